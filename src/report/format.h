/// A report format: one row of the table that each product has in its formats.h. A format writes what was judged and
/// knows nothing of how it came about; the command line, help, completion and the manual are drawn from the tables.
///
///     for (const ReportFormat<CheckReport>& format : check_formats) format.write({ruleset, assessments}, options,
///     out);
#pragma once

#include <string>
#include <string_view>

#include "description/date.h"
#include "text/bilingual.h"

namespace pilotcheck {

/// Whom a page is for: who mends the description, and wants ids and places in the file; or who pays, and does not.
enum class Audience { author, client };

/// In whose name a page goes out; what is empty is not shown.
struct Letterhead {
  std::string title;    ///< in place of the report's own
  std::string contact;  ///< one line
  std::string logo;     ///< a picture as a data URI, see picture_uri()
};

/// How to write, never what was judged.
struct ReportOptions {
  Language language = Language::en;
  bool color = false;
  std::size_t width = 80;                ///< columns of the terminal
  bool quiet = false;                    ///< text: one line for each
  bool all = false;                      ///< text: also what is met
  bool byte_order_mark = false;          ///< csv: begin with one, as spreadsheet programs ask for
  Date today = {};                       ///< of the report; none is shown where it has no year
  Audience audience = Audience::author;  ///< html
  Letterhead letterhead = {};            ///< html
};

/// What a format asks for.
struct FormatTraits {
  bool binary = false;     ///< it is for a file and not for a terminal; empty when it could not be made
  bool facts = false;      ///< it shows the facts of a description (AssessOptions::facts)
  bool commented = false;  ///< it is the document that was judged, with comments in it
};

/// The first row of a table is the default.
template <typename Report>
struct ReportFormat {
  using Write = void(const Report& report, const ReportOptions& options, std::string& out);

  std::string_view name;
  std::string_view zh;
  std::string_view en;
  Write* write;
  FormatTraits traits = {};
};

}  // namespace pilotcheck
