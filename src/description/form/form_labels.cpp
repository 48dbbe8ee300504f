#include "description/form/form_labels.h"

#include <algorithm>

#include "description/form/form_text.h"
#include "text/utf8.h"

namespace pilotcheck {

namespace {

/// No label of a form has more characters.
constexpr std::size_t longest_label = 30;

bool divides(char32_t c) {
  constexpr std::u32string_view marks = U"；;，,。（(）)【】[]☐☑□■○●|\t\n";
  return marks.find(c) != std::u32string_view::npos;
}

std::size_t find_colon(std::string_view line, std::size_t from, std::size_t& size) {
  const std::size_t wide = line.find("：", from);
  const std::size_t narrow = line.find(':', from);
  size = wide < narrow ? std::string_view("：").size() : 1;
  return std::min(wide, narrow);
}

/// Up to a bracket that was opened before it, or a box: 是（基地名称：某区）；□ 否.
std::string_view up_to_its_end(std::string_view text) {
  int depth = 0;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    const char32_t c = text::decode(text, at);
    constexpr std::u32string_view boxes = U"☐☑□■";
    if (c == U'（' || c == U'(') ++depth;
    const bool closes = c == U'）' || c == U')';
    if ((closes && depth == 0) || boxes.find(c) != std::u32string_view::npos) return text.substr(0, begin);
    if (closes) --depth;
  }
  return text;
}

/// Whether a bracket is left open at its end.
bool opens_bracket(std::string_view text) {
  int depth = 0;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = text::decode(text, at);
    if (c == U'（' || c == U'(') ++depth;
    if (c == U'）' || c == U')') --depth;
  }
  return depth > 0;
}

/// Without the marks that divide it from what follows.
std::string_view without_dividers(std::string_view text) {
  text = text::trim(text);
  for (bool shorter = true; shorter;) {
    shorter = false;
    for (const std::string_view mark : {"；", ";", "，", ",", "。", "）", ")", "（", "("}) {
      const bool opened = (mark == "）" && text.find("（") != std::string_view::npos) ||
                          (mark == ")" && text.find('(') != std::string_view::npos);
      if (!text.ends_with(mark) || opened) continue;
      text = text::trim(text.substr(0, text.size() - mark.size()));
      shorter = true;
    }
  }
  return text;
}

}  // namespace

FormLabels::FormLabels(const Form& form, const Vocabulary& vocabulary) : v_(vocabulary), not_asked_(form.not_asked) {
  for (const Form::Label& label : form.labels) {
    for (const std::string& word : label.words) add(word, {label.fields, {}});
  }
  for (const Slot group : form.groups) {
    add_below(group);
    const Field& field = v_.field(group);
    for (const std::string* name : {&field.label.zh, &field.label.en}) add(*name, {{}, group});
  }
}

void FormLabels::add(std::string_view word, Meaning meaning) {
  std::vector<Meaning>& there = by_key_[label_key(word)];
  for (Meaning& one : there) {
    // A field of that name takes the place of a group of that name, but for what heads other labels.
    if (one.fields == meaning.fields && one.group == meaning.group) return;
    if (meaning.group && !one.fields.empty() && one.fields.front() != 0 &&
        is_within(one.fields.front(), *meaning.group)) {
      one.group = meaning.group;
      return;
    }
  }
  there.push_back(std::move(meaning));
}

void FormLabels::add_below(Slot group) {
  for (const Slot child : v_.field(group).children) {
    if (std::ranges::find(not_asked_, child) != not_asked_.end()) continue;
    const Field& field = v_.field(child);
    const bool is_group = field.kind() == ValueKind::group;
    const Meaning meaning = is_group ? Meaning{{}, child} : Meaning{{child}, {}};
    add(field.label.zh, meaning);
    add(field.label.en, meaning);
    for (const std::string& alias : field.aliases) add(alias, meaning);
    if (is_group) add_below(child);
  }
}

bool FormLabels::is_within(Slot slot, Slot group) const {
  while (slot != group && slot != 0) slot = v_.field(slot).parent;
  return slot == group;
}

const FormLabels::Meaning* FormLabels::choose(const std::vector<Meaning>& all, std::optional<Slot> group) const {
  if (all.size() == 1) return all.data();
  // The innermost group around the label in which one of them stands.
  for (Slot around = group.value_or(0); around != 0; around = v_.field(around).parent) {
    const Meaning* found = nullptr;
    for (const Meaning& one : all) {
      const Slot stands = one.fields.empty() ? *one.group : one.fields.front();
      if (!is_within(stands, around)) continue;
      if (found != nullptr) return nullptr;
      found = &one;
    }
    if (found != nullptr) return found;
  }
  return nullptr;
}

std::optional<FoundLabel> FormLabels::find(std::string_view text, std::optional<Slot> group) const {
  if (text.size() > longest_label * 8) return std::nullopt;
  FoundLabel label;
  const std::string key = label_key(text, &label.unit);
  auto found = by_key_.find(key);
  if (found == by_key_.end()) {
    // 单位名称（盖章）: what stands in brackets may stand in the middle too.
    const std::size_t open = key.find('(');
    if (open == std::string::npos || open == 0) return std::nullopt;
    // 总资产（万元）：52000 is a label with its value.
    const std::size_t close = key.find(')', open);
    if (close == std::string::npos || key.find_first_of("0123456789:", close) != std::string::npos) return std::nullopt;
    found = by_key_.find(key.substr(0, open));
    if (found == by_key_.end()) return std::nullopt;
  }
  const Meaning* meaning = choose(found->second, group);
  if (meaning == nullptr) return std::nullopt;
  label.fields = meaning->fields;
  label.group = meaning->group;
  return label;
}

std::optional<std::pair<FoundLabel, std::size_t>> FormLabels::at_end(std::string_view text, std::optional<Slot> group,
                                                                     bool any) const {
  // Where a label may begin: at the beginning, behind a mark or a gap; behind any character where others stand in the
  // line.
  std::vector<std::size_t> begins{0};
  bool gap = false;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t here = at;
    const char32_t c = text::decode(text, at);
    if (divides(c)) begins.push_back(at);
    if (text::is_space(c)) {
      gap = true;
    } else {
      if (gap || any) begins.push_back(here);
      gap = false;
    }
  }
  for (const std::size_t begin : begins) {
    const std::string_view part = text.substr(begin);
    if (part.size() > longest_label * 4) continue;
    if (auto label = find(part, group)) return std::pair{*label, begin};
  }
  return std::nullopt;
}

std::vector<LabelledValue> FormLabels::in_line(std::string_view line, std::optional<Slot> group) const {
  constexpr std::size_t most_colons = 64;
  std::vector<LabelledValue> all;
  std::size_t behind = 0;
  std::size_t size = 0;
  std::size_t colons = 0;
  for (std::size_t colon = find_colon(line, 0, size); colon != std::string_view::npos && ++colons < most_colons;
       colon = find_colon(line, colon + size, size)) {
    constexpr std::size_t window = longest_label * 6;
    const std::size_t from = colon - behind > window ? colon - window : behind;
    std::size_t begin = from;
    while (begin < colon && (static_cast<unsigned char>(line[begin]) & 0xC0U) == 0x80U) ++begin;
    const auto label = at_end(line.substr(begin, colon - begin), group, !all.empty());
    if (!label || label->first.fields.empty()) continue;
    const std::size_t label_begin = begin + label->second;
    behind = colon + size;
    all.push_back({label->first, label_begin, behind, {}});
    // What looks like a label in a text is part of it.
    if (v_.field(label->first.fields.front()).kind() == ValueKind::prose) break;
  }
  for (std::size_t i = 0; i < all.size(); ++i) all[i].text = value_of(all, i, line);
  return all;
}

/// Up to the next label. Boxes go on behind one that stands in brackets: 是（基地名称：某区）；□ 否.
std::string_view FormLabels::value_of(const std::vector<LabelledValue>& all, std::size_t index,
                                      std::string_view line) const {
  const std::size_t begin = all[index].begin;
  const ValueKind kind = v_.field(all[index].label.fields.front()).kind();
  const bool boxes = kind == ValueKind::choice || kind == ValueKind::choices || kind == ValueKind::flag;
  std::size_t end = line.size();
  for (std::size_t next = index + 1; next < all.size() && end == line.size(); ++next) {
    if (!boxes || !opens_bracket(line.substr(begin, all[next].from - begin))) end = all[next].from;
  }
  const std::string_view text = line.substr(begin, end - begin);
  if (kind == ValueKind::prose) return text::trim(text);
  return without_dividers(boxes ? text : up_to_its_end(text));
}

}  // namespace pilotcheck
