/// What `explain` says about each kind of thing; text.cpp finds the thing.
#pragma once

#include "output/page.h"
#include "predicate/table.h"
#include "ruleset/ruleset.h"

namespace pilotcheck {

class Explanation {
 public:
  Explanation(const Ruleset& ruleset, Language language, Page& page)
      : ruleset_(ruleset), language_(language), page_(page) {}

  void rule_file(const RuleFile& file);
  void part(const RuleFile& file, const Part& part);
  void criterion(const RuleFile& file, const Part& part, const Criterion& criterion);
  void predicate(const PredicateFamily& family, const PredicateRow& row);

 private:
  void labelled(std::string_view zh, std::string_view en, std::string_view text);
  void heading(std::string_view zh, std::string_view en);
  void requirement(std::string_view zh, std::string_view en, const Requirement& requirement);
  void parts_of(const RuleFile& file, PartKind kind);
  /// What is asked for and how it is judged, criterion after criterion.
  void criteria(const std::vector<const Criterion*>& criteria);
  void fields(const std::vector<const Criterion*>& criteria);
  /// `kinds`: of figures, those that are asked for.
  void field(Slot slot, std::uint64_t kinds);
  void parameters(const RuleFile& file, const std::vector<const Criterion*>& criteria);
  void parameter(const RuleFile& file, const Parameter& parameter);
  /// What a profile set of it.
  void settings(std::string_view id);
  void example(const std::vector<const Requirement*>& requirements);

  const Ruleset& ruleset_;
  Language language_;
  Page& page_;
};

}  // namespace pilotcheck
