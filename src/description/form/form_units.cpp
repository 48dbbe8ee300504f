#include "description/form/form_units.h"

#include <algorithm>

#include "description/decimal.h"
#include "description/description.h"
#include "description/form/form_text.h"
#include "text/nearest.h"
#include "text/utf8.h"

namespace pilotcheck {

namespace {

/// ４８．５％ as 48.5%: signs of full width as those of ASCII.
std::string narrow(std::string_view text) {
  constexpr char32_t first = 0xFF01;
  constexpr char32_t last = 0xFF5E;
  std::string narrowed;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = text::decode(text, at);
    text::append(narrowed, c >= first && c <= last ? c - first + U'!' : c);
  }
  return narrowed;
}

/// As it is written, unless narrow signs make a number of it.
std::string readable(const Field& field, const std::string& text) {
  if (field.kind() != ValueKind::number || field.type->read == nullptr) return text;
  std::string narrowed = narrow(text);
  Fact tried;
  return field.type->read(narrowed, tried) ? text : narrowed;
}

}  // namespace

bool has_digit(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = text::decode(text, at);
    constexpr std::u32string_view chinese = U"〇零一二三四五六七八九十";
    const bool digit = (c >= U'0' && c <= U'9') || (c >= U'０' && c <= U'９');
    if (digit || chinese.find(c) != std::u32string_view::npos) return true;
  }
  return false;
}

std::string typed_text(const Field& field, const std::string& text, const std::string& unit) {
  const std::string_view type = field.type->name;
  if (type == "date") {
    if (!has_digit(text)) return {};
    return without_space(text);
  }
  if (type != "text" && (text == "%" || text == "％" || text == "万元" || text == "亿元")) return {};
  // （单位：万元）
  const std::string named = unit.substr(std::min(unit.rfind(':') + 1, unit.size()));
  const bool percent = type == "percent" && (named == "%" || named == "％");
  const bool money = type == "money" && named.ends_with("元");
  if (!percent && !money) return readable(field, text);
  std::string number = text::fold(without_space(text));
  std::ranges::replace(number, '_', '-');
  return parse_decimal(number) ? number + named : readable(field, text);
}

std::optional<std::string> unit_of(const Field& field, std::string_view text) {
  constexpr std::u32string_view of_money = U"百千万亿元";
  const std::string_view type = field.type->name;
  std::string bare = without_space(text);
  for (const std::string_view mark : {"（", "(", "单位", "：", ":"}) {
    if (bare.starts_with(mark)) bare.erase(0, mark.size());
  }
  for (const std::string_view mark : {"）", ")"}) {
    if (bare.ends_with(mark)) bare.resize(bare.size() - mark.size());
  }
  if (type == "percent" && (bare == "%" || bare == "％")) return "%";
  if (type != "money" || !bare.ends_with("元")) return std::nullopt;
  for (std::size_t at = 0; at < bare.size();) {
    if (of_money.find(text::decode(bare, at)) == std::u32string_view::npos) return std::nullopt;
  }
  return bare;
}

}  // namespace pilotcheck
