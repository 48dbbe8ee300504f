#include "fuzz/compare_readers.h"

#include <fmt/format.h>

#include "input/source.h"
#include "input/yaml/keyboard_slips.h"
#include "input/yaml/plain_yaml.h"
#include "input/yaml/yaml_events.h"

namespace pilotcheck::testing {

namespace {

std::string shown(const Document& document, const Event& event) {
  return fmt::format("kind {} style {} flow {} next {} at {}:{} “{}”", static_cast<int>(event.kind),
                     static_cast<int>(event.style), event.flow, event.next, event.position.line, event.position.column,
                     document.texts().substr(event.text, event.length));
}

bool same(const Document& left, const Event& a, const Document& right, const Event& b) {
  return a.kind == b.kind && a.style == b.style && a.flow == b.flow && a.next == b.next && a.position == b.position &&
         left.texts().substr(a.text, a.length) == right.texts().substr(b.text, b.length);
}

std::string difference_of(const Document& fast, const Document& slow) {
  const std::size_t common = std::min(fast.events().size(), slow.events().size());
  for (std::size_t i = 0; i < common; ++i) {
    if (same(fast, fast.events()[i], slow, slow.events()[i])) continue;
    return fmt::format("event {}:\n  fast     {}\n  yaml-cpp {}", i, shown(fast, fast.events()[i]),
                       shown(slow, slow.events()[i]));
  }
  if (fast.events().size() == slow.events().size()) return {};
  return fmt::format("{} events instead of {}", fast.events().size(), slow.events().size());
}

}  // namespace

Comparison compare_readers(std::string_view bytes) {
  Comparison result;
  const Limits limits;
  const Loaded<Source> source = decode_source("text", std::string(bytes), limits);
  if (!source.value) return result;
  std::vector<Diagnostic> errors;
  const std::optional<Document> slow = read_yaml(*source.value, limits, errors);
  result.readable = slow.has_value();
  Document fast;
  const PlainYaml plain = read_plain_yaml(source.value->text, limits, fast);
  result.taken = plain.taken;
  if (!plain.taken) return result;
  if (!slow) {
    result.difference = fmt::format("yaml-cpp refuses it: {}", errors.empty() ? "" : errors.front().message.en);
  } else {
    result.difference = difference_of(fast, *slow);
  }
  if (result.difference.empty() && !plain.may_have_slips && !find_keyboard_slips(source.value->text).empty()) {
    result.difference = "a slip of the keyboard would be missed";
  }
  return result;
}

}  // namespace pilotcheck::testing
