/// What is kept of the narratives of one description so that, in a batch, the same long passage is found in another
/// one's, without the texts: hashes of pieces that are cut where the characters themselves say so. Wherever a passage
/// stands, it is cut alike but for its ends; width, case, white space and marks are nothing. assess() makes them where
/// AssessOptions::prints asks for it, ranking/shared_passages.h compares them.
///
///     const PassagePrints prints = passage_prints(description);
#pragma once

#include <cstdint>
#include <vector>

#include "description/description.h"

namespace pilotcheck {

/// A piece: some 25 characters of a narrative in a row, never more than 255.
class Print {
 public:
  Print() = default;
  Print(std::uint32_t hash, std::uint32_t begin, std::uint32_t units) : hash_(hash), place_(begin << 8U | units) {}
  /// Never 0.
  [[nodiscard]] std::uint32_t hash() const { return hash_; }
  /// How many characters of its narrative, without white space and marks, stand before it.
  [[nodiscard]] std::uint32_t begin() const { return place_ >> 8U; }
  [[nodiscard]] std::uint32_t units() const { return place_ & 0xFFU; }
  [[nodiscard]] std::uint32_t end() const { return begin() + units(); }

 private:
  std::uint32_t hash_ = 0;
  std::uint32_t place_ = 0;
};

struct PassagePrints {
  struct Narrative {
    Slot field = 0;
    Position position;        ///< of its text
    std::uint32_t units = 0;  ///< characters, without white space and marks
    bool letters = false;     ///< most of them are letters: three say as much as one Chinese character
    std::uint32_t end = 0;    ///< number of the print behind its last one
  };
  std::vector<Narrative> narratives;  ///< those with prints, in the order of the vocabulary
  std::vector<Print> prints;          ///< in the order of the narratives, and of their texts
  unsigned level = 0;  ///< of 2 to the power of this many pieces one is kept, the same wherever it stands
};

/// The longest narrative that is looked at to its end; in characters without white space and marks.
inline constexpr std::uint32_t most_units = 1U << 23U;
/// Of more pieces than this a share is kept.
inline constexpr std::size_t most_prints = 1024;

/// Instructions of a form that were left in have none.
PassagePrints passage_prints(const Description& description);

/// Keeps of the prints what a higher level keeps.
void thin(PassagePrints& prints, unsigned level);

}  // namespace pilotcheck
