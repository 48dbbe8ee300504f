/// The application form of a programme as a Word document, drawn by form.yaml: filled in from a description, or empty.
/// `form` writes it, and `init` with what each text must say, in small grey type.
///
///     const WordForm form = word_form(ruleset, description, {});
///     form.bytes, form.left_out.in(language)
#pragma once

#include <map>
#include <string>

#include "description/description.h"
#include "report/fields/needed_fields.h"

namespace pilotcheck {

struct WordForm {
  std::string bytes;
  Bilingual left_out;  ///< what of the description the form has no room for; empty where that is nothing
};

/// What stands where a text is still to be written, by its field.
using FormPrompts = std::map<Slot, std::string>;

/// The ruleset must have a form with a shape. Texts that are not there are asked for by `prompts`.
WordForm word_form(const Ruleset& ruleset, const Description& description, const FormPrompts& prompts);

/// A description of nothing but its claims of `targets`.
Description claims_only(const Ruleset& ruleset, const std::vector<const RuleFile*>& targets);

/// What the rules ask of each text, in one line.
FormPrompts prompts_for(const Ruleset& ruleset, const NeededFields& needed, Language language);

}  // namespace pilotcheck
