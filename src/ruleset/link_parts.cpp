#include "ruleset/link_parts.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

#include "ruleset/standing.h"
#include "text/nearest.h"

namespace pilotcheck {

namespace {

template <typename Visit>
void for_each_reference(const Requirement& requirement, const Visit& visit) {
  for_each_predicate(requirement, [&](const BoundPredicate& predicate) {
    if (const auto* operand = std::get_if<PartOperand>(&predicate.operand)) visit(*operand->part);
  });
}

template <typename Visit>
void for_each_reference(const Part& part, const Visit& visit) {
  for (const Criterion& criterion : part.criteria) {
    for_each_reference(criterion.require, visit);
    if (criterion.when) for_each_reference(*criterion.when, visit);
  }
}

void add_asked(const Part& part, std::vector<const Requirement*>& asks) {
  for (const Criterion& criterion : part.criteria) {
    if (criterion.level == Level::must) asks.push_back(&criterion.require);
  }
}

/// What other parts came to while one reference is judged: a chain in which each link asks twice for the next would
/// else be judged 2^n times. Nothing of it outlives the outermost reference, so no other rules or description see it.
class JudgedParts {
 public:
  template <typename Judge>
  static Status status(const void* part, const Judge& judge) {
    thread_local JudgedParts here;
    const auto known = here.statuses_.find(part);
    if (known != here.statuses_.end()) return known->second;
    ++here.depth_;
    const Status status = judge();
    --here.depth_;
    if (here.depth_ > 0) {
      here.statuses_.emplace(part, status);
    } else {
      here.statuses_.clear();
    }
    return status;
  }

 private:
  std::size_t depth_ = 0;
  std::map<const void*, Status> statuses_;
};

/// Not a derived part, which has nothing of its own.
bool link(PartReference& reference, const Ruleset& ruleset) {
  for (const RuleFile& file : ruleset.files) {
    if (file.id == reference.id) {
      reference.title = file.title;
      for (const Part& part : file.parts) add_asked(part, reference.asks);
      reference.judge = [&file, scoring = ruleset.scoring](const Description& description) {
        return JudgedParts::status(&file, [&] { return status_of(file, scoring, description); });
      };
      return true;
    }
    for (const Part& part : file.parts) {
      if (part.id != reference.id || part.derived) continue;
      reference.title = part.title;
      add_asked(part, reference.asks);
      reference.judge = [&part](const Description& description) {
        return JudgedParts::status(&part, [&] { return standing_of(part, description).status(); });
      };
      return true;
    }
  }
  return false;
}

class Linker {
 public:
  Linker(const Ruleset& ruleset, std::vector<Diagnostic>& diagnostics) : ruleset_(ruleset), diagnostics_(diagnostics) {}

  void link_all() {
    for (const RuleFile& file : ruleset_.files) {
      if (file.applies) for_each_reference(*file.applies, [&](PartReference& one) { link_one(one); });
      for (const Part& part : file.parts) for_each_reference(part, [&](PartReference& one) { link_one(one); });
    }
  }

  void refuse_circles() {
    for (const RuleFile& file : ruleset_.files) {
      for (const Part& part : file.parts) walk(part);
    }
  }

 private:
  void link_one(PartReference& reference) {
    if (reference.judge || link(reference, ruleset_)) return;
    std::vector<std::string_view> known;
    for (const RuleFile& file : ruleset_.files) {
      for (const Part& part : file.parts) {
        if (std::ranges::find(part.criteria, reference.id, &Criterion::id) == part.criteria.end()) continue;
        return error(reference, "unknown-part",
                     {fmt::format("{} 是判据，不是要素或章节", reference.id),
                      fmt::format("`{}` is a criterion, no element or section", reference.id)},
                     {fmt::format("请写它所属的 {}，或直接写判据的要求", part.id),
                      fmt::format("name `{}`, to which it belongs, or write what it requires", part.id)});
      }
      known.push_back(file.id);
      for (const Part& part : file.parts) {
        if (!part.derived) known.push_back(part.id);
      }
    }
    error(reference, "unknown-part",
          {fmt::format("没有编号为 {} 的要素、章节或规则文件", reference.id),
           fmt::format("no element, section or rule file has the id `{}`", reference.id)},
          text::did_you_mean(reference.id, known, text::listed({"编号有", "ids"}, known)));
  }

  /// Depth first; what is open when it is met again refers to itself.
  void walk(const Part& part) {
    if (done_.contains(&part)) return;
    open_.push_back(&part);
    for_each_reference(part, [&](const PartReference& reference) {
      for (const RuleFile& file : ruleset_.files) {
        for (const Part& other : file.parts) {
          if (other.id != reference.id && file.id != reference.id) continue;
          const auto again = std::ranges::find(open_, &other);
          if (again != open_.end()) {
            refuse_circle(reference, {again, open_.end()});
          } else {
            walk(other);
          }
        }
      }
    });
    open_.pop_back();
    done_.insert(&part);
  }

  /// `way`: from the part that is met again.
  void refuse_circle(const PartReference& reference, const std::vector<const Part*>& way) {
    std::vector<std::string_view> ids;
    ids.reserve(way.size());
    for (const Part* part : way) ids.push_back(part->id);
    error(reference, "circle",
          {fmt::format("{} 经由自己要求自己", reference.id), fmt::format("`{}` asks for itself", reference.id)},
          {fmt::format("经过 {}；请去掉其中一处引用", fmt::join(ids, "、")),
           fmt::format("by way of {}; take off one of the references", fmt::join(ids, ", "))});
  }

  /// A definition that several use is told once.
  void error(const PartReference& reference, std::string code, Bilingual message, Bilingual hint) {
    const auto said = [&](const Diagnostic& one) {
      return one.file == reference.file && one.position == reference.position && one.code == code;
    };
    if (std::ranges::any_of(diagnostics_, said)) return;
    diagnostics_.push_back(
        {Severity::error, std::move(code), reference.file, reference.position, std::move(message), std::move(hint)});
  }

  const Ruleset& ruleset_;
  std::vector<Diagnostic>& diagnostics_;
  std::vector<const Part*> open_;
  std::set<const Part*> done_;
};

}  // namespace

void link_parts(const Ruleset& ruleset, std::vector<Diagnostic>& diagnostics) {
  Linker linker(ruleset, diagnostics);
  linker.link_all();
  linker.refuse_circles();
}

bool link_parts(const Requirement& requirement, const Ruleset& ruleset) {
  bool linked = true;
  for_each_reference(requirement, [&](PartReference& one) { linked = (one.judge || link(one, ruleset)) && linked; });
  return linked;
}

}  // namespace pilotcheck
