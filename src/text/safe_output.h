/// Text of unknown origin made safe for the place it is written to: one function per output
/// language. Everything that stems from a user's file passes through one of these.
#pragma once

#include <string>
#include <string_view>

namespace pilotcheck::text {

/// For a terminal: control characters (C0, C1, DEL), bidirectional marks and overrides, invisible
/// format characters and bytes that are no UTF-8 become visible escapes such as `\x1b` or `\u202e`;
/// a line feed becomes `\n` and a tab `\t`, so the result is always one line. CI runners obey what they read in a log:
/// `##[`, `##vso[` and a `::` that could begin a command become `##\x5b`, `##vso\x5b` and `:\x3a`.
std::string for_terminal(std::string_view text);

/// For a text cell of a workbook: as for_terminal(), but lines stay lines, and runners read no workbooks. `_x0041_`,
/// which readers take for the character of that number (ECMA-376, ST_Xstring), becomes `_x005F_x0041_`.
std::string for_cell(std::string_view text);

/// What is not UTF-8 replaced by U+FFFD, one for each broken byte; all else as it is.
std::string with_replacements(std::string_view text);

/// For HTML and XML text and quoted attribute values: as for_terminal(), and `& < > " '` as character references. Line
/// feeds and tabs become spaces.
std::string for_markup(std::string_view text);

/// For a line of GitHub-flavoured Markdown, in a table cell too: as for_terminal(), and every character that could be
/// markup is escaped. Line feeds and tabs become spaces.
std::string for_markdown(std::string_view text);

/// For a paragraph of plain CommonMark that people also read unrendered: as for_terminal(), and only what would be
/// markup there is escaped. Line feeds and tabs become spaces.
std::string for_commonmark(std::string_view text);

/// Whether a spreadsheet program takes the text for a formula where a person types it, or opens a file that has it:
/// behind white space of any kind, `=`, `+`, `-`, `@`, `|`, a tab or a carriage return, or their full-width and small
/// forms, which programs for Chinese and Japanese read alike.
bool looks_like_formula(std::string_view text);

/// A field of CSV (RFC 4180), quoted where it must be: as for_terminal() but for line feeds, which stay; a text that a
/// spreadsheet program would take for a formula gets an apostrophe before it.
std::string for_csv(std::string_view text);

}  // namespace pilotcheck::text
