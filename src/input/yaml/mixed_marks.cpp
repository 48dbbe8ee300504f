#include "input/yaml/mixed_marks.h"

#include <algorithm>
#include <span>

#include "input/yaml/slip_line.h"
#include "text/utf8.h"

namespace pilotcheck {

namespace {

constexpr std::string_view double_quotes[] = {"\"", "“", "”", "＂"};
constexpr std::string_view single_quotes[] = {"'", "‘", "’"};

std::size_t leading_quote(std::string_view text, std::span<const std::string_view> quotes) {
  for (const std::string_view quote : quotes) {
    if (text.starts_with(quote)) return quote.size();
  }
  return 0;
}

std::size_t trailing_quote(std::string_view text, std::span<const std::string_view> quotes) {
  for (const std::string_view quote : quotes) {
    if (text.ends_with(quote)) return quote.size();
  }
  return 0;
}

bool has_quote(std::string_view text, std::span<const std::string_view> quotes) {
  return std::ranges::any_of(quotes, [&](std::string_view quote) { return text.find(quote) != none; });
}

/// Whether an item of a list or a mapping ends before `rest`.
bool ends_item(std::string_view rest) {
  rest.remove_prefix(spaces_before(rest));
  return rest.empty() || std::string_view(",]}").find(rest.front()) != none || rest.starts_with("，") ||
         rest.starts_with("、");
}

bool is_mixed(std::string_view value, std::span<const std::string_view> quotes) {
  const std::size_t open = leading_quote(value, quotes);
  const std::size_t close = trailing_quote(value, quotes);
  if (open == 0 || close == 0 || value.size() <= open + close) return false;
  const std::string_view left = value.substr(0, open);
  const std::string_view right = value.substr(value.size() - close);
  const bool pair = left == "“"   ? right == "”"
                    : left == "‘" ? right == "’"
                                  : left == right && left != "”" && left != "’";
  const std::string_view inner = value.substr(open, value.size() - open - close);
  return !pair && !has_quote(inner, quotes) && inner.find('\\') == none;
}

}  // namespace

void mend_quotes(SlipList& slips, std::string_view item) {
  const bool twice = leading_quote(item, double_quotes) > 0;
  const std::span<const std::string_view> quotes =
      twice ? std::span<const std::string_view>(double_quotes) : std::span<const std::string_view>(single_quotes);
  slips.add(item, "full-width-quote", {"两边的引号不成对", "the two quotes are no pair"},
            {"请在两边都用半角引号 \"…\"，或都不加", "use ASCII quotes \"…\" on both sides, or none"}, true);
  slips.edit(item, leading_quote(item, quotes), twice ? "\"" : "'");
  const std::size_t close = trailing_quote(item, quotes);
  slips.edit(item.substr(item.size() - close), close, twice ? "\"" : "'");
}

bool has_mixed_quotes(std::string_view value) {
  return is_mixed(value, double_quotes) || is_mixed(value, single_quotes);
}

std::size_t mixed_quotes_at(std::string_view text, bool ends) {
  constexpr std::size_t longest = 1'000;
  const std::size_t open = leading_quote(text, double_quotes);
  const bool narrow = text.starts_with('"');
  if (open == 0) return 0;
  for (std::size_t at = open; at < std::min(text.size(), longest); ++at) {
    const std::size_t close = leading_quote(text.substr(at), double_quotes);
    if (close == 0) continue;
    const std::size_t end = at + close;
    if (!is_mixed(text.substr(0, end), double_quotes) || !ends_item(text.substr(end))) return 0;
    // To a parser a quote of ASCII goes on to the next one.
    const std::size_t next = narrow ? text.find('"', end) : none;
    if (narrow && (next == none ? !ends : ends_item(text.substr(next + 1)) || text.substr(next + 1).starts_with(':')))
      return 0;
    return end;
  }
  return 0;
}

bool is_round_mapping(std::string_view value, const KnownKeys* keys) {
  const std::size_t open = value.starts_with('(') ? 1 : value.starts_with("（") ? wide_mark_size : 0;
  const bool closed = value.ends_with(')') || value.ends_with("）") || value.ends_with('}') || value.ends_with("｝");
  if (open == 0 || !closed) return false;
  const std::string_view inner = value.substr(open);
  if (inner.find('(') != none || inner.find("（") != none) return false;
  const std::size_t comma = std::min(inner.find(','), inner.find("，"));
  if (comma == none) return false;
  const std::string_view first = inner.substr(0, comma);
  const std::string_view second = inner.substr(comma + (inner[comma] == ',' ? 1 : wide_mark_size));
  const auto has_key = [](std::string_view entry) { return entry.find(": ") != none && is_key_like(key_in(entry)); };
  // （一期：2016，二期：2018） may be a text.
  const auto has_known = [&](std::string_view entry) {
    const std::string_view key = key_in(text::trim(entry));
    return keys != nullptr && !key.empty() && keys->has(key);
  };
  return (has_key(first) && second.find(": ") != none) || (has_known(first) && has_known(second));
}

bool ends_with_round(std::string_view text, std::size_t at) {
  const std::string_view end = text.substr(at);
  if (end != ")" && end != "）") return false;
  return end != ")" || std::ranges::count(text, '(') < std::ranges::count(text, ')');
}

}  // namespace pilotcheck
