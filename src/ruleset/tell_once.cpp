#include "ruleset/tell_once.h"

#include <fmt/format.h>

#include <algorithm>

#include "input/node_entries.h"
#include "ruleset/changed_values.h"
#include "ruleset/extend_ruleset.h"
#include "ruleset/node_at.h"
#include "text/nearest.h"

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

/// The id of the innermost rule in which `place` is.
std::string rule_around(Node node, Position place, const std::string& path) {
  std::string below = rule_path(node, path);
  if (node.position() == place) return below;
  for (const auto [key, value] : node.entries()) {
    if (key.position() == place) return below;
    if (std::string found = rule_around(value, place, below); !found.empty()) return found;
  }
  for (const Node item : node.items()) {
    if (std::string found = rule_around(item, place, below); !found.empty()) return found;
  }
  return {};
}

/// Whether a fault is there because of `replaced`: what nothing uses any more, or a list of which nothing is left.
bool follows_from(const RuleReplacement& replaced, const Diagnostic& fault, const RulesetSource& source) {
  const Document* document = find_document(source, fault.file);
  if (fault.code == "unused-parameter" && document != nullptr) {
    // Each rule file has parameters of its own.
    const auto id = entry_of(document->root(), "id");
    if (id && !replaced.id.starts_with(std::string(id->text()) + ".")) return false;
  }
  if (fault.code == "unused-parameter" || fault.code == "unused-definition")
    return replaced.used.contains(blamed_by(source, fault));
  const bool of_file =
      document != nullptr && fault.code == "missing-key" && fault.position == document->root().position();
  if ((fault.code != "wrong-type" && !of_file) || document == nullptr) return false;
  const std::string part = rule_around(document->root(), fault.position, {});
  return !part.empty() && replaced.id.starts_with(part + ".");
}

/// Of what is taken away or written anew, what has no use without it.
void tell_of_changes(const RulesetSource& source, std::vector<Diagnostic>& diagnostics) {
  for (Diagnostic& fault : diagnostics) {
    if (!is_of_base(fault)) continue;
    const auto cause = std::ranges::find_if(
        source.replaced, [&](const RuleReplacement& replaced) { return follows_from(replaced, fault, source); });
    if (cause == source.replaced.end()) continue;
    const std::string place = place_of(source, fault);
    fault.message = {
        fmt::format("去掉或改写 {} 之后，{}：{}", cause->id, place, fault.message.zh),
        fmt::format("with `{}` taken away or written anew, in {}: {}", cause->id, place, fault.message.en)};
    fault.hint =
        fault.code == "missing-key" ? Bilingual{"请连同规则文件一并去掉，或另写一个要素",
                                                "take away the rule file too, or give it another element"}
        : fault.code == "wrong-type"
            ? Bilingual{"请连同所属的要素或章节一并去掉，或另写一条",
                        "take away the element or section too, or give it another criterion"}
            : Bilingual{"请用 null 一并去掉，或在别处使用它", "take it away too, by `null`, or use it elsewhere"};
    fault.file = cause->file;
    fault.position = cause->position;
  }
}

bool is_within(const Diagnostic& fault, const AddedRule& added) {
  return fault.file == added.file && fault.position >= added.begin && fault.position <= added.end;
}

/// What lacks much, and is called almost as something of the base, was meant to be that.
void tell_of_additions(const RulesetSource& source, std::vector<Diagnostic>& diagnostics) {
  for (const AddedRule& added : source.added) {
    // Another file speaks of it already.
    const bool twice = added.id == added.near;
    const auto lacks = [&](const Diagnostic& one) {
      return is_within(one, added) && (one.code == "missing-key" || one.code == "bad-id" ||
                                       one.code == "duplicate-file" || (twice && one.code == "duplicate-id"));
    };
    // What only something below it lacks is that one's own fault.
    const auto first = std::ranges::find_if(diagnostics, [&](const Diagnostic& one) {
      return lacks(one) && (one.code != "missing-key" || one.position == added.begin);
    });
    if (first == diagnostics.end()) continue;
    Diagnostic told{
        Severity::error,
        "unknown-part",
        added.file,
        added.begin,
        {fmt::format("原规则集此处没有 {}；若是新增的，{}", added.id, first->message.zh),
         fmt::format("the extended ruleset has no `{}` here; if it is new, {}", added.id, first->message.en)},
        text::suggested(added.near)};
    if (twice) {
      told.code = "duplicate-id";
      told.message = {fmt::format("已有另一个文件改写 {}", added.id),
                      fmt::format("another file says already what is otherwise in `{}`", added.id)};
      told.hint = {"请写在同一个文件中", "write both in one file"};
    }
    *first = std::move(told);
    diagnostics.erase(std::remove_if(std::next(first), diagnostics.end(), lacks), diagnostics.end());
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
  tell_of_changes(source, diagnostics);
  // What a profile sets stands over sound rules: with_profile() tells where it does not go with them.
  if (source.profile.empty()) tell_of_changed_values(source, diagnostics);
  tell_of_additions(source, diagnostics);
  tell_alike(diagnostics);
}

}  // namespace pilotcheck
