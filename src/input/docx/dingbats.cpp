#include "input/docx/dingbats.h"

#include <algorithm>
#include <iterator>

#include "input/docx/word_document.h"

namespace pilotcheck {

namespace {

struct Dingbat {
  std::string_view font;
  char32_t code;
  std::string_view shown;
};

constexpr Dingbat table[] = {
    {"Wingdings", 0x6E, "■"},
    {"Wingdings", 0x6F, empty_box},
    {"Wingdings", 0x71, empty_box},
    {"Wingdings", 0x72, empty_box},
    {"Wingdings", 0x78, ticked_box},
    {"Wingdings", 0xA1, "○"},
    {"Wingdings", 0xA4, "◉"},
    {"Wingdings", 0xA8, empty_box},
    {"Wingdings", 0x6C, "●"},
    {"Wingdings", 0xFB, "✗"},
    {"Wingdings", 0xFC, "✓"},
    {"Wingdings", 0xFD, ticked_box},
    {"Wingdings", 0xFE, ticked_box},
    {"Wingdings 2", 0x4F, "✗"},
    {"Wingdings 2", 0x50, "✓"},
    {"Wingdings 2", 0x51, ticked_box},
    {"Wingdings 2", 0x52, ticked_box},
    {"Wingdings 2", 0x53, ticked_box},
    {"Wingdings 2", 0x54, ticked_box},
    {"Wingdings 2", 0xA2, "■"},
    {"Wingdings 2", 0xA3, empty_box},
    {"Webdings", 0x61, "✓"},
    {"Webdings", 0x63, empty_box},
    {"Webdings", 0x67, "■"},
    {"Symbol", 0xD6, "√"},
    {"Symbol", 0xB7, "•"},
};

}  // namespace

bool is_symbol_font(std::string_view name) {
  return std::ranges::any_of(table, [&](const Dingbat& one) { return one.font == name; });
}

std::string_view dingbat(std::string_view name, char32_t code) {
  if (code >= 0xF000 && code <= 0xF0FF) code -= 0xF000;
  const auto* found =
      std::ranges::find_if(table, [&](const Dingbat& one) { return one.font == name && one.code == code; });
  return found == std::end(table) ? std::string_view() : found->shown;
}

}  // namespace pilotcheck
