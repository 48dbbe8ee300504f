/// What a predicate compares with, in its bound form: one small type for each shape that an operand has. A predicate's
/// function takes out the one that its binder made; everybody else asks what all of them can tell: fields, parameters,
/// words.
///
///     const CountOperand& count = std::get<CountOperand>(bound.operand);
///     for (const std::string& word : operand_words(bound, vocabulary, language)) …
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "description/date.h"
#include "description/identifiers.h"
#include "description/vocabulary.h"
#include "predicate/status.h"
#include "prose/term.h"

namespace pilotcheck {

class Description;
class Pattern;
struct Requirement;

struct LookUp;

/// A number: a literal or parameter, a multiple of another field, or one of several by what is chosen in another field.
struct NumberOperand {
  Decimal value;          ///< the literal, or the factor when `field` is set (a percent as its share: 90% is 0.9)
  std::string unit = {};  ///< of a literal that says one: `天`
  std::optional<Slot> field = {};
  std::string parameter = {};  ///< the parameter's id it came from, for messages; may be empty
  std::shared_ptr<const LookUp> look_up = {};
};

/// `{by: PATH, values: {CHOICE: NUMBER}}`
struct LookUp {
  Slot by = 0;                         ///< of type choice
  std::vector<NumberOperand> numbers;  ///< one for each of its choices
};

/// Both ends included.
struct RangeOperand {
  NumberOperand low;
  NumberOperand high;
};

struct CountOperand {
  std::size_t count = 0;
  std::string parameter = {};
};

struct FlagOperand {
  bool flag = false;
};

/// A bit for each choice.
struct ChoiceOperand {
  std::uint64_t choices = 0;
};

/// Literal texts, any of which will do.
struct TextOperand {
  std::vector<std::string> texts;
};

struct DateOperand {
  Date date;
};

struct FieldOperand {
  Slot field = 0;
};

/// So many years from a date, or from the date that another field states.
struct YearsOperand {
  CountOperand years;
  std::variant<Date, Slot> of;
};

struct PatternOperand {
  std::string written;
  std::shared_ptr<const Pattern> pattern;
};

struct IdentifierOperand {
  const Identifier* identifier = nullptr;
};

struct MentionsOperand {
  std::vector<Term> terms;
  bool any = false;  ///< one of them is enough
  Counting counting;
};

/// A figure beside a term in prose, which must be that of another field.
struct FigureInTextOperand {
  Slot field = 0;
  Bilingual label;
  ConceptNumber term = 0;
};

/// Attachments of one of these kinds, or evidence that names one.
struct AttachmentOperand {
  std::uint64_t kinds = 0;
};

/// Entries of a list that meet a requirement: so many of them, or each.
struct RecordsOperand {
  std::shared_ptr<const Requirement> require;
  CountOperand at_least;  ///< 0: each
};

/// A sum of fields, or the first over the second, as it is compared.
struct ComputedOperand {
  enum class Of : std::uint8_t { sum, ratio };
  enum class Is : std::uint8_t { at_least, at_most, equal };
  Of of = Of::sum;
  Is is = Is::at_least;
  std::vector<Slot> fields;
  NumberOperand limit;  ///< of equal: nothing, for it is compared with the field of the requirement
  Decimal within;       ///< of equal: by how much it may differ
};

/// So long before or behind a date.
struct WindowOperand {
  CountOperand years;   ///< 0: none
  CountOperand months;  ///< likewise
  bool before = true;
  std::variant<std::monostate, Date, Slot> of;  ///< nothing: today
};

/// A part of the rules that others refer to, or a whole rule file. What it is stands where all rules are loaded: see
/// ruleset/link_parts.h.
struct PartReference {
  std::string id;
  std::string file;  ///< in which it is referred to
  Position position;
  Bilingual title = {};
  std::function<Status(const Description&)> judge = {};  ///< nothing before it is linked
  std::vector<const Requirement*> asks = {};             ///< what must be met in it
};

struct PartOperand {
  std::shared_ptr<PartReference> part;
};

using Operand =
    std::variant<std::monostate, NumberOperand, RangeOperand, CountOperand, FlagOperand, ChoiceOperand, TextOperand,
                 DateOperand, FieldOperand, YearsOperand, PatternOperand, IdentifierOperand, MentionsOperand,
                 FigureInTextOperand, AttachmentOperand, RecordsOperand, ComputedOperand, WindowOperand, PartOperand>;

struct BoundPredicate;

/// The fields that `bound` reads: its own, where it has one, then those of its operand.
std::vector<Slot> fields_of(const BoundPredicate& bound);

/// Ids of the parameters that stand in the operand.
std::vector<std::string_view> parameters_of(const BoundPredicate& bound);

/// The operand in words, item by item: choices by their labels, fields by label and path.
std::vector<std::string> operand_words(const BoundPredicate& bound, const Vocabulary& vocabulary, Language language);

/// `MES 功能（systems.mes.functions）`: a field as explanations name it.
std::string label_and_path(const Field& field, Language language);

}  // namespace pilotcheck
