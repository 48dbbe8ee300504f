#include "prose/figure.h"

#include <algorithm>

#include "prose/written_number.h"
#include "text/ascii.h"
#include "text/utf8.h"

namespace pilotcheck {

namespace {

using View = std::u16string_view;

constexpr std::int64_t one = WrittenNumber::one;

bool is_letter(char16_t c) { return c >= u'a' && c <= u'z'; }
/// A digit, a numeral or what may stand before one: 百分之.
bool may_begin_number(char16_t c) {
  return text::is_digit(c) || View(u"零一二三四五六七八九十百千两").find(c) != View::npos;
}
bool is_han(char16_t c) { return c >= 0x4E00 && c <= 0x9FFF; }

/// Whether a folded text begins with `unit`, as a fact writes it.
bool begins_with_unit(View text, std::string_view unit) {
  for (std::size_t at = 0; at < unit.size();) {
    char32_t c = text::decode(unit, at);
    if (c >= U'A' && c <= U'Z') c += U'a' - U'A';
    if (text.empty() || char32_t{text.front()} != c) return false;
    text.remove_prefix(1);
  }
  return true;
}

class FigureFinder {
 public:
  FigureFinder(View text, const FigureAsk& ask, const FigureWords& words) : text_(text), ask_(ask), words_(words) {}

  Figures find() {
    for (std::size_t at = 0; at < text_.size();) {
      if (!may_begin_number(text_[at])) {
        ++at;
        continue;
      }
      const std::size_t prefix = words_.percent_before.begins(text_.substr(at));
      const bool latin_before = at > 0 && (is_letter(text_[at - 1]) || text::is_digit(text_[at - 1]));
      const WrittenNumber number =
          text::is_digit(text_[at]) ? read_digits(text_.substr(at)) : read_numerals(text_.substr(at + prefix));
      if (number.size == 0) {
        ++at;
        continue;
      }
      const std::size_t end = at + prefix + number.size;
      if (!latin_before && number.value >= 0) look_at(at, end, number, prefix > 0);
      at = end;
    }
    drop_open();
    return found_;
  }

 private:
  struct Unit {
    std::size_t size = 0;
    std::int64_t worth = 0;  ///< of a one in it; 0 for another unit
    std::int64_t more = 0;   ///< 八成五
  };

  void look_at(std::size_t at, std::size_t end, const WrittenNumber& number, bool is_percent) {
    const Unit unit = is_percent ? Unit{0, ask_.kind == FigureAsk::Kind::percent ? one : 0, 0} : unit_at(end);
    Figure figure;
    figure.begin = figure.lead = static_cast<std::uint32_t>(at);
    figure.end = figure.close = static_cast<std::uint32_t>(end + unit.size);
    if (unit.worth == 0) {
      drop_open();
      if (!text::is_digit(text_[at]) || !may_lead_on(end)) return;
      // 由 45 降到 30 天: its unit follows with the next.
      open_ = true;
      open_number_ = number;
      found_.add(figure);
      return;
    }
    constexpr std::size_t farthest = 8;
    if (open_ && at - found_.back().end > farthest) drop_open();
    if (open_) close(found_.back(), open_number_, unit);
    open_ = false;
    WrittenNumber whole = number;
    whole.value += unit.more;
    close(figure, whole, unit);
    join(figure);
  }

  /// Whether what stands behind a number without a unit leads on to a number with one.
  [[nodiscard]] bool may_lead_on(std::size_t end) const {
    const View behind = text_.substr(end);
    return words_.range.begins(behind) != 0 || words_.to.begins(behind) != 0;
  }

  void drop_open() {
    if (open_) found_.pop();
    open_ = false;
  }

  /// Adds it, or makes one of a range.
  void join(const Figure& figure) {
    if (found_.size() > 0) {
      Figure& before = found_.back();
      const View between = text_.substr(before.close, figure.lead - before.close);
      const bool from = words_.from.ends(text_.substr(0, before.lead)) != 0;
      if (!from && !between.empty() && words_.range.begins(between) == between.size()) {
        before.high = std::max(before.high, figure.high);
        before.low = std::min(before.low, figure.low);
        before.end = figure.end;
        before.close = figure.close;
        before.value = figure.value;
        return;
      }
    }
    found_.add(figure);
  }

  [[nodiscard]] Unit unit_at(std::size_t end) const {
    View behind = text_.substr(end);
    const std::size_t space = behind.starts_with(u' ') ? 1 : 0;
    behind.remove_prefix(space);
    Unit unit;
    switch (ask_.kind) {
      case FigureAsk::Kind::percent:
        unit = percent(behind, text_.substr(end));
        break;
      case FigureAsk::Kind::money:
        unit = money(behind);
        break;
      case FigureAsk::Kind::unit:
        if (begins_with_unit(behind, ask_.unit)) unit = {text::count_code_points(ask_.unit), one, 0};
        if (behind.substr(std::min(unit.size, behind.size())).starts_with(u'/')) unit = {};
        break;
      case FigureAsk::Kind::plain:
        if (behind.empty() || !(is_han(behind.front()) || is_letter(behind.front()) || behind.front() == u'%'))
          return {0, one, 0};
        break;
    }
    if (unit.worth != 0) unit.size += space;
    return unit;
  }

  [[nodiscard]] Unit percent(View behind, View with_space) const {
    if (behind.starts_with(u'%')) return {1, one, 0};
    if (const std::size_t size = words_.percent_words.begins(with_space); size != 0)
      return {size - (with_space.size() - behind.size()), one, 0};
    const std::size_t tenths = words_.tenths.begins(behind);
    if (tenths == 0) return {};
    const WrittenNumber more = read_numerals(behind.substr(tenths));
    const bool half = more.size == 1 && more.value < 10 * one;
    return {tenths + (half ? 1U : 0U), 10 * one, half ? more.value / 10 : 0};
  }

  [[nodiscard]] Unit money(View behind) const {
    for (const Currency::Unit& row : words_.currency.units) {
      if (!behind.starts_with(row.folded)) continue;
      const View next = behind.substr(row.folded.size());
      const bool bare = row.use == Currency::Use::short_form;
      if (next.starts_with(u'/') || (!next.empty() && is_letter(next.front()))) return {};
      // 万台 and 亿美元 are no amounts of money.
      if (bare && !next.empty() && is_han(next.front()) && !is_behind(next)) return {};
      return {row.folded.size(), row.worth, 0};
    }
    return {};
  }

  [[nodiscard]] bool is_behind(View next) const {
    return words_.about_behind.begins(next) + words_.above_behind.begins(next) + words_.below_behind.begins(next) != 0;
  }

  /// The interval: by the decimals, then by the words beside.
  void close(Figure& figure, const WrittenNumber& number, const Unit& unit) const {
    const auto scaled = [&](std::int64_t value) {
      return static_cast<std::int64_t>(static_cast<long double>(value) * static_cast<long double>(unit.worth) / one);
    };
    figure.value = scaled(number.value);
    const std::int64_t half = std::max<std::int64_t>(scaled(number.place) / 2, 1);
    figure.low = figure.value - half;
    figure.high = figure.value + half;
    const View behind = text_.substr(figure.end);
    const auto in_front = [&, spaced = text_.substr(0, figure.begin)](const WordList& list) -> std::size_t {
      if (const std::size_t size = list.ends(spaced); size != 0 || !spaced.ends_with(u' ')) return size;
      const std::size_t size = list.ends(spaced.substr(0, spaced.size() - 1));
      return size == 0 ? 0 : size + 1;
    };
    const std::size_t about = in_front(words_.about);
    const std::size_t above = in_front(words_.above);
    const std::size_t below = in_front(words_.below);
    const std::size_t front = std::max({about, above, below});
    const std::size_t about_behind = words_.about_behind.begins(behind);
    const std::size_t above_behind = words_.above_behind.begins(behind);
    const std::size_t below_behind = words_.below_behind.begins(behind);
    const std::size_t back = std::max({about_behind, above_behind, below_behind});
    figure.lead -= static_cast<std::uint32_t>(front);
    figure.close += static_cast<std::uint32_t>(back);
    if ((front != 0 && front == about) || (back != 0 && back == about_behind)) {
      figure.low = std::min(figure.low, figure.value - figure.value / 20);
      figure.high = std::max(figure.high, figure.value + figure.value / 20);
    }
    if ((front != 0 && front == above && front > about) || (back != 0 && back == above_behind)) {
      figure.low = figure.value;
      figure.high = Figure::unbounded;
    }
    if ((front != 0 && front == below && front > about && front > above) || (back != 0 && back == below_behind)) {
      figure.low = -Figure::unbounded;
      figure.high = figure.value + 1;
    }
  }

  View text_;
  const FigureAsk& ask_;
  const FigureWords& words_;
  Figures found_;
  bool open_ = false;  // the last of found_ has no unit yet
  WrittenNumber open_number_;
};

}  // namespace

Figures find_figures(View text, const FigureAsk& ask, const FigureWords& words) {
  return FigureFinder(text, ask, words).find();
}

std::optional<Figure> read_figure(std::string_view written, const FigureAsk& ask, const FigureWords& words) {
  std::array<char16_t, 64> units{};
  std::size_t size = 0;
  for (std::size_t at = 0; at < written.size() && size < units.size();) {
    const char32_t c = text::decode(written, at);
    if (c < 0x10000) units.at(size++) = static_cast<char16_t>(c >= U'A' && c <= U'Z' ? c + 32 : c);
  }
  const View folded(units.data(), size);
  Figures found = find_figures(folded, ask, words);
  // An amount of money without a unit is in that of bare numbers.
  if (found.size() == 0 && ask.kind == FigureAsk::Kind::money)
    found = find_figures(folded, {FigureAsk::Kind::plain}, words);
  return found.size() == 0 ? std::nullopt : std::optional(found[0]);
}

FigureAsk ask_for_unit(std::string_view unit, const FigureWords& words) {
  if (unit == "%") return {FigureAsk::Kind::percent};
  if (unit.empty()) return {FigureAsk::Kind::plain};
  return {words.currency.find(unit) != nullptr ? FigureAsk::Kind::money : FigureAsk::Kind::unit, unit};
}

}  // namespace pilotcheck
