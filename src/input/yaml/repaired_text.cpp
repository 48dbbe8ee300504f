#include "input/yaml/repaired_text.h"

#include <fmt/format.h>

#include <algorithm>

#include "input/fix_hint.h"
#include "input/limits.h"
#include "text/utf8.h"

namespace pilotcheck {

namespace {

/// Line `number`, counted from one, which lies at or behind that of the last call.
class LineWalk {
 public:
  explicit LineWalk(std::string_view text) : rest_(text) {}

  std::string_view at(std::uint32_t number) {
    for (; number_ < number; ++number_) {
      const std::size_t end = std::min(rest_.find('\n'), rest_.size());
      line_ = rest_.substr(0, end);
      rest_.remove_prefix(std::min(end + 1, rest_.size()));
    }
    return line_;
  }

 private:
  std::string_view rest_;
  std::string_view line_;
  std::uint32_t number_ = 0;
};

/// The beginning of a line, or what stands around character `column` of a long one.
std::string excerpt(std::string_view line, std::uint32_t column) {
  constexpr std::size_t most = 48;
  constexpr std::size_t before = 16;
  const std::size_t indent = line.find_first_not_of(' ');
  if (indent == std::string_view::npos) return {};
  const std::size_t skipped = column > before + indent + 1 ? column - before : indent;
  std::string result = skipped > indent ? "…" : "";
  std::size_t characters = 0;
  for (std::size_t at = 0; at < line.size(); ++characters) {
    const std::size_t begin = at;
    text::decode(line, at);
    if (characters >= skipped + most) return result += "…";
    if (characters >= skipped) result += line.substr(begin, at - begin);
  }
  return result;
}

}  // namespace

RepairedText repair_text(std::string_view text, std::vector<Slip>& slips) {
  RepairedText repaired;
  for (const Slip& slip : slips) {
    repaired.edits.insert(repaired.edits.end(), slip.edits.begin(), slip.edits.end());
  }
  if (slips.size() >= Limits{}.findings || repaired.edits.size() > most_edits) return {};
  std::ranges::stable_sort(repaired.edits, {}, &Edit::position);
  repaired.text = with_edits(text, repaired.edits);
  LineWalk lines(repaired.text);
  for (Slip& slip : slips) {
    if (slip.edits.empty() || !slip.read.zh.empty()) continue;
    const std::string line = excerpt(lines.at(slip.position.line), slip.position.column);
    slip.read = {line, fmt::format("`{}`", line)};
    slip.read.zh = fmt::format("“{}”", line);
  }
  return repaired;
}

Diagnostic repaired_slip(const Slip& slip, const std::string& file) {
  const Bilingual mend = fix_hint();
  return {Severity::warning,
          slip.code,
          file,
          slip.position,
          {fmt::format("{}，读作{}", slip.message.zh, slip.read.zh),
           fmt::format("{}, read as {}", slip.message.en, slip.read.en)},
          slip.doubt.empty() ? mend
                             : Bilingual{fmt::format("{}；{}", mend.zh, slip.doubt.zh),
                                         fmt::format("{}; {}", mend.en, slip.doubt.en)}};
}

}  // namespace pilotcheck
