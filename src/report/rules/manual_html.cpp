#include <fmt/format.h>

#include "report/html_page.h"
#include "report/profile_text.h"
#include "report/rules/manual.h"
#include "report/rules/manual_formats.h"
#include "report/wording.h"

namespace pilotcheck {

namespace {

class HtmlManual {
 public:
  HtmlManual(Language language, Markup& html) : language_(language), html_(html) {}

  void write(const Manual& manual) {
    html_.raw("<p class=\"about\">").text(manual.about).raw("</p>\n");
    contents(manual);
    for (const ManualFile& file : manual.files) write(file);
    write(manual.concepts);
    html_.raw("<h2 id=\"fields\">").text(word("字段", "Fields")).raw("</h2>\n");
    for (const FieldGroup& group : manual.fields) write(group);
  }

 private:
  [[nodiscard]] std::string_view word(std::string_view zh, std::string_view en) const { return say(language_, zh, en); }

  void contents(const Manual& manual) {
    html_.raw("<nav><ul>\n");
    for (const ManualFile& file : manual.files) {
      html_.raw("<li><a href=\"#").text(file.id).raw("\">").text(file.title).raw("</a></li>\n");
    }
    if (!manual.concepts.empty()) {
      html_.raw("<li><a href=\"#concepts\">").text(word("概念及其说法", "Concepts and their words")).raw("</a></li>\n");
    }
    html_.raw("<li><a href=\"#fields\">").text(word("字段", "Fields")).raw("</a></li>\n</ul></nav>\n");
  }

  void item(std::string_view zh, std::string_view en, std::string_view text) {
    if (text.empty()) return;
    html_.raw("<li>").text(word(zh, en)).text(word("：", ": ")).text(text).raw("</li>\n");
  }

  /// Nested lists by depth.
  void lines(std::string_view zh, std::string_view en, const std::vector<RequirementLine>& lines) {
    if (lines.empty()) return;
    html_.raw("<li>").text(word(zh, en)).text(word("：", ": ")).text(lines.front().text);
    std::size_t open = 0;
    for (std::size_t i = 1; i < lines.size(); ++i) {
      for (; open < lines[i].depth; ++open) html_.raw("<ul>\n<li>");
      if (lines[i - 1].depth >= lines[i].depth && i > 1) {
        for (; open > lines[i].depth; --open) html_.raw("</li></ul>");
        html_.raw("</li>\n<li>");
      }
      html_.text(lines[i].text);
    }
    for (; open > 0; --open) html_.raw("</li></ul>");
    html_.raw("</li>\n");
  }

  void head(const std::vector<std::string_view>& titles) {
    html_.raw("<div class=\"scroll\" tabindex=\"0\"><table class=\"summary plain\"><thead><tr>");
    for (const std::string_view title : titles) html_.raw("<th scope=\"col\">").text(title).raw("</th>");
    html_.raw("</tr></thead><tbody>\n");
  }

  void row(const std::vector<std::string>& cells) {
    html_.raw("<tr>");
    for (const std::string& cell : cells) html_.raw("<td>").text(cell).raw("</td>");
    html_.raw("</tr>\n");
  }

  void foot() { html_.raw("</tbody></table></div>\n"); }

  void write(const ManualFile& file) {
    html_.raw("<h2 id=\"").text(file.id).raw("\">").text(file.title).raw("</h2>\n<ul>\n");
    item("编号", "id", file.id);
    item("种类", "kind", file.kind);
    item("依据", "clause", file.clause);
    if (file.applies.empty()) item("适用", "applies", word("每一份申报", "to every description"));
    lines("适用", "applies", file.applies);
    item("阶梯", "ladder", file.ladder);
    item("满足", "met at", file.met_at);
    html_.raw("</ul>\n");
    if (!file.parameters.empty()) {
      head({word("参数", "parameter"), word("值", "value"), word("含义", "meaning"), word("说明", "note")});
      for (const ManualParameter& one : file.parameters) row({one.id, one.value, one.meaning, one.note});
      foot();
    }
    for (const ManualPart& part : file.elements) write(part);
    for (const ManualPart& part : file.sections) write(part);
  }

  void write(const ManualPart& part) {
    html_.raw("<section id=\"").text(part.id).raw("\">\n<h3>").text(part.id).raw(" ").text(part.title);
    html_.raw("</h3>\n<ul>\n");
    item("依据", "clause", part.clause);
    item("正文", "text", part.text);
    item("判断", "judged", part.derived);
    item("权重", "weight", part.weight);
    item("满足", "met at", part.met_at);
    html_.raw("</ul>\n");
    for (const ManualCriterion& one : part.criteria) {
      html_.raw("<p id=\"").text(one.id).raw("\"><strong>").text(one.id).raw("</strong> ").text(one.expect);
      html_.raw("</p>\n<ul>\n");
      if (one.decides) item("后果", "decides", word("不满足即不具备资格", "unmet, it makes a description ineligible"));
      if (one.advised) item("级别", "level", word("建议，不影响结论", "advised; it does not affect the verdict"));
      item("权重", "weight", one.weight);
      lines("适用条件", "applies", one.when);
      lines("判断", "judged", one.judged);
      item("建议", "advice", one.advice);
      html_.raw("</ul>\n");
    }
    if (!part.example.empty()) {
      html_.raw("<details><summary>").text(word("写法示例", "Example")).raw("</summary>\n<pre tabindex=\"0\">");
      for (const std::string& line : part.example) html_.text(line).raw("\n");
      html_.raw("</pre></details>\n");
    }
    html_.raw("</section>\n");
  }

  void write(const std::vector<ManualConcept>& concepts) {
    if (concepts.empty()) return;
    html_.raw("<h2 id=\"concepts\">").text(word("概念及其说法", "Concepts and their words")).raw("</h2>\n");
    head({word("编号", "id"), word("名称", "name"), word("也属于", "is a"), word("中文词", "Chinese words"),
          word("英文词", "English words")});
    const auto joined = [&](const std::vector<std::string>& words) {
      return fmt::format("{}", fmt::join(words, word("、", ", ")));
    };
    for (const ManualConcept& one : concepts) {
      row({one.id, one.label, joined(one.wider), joined(one.zh), joined(one.en)});
    }
    foot();
  }

  void write(const FieldGroup& group) {
    html_.raw("<h3>").text(group.title).raw("</h3>\n");
    head({word("名称", "label"), word("字段", "field"), word("填什么", "what"), word("示例", "example")});
    for (const FieldRow& one : group.rows) {
      std::string what = one.type;
      if (!one.choices.empty()) {
        what += fmt::format("{}{}", word("：", ": "), fmt::join(one.choices, word("、", ", ")));
      }
      row({one.label, one.path, what, one.example});
    }
    foot();
  }

  Language language_;
  Markup& html_;
};

}  // namespace

void write_manual_html(const RulesManualReport& report, const ReportOptions& options, std::string& out) {
  const Manual manual = manual_of(report.ruleset, options.language);
  Markup html(out);
  write_page_head(report.ruleset, {.title = say(options.language, "规则手册", "Manual of the rules")}, options.language,
                  html);
  write_profile(report.ruleset, options.language, true, html);
  HtmlManual(options.language, html).write(manual);
  html.raw("</main>\n<footer><p>")
      .text(say(options.language, "规则摘要值 ", "digest of the rules "))
      .text(manual.digest)
      .raw("</p>");
  write_page_foot(PageScript::none, html);
}

}  // namespace pilotcheck
