#include "report/schema/type_schema.h"

#include <fmt/format.h>

#include "description/flag_words.h"
#include "report/schema/name_pattern.h"

namespace pilotcheck {

namespace {

// Blank is as good as empty. Full-width digits and signs are slips, which the reader names; here they are none of this.
constexpr std::string_view percentage = R"(^\s*([-+]?[0-9][0-9,.]*\s*%)?\s*$)";
constexpr std::string_view number = R"(^\s*([-+]?[0-9][0-9,.]*)?\s*$)";
constexpr std::string_view measure = R"(^\s*([-+]?[0-9].*)?$)";
constexpr std::string_view amount = R"(^\s*(.*[0-9].*)?$)";
// In digits, or in the numerals that dates are written in: 二〇一八年十二月.
constexpr std::string_view date = R"(^\s*(([0-9]{4}|[〇○零一二三四五六七八九]{4}).*[0-9一二三四五六七八九十].*)?$)";
constexpr std::string_view date_or_year = R"(^\s*(([0-9]{4}|[〇○零一二三四五六七八九]{4}).*)?$)";

void write_pattern(std::string_view pattern, std::initializer_list<std::string_view> types, JsonWriter& json) {
  write_types(json, types);
  json.member("pattern", pattern);
}

void write_number(const FieldType& type, JsonWriter& json) {
  if (type.unit == "%") return write_pattern(percentage, {"string", "null"}, json);
  const std::string_view pattern = type.converts_units ? amount : type.says_unit ? measure : number;
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

void write_type(const FieldType& type, bool or_year, JsonWriter& json) {
  json.object([&] {
    switch (type.kind) {
      case ValueKind::flag:
        return write_flag(json);
      case ValueKind::number:
        return write_number(type, json);
      case ValueKind::date:
        // 2018.4 is a number to an editor; 2018 is one too, but no date.
        if (or_year) return write_pattern(date_or_year, {"string", "number", "null"}, json);
        write_pattern(date, {"string", "number", "null"}, json);
        return json.object("not", [&] { json.member("type", "integer"); });
      default:
        return write_types(json, {"string", "number", "boolean", "null"});
    }
  });
}

}  // namespace pilotcheck
