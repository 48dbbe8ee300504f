#include "input/docx/word_numbering.h"

#include <algorithm>

#include "input/docx/number_words.h"
#include "input/docx/word_styles.h"

namespace pilotcheck {

namespace {

constexpr std::size_t most_lists = 20'000;

}  // namespace

XmlEvents WordNumbering::events() {
  return {[this](std::string_view name, const XmlAttributes& attributes) { begin(name, attributes); },
          [this](std::string_view name) {
            if (name == "lvl") level_ = nullptr;
            if (name == "lvlOverride") changed_.reset();
            if (name == "abstractNum") pattern_ = nullptr;
            if (name == "num") list_ = nullptr;
          },
          [](std::string_view) {}};
}

bool WordNumbering::too_many() const { return patterns_.size() + lists_.size() >= most_lists; }

void WordNumbering::begin(std::string_view name, const XmlAttributes& attributes) {
  if (too_many()) return;
  if (name == "abstractNum") {
    if (const auto id = whole_number(attributes["abstractNumId"])) pattern_ = &patterns_[*id];
  } else if (name == "num") {
    if (const auto id = whole_number(attributes["numId"])) list_ = &lists_[*id];
  } else if (name == "lvlOverride") {
    const auto level = whole_number(attributes["ilvl"]);
    if (level && *level < levels) changed_ = *level;
  } else if (name == "lvl") {
    begin_level(attributes["ilvl"]);
  } else {
    set(name, attributes["val"]);
  }
}

void WordNumbering::begin_level(std::string_view index) {
  const auto level = whole_number(index);
  if (!level || *level >= levels) return;
  if (pattern_ != nullptr) {
    level_ = &pattern_->own.at(*level);
  } else if (list_ != nullptr && changed_) {
    level_ = &list_->changed[*changed_];
  }
}

void WordNumbering::set(std::string_view name, std::string_view value) {
  if (level_ != nullptr) {
    if (name == "start") level_->start = whole_number(value).value_or(1);
    if (name == "numFmt") level_->form = std::string(value);
    if (name == "lvlText") level_->text = std::string(value);
    if (name == "pStyle") level_->style = std::string(value);
    if (name == "lvlRestart") level_->restart = whole_number(value);
    if (name == "isLgl") level_->digits_only = is_on(value);
  } else if (list_ != nullptr) {
    if (name == "abstractNumId") list_->pattern = whole_number(value).value_or(0);
    if (name == "startOverride" && changed_) list_->starts.at(*changed_) = whole_number(value);
  } else if (pattern_ != nullptr) {
    if (name == "numStyleLink") pattern_->style_link = std::string(value);
    if (name == "styleLink") pattern_->style = std::string(value);
  }
}

WordNumbering::Pattern* WordNumbering::pattern_of(const List& list) {
  const auto found = patterns_.find(list.pattern);
  if (found == patterns_.end()) return nullptr;
  if (found->second.style_link.empty()) return &found->second;
  const auto linked =
      std::ranges::find_if(patterns_, [&](const auto& one) { return one.second.style == found->second.style_link; });
  return linked == patterns_.end() ? nullptr : &linked->second;
}

const WordNumbering::Level& WordNumbering::level_of(const Pattern& pattern, const List& list, std::size_t level) {
  const auto changed = list.changed.find(level);
  return changed == list.changed.end() ? pattern.own.at(level) : changed->second;
}

std::optional<std::size_t> WordNumbering::level_of_style(unsigned list, std::string_view id) const {
  const auto found = lists_.find(list);
  if (found == lists_.end() || id.empty()) return std::nullopt;
  const auto pattern = patterns_.find(found->second.pattern);
  if (pattern == patterns_.end()) return std::nullopt;
  for (std::size_t level = 0; level < levels; ++level) {
    if (pattern->second.own.at(level).style == id) return level;
  }
  return std::nullopt;
}

std::string WordNumbering::next(unsigned list, std::size_t level) {
  const auto found = lists_.find(list);
  if (found == lists_.end() || level >= levels) return {};
  List& own = found->second;
  Pattern* pattern = pattern_of(own);
  if (pattern == nullptr) return {};
  auto& counters = pattern->counters;
  const auto start_of = [&](std::size_t at) { return own.starts.at(at).value_or(level_of(*pattern, own, at).start); };
  const bool anew = own.starts.at(level) && !own.started.at(level);
  own.started.at(level) = true;
  counters.at(level) = anew || !counters.at(level) ? start_of(level) : *counters.at(level) + 1;
  for (std::size_t inner = level + 1; inner < levels; ++inner) {
    const auto restart = level_of(*pattern, own, inner).restart;
    if (!restart || (*restart > 0 && level < *restart)) counters.at(inner).reset();
  }
  const Level& shown = level_of(*pattern, own, level);
  if (shown.form == "bullet") return "-";
  std::string number;
  for (std::size_t at = 0; at < shown.text.size(); ++at) {
    const char c = shown.text[at];
    const bool place = c == '%' && at + 1 < shown.text.size() && shown.text[at + 1] >= '1' && shown.text[at + 1] <= '9';
    if (!place) {
      number += c;
      continue;
    }
    const auto of = static_cast<std::size_t>(shown.text[++at] - '1');
    // An outer level that nothing has counted yet shows where it begins.
    if (!counters.at(of)) counters.at(of) = start_of(of);
    const std::string& form = level_of(*pattern, own, of).form;
    number += number_words(shown.digits_only && of != level ? "decimal" : form, *counters.at(of));
  }
  return number;
}

}  // namespace pilotcheck
