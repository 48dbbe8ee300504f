/// A status as one sign: in charts and heat maps, where there is no room for its word.
///
///     html.text(sign_of(part.status));  …  write_legend(language, html);
#pragma once

#include <string_view>

#include "output/markup.h"
#include "predicate/status.h"
#include "text/bilingual.h"

namespace pilotcheck {

/// `✓`, `✗`, `?`, `–`, `○`; never by colour alone.
std::string_view sign_of(Status status);

/// What the signs mean.
void write_legend(Language language, Markup& html);

}  // namespace pilotcheck
