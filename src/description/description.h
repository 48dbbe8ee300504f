/// One enterprise's pilot, read into the vocabulary's slots: each fact typed, with its position.
/// Predicates read it, reports quote it. Built by read_description(), then only read.
///
///     Loaded<Description> d = read_description(source, vocabulary, lexicon, {});
///     d.value->fact(slot).state == Fact::State::stated
#pragma once

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "description/date.h"
#include "description/decimal.h"
#include "description/form/layout_faults.h"
#include "description/vocabulary.h"
#include "input/read_document.h"
#include "prose/prose.h"

namespace pilotcheck {

struct Fact {
  /// `null`: the key is there without a value, which counts as absent. `invalid`: there, but not of its type, or stated
  /// twice: a finding of its own; criteria treat it as absent. `proposed`: read from a text, and no fact before a
  /// person has confirmed it (Description::proposals).
  enum class State : std::uint8_t { absent, null, invalid, proposed, stated };

  State state = State::absent;
  Position key;       ///< of the key (line 0 when absent)
  Position position;  ///< of the value; of the key's value even where null
  Position fault;     ///< of an invalid or misread fact, and of one whose key is misspelt: of what is reported
  std::uint32_t text_line = 0;  ///< of prose: the line of its first line, where its lines are those of the file; else 0
  std::string text;  ///< the value as written, trimmed; whole text for prose; empty for flags, choices and groups
  std::string unit;  ///< of a measure: `天`
  Decimal number;    ///< number, measure; percent in percent points (72% is 72); money in the unit of bare numbers
  Date date;
  bool flag = false;
  std::uint32_t misread = 0;         ///< of several choices, how many that were given are none
  std::uint64_t choices = 0;         ///< bit per choice index; one bit for `choice`
  std::uint32_t evidence = 0;        ///< pieces of it that are named, whether or not there are such attachments
  std::uint32_t first_evidence = 0;  ///< the number of the first of them in Description::named_evidence
  std::uint32_t prose = 0;           ///< of a stated narrative: its number in Description::narratives

  [[nodiscard]] bool stated() const { return state == State::stated; }
  /// It is there and does not count, because of what is reported at `at`.
  void distrust(Position at) {
    state = State::invalid;
    fault = at;
  }
};

/// One entry of a `records` field: a fact per child of it, in the order of Field::children.
struct Record {
  Position position;
  std::vector<Fact> facts;
};

/// A fact that was only proposed, and where the text stands that speaks of it.
struct Proposal {
  Slot field = 0;
  Bilingual place;
};

class Description {
 public:
  std::string file;  ///< as messages call it
  const Vocabulary* vocabulary = nullptr;
  const Lexicon* lexicon = nullptr;  ///< by which its texts are read
  std::vector<Fact>
      facts;  ///< by slot; groups and changes carry state and position only; slots inside records stay absent
  std::vector<std::vector<Record>> records;  ///< by slot; empty except for `records` fields
  std::vector<Prose> narratives;             ///< every stated narrative, as rules see it
  std::vector<Diagnostic> faults;  ///< of the description itself: findings with the status `invalid`; warnings for
                                   ///< slips of the keyboard that were mended while reading
  std::vector<Edit> edits;         ///< with which it was read, in no order: what mends those slips in the file
  Places places;                   ///< Document::places
  std::vector<Proposal> proposals;
  std::vector<LayoutFault> layout;          ///< of a document in Word
  std::vector<std::string> named_evidence;  ///< ids of attachments that some fact names as evidence, in file order
  std::vector<std::uint64_t>
      evidence_kinds;            ///< of each of them: the kinds of the attachment, none where it names no file
  std::filesystem::path folder;  ///< beside which its files lie; empty where that is unknown
  Date today;                    ///< ReadOptions::today
  bool self_contained = true;    ///< false where a text stands in a file of its own (`{file: …}`)

  [[nodiscard]] const Fact& fact(Slot slot) const { return facts[slot]; }
  /// Of a stated fact of type prose.
  [[nodiscard]] const Prose& prose(Slot slot) const { return narratives[facts[slot].prose]; }
};

struct ReadOptions {
  Limits limits;
  const InputFormat* format = nullptr;  ///< null: by the name of the source, else by its content
  /// Folder that `{file: …}` texts are relative to and may not leave. Empty: such texts are refused (standard input,
  /// tests).
  std::filesystem::path folder;
  Date today = {};      ///< dates in texts that are behind its month are plans; no year: none are
  bool layout = false;  ///< of a document in Word, judge its layout too
};

/// Reads `source`; the vocabulary and the lexicon must outlive the result. Without a value the file is unreadable and
/// the diagnostics say why. With a value, faults of single keys and values are in Description::faults (codes
/// `unknown-key`, `duplicate-key`, `wrong-type`, `unknown-choice`, `missing-percent`, `full-width-…`, `text-file`,
/// `too-many-findings` …), each with the nearest right word, and the rest is read all the same. Slips of the keyboard
/// are read as they were meant. Diagnostics then hold notes only.
Loaded<Description> read_description(const Source& source, const Vocabulary& vocabulary, const Lexicon& lexicon,
                                     const ReadOptions& options);

/// The same of a document that is read already, whose diagnostics are slips.
Description describe(Loaded<Document> document, std::string file, const Vocabulary& vocabulary, const Lexicon& lexicon,
                     const ReadOptions& options);

}  // namespace pilotcheck
