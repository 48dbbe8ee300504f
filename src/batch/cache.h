/// What became of descriptions that were judged before: a folder with an entry each, so that another run over drafts of
/// which some have changed judges only those. The key of an entry is the SHA-256 of everything that a judgement
/// depends on; entries are written whole or not at all, so that any number of programs may use a folder at once, and
/// any of them may be killed.
///
///     if (std::unique_ptr<Cache> cache = Cache::open(folder, ruleset, options, why)) …
///     const std::string key = cache->key(input);
///     if (!cache->find(key, input.name, result)) cache->keep(key, input.name, result, said);
#pragma once

#include <atomic>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>

#include "assessment/waivers.h"
#include "batch/batch_row.h"
#include "input/inputs.h"
#include "ranking/score_line.h"

namespace pilotcheck {

class Cache {
 public:
  /// Of `folder`, which is made where there is none. Nothing where it cannot be written to, or where this program could
  /// not be told from another build; `why` then says so.
  /// `ruleset` must outlive the cache.
  static std::unique_ptr<Cache> open(const std::string& folder, const Ruleset& ruleset, const AssessOptions& options,
                                     Diagnostic& why);

  /// Empty for what is not kept: what is refused, or empty.
  [[nodiscard]] std::string key(const Input& input) const;

  /// Fills `result` and gives true where there is a sound entry. What is said of a damaged one is a note in `result`.
  bool find(const std::string& key, const std::string& name, BatchRow& result) const;

  /// Keeps what is said of the description called `name`. What cannot be written is left; the first time,
  /// `diagnostics` gets a warning.
  void keep(const std::string& key, const std::string& name, const BatchRow& result,
            std::vector<Diagnostic>& diagnostics) const;

 private:
  Cache(std::filesystem::path folder, const Ruleset& ruleset, std::string conditions);
  [[nodiscard]] std::filesystem::path entry(const std::string& key) const;

  std::filesystem::path folder_;
  const Ruleset* ruleset_;
  std::string conditions_;  ///< all that a judgement depends on but the description
  ScoreLineReader lines_;
  std::unique_ptr<std::atomic<bool>> complained_;
};

}  // namespace pilotcheck
