/// HTML as it is written: what is markup stands in the source as a literal, everything else is text and is escaped. No
/// other way leads into a page, so text from a description can never become markup.
///
///     html.raw("<h2>").text(enterprise).raw("</h2>\n");
#pragma once

#include <fmt/format.h>

#include <string>
#include <string_view>

#include "text/safe_output.h"

namespace pilotcheck {

class Markup {
 public:
  explicit Markup(std::string& out) : out_(out) {}

  /// Only a literal of our own.
  template <std::size_t N>
  Markup& raw(const char (&literal)[N]) {
    out_.append(literal, N - 1);
    return *this;
  }
  /// Text, or the value of a quoted attribute.
  Markup& text(std::string_view text) {
    out_ += text::for_markup(text);
    return *this;
  }
  Markup& number(std::size_t number) {
    out_ += std::to_string(number);
    return *this;
  }
  /// A file of our own that stands in the program: style sheet or script.
  Markup& own_file(std::string_view embedded) {
    out_ += embedded;
    return *this;
  }

 private:
  std::string& out_;
};

}  // namespace pilotcheck
