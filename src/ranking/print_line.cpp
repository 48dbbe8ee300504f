#include "ranking/print_line.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <iterator>

namespace pilotcheck {

namespace {

// A piece is its hash and its length; characters between two of them, a length without a hash.
constexpr std::size_t hash_digits = 8;
constexpr std::size_t digits = hash_digits + 2;
constexpr std::uint32_t longest = 0xFF;
constexpr unsigned most_level = 31;

std::string pieces_of(std::span<const Print> prints) {
  std::string pieces;
  pieces.reserve(prints.size() * digits);
  std::uint32_t end = 0;
  for (const Print& print : prints) {
    while (end < print.begin()) {
      const std::uint32_t gap = std::min(longest, print.begin() - end);
      fmt::format_to(std::back_inserter(pieces), "{:08x}{:02x}", 0, gap);
      end += gap;
    }
    fmt::format_to(std::back_inserter(pieces), "{:08x}{:02x}", print.hash(), print.units());
    end = print.end();
  }
  return pieces;
}

/// The whole of `text` as a number, up to `most`.
std::optional<std::uint32_t> number_in(std::string_view text, int base, std::uint32_t most) {
  std::uint32_t value = 0;
  const auto parsed = std::from_chars(text.data(), text.data() + text.size(), value, base);
  if (text.empty() || parsed.ec != std::errc{} || parsed.ptr != text.data() + text.size() || value > most) return {};
  return value;
}

bool add_pieces(std::string_view text, std::uint32_t units, std::vector<Print>& prints) {
  std::uint32_t begin = 0;
  while (!text.empty()) {
    if (text.size() < digits) return false;
    const auto hash = number_in(text.substr(0, hash_digits), 16, ~0U);
    const auto size = number_in(text.substr(hash_digits, digits - hash_digits), 16, longest);
    if (!hash || !size || *size == 0 || begin + *size > units) return false;
    if (*hash != 0) prints.emplace_back(*hash, begin, *size);
    begin += *size;
    text.remove_prefix(digits);
  }
  return true;
}

std::optional<std::uint32_t> count(const KeyedReader& keys, std::string_view key, std::uint32_t most) {
  const auto node = keys.find(key);
  return node ? number_in(node->text(), 10, most) : std::nullopt;
}

bool read_narrative(Node node, const Vocabulary& vocabulary, const Faults& faults, PassagePrints& prints) {
  const KeyedReader keys(node, {"field", "line", "column", "units", "letters", "pieces"},
                         {"正文的摘要", "what is kept of a narrative"}, faults);
  const auto field = vocabulary.find(keys.text("field"));
  const auto line = count(keys, "line", ~0U);
  const auto column = count(keys, "column", ~0U);
  const auto units = count(keys, "units", most_units);
  if (!field || !line || !column || !units || vocabulary.field(*field).kind() != ValueKind::prose) return false;
  if (!add_pieces(keys.text("pieces"), *units, prints.prints)) return false;
  prints.narratives.push_back({*field,
                               {*line, *column},
                               *units,
                               keys.optional_text("letters") == "true",
                               static_cast<std::uint32_t>(prints.prints.size())});
  return true;
}

}  // namespace

void write_prints(const Vocabulary& vocabulary, const PassagePrints& prints, JsonWriter& json) {
  if (prints.prints.empty() && prints.level == 0) return;
  json.object("passages", [&] {
    json.member("level", prints.level);
    json.array("narratives", [&] {
      std::uint32_t from = 0;
      for (const PassagePrints::Narrative& narrative : prints.narratives) {
        json.object([&] {
          json.member("field", vocabulary.field(narrative.field).path);
          json.member("line", narrative.position.line);
          json.member("column", narrative.position.column);
          json.member("units", narrative.units);
          if (narrative.letters) json.member("letters", true);
          json.member("pieces", pieces_of(std::span(prints.prints).subspan(from, narrative.end - from)));
        });
        from = narrative.end;
      }
    });
  });
}

std::optional<PassagePrints> read_prints(Node node, const Vocabulary& vocabulary, const Faults& faults) {
  PassagePrints prints;
  const KeyedReader keys(node, {"level", "narratives"}, {"正文的摘要", "what is kept of narratives"}, faults);
  const auto level = count(keys, "level", most_level);
  const auto narratives = keys.find("narratives");
  if (!level || !narratives) return std::nullopt;
  prints.level = *level;
  for (const Node one : narratives->items()) {
    if (!read_narrative(one, vocabulary, faults, prints)) return std::nullopt;
  }
  return prints;
}

}  // namespace pilotcheck
