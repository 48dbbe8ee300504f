/// What a file may cost at most. Every limit has an error of its own when it is broken.
#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <string_view>

namespace pilotcheck {

/// Which key that stands outermost in a description goes by a name; nothing where none does.
using OutermostKey = std::function<std::optional<std::size_t>(std::string_view name)>;

/// What the search for slips asks about words that stand where keys may.
struct KnownKeys {
  std::function<bool(std::string_view word)> has;  ///< whether it is the name of a key somewhere
  /// Whether one mapping may have both keys.
  std::function<bool(std::string_view key, std::string_view word)> stand_together;
  /// Whether `word` and its colon, in the first line below `key`, begin a text, for `key` has no keys below it.
  std::function<bool(std::string_view key, std::string_view word)> begins_text;
  OutermostKey outermost = {};  ///< may be empty
};

struct Limits {
  std::size_t file_bytes = 4U << 20U;  ///< size on disk, 4 MiB; a description has 10 to 30 KB
  /// Of a line or document of a stream that is larger than that, so much is passed over to find the next; then the
  /// stream is left.
  std::size_t passed_bytes = 512U << 20U;
  std::size_t depth = 64;            ///< nested mappings and sequences
  std::size_t nodes = 100'000;       ///< scalars, mappings and sequences of one document
  std::size_t key_characters = 200;  ///< code points of one key (yaml-cpp fails beyond 1,024 bytes)
  std::size_t findings = 1'000;      ///< faults reported of one description
  /// Whether the fast reader may be asked before yaml-cpp. The result is the same; tests and benchmarks turn it off.
  bool plain_yaml = true;
  /// Whether a text with slips of the keyboard is read as if they were mended, and says so. Rules and waivers are not:
  /// nobody may be judged by what was meant.
  bool repairs = false;
  /// Behind a full-width comma no other word begins an entry, as in `{caption: 照片，版本：2018}`. Where it is null,
  /// any word that looks like a key may.
  const KnownKeys* keys = nullptr;
};

}  // namespace pilotcheck
