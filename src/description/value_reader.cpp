#include "description/value_reader.h"

#include <fmt/format.h>

#include <algorithm>
#include <span>

#include "description/name_hints.h"
#include "text/nearest.h"
#include "text/utf8.h"

namespace pilotcheck {

namespace {

/// With full-width letters, digits and marks as ASCII has them.
std::string half_width(std::string_view text) {
  std::string half;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    const char32_t c = text::decode(text, at);
    if (c >= 0xFF01 && c <= 0xFF5E) {
      half += static_cast<char>(c - 0xFEE0);
    } else {
      half += text.substr(begin, at - begin);
    }
  }
  return half;
}

/// Full-width digits and percent signs in a value that has to be read as a number or code; in a code brackets and the
/// mark of an address too.
std::optional<ValueFault> find_full_width(std::string_view text, bool code) {
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = text::decode(text, at);
    const bool digit = c >= 0xFF10 && c <= 0xFF19;
    const bool percent = c == 0xFF05;
    const bool mark = c == 0xFF0E || c == 0xFF0D || c == 0xFF0C;
    const bool bracket = code && (c == U'（' || c == U'）' || c == U'＠');
    if (!digit && !percent && !mark && !bracket) continue;
    const std::string half = half_width(text);
    if (percent) {
      return ValueFault{"full-width-percent",
                        {"百分号是全角的", "the percent sign is full-width"},
                        {fmt::format("请写成 {}", half), fmt::format("write `{}`", half)},
                        half};
    }
    return ValueFault{bracket ? "full-width-bracket" : "full-width-digit",
                      bracket ? Bilingual{"括号或 ＠ 是全角的", "a full-width bracket or ＠"}
                      : mark  ? Bilingual{"标点是全角的", "full-width punctuation"}
                              : Bilingual{"数字是全角的", "full-width digits"},
                      {fmt::format("请写成 {}", half), fmt::format("write `{}`", half)},
                      half};
  }
  return std::nullopt;
}

constexpr std::string_view dividers[] = {"、", "，", ",", "；", ";", "/", "／"};
/// They divide only what is a choice on both sides.
constexpr std::string_view joiners[] = {"以及", "和", "及", "与"};
/// They begin what stands on lines of its own, which are one text to YAML.
constexpr std::string_view bullets[] = {"·", "•", "●", "■", "◆"};

/// The length of the one of `marks` that stands at the beginning of `text`; 0 where none does.
std::size_t length_of_mark(std::string_view text, std::span<const std::string_view> marks) {
  const auto found = std::ranges::find_if(marks, [&](std::string_view mark) { return text.starts_with(mark); });
  return found == marks.end() ? 0 : found->size();
}

/// What stands between `marks`, and around them.
std::vector<std::string> split_at(std::string_view text, std::span<const std::string_view> marks) {
  std::vector<std::string> parts;
  std::size_t start = 0;
  for (std::size_t at = 0; at <= text.size();) {
    const std::size_t length = length_of_mark(text.substr(at), marks);
    if (length == 0 && at < text.size()) {
      ++at;
      continue;
    }
    parts.emplace_back(text::trim(text.substr(start, at - start)));
    at += std::max<std::size_t>(length, 1);
    start = at;
  }
  return parts;
}

/// The words of `text`, of which those that are a choice together are one part: `CNC tools robots`. Nothing of a text
/// that is longer than any list of choices.
std::vector<std::string> split_at_blanks(const Vocabulary& vocabulary, Slot slot, std::string_view written) {
  constexpr std::size_t longest_list = 400;
  constexpr std::size_t most_words = 8;  // of one choice
  std::vector<std::string> parts;
  if (written.size() > longest_list) return parts;
  constexpr std::string_view wide_blank = "　";
  std::string spaced(written);
  for (std::size_t at = spaced.find(wide_blank); at != std::string::npos; at = spaced.find(wide_blank, at))
    spaced.replace(at, wide_blank.size(), " ");
  std::string_view text = text::trim(spaced);
  while (!text.empty()) {
    const auto end_of_word = [&](std::size_t from) { return std::min(text.find(' ', from), text.size()); };
    std::size_t length = end_of_word(0);
    std::size_t words = 1;
    for (std::size_t end = length; end < text.size() && words < most_words; ++words) {
      end = end_of_word(end + 1);
      if (vocabulary.find_choice(slot, text.substr(0, end))) length = end;
    }
    parts.emplace_back(text::trim(text.substr(0, length)));
    text = text::trim(text.substr(length));
  }
  return parts;
}

/// What stands in full-width or other brackets that YAML does not know, as a list would: （计划，调度）; the text
/// itself where it does not wholly stand in one pair.
std::string_view without_brackets(std::string_view text) {
  constexpr std::pair<std::string_view, std::string_view> pairs[] = {
      {"（", "）"}, {"(", ")"},   {"【", "】"}, {"［", "］"}, {"｛", "｝"},
      {"〔", "〕"}, {"「", "」"}, {"《", "》"}, {"“", "”"},   {"‘", "’"}};
  for (const auto& [open, close] : pairs) {
    const bool around = text.size() > open.size() + close.size() && text.starts_with(open) && text.ends_with(close);
    if (!around) continue;
    const std::string_view inner = text.substr(open.size(), text.size() - open.size() - close.size());
    // （甲）、（乙） stands in two.
    if (inner.find(close) < inner.find(open)) return text;
    return text::trim(inner);
  }
  return text;
}

/// `parts`, of which one that is no choice may be several with blanks between, as a list over two lines has them, or
/// with words that join them.
std::vector<std::string> with_joined_split(const Vocabulary& vocabulary, Slot slot,
                                           const std::vector<std::string>& parts) {
  const auto is_known = [&](const auto& part) { return vocabulary.find_choice(slot, part).has_value(); };
  std::vector<std::string> split;
  for (const std::string& part : parts) {
    std::vector<std::string> words{part};
    if (!is_known(part)) {
      for (auto& ones : {split_at_blanks(vocabulary, slot, part), split_at(part, joiners)})
        if (!ones.empty() && std::ranges::all_of(ones, is_known)) words = ones;
    }
    split.insert(split.end(), words.begin(), words.end());
  }
  return split;
}

/// The choices that `text` names, and what else stands between; nothing where it names none.
std::vector<std::string> joined_parts(const Vocabulary& vocabulary, Slot slot, std::string_view text) {
  const auto is_known = [&](const auto& part) { return vocabulary.find_choice(slot, part).has_value(); };
  const std::size_t bullet = length_of_mark(text, bullets);
  std::vector<std::string> parts = bullet > 0 ? split_at(text.substr(bullet), bullets) : split_at(text, dividers);
  std::erase(parts, "");
  parts = with_joined_split(vocabulary, slot, parts);
  if (std::ranges::any_of(parts, is_known)) return parts;
  // One known word among others may be a word of a sentence.
  parts = split_at_blanks(vocabulary, slot, text);
  return std::ranges::count_if(parts, is_known) > 1 ? parts : std::vector<std::string>{};
}

/// What to write instead of `parts`, of which some are choices: a list of those, and of the first other one what it is.
Bilingual joined_hint(const Vocabulary& vocabulary, Slot slot, const std::vector<std::string>& parts) {
  std::vector<std::string> known;
  std::string other;
  for (const std::string& part : parts) {
    if (vocabulary.find_choice(slot, part)) {
      if (std::ranges::find(known, part) == known.end()) known.push_back(part);
    } else if (other.empty()) {
      other = part;
    }
  }
  const bool one = vocabulary.field(slot).kind() == ValueKind::choice;
  Bilingual hint{fmt::format("请写成 [{}]", fmt::join(known, ", ")),
                 fmt::format("write `[{}]`", fmt::join(known, ", "))};
  if (one && known.size() == 1) {
    hint = {fmt::format("请写成 {}", known.front()), fmt::format("write `{}`", known.front())};
  } else if (one) {
    hint = {fmt::format("这里只填一个：{}", fmt::join(known, " 或 ")),
            fmt::format("state one here: `{}`", fmt::join(known, "` or `"))};
  }
  if (other.empty()) return hint;
  const Bilingual what = choice_hint(vocabulary, slot, other);
  return {fmt::format("{}；“{}”不是这里的选项，{}", hint.zh, other, what.zh),
          fmt::format("{}; `{}` is no choice here, {}", hint.en, other, what.en)};
}

/// Several choices in one text, divided by what divides nothing in YAML: `计划、调度`, `计划 调度`. Where all are known
/// it is plain what is meant.
std::optional<ValueFault> read_joined_choices(const Vocabulary& vocabulary, Slot slot, std::string_view text,
                                              Fact& fact) {
  const std::vector<std::string> parts = joined_parts(vocabulary, slot, without_brackets(text));
  if (parts.empty()) return std::nullopt;
  const auto is_known = [&](const auto& part) { return vocabulary.find_choice(slot, part).has_value(); };
  ValueFault fault{
      "enumeration-comma",
      {fmt::format("“{}”是一项文字，不是几个选项", text), fmt::format("`{}` is one text, not several choices", text)},
      joined_hint(vocabulary, slot, parts)};
  if (parts.size() == 1 && text.starts_with(parts.front())) {
    const std::string_view mark = text::trim(text.substr(parts.front().size()));
    fact.choices |= std::uint64_t{1} << *vocabulary.find_choice(slot, parts.front());
    fault.message = {fmt::format("“{}”末尾多了“{}”", text, mark),
                     fmt::format("a `{}` behind `{}`", mark, parts.front())};
    fault.hint = {fmt::format("请写成 {}", parts.front()), fmt::format("write `{}`", parts.front())};
    fault.read = parts.front();
    return fault;
  }
  // Lines with bullets cannot be mended in place.
  if (length_of_mark(text, bullets) > 0 || vocabulary.field(slot).kind() != ValueKind::choices ||
      !std::ranges::all_of(parts, is_known)) {
    return fault;
  }
  for (const std::string& part : parts) fact.choices |= std::uint64_t{1} << *vocabulary.find_choice(slot, part);
  fault.read = fmt::format("[{}]", fmt::join(parts, ", "));
  return fault;
}

/// A choice in brackets, 【计划】: a list of one to who wrote it.
std::optional<ValueFault> read_bracketed_choice(const Vocabulary& vocabulary, Slot slot, std::string_view text,
                                                Fact& fact) {
  const std::string_view inner = without_brackets(text);
  if (inner == text) return std::nullopt;
  const auto choice = vocabulary.find_choice(slot, inner);
  if (!choice) return std::nullopt;
  fact.choices |= std::uint64_t{1} << *choice;
  return ValueFault{"full-width-bracket",
                    {"选项外面有括号或全角引号", "brackets or full-width quotes around a choice"},
                    {fmt::format("请写成 {}", inner), fmt::format("write `{}`", inner)},
                    std::string(inner)};
}

std::optional<ValueFault> read_choice(const Vocabulary& vocabulary, Slot slot, std::string_view text, Fact& fact) {
  if (const auto choice = vocabulary.find_choice(slot, text)) {
    fact.choices |= std::uint64_t{1} << *choice;
    return std::nullopt;
  }
  if (auto bracketed = read_bracketed_choice(vocabulary, slot, text, fact)) return bracketed;
  if (auto joined = read_joined_choices(vocabulary, slot, text, fact)) return joined;
  const Field& field = vocabulary.field(slot);
  return ValueFault{"unknown-choice",
                    {fmt::format("“{}”不是“{}”的选项", text, field.label.zh),
                     fmt::format("`{}` is no choice of “{}”", text, field.label.en)},
                    choice_hint(vocabulary, slot, text)};
}

std::optional<ValueFault> read_typed(const Vocabulary& vocabulary, Slot slot, std::string_view text, Fact& fact) {
  const FieldType& type = *vocabulary.field(slot).type;
  const bool one_of_several = type.kind == ValueKind::choices && !fact.text.empty();
  fact.text = one_of_several ? fmt::format("{}, {}", fact.text, text) : std::string(text);
  if (type.reads_digits) {
    if (auto slip = find_full_width(text, type.kind == ValueKind::code)) {
      // What is still wrong once the slip is mended is what has to be told.
      if (auto fault = read_typed(vocabulary, slot, slip->read, fact)) return fault;
      return slip;
    }
  }
  if (type.kind == ValueKind::choice || type.kind == ValueKind::choices) {
    return read_choice(vocabulary, slot, text, fact);
  }
  if (vocabulary.field(slot).year_is_enough) {
    if (const auto year = parse_year(text)) {
      fact.date = *year;
      return std::nullopt;
    }
  }
  return type.read == nullptr ? std::nullopt : type.read(text, type, fact);
}

}  // namespace

std::optional<ValueFault> read_value(const Vocabulary& vocabulary, Slot slot, std::string_view text, Fact& fact) {
  std::optional<ValueFault> fault = read_typed(vocabulary, slot, text, fact);
  if (!fault) return fault;
  // Who sees the message without its place has to know of what it speaks.
  const Bilingual& label = vocabulary.field(slot).label;
  if (fault->message.zh.find(label.zh) == std::string::npos) fault->message.zh.insert(0, label.zh + "：");
  if (fault->message.en.find(label.en) == std::string::npos) fault->message.en.insert(0, label.en + ": ");
  return fault;
}

std::size_t choices_meant(std::string_view text) {
  std::size_t parts = 0;
  for (const std::string& part : split_at(text, dividers)) {
    const std::vector<std::string> joined = split_at(part, joiners);
    parts += static_cast<std::size_t>(std::ranges::count_if(joined, [](const auto& one) { return !one.empty(); }));
  }
  return std::max<std::size_t>(parts, 1);
}

}  // namespace pilotcheck
