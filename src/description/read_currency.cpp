#include "description/read_currency.h"

#include <fmt/format.h>

#include <algorithm>

#include "description/decimal.h"
#include "input/node_entries.h"
#include "prose/fold.h"
#include "text/nearest.h"

namespace pilotcheck {

namespace {

constexpr std::int64_t one = 1'000'000;

class CurrencyReader {
 public:
  explicit CurrencyReader(const Faults& faults) : faults_(faults) {}

  Currency read(Node node) {
    const KeyedReader keys(node, {"bare", "label", "units", "short", "in_texts", "before", "shown", "examples"},
                           {"currency", "`currency`"}, faults_);
    currency_.bare = keys.text("bare");
    currency_.label = keys.optional_bilingual("label");
    if (currency_.label.empty()) currency_.label = {currency_.bare, currency_.bare};
    const auto units = keys.need("units");
    if (!units) return std::move(currency_);
    find_scale(keys, *units);
    read_units(*units, Currency::Use::whole);
    if (const auto further = keys.find("in_texts")) read_units(*further, Currency::Use::only_in_texts);
    if (const auto shorts = keys.find("short")) read_short_forms(*shorts);
    for (const Node name : keys.items("shown")) read_shown(name);
    std::ranges::stable_sort(currency_.shown, std::ranges::greater{}, &Currency::Unit::worth);
    currency_.before = keys.texts("before");
    currency_.examples = keys.texts("examples");
    const auto longer = [](const Currency::Unit& a, const Currency::Unit& b) { return a.name.size() > b.name.size(); };
    std::ranges::stable_sort(currency_.units, longer);
    return std::move(currency_);
  }

 private:
  /// What `bare` is worth, by which all is counted.
  void find_scale(const KeyedReader& keys, Node units) {
    const auto bare = entry_of(units, currency_.bare);
    const auto worth = bare ? parse_decimal(bare->text()) : std::nullopt;
    if (worth && worth->millionths > 0) {
      scale_ = worth->millionths;
      return;
    }
    const auto place = keys.find("bare");
    if (!currency_.bare.empty() && !bare) {
      std::vector<std::string_view> known;
      for (const auto [name, value] : units.entries()) known.push_back(name.text());
      refuse_unit(place ? *place : units, known);
    }
  }

  void read_units(Node units, Currency::Use use) {
    if (!units.is_mapping()) {
      return faults_.error(units.position(), "wrong-type", {"应为“单位: 值”", "this must be a mapping of units"},
                           {"例如 {元: 1, 万元: 10000}", "for example `{EUR: 1, kEUR: 1000}`"});
    }
    for (const auto [name, value] : units.entries()) {
      const auto number = parse_decimal(value.text());
      const auto worth =
          number ? static_cast<std::int64_t>(
                       static_cast<long double>(number->millionths) * one / static_cast<long double>(scale_) + 0.5L)
                 : 0;
      if (worth <= 0) refuse_worth(value);
      // One that is misread is a unit all the same: what is written in it is no further fault.
      add(name, std::max<std::int64_t>(worth, 1), use);
    }
  }

  void add(Node name, std::int64_t worth, Currency::Use use) {
    const auto same = std::ranges::find(currency_.units, name.text(), &Currency::Unit::name);
    if (same != currency_.units.end() || name.text().empty()) {
      return faults_.error(
          name.position(), "duplicate-name",
          {fmt::format("单位“{}”重复", name.text()), fmt::format("the unit `{}` is there twice", name.text())},
          {"每个单位只写一次", "write each unit once"});
    }
    currency_.units.push_back({std::string(name.text()), fold_word(name.text()), worth, use});
  }

  void read_short_forms(Node shorts) {
    for (const auto [name, unit] : shorts.entries()) {
      if (const Currency::Unit* whole = currency_.find(unit.text())) {
        add(name, whole->worth, Currency::Use::short_form);
      } else {
        refuse_unit(unit, whole_names());
      }
    }
  }

  void read_shown(Node name) {
    if (const Currency::Unit* whole = currency_.find(name.text())) {
      currency_.shown.push_back(*whole);
    } else {
      refuse_unit(name, whole_names());
    }
  }

  [[nodiscard]] std::vector<std::string_view> whole_names() const {
    std::vector<std::string_view> names;
    for (const Currency::Unit& unit : currency_.units) {
      if (unit.use == Currency::Use::whole) names.push_back(unit.name);
    }
    return names;
  }

  void refuse_unit(Node name, const std::vector<std::string_view>& known) const {
    faults_.error(name.position(), "unknown-unit",
                  {fmt::format("units 没有单位 {}", name.text()), fmt::format("`units` has no unit `{}`", name.text())},
                  text::did_you_mean(name.text(), known, text::listed({"单位有", "units"}, known)));
  }

  void refuse_worth(Node value) const {
    faults_.error(value.position(), "wrong-type",
                  {fmt::format("“{}”不是单位的值", value.text()),
                   fmt::format("`{}` is nothing that a unit can be worth", value.text())},
                  {"写大于 0 的数，如 万元: 10000", "write a number above 0, such as `kEUR: 1000`"});
  }

  const Faults& faults_;
  Currency currency_;
  std::int64_t scale_ = one;
};

}  // namespace

Currency read_currency(Node node, const Faults& faults) { return CurrencyReader(faults).read(node); }

}  // namespace pilotcheck
