#include "description/form/form_titles.h"

#include <algorithm>

#include "description/form/form_text.h"
#include "text/utf8.h"

namespace pilotcheck {

namespace {

/// How much of two titles must be alike, of 1; and by how much more than with any other.
constexpr double alike = 0.62;
constexpr double clearly = 0.08;

std::u32string to_code_points(std::string_view text) {
  std::u32string points;
  for (std::size_t at = 0; at < text.size();) points += text::decode(text, at);
  return points;
}

/// Dice's coefficient over pairs of characters, each counted as often as it stands there.
double likeness(std::u32string_view left, std::u32string_view right) {
  if (left.size() < 2 || right.size() < 2) return left == right && !left.empty() ? 1 : 0;
  std::vector<std::u32string_view> pairs;
  for (std::size_t i = 0; i + 1 < left.size(); ++i) pairs.push_back(left.substr(i, 2));
  const std::size_t all = pairs.size() + right.size() - 1;
  std::size_t common = 0;
  for (std::size_t i = 0; i + 1 < right.size(); ++i) {
    const auto found = std::ranges::find(pairs, right.substr(i, 2));
    if (found == pairs.end()) continue;
    pairs.erase(found);
    ++common;
  }
  return 2.0 * static_cast<double>(common) / static_cast<double>(all);
}

/// Brackets in the middle, and what is in them, name the same thing again: 制造执行系统（MES）.
std::string without_brackets(std::string_view key) {
  std::string kept;
  int depth = 0;
  for (const char c : key) {
    if (c == '(') ++depth;
    if (depth == 0) kept += c;
    if (c == ')' && depth > 0) --depth;
  }
  return kept;
}

}  // namespace

std::string title_key(std::string_view heading) {
  const std::string_view rest = heading.substr(typed_number(heading).size);
  std::string key = label_key(rest);
  // 二、（二）: more than one number.
  for (TypedNumber more = typed_number(key); more.depth > 0 && more.size < key.size(); more = typed_number(key)) {
    key = key.substr(more.size);
  }
  for (std::size_t at = 0; at < key.size();) {
    const std::size_t begin = at;
    const char32_t c = text::decode(key, at);
    constexpr std::u32string_view marks = U"、，,。;/·\"“”";
    if (marks.find(c) == std::u32string_view::npos) continue;
    key.erase(begin, at - begin);
    at = begin;
  }
  return key;
}

FormTitles::FormTitles(const Form& form, const Vocabulary& vocabulary) : form_(form) {
  for (std::size_t i = 0; i < form.titles.size(); ++i) {
    for (const std::string& words : form.titles[i].words) titles_.emplace(title_key(words), i);
  }
  for (const Form::Target& target : form.targets) {
    std::vector<std::u32string>& names = targets_.emplace_back();
    for (const std::string& words : target.words) names.push_back(bare(title_key(words)));
    std::vector<Name>& sections = sections_.emplace_back();
    for (const Slot child : vocabulary.field(target.texts).children) {
      const Field& field = vocabulary.field(child);
      add_name(child, field.label.zh, true, sections);
      for (const std::string& alias : field.aliases) add_name(child, alias, true, sections);
      for (const Form::Loose& loose : form.loosely) {
        if (loose.field != child) continue;
        for (const std::string& words : loose.words) add_name(child, words, false, sections);
      }
    }
  }
}

void FormTitles::add_name(Slot field, std::string_view words, bool whole, std::vector<Name>& names) const {
  const std::string key = title_key(words);
  names.push_back({field, key, bare(without_brackets(key)), whole});
}

std::u32string FormTitles::bare(std::string_view key) const {
  std::string kept(key);
  for (const std::string& word : form_.indifferent) {
    for (std::size_t at = kept.find(word); at != std::string::npos; at = kept.find(word, at)) {
      kept.erase(at, word.size());
    }
  }
  // Nothing but such words is a title all the same.
  return to_code_points(kept.empty() ? key : std::string_view(kept));
}

const Form::Title* FormTitles::exact(std::string_view heading) const {
  const auto found = titles_.find(title_key(heading));
  return found == titles_.end() ? nullptr : &form_.titles[found->second];
}

std::size_t FormTitles::before_text(std::string_view line, const std::vector<std::size_t>& targets) const {
  constexpr std::size_t longest = 150;
  const TypedNumber number = typed_number(line);
  if (number.depth == 0) return 0;
  for (const std::string_view mark : {"：", ":", "。"}) {
    const std::size_t end = line.find(mark, number.size);
    if (end > longest || end + mark.size() >= line.size()) continue;
    const std::string key = title_key(line.substr(0, end));
    const auto title = titles_.find(key);
    const bool has_text = title != titles_.end() && form_.titles[title->second].field;
    const auto is_section = [&](const Name& name) { return name.whole && name.key == key; };
    const auto has_section = [&](std::size_t target) { return std::ranges::any_of(sections_[target], is_section); };
    if (has_text || std::ranges::any_of(targets, has_section)) return end;
  }
  return 0;
}

std::optional<std::size_t> FormTitles::target(std::string_view heading) const {
  const std::u32string named = bare(title_key(heading));
  if (named.size() < 2) return std::nullopt;
  for (std::size_t i = 0; i < targets_.size(); ++i) {
    if (std::ranges::find(targets_[i], named) != targets_[i].end()) return i;
  }
  return std::nullopt;
}

std::optional<FormTitles::Section> FormTitles::section(std::string_view heading,
                                                       const std::vector<std::size_t>& targets,
                                                       const std::vector<Slot>& taken) const {
  const std::string key = title_key(heading);
  const std::u32string named = bare(without_brackets(key));
  const auto is_free = [&](const Name& name) { return std::ranges::find(taken, name.field) == taken.end(); };
  for (const std::size_t target : targets) {
    for (const Name& name : sections_[target]) {
      if (name.key == key && is_free(name)) return Section{name.field, name.whole};
    }
  }
  const Name* best = nullptr;
  double most = 0;
  double second = 0;
  for (const std::size_t target : targets) {
    for (const Name& name : sections_[target]) {
      if (!is_free(name)) continue;
      const double likely = name.bare == named ? 1 : likeness(name.bare, named);
      if (best != nullptr && name.field == best->field) {
        most = std::max(most, likely);
      } else if (likely > most) {
        second = most;
        most = likely;
        best = &name;
      } else if (likely < most) {  // of another target with the same title the first one counts
        second = std::max(second, likely);
      }
    }
  }
  if (best == nullptr || most < alike || (most < 1 && most - second < clearly)) return std::nullopt;
  return Section{best->field, false};
}

}  // namespace pilotcheck
