#include <fmt/format.h>

#include "report/profile_text.h"
#include "report/rules/manual.h"
#include "report/rules/manual_formats.h"
#include "report/wording.h"

namespace pilotcheck {

namespace {

/// Rules are texts of their authors, in sentences; only what would be markup is escaped.
std::string written(std::string_view text) {
  std::string result;
  for (const char c : text) {
    // Two underlines at once are strong; one inside a word is none.
    const bool underlines = c == '_' && (result.empty() || result.back() == '_');
    if (underlines || std::string_view("\\`*~|<[]").find(c) != std::string_view::npos) result += '\\';
    if (c == '\n') {
      result += "<br>";
    } else {
      result += c;
    }
  }
  return result;
}

class MarkdownManual {
 public:
  MarkdownManual(Language language, std::string& out) : language_(language), out_(out) {}

  void write(const Manual& manual) {
    out_ += fmt::format("# {}\n\n{}\n", written(manual.title), written(manual.about));
    for (const ManualFile& file : manual.files) write(file);
    write(manual.concepts);
    out_ += fmt::format("\n## {}\n", word("字段", "Fields"));
    for (const FieldGroup& group : manual.fields) write(group);
    out_ += fmt::format("\n---\n\n{} {}\n", word("规则摘要值", "digest of the rules"), manual.digest);
  }

 private:
  [[nodiscard]] std::string_view word(std::string_view zh, std::string_view en) const { return say(language_, zh, en); }

  void item(std::string_view zh, std::string_view en, std::string_view text) {
    if (!text.empty()) out_ += fmt::format("- {}{}{}\n", word(zh, en), word("：", ": "), written(text));
  }

  void lines(std::string_view zh, std::string_view en, const std::vector<RequirementLine>& lines) {
    for (std::size_t i = 0; i < lines.size(); ++i) {
      if (i == 0) {
        item(zh, en, lines[i].text);
      } else {
        out_ += fmt::format("{:{}}- {}\n", "", 2 * lines[i].depth, written(lines[i].text));
      }
    }
  }

  void write(const ManualFile& file) {
    out_ += fmt::format("\n## {}\n\n", written(file.title));
    item("编号", "id", file.id);
    item("种类", "kind", file.kind);
    item("依据", "clause", file.clause);
    if (file.applies.empty()) item("适用", "applies", word("每一份申报", "to every description"));
    lines("适用", "applies", file.applies);
    item("阶梯", "ladder", file.ladder);
    item("满足", "met at", file.met_at);
    if (!file.parameters.empty()) {
      out_ += word("\n| 参数 | 值 | 含义 | 说明 |\n", "\n| parameter | value | meaning | note |\n");
      out_ += "| --- | --- | --- | --- |\n";
    }
    for (const ManualParameter& one : file.parameters) {
      out_ += fmt::format("| {} | {} | {} | {} |\n", written(one.id), written(one.value), written(one.meaning),
                          written(one.note));
    }
    for (const ManualPart& part : file.elements) write(part);
    for (const ManualPart& part : file.sections) write(part);
  }

  void write(const ManualPart& part) {
    out_ += fmt::format("\n### {} {}\n\n", written(part.id), written(part.title));
    item("依据", "clause", part.clause);
    item("正文", "text", part.text);
    item("判断", "judged", part.derived);
    item("权重", "weight", part.weight);
    item("满足", "met at", part.met_at);
    for (const ManualCriterion& one : part.criteria) {
      out_ += fmt::format("\n**{}** {}\n\n", written(one.id), written(one.expect));
      if (one.decides) item("后果", "decides", word("不满足即不具备资格", "unmet, it makes a description ineligible"));
      if (one.advised) item("级别", "level", word("建议，不影响结论", "advised; it does not affect the verdict"));
      item("权重", "weight", one.weight);
      lines("适用条件", "applies", one.when);
      lines("判断", "judged", one.judged);
      item("建议", "advice", one.advice);
    }
    if (part.example.empty()) return;
    out_ += fmt::format("\n{}\n\n```yaml\n", word("写法示例：", "For example:"));
    for (const std::string& line : part.example) out_ += line + '\n';
    out_ += "```\n";
  }

  void write(const std::vector<ManualConcept>& concepts) {
    if (concepts.empty()) return;
    out_ += fmt::format("\n## {}\n\n", word("概念及其说法", "Concepts and their words"));
    out_ +=
        word("| 编号 | 名称 | 也属于 | 中文词 | 英文词 |\n", "| id | name | is a | Chinese words | English words |\n");
    out_ += "| --- | --- | --- | --- | --- |\n";
    const auto joined = [&](const std::vector<std::string>& words) {
      return written(fmt::format("{}", fmt::join(words, word("、", ", "))));
    };
    for (const ManualConcept& one : concepts) {
      out_ += fmt::format("| {} | {} | {} | {} | {} |\n", written(one.id), written(one.label), joined(one.wider),
                          joined(one.zh), joined(one.en));
    }
  }

  void write(const FieldGroup& group) {
    out_ += fmt::format("\n### {}\n\n", written(group.title));
    out_ += word("| 名称 | 字段 | 填什么 | 示例 |\n", "| label | field | what | example |\n");
    out_ += "| --- | --- | --- | --- |\n";
    for (const FieldRow& row : group.rows) {
      std::string what = row.type;
      if (!row.choices.empty()) {
        what += fmt::format("{}{}", word("：", ": "), fmt::join(row.choices, word("、", ", ")));
      }
      out_ += fmt::format("| {} | {} | {} | {} |\n", written(row.label), written(row.path), written(what),
                          written(row.example));
    }
  }

  Language language_;
  std::string& out_;
};

}  // namespace

void write_manual_markdown(const RulesManualReport& report, const ReportOptions& options, std::string& out) {
  MarkdownManual(options.language, out).write(manual_of(report.ruleset, options.language));
  if (report.ruleset.profile.empty()) return;
  out += '\n';
  write_profile(report.ruleset, options.language, out);
}

}  // namespace pilotcheck
