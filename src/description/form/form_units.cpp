#include "description/form/form_units.h"

#include <algorithm>

#include "description/decimal.h"
#include "description/description.h"
#include "description/form/form_text.h"
#include "prose/currency.h"
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
  return field.type->read(narrowed, *field.type, tried) ? text : narrowed;
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
  const Currency* currency = field.type->currency;
  if (type != "text" && (text == "%" || text == "％" || (currency != nullptr && currency->find(text) != nullptr)))
    return {};
  // （单位：万元）
  const std::string named = unit.substr(std::min(unit.rfind(':') + 1, unit.size()));
  const bool percent = type == "percent" && (named == "%" || named == "％");
  const bool money = currency != nullptr && currency->find(named) != nullptr;
  if (!percent && !money) return readable(field, text);
  std::string number = text::fold(without_space(text));
  std::ranges::replace(number, '_', '-');
  return parse_decimal(number) ? number + named : readable(field, text);
}

std::optional<std::string> unit_of(const Field& field, std::string_view text) {
  const std::string_view type = field.type->name;
  std::string bare = without_space(text);
  for (const std::string_view mark : {"（", "(", "单位", "：", ":"}) {
    if (bare.starts_with(mark)) bare.erase(0, mark.size());
  }
  for (const std::string_view mark : {"）", ")"}) {
    if (bare.ends_with(mark)) bare.resize(bare.size() - mark.size());
  }
  if (type == "percent" && (bare == "%" || bare == "％")) return "%";
  const Currency* currency = field.type->currency;
  return currency != nullptr && currency->find(bare) != nullptr ? std::optional(bare) : std::nullopt;
}

}  // namespace pilotcheck
