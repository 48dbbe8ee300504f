// The layout of a form in Word is judged by what defaults, styles, themes and the text itself come to; what is well
// made has no finding, and each deviation is found alone.
#include <doctest/doctest.h>

#include "description/form/form_layout.h"
#include "description/form/layout_faults.h"
#include "input/docx/read_word.h"
#include "unit/word_package.h"

using namespace pilotcheck;
using namespace pilotcheck::testing;

namespace {

FormLayout asked() {
  FormLayout layout;
  layout.page = FormLayout::Page{11'906, 16'838};
  layout.page_name = "A4";
  layout.body = FormLayout::Font{"仿宋", {"仿宋_GB2312", "FangSong"}, 32};
  layout.line = 240;
  layout.headings = {{"黑体", {"SimHei"}, 32}, {"楷体", {"KaiTi"}, 32}};
  return layout;
}

/// What is written where, so that a test changes one thing.
struct Form {
  std::string defaults =
      "<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:eastAsiaTheme=\"minorEastAsia\"/><w:sz w:val=\"32\"/></w:rPr>"
      "</w:rPrDefault></w:docDefaults>";
  std::string normal =
      "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"N\"><w:name w:val=\"Normal\"/></w:style>";
  std::string heading1 =
      "<w:style w:type=\"paragraph\" w:styleId=\"1\"><w:name w:val=\"heading 1\"/><w:basedOn w:val=\"N\"/><w:rPr>"
      "<w:rFonts w:eastAsia=\"黑体\"/></w:rPr></w:style>";
  std::string heading2 =
      "<w:style w:type=\"paragraph\" w:styleId=\"2\"><w:name w:val=\"heading 2\"/><w:basedOn w:val=\"1\"/><w:rPr>"
      "<w:rFonts w:eastAsia=\"KaiTi\"/></w:rPr></w:style>";
  std::string more;  ///< styles
  std::string theme = "<a:ea typeface=\"\"/><a:font script=\"Hans\" typeface=\"仿宋_GB2312\"/>";
  std::string page = "<w:pgSz w:w=\"11906\" w:h=\"16838\"/>";
  std::string cover =
      "<w:p><w:r><w:rPr><w:rFonts w:eastAsia=\"方正小标宋\"/><w:sz "
      "w:val=\"44\"/></w:rPr><w:t>申报书。</w:t></w:r></w:p>";
  std::string title = styled("1", "一、概述");
  std::string part = styled("2", "（一）基本情况");
  std::string first = paragraph_of("公司建成智能工厂。");
  std::string second = paragraph_of("MES 已上线运行；");

  static std::string styled(const std::string& style, std::string_view text, const std::string& own = "") {
    return "<w:p><w:pPr><w:pStyle w:val=\"" + style + "\"/></w:pPr><w:r>" + own + "<w:t>" + std::string(text) +
           "</w:t></w:r></w:p>";
  }

  [[nodiscard]] std::vector<LayoutFault> faults() const {
    const std::string table =
        "<w:tbl><w:tr><w:tc><w:p><w:r><w:rPr><w:sz "
        "w:val=\"18\"/></w:rPr><w:t>表中的字。</w:t></w:r></w:p></w:tc></w:tr></w:tbl>";
    Parts parts = word_parts(cover + title + part + first + table + second + "<w:sectPr>" + page + "</w:sectPr>",
                             defaults + normal + heading1 + heading2 + more);
    parts["word/theme/theme1.xml"] = "<a:theme xmlns:a=\"a\"><a:minorFont>" + theme + "</a:minorFont></a:theme>";
    std::string& relations = parts["word/_rels/document.xml.rels"];
    relations.insert(relations.find("</"), "<Relationship Id=\"t\" Type=\"x/theme\" Target=\"theme/theme1.xml\"/>");
    const Loaded<WordDocument> document = read_word("a.docx", package_of(parts), true);
    REQUIRE(document.value);
    Places places;
    return layout_faults(*document.value, asked(), places);
  }
};

std::string run_with(const std::string& property, std::string_view text) {
  return "<w:r><w:rPr>" + property + "</w:rPr><w:t>" + std::string(text) + "</w:t></w:r>";
}

/// The only fault, as `id: message`.
std::string only(const Form& form) {
  const std::vector<LayoutFault> faults = form.faults();
  if (faults.size() != 1) return std::to_string(faults.size()) + " faults";
  return faults.front().id + ": " + faults.front().message.en;
}

}  // namespace

TEST_CASE("a form with the layout that is asked for has no fault, wherever its looks come from") {
  Form form;
  CHECK(form.faults().empty());
  form.theme = "<a:ea typeface=\"ＦangSong\"/>";  // letters of either width
  CHECK(form.faults().empty());
  // Nothing in the styles, all in the text itself.
  form.defaults.clear();
  form.heading1 = form.heading2 = "";
  const std::string body = "<w:rFonts w:eastAsia=\"FANGSONG\"/><w:sz w:val=\"32\"/>";
  form.title = "<w:p>" + run_with("<w:rFonts w:eastAsia=\"SimHei\"/><w:sz w:val=\"32\"/>", "一、概述") + "</w:p>";
  form.part = "<w:p>" + run_with("<w:rFonts w:eastAsia=\"楷体\"/><w:sz w:val=\"32\"/>", "（一）基本情况") + "</w:p>";
  form.first = "<w:p>" + run_with(body, "公司建成智能工厂。") + "</w:p>";
  form.second =
      "<w:p><w:pPr><w:spacing w:line=\"240\" w:lineRule=\"auto\"/></w:pPr>" + run_with(body, "已上线；") + "</w:p>";
  CHECK(form.faults().empty());
}

TEST_CASE("each deviation is found alone, with its first place and the share of the text") {
  Form form;
  form.page = "<w:pgSz w:w=\"12240\" w:h=\"15840\"/>";
  CHECK(only(form) == "layout.page: the page is 216×279 mm, not A4");
  form = {};
  form.theme = "<a:ea typeface=\"宋体\"/>";
  CHECK(only(form) ==
        "layout.body-font: the font of the body is to be 仿宋: here it is 宋体; 100% of the text is not as asked");
  form = {};
  form.second = "<w:p>" + run_with("<w:rFonts w:eastAsia=\"楷体\"/>", "系统已上线；") + "</w:p>";
  CHECK(only(form) ==
        "layout.body-font: the font of the body is to be 仿宋: here it is 楷体; 35% of the text is not as asked");
  CHECK(form.faults().front().position == Position{1, 1});
  form = {};
  form.first = "<w:p>" + run_with("<w:sz w:val=\"28\"/>", "公司建成智能工厂。") + "</w:p>";
  CHECK(only(form) ==
        "layout.body-size: the size of the body is to be 16 pt: here it is 14 pt; 50% of the text is not as asked");
  form = {};
  form.more = "<w:style w:type=\"character\" w:styleId=\"C\"><w:rPr><w:sz w:val=\"21\"/></w:rPr></w:style>";
  form.first = "<w:p>" + run_with("<w:rStyle w:val=\"C\"/>", "公司建成智能工厂。") + "</w:p>";
  CHECK(only(form).starts_with("layout.body-size: the size of the body is to be 16 pt: here it is 10.5 pt; "));
  form = {};
  form.second =
      "<w:p><w:pPr><w:spacing w:line=\"560\" w:lineRule=\"exact\"/></w:pPr>" + run_of("系统已上线。") + "</w:p>";
  CHECK(only(form) ==
        "layout.body-line: the line spacing of the body is to be single: here it is 28 pt; 40% of the text is not as "
        "asked");
  form = {};
  form.normal =
      "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"N\"><w:pPr><w:spacing "
      "w:line=\"360\"/></w:pPr></w:style>";
  CHECK(only(form).starts_with(
      "layout.body-line: the line spacing of the body is to be single: here it is 1.5 lines; 100%"));
  form = {};
  form.title = Form::styled("N", "一、概述");
  CHECK(only(form).starts_with(
      "layout.heading-1-font: the font of headings of level 1 is to be 黑体: here it is 仿宋_GB2312"));
  form = {};
  form.title = Form::styled("1", "一、概述", "<w:rPr><w:sz w:val=\"36\"/></w:rPr>");
  CHECK(only(form).starts_with(
      "layout.heading-1-size: the size of headings of level 1 is to be 16 pt: here it is 18 pt"));
  form = {};
  form.heading2 =
      "<w:style w:type=\"paragraph\" w:styleId=\"2\"><w:name w:val=\"heading 2\"/><w:basedOn w:val=\"1\"/></w:style>";
  CHECK(
      only(form).starts_with("layout.heading-2-font: the font of headings of level 2 is to be 楷体: here it is 黑体"));
  form = {};
  form.part = "<w:p>" + run_with("<w:rFonts w:eastAsia=\"楷体\"/><w:sz w:val=\"30\"/>", "（一）基本情况") + "</w:p>";
  CHECK(only(form).starts_with(
      "layout.heading-2-size: the size of headings of level 2 is to be 16 pt: here it is 15 pt"));
}

TEST_CASE("text for which no font is set at all is told so, and styles that run in a circle end") {
  Form form;
  form.defaults = "<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val=\"32\"/></w:rPr></w:rPrDefault></w:docDefaults>";
  CHECK(only(form).find("here it is no Chinese font; 100%") != std::string::npos);
  form = {};
  form.more =
      "<w:style w:type=\"paragraph\" w:styleId=\"A\"><w:basedOn w:val=\"B\"/></w:style>"
      "<w:style w:type=\"paragraph\" w:styleId=\"B\"><w:basedOn w:val=\"A\"/><w:rPr><w:sz "
      "w:val=\"24\"/></w:rPr></w:style>";
  form.first = Form::styled("A", "公司建成智能工厂。");
  CHECK(only(form).find("here it is 12 pt") != std::string::npos);
}
