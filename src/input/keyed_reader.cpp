#include "input/keyed_reader.h"

#include <fmt/format.h>

#include <algorithm>
#include <bitset>
#include <iterator>

#include "input/node_entries.h"
#include "text/nearest.h"

namespace pilotcheck {

namespace {

/// No mapping of a rule file has more.
constexpr std::size_t most_keys = 64;

Bilingual known_key(std::string_view word, std::span<const std::string_view> known) {
  return text::did_you_mean(word, known, text::listed({"可用的键", "known keys"}, known));
}

/// Nearly all that differ do so in length or in the first letter.
bool is_same_key(std::string_view a, std::string_view b) {
  return a.size() == b.size() && (a.empty() || (a.front() == b.front() && a == b));
}

std::uint64_t bit_of(std::string_view key) {
  constexpr std::size_t bits = 64;
  const std::size_t letters = key.empty() ? 0U : std::size_t{static_cast<unsigned char>(key.front())} * 5 + key.size();
  return std::uint64_t{1} << (letters % bits);
}

/// Where in {zh: 甲, 乙, en: a} what stands behind a comma was taken for a key.
std::optional<Position> split_text(Node node) {
  const bool both = entry_of(node, "zh") && entry_of(node, "en");
  for (const auto [key, value] : node.entries()) {
    const bool language = key.text() == "zh" || key.text() == "en";
    if (node.is_flow() && !language && (value.is_null() || both)) return key.position();
  }
  return std::nullopt;
}

/// Of a mapping that is as it should be; nothing where anything about it is to be told.
std::optional<Bilingual> plain_bilingual(Node node) {
  std::optional<std::string_view> zh;
  std::optional<std::string_view> en;
  for (const auto [key, value] : node.entries()) {
    if (!value.is_scalar() || value.text().empty()) return std::nullopt;
    std::optional<std::string_view>* place = key.text() == "zh" ? &zh : key.text() == "en" ? &en : nullptr;
    if (place == nullptr || *place) return std::nullopt;
    *place = value.text();
  }
  if (!zh || !en) return std::nullopt;
  return Bilingual{std::string(*zh), std::string(*en)};
}

/// A text in the only language, which stands for the other too where that is not there: a ruleset that this one extends
/// may have both.
Bilingual for_both(std::string text, const std::optional<Node>& other, Language only) {
  std::string others = other && other->is_scalar() && !other->text().empty() ? std::string(other->text()) : text;
  return only == Language::zh ? Bilingual{std::move(text), std::move(others)}
                              : Bilingual{std::move(others), std::move(text)};
}

std::string_view code_of_other(Language language) {
  return code_of(language == Language::zh ? Language::en : Language::zh);
}

Bilingual only_text(const KeyedReader& keys, Position position, const Faults& faults) {
  const std::string_view language = code_of(*faults.only);
  const auto text = keys.find(language);
  if (text && text->is_scalar() && !text->text().empty())
    return for_both(std::string(text->text()), keys.find(code_of_other(*faults.only)), *faults.only);
  faults.error(position, "missing-language",
               {fmt::format("缺少语言 {}", language), fmt::format("the language `{}` is missing", language)},
               {fmt::format("写成 {{{}: …}}，或只写文字本身", language),
                fmt::format("write `{{{}: …}}`, or the text alone", language)});
  return {};
}

}  // namespace

void Faults::error(Position position, std::string code, Bilingual message, Bilingual hint) const {
  diagnostics.push_back({Severity::error, std::move(code), file, position, std::move(message), std::move(hint)});
}

KeyedReader::KeyedReader(Node node, std::span<const std::string_view> known, Bilingual what, const Faults& faults)
    : node_(node), what_(std::move(what)), faults_(faults) {
  if (!node.is_mapping()) {
    faults.error(node.position(), "wrong-type",
                 {fmt::format("{}应为“键: 值”", what_.zh), fmt::format("{} must be a mapping", what_.en)});
    return;
  }
  std::bitset<most_keys> seen;
  std::size_t next = 0;  // keys stand mostly in the order of those that are known
  for (const auto [key, value] : node.entries()) {
    const std::string_view name = key.text();
    if (count_ < first_.size()) first_[count_] = {name, value};
    ++count_;
    there_ |= bit_of(name);
    const auto is_it = [&](std::string_view one) { return is_same_key(one, name); };
    auto found = std::find_if(known.begin() + static_cast<std::ptrdiff_t>(next), known.end(), is_it);
    if (found == known.end()) found = std::ranges::find_if(known, is_it);
    const auto place = static_cast<std::size_t>(found - known.begin());
    next = std::min(place + 1, known.size());
    if (place == known.size()) {
      faults.error(key.position(), "unknown-key",
                   {fmt::format("{}没有键 {}", what_.zh, name), fmt::format("{} has no key `{}`", what_.en, name)},
                   known_key(name, known));
      if (const auto meant = text::nearest(name, known)) meant_.push_back(*meant);
    } else if (seen.test(place)) {
      faults.error(key.position(), "duplicate-key",
                   {fmt::format("键 {} 重复", name), fmt::format("the key `{}` is there twice", name)});
    } else {
      seen.set(place);
    }
  }
}

std::optional<Node> KeyedReader::find(std::string_view key) const {
  if ((there_ & bit_of(key)) == 0) return std::nullopt;
  for (std::size_t i = 0; i < std::min(count_, first_.size()); ++i) {
    if (is_same_key(first_[i].key, key)) return first_[i].value;
  }
  if (count_ <= first_.size()) return std::nullopt;
  for (const auto [name, value] : node_.entries()) {
    if (name.text() == key) return value;
  }
  return std::nullopt;
}

std::optional<Node> KeyedReader::need(std::string_view key) const {
  auto node = find(key);
  if (node && node->is_null()) node.reset();
  if (!node && node_.is_mapping() && std::ranges::find(meant_, key) == meant_.end()) {
    faults_.error(node_.position(), "missing-key",
                  {fmt::format("{}缺少 {}", what_.zh, key), fmt::format("{} lacks `{}`", what_.en, key)});
  }
  return node;
}

std::string KeyedReader::text(std::string_view key) const {
  const auto node = need(key);
  if (!node) return {};
  if (!node->is_scalar()) {
    faults_.error(node->position(), "wrong-type",
                  {fmt::format("{} 应为文字", key), fmt::format("`{}` must be text", key)});
  }
  return std::string(node->text());
}

std::string KeyedReader::optional_text(std::string_view key) const { return find(key) ? text(key) : std::string(); }

Bilingual KeyedReader::bilingual(std::string_view key) const {
  const auto node = need(key);
  return node ? read_bilingual(*node, faults_) : Bilingual{};
}

Bilingual KeyedReader::optional_bilingual(std::string_view key) const {
  return find(key) ? bilingual(key) : Bilingual{};
}

Bilingual KeyedReader::names() const {
  if (!faults_.only) return {text("zh"), text("en")};
  return for_both(text(code_of(*faults_.only)), find(code_of_other(*faults_.only)), *faults_.only);
}

template <typename Visit>
void KeyedReader::for_each_text(std::string_view key, const Visit& visit) const {
  const auto node = find(key);
  if (!node) return;
  if (!node->is_sequence()) {
    faults_.error(node->position(), "wrong-type",
                  {fmt::format("{} 应为列表", key), fmt::format("`{}` must be a list", key)},
                  {"写成 [甲, 乙]", "write `[a, b]`"});
  }
  for (const Node item : node->items()) {
    if (!item.is_scalar() || item.text().empty()) {
      faults_.error(item.position(), "wrong-type", {"列表项应为文字", "an item of this list must be text"});
    } else {
      visit(item);
    }
  }
}

std::vector<Node> KeyedReader::items(std::string_view key) const {
  std::vector<Node> result;
  for_each_text(key, [&](Node item) { result.push_back(item); });
  return result;
}

std::vector<std::string> KeyedReader::texts(std::string_view key) const {
  std::vector<std::string> result;
  for_each_text(key, [&](Node item) { result.emplace_back(item.text()); });
  return result;
}

Bilingual read_bilingual(Node node, const Faults& faults) {
  if (faults.only && node.is_scalar() && !node.text().empty())
    return {std::string(node.text()), std::string(node.text())};
  if (auto plain = faults.only ? std::nullopt : plain_bilingual(node)) return std::move(*plain);
  if (!node.is_mapping()) {
    faults.error(
        node.position(), "wrong-type", {"双语文字应为“键: 值”", "a text must be a mapping"},
        {fmt::format("写成 {{zh: {}, en: …}}", node.text()), fmt::format("write `{{zh: {}, en: …}}`", node.text())});
    return {};
  }
  if (const auto split = split_text(node)) {
    faults.error(*split, "split-text", {"逗号把这段文字断开了", "a comma splits this text"},
                 {"请把整段文字放进引号：zh: '甲，乙'", "put the whole text in quotes: `en: 'a, b'`"});
    return {};
  }
  const KeyedReader keys(node, {"zh", "en"}, {"双语文字", "a text"}, faults);
  if (faults.only) return only_text(keys, node.position(), faults);
  Bilingual result;
  for (const auto& [language, place] : {std::pair{"zh", &result.zh}, std::pair{"en", &result.en}}) {
    const auto text = keys.find(language);
    if (node.is_mapping() && (!text || !text->is_scalar() || text->text().empty())) {
      faults.error(node.position(), "missing-language",
                   {fmt::format("缺少语言 {}", language), fmt::format("the language `{}` is missing", language)},
                   {"每段文字都写成 {zh: …, en: …}", "write every text as `{zh: …, en: …}`"});
    } else if (text) {
      *place = std::string(text->text());
    }
  }
  return result;
}

}  // namespace pilotcheck
