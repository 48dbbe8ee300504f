#include "report/schema/type_schema.h"

#include <fmt/format.h>

#include "description/flag_words.h"
#include "prose/currency.h"
#include "report/schema/name_pattern.h"

namespace pilotcheck {

namespace {

// Blank is as good as empty. Full-width digits and signs are slips, which the reader names; here they are none of this.
constexpr std::string_view decimal = R"([-+]?(?:[0-9]+|[0-9]{1,3}(?:,[0-9]{3})+)(?:\.[0-9]{1,6})?)";
constexpr std::string_view measure = R"(^\s*([-+]?[0-9].*)?$)";
// In digits, or in the numerals that dates are written in: 二〇一八年十二月.
constexpr std::string_view year = "(?:[0-9]{4}|[〇○零一二三四五六七八九]{4})";
constexpr std::string_view month = "(?:0?[1-9]|1[0-2]|[〇○零一二三四五六七八九十]{1,3})";
constexpr std::string_view day = "(?:0?[1-9]|[12][0-9]|3[01]|[〇○零一二三四五六七八九十]{1,3})";

/// `2018年4月1日`, `2018-04`, `2018.4.1`; with `or_year` `2018` and `2018年` too.
std::string date_pattern(bool or_year) {
  std::string forms = fmt::format(R"({0}\s*年\s*{1}\s*月(?:\s*{2}\s*[日号])?)", year, month, day);
  for (const std::string_view mark : {"-", "/", R"(\.)"})
    forms += fmt::format("|[0-9]{{4}}{0}(?:0?[1-9]|1[0-2])(?:{0}(?:0?[1-9]|[12][0-9]|3[01]))?", mark);
  if (or_year) forms += fmt::format(R"(|{}\s*年?)", year);
  return fmt::format(R"(^\s*(?:{})?\s*$)", forms);
}

/// What is one of `names`, in a longer pattern.
std::string one_of(const std::vector<std::string_view>& names) {
  const std::string pattern = name_pattern(names);
  return pattern.substr(1, pattern.size() - 2);
}

/// An amount as read_money() takes it: 亏损186万元, RMB 5万元, （650）. Behind a mark that names no unit one has to
/// stand.
std::string amount_pattern(const Currency& currency) {
  std::vector<std::string_view> units;
  std::vector<std::string_view> marks;
  std::vector<std::string_view> named;
  for (const Currency::Unit& unit : currency.units) {
    if (unit.use != Currency::Use::only_in_texts) units.emplace_back(unit.name);
  }
  for (const std::string& mark : currency.before) (currency.find(mark) != nullptr ? named : marks).emplace_back(mark);
  const std::string number = fmt::format(R"((?:{0}|[(（]\s*{0}\s*[)）]))", decimal);
  const std::string unit = units.empty() ? "" : fmt::format(R"((?:\s*{}))", one_of(units));
  std::string forms = fmt::format("{}{}{}", named.empty() ? "" : fmt::format(R"((?:{}\s*)?)", one_of(named)), number,
                                  unit.empty() ? "" : unit + "?");
  if (!marks.empty() && !unit.empty()) forms += fmt::format(R"(|(?:{}\s*)+{}{})", one_of(marks), number, unit);
  return fmt::format(R"(^\s*(?:(?:亏损|负|−|－|–|—)?\s*(?:{}))?\s*$)", forms);
}

void write_pattern(std::string_view pattern, std::initializer_list<std::string_view> types, JsonWriter& json) {
  write_types(json, types);
  json.member("pattern", pattern);
}

void write_number(const FieldType& type, const Currency& currency, JsonWriter& json) {
  if (type.unit == "%") return write_pattern(fmt::format(R"(^\s*(?:{}\s*%)?\s*$)", decimal), {"string", "null"}, json);
  const std::string pattern = type.converts_units ? amount_pattern(currency)
                              : type.says_unit    ? std::string(measure)
                                                  : fmt::format(R"(^\s*(?:{})?\s*$)", decimal);
  write_pattern(pattern, {"string", "number", "null"}, json);
}

/// `true`, 是: words in quotes are as good as bare ones.
void write_flag(JsonWriter& json) {
  std::vector<std::string_view> words(yes_words.begin(), yes_words.end());
  words.insert(words.end(), no_words.begin(), no_words.end());
  write_pattern(name_pattern(words), {"boolean", "string", "null"}, json);
}

}  // namespace

void write_types(JsonWriter& json, std::initializer_list<std::string_view> types) {
  json.array("type", [&] {
    for (const std::string_view one : types) json.value(one);
  });
}

void write_change_by(const ChangeWords& words, JsonWriter& json) {
  // 降低约15.9%以上, 提高1倍.
  const std::vector<std::string_view> times(words.times.begin(), words.times.end());
  const std::string or_times = times.empty() ? std::string() : fmt::format("|{}", fmt::join(times, "|"));
  write_pattern(fmt::format(R"(^\s*(.*[0-9]\s*(%{}).*)?$)", or_times), {"string", "null"}, json);
}

void write_type(const FieldType& type, bool or_year, const Currency& currency, JsonWriter& json) {
  json.object([&] {
    switch (type.kind) {
      case ValueKind::flag:
        return write_flag(json);
      case ValueKind::number:
        return write_number(type, currency, json);
      case ValueKind::date:
        // 2018.4 is a number to an editor; 2018 is one too, but no date.
        write_pattern(date_pattern(or_year), {"string", "number", "null"}, json);
        if (or_year) return;
        return json.object("not", [&] { json.member("type", "integer"); });
      default:
        return write_types(json, {"string", "number", "boolean", "null"});
    }
  });
}

}  // namespace pilotcheck
