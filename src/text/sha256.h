/// SHA-256 (FIPS 180-4) of what is added: the one user of Nettle. The cache keys and checks its entries by it.
///
///     Sha256 hash; hash.add(text); hash.hex() == "9f86d081…"
#pragma once

#include <memory>
#include <string>
#include <string_view>

namespace pilotcheck {

class Sha256 {
 public:
  Sha256();
  ~Sha256();
  Sha256(const Sha256&) = delete;
  Sha256& operator=(const Sha256&) = delete;

  /// The bytes of `text`.
  void add(std::string_view text);
  /// A text and where it ends: ("ab", "c") and ("a", "bc") differ.
  void add_field(std::string_view text);
  /// 64 hexadecimal digits; begins anew.
  std::string hex();

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace pilotcheck
