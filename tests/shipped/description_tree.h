/// A description as a tree that can be changed, for tests that break one thing of a good description and read the
/// result again. Fields are addressed by their ids, whatever names the file uses for them.
///
///     Tree tree(document.root(), vocabulary, lexicon);
///     tree.remove("systems.mes.functions");
///     Description broken = tree.read();
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "description/description.h"

namespace pilotcheck::testing {

struct Value {
  enum class Kind { null, scalar, sequence, mapping };
  Kind kind = Kind::null;
  std::string text;
  std::vector<std::pair<std::string, Value>> entries;
  std::vector<Value> items;

  static Value scalar(std::string text);
  static Value list(std::vector<std::string> texts);
  /// The entry called `key`, or nothing.
  Value* find(std::string_view key);
};

class Tree {
 public:
  Tree(Node root, const Vocabulary& vocabulary, const Lexicon& lexicon);

  /// The value at `path` (ids), its support `{value: …}` unwrapped; nothing when the description lacks it.
  Value* find(std::string_view path);
  [[nodiscard]] bool has(std::string_view path) { return find(path) != nullptr; }
  void remove(std::string_view path);
  /// Puts `value` at `path`, where the groups above it must exist.
  void set(std::string_view path, Value value);
  /// Drops the attachments whose kind goes by the id `kind`; returns how many.
  std::size_t remove_attachments(std::string_view kind);
  /// Reads the tree as a description, through the same reader as any file.
  [[nodiscard]] Description read() const;
  [[nodiscard]] const Lexicon& lexicon() const { return *lexicon_; }

 private:
  /// The entry of `parent` for the field `slot`, whatever name it goes by.
  std::pair<std::string, Value>* entry(Value& parent, Slot slot);

  const Vocabulary* vocabulary_;
  const Lexicon* lexicon_;
  Value root_;
};

}  // namespace pilotcheck::testing
