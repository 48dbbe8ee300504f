#include "ruleset/tell_once.h"

#include <fmt/format.h>

#include <algorithm>

#include "ruleset/extend_ruleset.h"

namespace pilotcheck {

namespace {

bool is_of_base(const Diagnostic& one) { return one.position.line >= lines_of_a_layer; }

bool is_name_character(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '-';
}

/// `name` stands in `text` as a word of its own, or as the last of a path.
bool names(std::string_view text, std::string_view name) {
  for (std::size_t at = 0; (at = text.find(name, at)) != std::string_view::npos; ++at) {
    const std::size_t end = at + name.size();
    if ((at == 0 || !is_name_character(text[at - 1])) && (end == text.size() || !is_name_character(text[end])))
      return true;
  }
  return false;
}

/// The key or value that stands at `place`; empty where none does.
std::string_view scalar_at(Node node, Position place) {
  if (node.is_scalar()) return node.position() == place ? node.text() : std::string_view();
  for (const auto [key, value] : node.entries()) {
    if (key.position() == place) return key.text();
    if (const std::string_view found = scalar_at(value, place); !found.empty()) return found;
  }
  for (const Node item : node.items()) {
    if (const std::string_view found = scalar_at(item, place); !found.empty()) return found;
  }
  return {};
}

/// What the rules say at the place of a fault.
std::string_view blamed_by(const RulesetSource& source, const Diagnostic& one) {
  const Document* document = find_document(source, one.file);
  return document == nullptr ? std::string_view() : scalar_at(document->root(), one.position);
}

std::string place_of(const RulesetSource& source, Diagnostic one) {
  to_origin(source, one);
  return fmt::format("{}:{}", one.file, one.position.line);
}

/// Of what is taken away, what still uses it.
void tell_of_removals(const RulesetSource& source, std::vector<Diagnostic>& diagnostics) {
  for (const TakenAway& gone : source.taken_away) {
    const auto uses = [&](const Diagnostic& one) {
      return is_of_base(one) && names(blamed_by(source, one), gone.name);
    };
    const auto first = std::ranges::find_if(diagnostics, uses);
    if (first == diagnostics.end()) continue;
    const auto count = std::ranges::count_if(diagnostics, uses);
    Diagnostic told{Severity::error,
                    "still-used",
                    gone.file,
                    gone.position,
                    {fmt::format("去掉的 {} 仍有 {} 处用到，首处在 {}：{}", gone.name, count, place_of(source, *first),
                                 first->message.zh),
                     fmt::format("`{}` is taken away and still used at {} {}, first in {}: {}", gone.name, count,
                                 count == 1 ? "place" : "places", place_of(source, *first), first->message.en)},
                    {"请一并改写或去掉用到它的规则，或保留它", "change or take away what uses it too, or keep it"}};
    *first = std::move(told);
    diagnostics.erase(std::remove_if(diagnostics.begin(), diagnostics.end(), uses), diagnostics.end());
  }
}

void tell_alike(std::vector<Diagnostic>& diagnostics) {
  std::vector<Diagnostic> kept;
  std::vector<std::size_t> more;
  for (Diagnostic& one : diagnostics) {
    const auto same = std::ranges::find_if(kept, [&](const Diagnostic& other) {
      return is_of_base(one) && is_of_base(other) && one.code == other.code && one.message.en == other.message.en;
    });
    if (same != kept.end()) {
      ++more[static_cast<std::size_t>(same - kept.begin())];
      continue;
    }
    kept.push_back(std::move(one));
    more.push_back(0);
  }
  for (std::size_t i = 0; i < kept.size(); ++i) {
    if (more[i] == 0) continue;
    kept[i].message.zh += fmt::format("（另有 {} 处相同）", more[i]);
    kept[i].message.en += fmt::format(" (and at {} more {})", more[i], more[i] == 1 ? "place" : "places");
  }
  diagnostics = std::move(kept);
}

}  // namespace

void tell_once(const RulesetSource& source, std::vector<Diagnostic>& diagnostics) {
  tell_of_removals(source, diagnostics);
  tell_alike(diagnostics);
}

}  // namespace pilotcheck
