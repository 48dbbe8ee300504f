/// The application form of a programme as a Word file, `form.yaml`: what of its labels, boxes and headings the
/// vocabulary does not know. read_form() finds the fields of a vocabulary in a Word document by it.
///
///     Form form = load_form(document, vocabulary, diagnostics);
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "description/form/form_layout.h"
#include "description/vocabulary.h"
#include "input/keyed_reader.h"

namespace pilotcheck {

struct Form {
  struct Label {
    std::vector<std::string> words;
    std::vector<Slot> fields;  ///< several share what stands there: the two dates of a period
  };
  /// What is written behind a box that is ticked.
  struct Blank {
    Slot field = 0;
    std::uint32_t choice = 0;
    Slot into = 0;
  };
  /// All of `says` in a paragraph say that the flag is true.
  struct Statement {
    Slot field = 0;
    std::vector<std::string> says;
  };
  /// A date without a label.
  struct Undated {
    std::optional<Slot> group;  ///< nothing: on the cover
    Slot field = 0;
  };
  enum class Below : std::uint8_t { text, cells, targets, list };
  struct Title {
    std::vector<std::string> words;
    std::optional<Slot> field;  ///< its text follows
    Below below = Below::text;
  };
  /// The texts of a target, and which choice of which field claims it.
  struct Target {
    Slot texts = 0;
    Slot claims = 0;
    std::uint32_t choice = 0;
    std::vector<std::string> words;  ///< by which headings name it
  };
  struct Loose {
    Slot field = 0;
    std::vector<std::string> words;
  };

  std::vector<Slot> groups;
  std::vector<Slot> not_asked;
  std::vector<Label> labels;
  std::vector<Blank> blanks;
  std::vector<Statement> statements;
  std::vector<Undated> dates;
  std::vector<Title> titles;
  std::vector<Target> targets;
  std::vector<Loose> loosely;
  std::optional<FormLayout> layout;
  std::vector<std::string> indifferent, hints, unfilled, affirmed, endings, captions, listed;
};

/// Faults: unknown keys, fields and choices. With one the form is of no use.
Form load_form(const Document& document, const Vocabulary& vocabulary, std::vector<Diagnostic>& diagnostics);

}  // namespace pilotcheck
