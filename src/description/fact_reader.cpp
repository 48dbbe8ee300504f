#include "description/fact_reader.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <span>

#include "description/flag_words.h"
#include "description/key_faults.h"
#include "description/support_keys.h"
#include "description/text_file.h"
#include "input/node_entries.h"
#include "prose/simplify.h"
#include "text/nearest.h"
#include "text/utf8.h"

namespace pilotcheck {

namespace {

/// In a list of lines, several choices in one of them cannot be mended in place: brackets would make a list within the
/// list.
bool needs_lines(Node list, const ValueFault& fault) {
  return !list.is_flow() && fault.code == "enumeration-comma" && fault.read.starts_with('[');
}

/// Where a list stands and one value is asked for; of a text several items may be its paragraphs.
Bilingual instead_of_list(Node list, bool prose) {
  const bool several = number_of_items(list) > 1;
  if (!list.is_flow() && prose && several)
    return {"请写成“键: |”，各段另起一行并缩进，去掉“- ”",
            "write `key: |` and the paragraphs on lines of their own, indented, without their `- `"};
  if (!list.is_flow())
    return several ? Bilingual{"这里只填一个：请只留一个，去掉“- ”", "one is asked for: keep one, without its `- `"}
                   : Bilingual{"请去掉“- ”", "take off its `- `"};
  return several ? Bilingual{"这里只填一个：请只留一个，去掉方括号", "one is asked for: keep one, without the brackets"}
                 : Bilingual{"请去掉方括号；若括号是文字的一部分，请加引号",
                             "take off the brackets; if they belong to the text, put it in quotes"};
}

}  // namespace

void FactReader::read(Slot slot, Node node, Fact& fact) {
  if (node.is_mapping()) return read_supported(slot, node, fact);
  if (node.is_sequence()) return read_list(slot, node, fact);
  const bool prose = v_.field(slot).kind() == ValueKind::prose;
  const std::string_view text = text::trim(node.text());
  if (text.empty()) {
    fact.state = Fact::State::null;
    return;
  }
  if (prose) {
    fact.text = std::string(text);
    if (node.style() == ScalarStyle::literal) {
      const auto before = std::string_view(node.text().data(), text.data());
      fact.text_line = node.position().line + 1 + static_cast<std::uint32_t>(std::ranges::count(before, '\n'));
    }
    return;
  }
  if (const auto wrong = read_scalar(slot, node, fact)) {
    if (!wrong->read.empty()) return faults_.add_mended(node, *wrong);
    fact.distrust(node.position());
    faults_.add_unless_slip(node.position(), *wrong);
  }
}

/// What cannot be read as it stands may be in traditional characters.
std::optional<ValueFault> FactReader::read_scalar(Slot slot, Node node, Fact& fact) {
  const std::size_t before = fact.text.size();
  auto wrong = read_value(v_, slot, text::trim(node.text()), fact);
  if (!wrong || !wrong->read.empty()) return wrong;
  const auto plain = simplified(text::trim(node.text()), lexicon_);
  if (!plain) return wrong;
  fact.text.resize(before);
  auto again = read_value(v_, slot, *plain, fact);
  if (!again) {
    faults_.add_traditional(node, *plain);
  } else if (again->read.empty()) {
    again->message = std::move(wrong->message);
  }
  return again;
}

std::optional<SupportKey> FactReader::find_support(Node key) {
  if (const auto support = find_support_key(key.text())) return support;
  const auto plain = simplified(key.text(), lexicon_);
  const auto support = plain ? find_support_key(*plain) : std::nullopt;
  if (support) faults_.add_traditional(key, *plain);
  return support;
}

void FactReader::read_list(Slot slot, Node node, Fact& fact) {
  if (v_.field(slot).kind() != ValueKind::choices) {
    fact.distrust(node.position());
    if (faults_.has_slip(node.position())) return;
    return faults_.add(node.position(), "wrong-type",
                       {fmt::format("“{}”只能写一个值", v_.field(slot).label.zh),
                        fmt::format("“{}” takes one value", v_.field(slot).label.en)},
                       instead_of_list(node, v_.field(slot).kind() == ValueKind::prose));
  }
  for (const Node item : node.items()) {
    const std::string_view text = text::trim(item.text());
    if (!item.is_scalar()) {
      fact.distrust(item.position());
      if (!faults_.has_slip(item.position()))
        faults_.add(item.position(), "wrong-type", {"列表项应为选项", "an item must be a choice"});
    } else if (text.empty()) {
      continue;
    } else if (auto wrong = read_scalar(slot, item, fact)) {
      if (needs_lines(node, *wrong)) {
        wrong->hint = {"每个选项各占一行，以“- ”开头", "give each choice a line of its own that begins with `- `"};
        faults_.add_read(item.position(), std::move(*wrong));
        continue;
      }
      if (!wrong->read.empty()) {
        faults_.add_mended_item(item, *wrong);
        continue;
      }
      // Several choices in one text, each of which may have been meant, or a slip on the line: what is meant cannot be
      // told. One unknown word leaves the others.
      fact.misread += static_cast<std::uint32_t>(choices_meant(text));
      fact.fault = item.position();
      if (text.find(" #") != std::string_view::npos && faults_.has_told("comment-in-value", item.position())) continue;
      if (faults_.has_slip(item.position()) || wrong->code != "unknown-choice") fact.distrust(item.position());
      faults_.add_unless_slip(item.position(), *wrong);
    }
  }
}

/// A text of which a sentence begins like a key.
bool FactReader::read_as_text(const Field& field, Node node, Fact& fact) {
  if (field.kind() != ValueKind::prose && field.kind() != ValueKind::text) return false;
  for (const auto [key, value] : node.entries()) {
    if (find_support_key(key.text())) return false;
  }
  std::optional<std::string> text = faults_.take_for_text(node);
  if (text) fact.text = std::move(*text);
  return text.has_value();
}

/// {计划: 是, 质量: 否} where a set of choices is asked for.
bool FactReader::refuse_choices_as_keys(Slot slot, Node node, Fact& fact) {
  const ValueKind kind = v_.field(slot).kind();
  if (kind != ValueKind::choices && kind != ValueKind::choice) return false;
  std::vector<std::string_view> chosen;
  bool all_answered = true;  // with a plain yes or no: of 部分 nobody can tell
  for (const auto [key, value] : node.entries()) {
    if (!v_.find_choice(slot, key.text())) return false;
    const std::string_view answer = text::trim(value.text());
    const bool yes = std::ranges::find(yes_words, answer) != yes_words.end();
    all_answered = all_answered && (yes || std::ranges::find(no_words, answer) != no_words.end());
    if (yes) chosen.push_back(key.text());
  }
  if (node.entries().empty()) return false;
  fact.distrust(node.position());
  const bool one = kind == ValueKind::choice;
  Bilingual hint = one ? Bilingual{"请只写一个选项", "write one choice alone"}
                       : Bilingual{"请只列出已有的选项，写成 [选项, 选项]",
                                   "list only the choices that there are, as `[choice, choice]`"};
  if (all_answered && (one ? chosen.size() == 1 : !chosen.empty())) {
    const std::string list = one ? std::string(chosen.front()) : fmt::format("[{}]", fmt::join(chosen, ", "));
    hint = {fmt::format("请写成 {}", list), fmt::format("write `{}`", list)};
  }
  faults_.add(node.position(), "wrong-type",
              {fmt::format("“{}”的选项不写成“键: 值”", v_.field(slot).label.zh),
               fmt::format("the choices of “{}” are no keys", v_.field(slot).label.en)},
              std::move(hint));
  return true;
}

/// `{value: …, evidence: […], note: …, proposed: …}`, and for prose `{file: …, heading: …}`.
void FactReader::read_supported(Slot slot, Node node, Fact& fact) {
  const Field& field = v_.field(slot);
  if (read_as_text(field, node, fact) || refuse_choices_as_keys(slot, node, fact)) return;
  fact.state = Fact::State::null;
  std::string file;
  std::string heading;
  std::string place;
  Position file_position;
  std::set<SupportKey> seen;
  for (const auto [key, value] : node.entries()) {
    const auto support = find_support(key);
    const bool for_prose = support == SupportKey::file || support == SupportKey::heading;
    if (!support || (for_prose && field.kind() != ValueKind::prose)) {
      faults_.add_unless_slip(key.position(), unknown_support_fault(field, key.text()));
      continue;
    }
    if (!seen.insert(*support).second) {
      faults_.add(key.position(), "duplicate-key",
                  {fmt::format("键“{}”重复", key.text()), fmt::format("the key `{}` is there twice", key.text())},
                  {"请只保留一个", "keep one of them"});
      fact.distrust(key.position());
      return;
    }
    switch (*support) {
      case SupportKey::value:
        if (value.is_null()) break;
        fact.state = Fact::State::stated;
        fact.position = value.position();
        if (value.is_mapping()) {
          fact.distrust(value.position());
          faults_.add(value.position(), "wrong-type", {"value 应为一个值", "`value` must be a plain value"});
        } else {
          read(slot, value, fact);
        }
        break;
      case SupportKey::evidence:
        read_evidence(value, fact);
        break;
      case SupportKey::note:
        break;  // for people only
      case SupportKey::proposed:
        place = std::string(text::trim(value.text()));
        break;
      case SupportKey::file:
        file = std::string(value.text());
        file_position = value.position();
        break;
      default:
        heading = std::string(value.text());
    }
  }
  if (!file.empty()) read_file_text(file, heading, file_position, fact);
  if (!seen.contains(SupportKey::proposed) || !fact.stated()) return;
  fact.state = Fact::State::proposed;
  proposals_.push_back({slot, {place, place}});
}

void FactReader::read_file_text(const std::string& file, const std::string& heading, Position position, Fact& fact) {
  self_contained_ = false;
  fact.position = position;
  Loaded<std::string> text = read_text_file(options_.folder, file, heading, options_.limits);
  if (!text.value) {
    fact.distrust(position);
    return faults_.add(position, "text-file", text.diagnostics.front().message, text.diagnostics.front().hint);
  }
  fact.text = std::string(text::trim(*text.value));
  fact.state = fact.text.empty() ? Fact::State::null : Fact::State::stated;
}

void FactReader::read_evidence(Node node, Fact& fact) {
  const std::size_t first = evidence_.size();
  fact.first_evidence = static_cast<std::uint32_t>(first);
  const auto take = [&](Node id) {
    const std::string_view text = text::trim(id.text());
    if (!id.is_scalar() || text.empty()) return;
    // One attachment that is named twice is one piece of evidence.
    const auto named = std::span(evidence_).subspan(first);
    if (std::ranges::any_of(named, [&](const auto& other) { return other.first == text; })) return;
    ++fact.evidence;
    evidence_.emplace_back(std::string(text), id.position());
  };
  if (node.is_scalar()) take(node);
  for (const Node item : node.items()) take(item);
}

bool FactReader::read_support(Node key, Node value, Fact& fact) {
  const auto support = find_support(key);
  if (support == SupportKey::evidence) read_evidence(value, fact);
  return support == SupportKey::evidence || support == SupportKey::note;
}

std::vector<std::string> FactReader::named_evidence() const {
  std::vector<std::string> names;
  for (const auto& [name, position] : evidence_) names.push_back(name);
  return names;
}

void FactReader::check_evidence(const std::vector<std::string_view>& ids) const {
  for (const auto& [name, position] : evidence_) {
    if (std::find(ids.begin(), ids.end(), name) != ids.end()) continue;
    const Field& list = v_.field(v_.roles().attachments->list);
    faults_.add(position, "unknown-evidence",
                {fmt::format("附件中没有编号 {}", name), fmt::format("no attachment has the id `{}`", name)},
                text::did_you_mean(name, ids,
                                   {fmt::format("请在 {}（{}）中加入该附件", list.path, list.label.zh),
                                    fmt::format("add it to `{}`", list.path)}));
  }
}

}  // namespace pilotcheck
