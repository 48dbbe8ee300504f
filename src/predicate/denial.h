/// Whether a clause denies or merely plans what it speaks of: 尚未部署 MES, 计划建设 MES, MES 均未建成. Careful in the
/// direction that costs less: in doubt a clause does not affirm.
///
///     if (denial_in(u8"尚未部署mes")) …
#pragma once

#include <string_view>

namespace pilotcheck {

/// 尚未, 没有, 缺乏, …; not 未发生, 未出现, which speak of the absence of trouble.
bool has_denial(std::string_view clause);

/// 拟, 计划 as a verb, 将于, 下一步, …; not 生产计划, 模拟, 将设备接入.
bool has_plan(std::string_view clause);

/// The clause begins with a denial or a plan (均尚未建设, 计划明年建设) and so speaks of the clause before it.
bool begins_with_denial_or_plan(std::string_view clause);

/// The clause says that something exists: 已, 建成, 通过, ….
bool has_affirmation(std::string_view clause);

/// The clause returns from plans to what is: 已, 目前, 现有.
bool returns_to_present(std::string_view clause);

}  // namespace pilotcheck
