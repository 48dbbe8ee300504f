/// One document of a ruleset over that of the ruleset which it extends: what extend() does with each two of them.
///
///     Merge(out, without, result, faults).merge(base.root(), own.root());
#pragma once

#include <map>
#include <set>
#include <string>

#include "input/keyed_reader.h"
#include "ruleset/ruleset.h"

namespace pilotcheck {

/// What `without` names, and which of it was there.
struct Without {
  std::string file;
  std::map<std::string, Position, std::less<>> named;
  std::set<std::string, std::less<>> found = {};
  std::set<std::string, std::less<>> known = {};  ///< all that it could have named
  std::set<std::string, std::less<>> below = {};  ///< what goes with what it names

  /// Whether the rule with that whole id goes.
  bool takes(const std::string& id);
};

/// Writes one document over another. What that does to the rules goes to `result`: what was taken away, written anew,
/// added.
class Merge {
 public:
  Merge(Document& out, Without& without, RulesetSource& result, const Faults& faults)
      : out_(out), without_(without), result_(result), faults_(faults) {}

  void copy_base(Node base) { copy(base, {}, From::base); }
  void merge(Node base, Node own) { merge(base, own, {}, Place::head); }
  /// A rule of the base that goes as a whole.
  void drop(Node rule, const std::string& id);
  /// One that the base does not have.
  void note_added(Node node, std::string_view id, const std::vector<std::string_view>& known);

 private:
  enum class From : std::uint8_t { base, own };
  /// Where a mapping stands in its file.
  enum class Place : std::uint8_t { head, definitions, below };

  void merge(Node base, Node own, const std::string& path, Place place);
  void copy_key(Node key) { out_.add_scalar(key.position(), key.style(), key.text()); }
  void copy(Node node, const std::string& path, From from);
  void merge_mappings(Node base, Node own, const std::string& path, Place place);
  void merge_lists(Node base, Node own, const std::string& path);
  void add_own(Node base, Node own, const std::string& path, Place place);
  /// Whether `without` names that item of a list, which then goes.
  bool goes(Node item, const std::string& path);
  void note_replaced(Node old, const std::string& id, std::string file, Position position);
  void refuse_removal(Node key, Node base) const;
  void note_said_again(Node key, Node base, Node own);

  Document& out_;
  Without& without_;
  RulesetSource& result_;
  const Faults& faults_;
};

}  // namespace pilotcheck
