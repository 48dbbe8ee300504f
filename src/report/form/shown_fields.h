/// Which fields of a vocabulary a form in Word has a place for.
///
///     shown_fields(form, vocabulary)[slot]
#pragma once

#include <optional>
#include <vector>

#include "description/form/form.h"

namespace pilotcheck {

/// By slot; none where the form cannot be written.
std::vector<bool> shown_fields(const std::optional<Form>& form, const Vocabulary& vocabulary);

}  // namespace pilotcheck
