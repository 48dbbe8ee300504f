/// Reading the mappings of rule files strictly: every key known, none twice, both languages there, or the only one that
/// a ruleset is written in. The vocabulary's and the ruleset's loaders use it, so that a fault reads the same in every
/// file.
///
///     KeyedReader keys(node, {"id", "title"}, {"要素", "an element"}, faults);
///     std::string id = keys.text("id");  Bilingual title = keys.bilingual("title");
#pragma once

#include <array>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "input/document.h"

namespace pilotcheck {

/// Where a loader collects what is wrong with its file.
struct Faults {
  std::string file;
  std::vector<Diagnostic>& diagnostics;
  /// The only language in which its texts are; nothing: they are in both.
  std::optional<Language> only = {};

  void error(Position position, std::string code, Bilingual message, Bilingual hint = {}) const;
};

class KeyedReader {
 public:
  /// Reports at once what is no mapping, unknown (with the nearest of `known`) or doubled.
  KeyedReader(Node node, std::span<const std::string_view> known, Bilingual what, const Faults& faults);
  KeyedReader(Node node, std::initializer_list<std::string_view> known, Bilingual what, const Faults& faults)
      : KeyedReader(node, std::span(known.begin(), known.size()), std::move(what), faults) {}

  [[nodiscard]] std::optional<Node> find(std::string_view key) const;
  /// The node at `key`; reports when it is not there.
  [[nodiscard]] std::optional<Node> need(std::string_view key) const;
  /// The text at `key`; empty, and reported, when it is missing or no text.
  [[nodiscard]] std::string text(std::string_view key) const;
  /// The text at `key`, or empty when there is none.
  [[nodiscard]] std::string optional_text(std::string_view key) const;
  /// `{zh: …, en: …}` at `key`; reported when it is missing or lacks a language.
  [[nodiscard]] Bilingual bilingual(std::string_view key) const;
  [[nodiscard]] Bilingual optional_bilingual(std::string_view key) const;
  /// What stands behind `zh` and `en` among the keys themselves, as a choice is called.
  [[nodiscard]] Bilingual names() const;
  /// The items of a list of texts at `key`, none empty; none when there is no such key.
  [[nodiscard]] std::vector<Node> items(std::string_view key) const;
  /// The same as texts.
  [[nodiscard]] std::vector<std::string> texts(std::string_view key) const;
  [[nodiscard]] Position position() const { return node_.position(); }

 private:
  template <typename Visit>
  void for_each_text(std::string_view key, const Visit& visit) const;

  /// Of the first keys, so that looking one up walks over no values.
  struct Known {
    std::string_view key;
    std::optional<Node> value;
  };

  Node node_;
  Bilingual what_;
  const Faults& faults_;
  std::array<Known, 12> first_{};
  std::size_t count_ = 0;    ///< of all keys
  std::uint64_t there_ = 0;  ///< of what bit_of() gives for each: most keys that are asked for are not there
  std::vector<std::string_view> meant_;  ///< keys for which an unknown one was taken: that they lack needs no saying
};

/// `{zh: …, en: …}`, reported when a language is missing. Where texts are in one language only, that one or the text
/// alone; it stands for the other, too.
Bilingual read_bilingual(Node node, const Faults& faults);

}  // namespace pilotcheck
