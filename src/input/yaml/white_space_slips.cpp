#include "input/yaml/white_space_slips.h"

#include <fmt/format.h>

namespace pilotcheck {

namespace {

/// What indents instead of spaces, on one line and on several.
struct Blank {
  std::string_view mark;
  std::string_view code;
  Bilingual name;
};

void tell(SlipList& slips, std::string_view at, const Blank& blank) {
  slips.add(at, std::string(blank.code),
            {fmt::format("缩进中有{}", blank.name.zh), fmt::format("there is a {} in the indentation", blank.name.en)},
            {"请改用半角空格缩进", "indent with ordinary spaces"}, true);
}

void tell_all(Slip& slip, std::size_t lines, const Blank& blank) {
  slip.message = {fmt::format("共有 {} 行的缩进中有{}", lines, blank.name.zh),
                  fmt::format("there are {}s in the indentation of {} lines", blank.name.en, lines)};
  slip.read = {"空格", "spaces"};
}

}  // namespace

void WhiteSpaceSlips::find_blank_line(SlipList& slips, const SlipLine& line) {
  if (++blank_.lines == 1) {
    slips.add(line.whole.substr(spaces_before(line.whole)), "blank-line",
              {"这一行看似空行，却含有制表符、全角空格或不换行空格",
               "this line only looks blank: there are tabs, full-width or no-break spaces in it"},
              {"请清空这一行", "empty the line"}, true);
    blank_.slip = slips.last();
    slips[blank_.slip].read = {"空行", "a blank line"};
  } else {
    Slip& slip = slips[blank_.slip];
    slip.message = {
        fmt::format("共有 {} 行看似空行，却含有制表符、全角空格或不换行空格", blank_.lines),
        fmt::format("{} lines only look blank: there are tabs, full-width or no-break spaces in them", blank_.lines)};
    slip.hint = {"请清空这些行", "empty these lines"};
    slip.read = {"空行", "blank lines"};
  }
  slips.edit(blank_.slip, line.whole, line.whole.size(), "");
}

void WhiteSpaceSlips::find_indentation(SlipList& slips, const SlipLine& line, std::size_t width) {
  const Blank tab{"\t", "tab-indentation", {"制表符", "tab"}};
  const Blank wide{"　", "full-width-space", {"全角空格", "full-width space"}};
  const Blank fixed{"\xC2\xA0", "no-break-space", {"不换行空格", "no-break space"}};
  const bool has_tab = line.before.find(tab.mark) != none;
  const bool has_wide = line.blank.find(wide.mark) != none;
  const Blank& blank = has_tab ? tab : has_wide ? wide : fixed;
  Kind& kind = has_tab ? tabs_ : has_wide ? wide_ : fixed_;
  if (++kind.lines == 1) {
    tell(slips, line.before.substr(line.before.find(blank.mark)), blank);
    kind.slip = slips.last();
    slips[kind.slip].read = {fmt::format("缩进 {} 格", width), fmt::format("an indentation of {} spaces", width)};
  } else {
    tell_all(slips[kind.slip], kind.lines, blank);
  }
  slips.edit(kind.slip, line.blank, line.blank.size(), std::string(width, ' '));
}

}  // namespace pilotcheck
