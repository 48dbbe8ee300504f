/// The same long passage in the narratives of several enterprises of a batch: a notice to who reviews them, which
/// changes no score and no verdict. Found from what the rows keep of their texts, in time linear in the batch: what few
/// share is told for each pair of them, what many share as one group.
///
///     PrintKeeper keeper;  …  rows.push_back(std::move(row)), keeper.keep(rows);
///     std::ranges::sort(rows, ranks_before);
///     const SharedPassages shared = shared_passages(ruleset, rows);
#pragma once

#include <span>
#include <vector>

#include "ranking/ranking.h"

namespace pilotcheck {

/// What two rows share, of two of their narratives.
struct SharedField {
  const PassagePrints::Narrative* first = nullptr;
  const PassagePrints::Narrative* second = nullptr;
  std::size_t characters = 0;      ///< of all long passages, without white space and marks; at least so many
  std::size_t longest = 0;         ///< of the longest of them
  std::uint32_t first_begin = 0;   ///< where the longest begins: characters of the narrative before it
  std::uint32_t second_begin = 0;  ///< likewise in the other
};

/// What rows of different enterprises share.
struct SharedText {
  /// Numbers of rows: the one that ranks first, then the others, who shares most with it before who shares less.
  std::vector<std::uint32_t> rows;
  std::size_t enterprises = 2;      ///< more than two: a group, whose figures are those of its first two rows
  std::size_t characters = 0;       ///< of all fields
  double share = 0;                 ///< of the shorter one's narratives that have them; 0…1
  std::vector<SharedField> fields;  ///< what shares most comes first; of equal ones, in the order of the vocabulary
};

struct SharedPassages {
  bool compared = false;              ///< false where the ruleset does not ask for it
  std::vector<SharedText> texts;      ///< the most characters first, then by rank
  std::size_t more = 0;               ///< with fewer characters, which are not kept
  std::vector<std::uint32_t> best;    ///< by number of a row: that of its first text, from one; 0 for none
  std::vector<std::uint32_t> counts;  ///< by number of a row: in how many texts it is
  std::size_t repeated = 0;  ///< rows of an enterprise that has one before: its own text is not told against it
  unsigned level = 0;        ///< of 2 to the power of this many pieces one was compared; above 0 figures are estimates
};

/// Of more texts those with the most characters are kept.
inline constexpr std::size_t most_shared_texts = 100'000;

/// `rows` are ranked, and outlive the result. Rows with the same stated name are of one enterprise; one without a name
/// is of its own.
SharedPassages shared_passages(const Ruleset& ruleset, std::span<const RankedRow> rows);

/// Keeps what all rows of a batch have for this within a bound, whatever their number: beyond it, of the pieces of all
/// of them only each second, fourth … is kept, the same ones for any order of the rows.
class PrintKeeper {
 public:
  static constexpr std::size_t most = 4'000'000;  ///< pieces, of 8 bytes each

  /// To be called after each row that is added.
  void keep(std::vector<RankedRow>& rows);

 private:
  unsigned level_ = 0;
  std::size_t total_ = 0;
};

}  // namespace pilotcheck
