/// The keys by which a value may carry its support, `{value: …, evidence: […], note: …}`, or the mark that it is only
/// proposed, `{value: …, proposed: …}`, and a narrative the file in
/// which it stands, `{file: …, heading: …}`. The reader goes by them; what is shown to people and the JSON Schema are
/// drawn from them.
///
///     find_support_key("佐证") == SupportKey::evidence
#pragma once

#include <array>
#include <optional>
#include <string_view>

namespace pilotcheck {

enum class SupportKey { value, evidence, note, proposed, file, heading };

struct SupportName {
  SupportKey key;
  std::string_view en;
  std::string_view zh;
  std::string_view alias = {};  ///< in Chinese; may be empty
  bool for_prose = false;       ///< of narratives only
};

inline constexpr std::array support_names = {SupportName{SupportKey::value, "value", "值"},
                                             SupportName{SupportKey::evidence, "evidence", "佐证", "证据"},
                                             SupportName{SupportKey::note, "note", "说明", "备注"},
                                             SupportName{SupportKey::proposed, "proposed", "待确认", "建议"},
                                             SupportName{SupportKey::file, "file", "文件", {}, true},
                                             SupportName{SupportKey::heading, "heading", "标题", {}, true}};

/// The key that goes by `name`, folded (text::fold) or not.
std::optional<SupportKey> find_support_key(std::string_view name);

}  // namespace pilotcheck
