/// Whether a clause denies or merely plans what it speaks of: 尚未部署 MES, 计划建设 MES, MES 均未建成. Careful in the
/// direction that costs less: in doubt a clause does not affirm. Prose asks it for each of its clauses.
///
///     read_statements(text, statements);  statements[0].denies
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

namespace pilotcheck {

/// A stretch of a folded text without a comma, semicolon or full stop.
struct Statement {
  std::uint32_t begin = 0;  ///< in UTF-16 units of the folded text
  std::uint32_t end = 0;
  std::uint32_t first_of_sentence = 0;  ///< number of the clause with which its sentence begins
  bool denies = false;  ///< 尚未, 没有, 缺乏, …; not 未发生, 未出现, which speak of the absence of trouble
  bool plans = false;   ///< 拟, 计划 as a verb, 将于, 下一步, …; not 生产计划, 模拟, 将设备接入
  bool affirms = false;  ///< says that something exists: 已, 建成, 通过, …
  bool returns = false;  ///< returns from plans to what is: 已, 目前, 现有
};

/// Sets what each of `statements`, which stand in the order of the folded `text`, says of itself. True where a word in
/// the text may be a placeholder (the same pass finds both).
bool read_statements(std::u16string_view text, std::span<Statement> statements);

/// The clause begins with a denial or a plan (均尚未建设, 计划明年建设) and so speaks of the clause before it.
bool begins_with_denial_or_plan(std::u16string_view text, const Statement& clause);

}  // namespace pilotcheck
