/// The many names of a vocabulary's fields and choices: one table, asked for every key and choice of every description.
/// The vocabulary and its loader use it, nobody else.
///
///     names.add(group, NameKind::child, "企业名称", slot);
///     names.find(group, NameKind::child, key)
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace pilotcheck {

enum class NameKind : std::uint8_t { child, choice };

class NameTable {
 public:
  /// What a child or choice of `owner` goes by, folded (text::fold): its target. An entry that is there is kept; gives
  /// its target.
  std::uint32_t add(std::uint32_t owner, NameKind kind, std::string_view folded, std::uint32_t target);
  /// Finds `name` whether it is folded or not.
  [[nodiscard]] std::optional<std::uint32_t> find(std::uint32_t owner, NameKind kind, std::string_view name) const;

 private:
  struct Name {
    std::uint32_t owner = 0;
    std::uint32_t target = 0;
    std::uint32_t begin = 0;  ///< in letters_
    std::uint32_t size = 0;
    NameKind kind = NameKind::child;
  };
  /// Place in places_ of the name, or of the empty place where it would stand.
  [[nodiscard]] std::size_t place_of(std::uint32_t owner, NameKind kind, std::string_view folded) const;
  void grow();

  std::string letters_;
  std::vector<Name> names_;
  std::vector<std::uint32_t> places_;  ///< open addressing: number of a name, from one; 0 is empty
};

}  // namespace pilotcheck
