#include "cli/output_options.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

namespace pilotcheck {

namespace {

/// A pair begins where what is typed is already there in the one before.
struct Pair {
  std::optional<std::string> format;
  std::optional<std::string> output;
};

std::vector<Pair> pairs_of(const std::vector<GivenOption>& typed) {
  std::vector<Pair> pairs;
  for (const GivenOption& one : typed) {
    auto member = one.option == "--format" ? &Pair::format : &Pair::output;
    if (pairs.empty() || pairs.back().*member) pairs.emplace_back();
    pairs.back().*member = one.value;
  }
  if (pairs.empty()) pairs.emplace_back();
  return pairs;
}

std::optional<ExitStatus> refuse_twice(const Call& call, const std::vector<Report>& reports) {
  for (auto one = reports.begin(); one != reports.end(); ++one) {
    if (std::find_if(reports.begin(), one, [&](const Report& other) { return other.path == one->path; }) == one)
      continue;
    const Bilingual hint{"每个 --format 后写一个 --output FILE", "give each --format its own --output FILE"};
    if (one->path.empty()) {
      return wrong_usage(call, {"只能有一份报告写到标准输出", "only one report can go to standard output"}, hint);
    }
    return wrong_usage(
        call,
        {fmt::format("两份报告写到同一个文件 {}", one->path), fmt::format("two reports would go to {}", one->path)},
        hint);
  }
  return std::nullopt;
}

}  // namespace

void OutputOptions::add_options(std::vector<Option>& list) {
  std::vector<std::string_view> names;
  for (const auto& row : check_formats) names.push_back(row.name);
  list.push_back({"--format FORMAT",
                  "报告格式：text（默认）、concise、json、jsonl、markdown、html、sarif、junit、github、gitlab、csv",
                  "report: text (default), concise, json, jsonl, markdown, html, sarif, junit, github, gitlab, csv",
                  &typed, names});
  list.push_back({"--output FILE", "把前一个 --format 的报告写到 FILE；两者可成对重复",
                  "writes the report of the --format before it to FILE; the two repeat in pairs", &typed});
  list.push_back({"--bom", "CSV 以字节顺序标记开头，供电子表格程序识别编码",
                  "begins CSV with a byte order mark, for spreadsheet programs", &options.byte_order_mark});
  list.push_back({"--color WHEN",
                  "颜色：auto（默认）、always、never；遵循 NO_COLOR",
                  "colour: auto (default), always, never; obeys NO_COLOR",
                  &color,
                  {"auto", "always", "never"}});
  list.push_back(
      {"--width N", "报告宽度（列）；默认为终端宽度", "columns of the report; default: those of the terminal", &width});
}

std::optional<ExitStatus> OutputOptions::settle(const Call& call) {
  for (const Pair& pair : pairs_of(typed)) {
    const std::string name = pair.format.value_or("text");
    const auto* format = find_format(check_formats, name);
    if (format == nullptr) {
      std::vector<std::string_view> known;
      for (const auto& row : check_formats) known.push_back(row.name);
      return unknown_value(call, "--format", name, known);
    }
    if (pair.output && pair.output->empty()) {
      return wrong_usage(call, {"--output 需要文件名", "--output needs the name of a file"}, {});
    }
    const std::string path = pair.output.value_or("-");
    reports.push_back({format, path == "-" ? std::string() : path});
  }
  if (const auto twice = refuse_twice(call, reports)) return twice;
  if (color != "auto" && color != "always" && color != "never") {
    return unknown_value(call, "--color", color, {"auto", "always", "never"});
  }
  options.language = call.language;
  options.color = color == "always" || (color == "auto" && call.world.terminal && !call.world.no_color);
  options.width = call.world.width;
  if (width.empty()) return std::nullopt;
  const char* end = width.data() + width.size();
  const auto parsed = std::from_chars(width.data(), end, options.width);
  if (parsed.ec == std::errc{} && parsed.ptr == end && options.width > 0) return std::nullopt;
  return wrong_usage(call, {"--width 需要一个正整数", "--width needs a positive whole number"},
                     {"例如 --width 100", "for example --width 100"});
}

bool OutputOptions::wants_facts() const {
  return std::ranges::any_of(reports, [](const Report& report) { return report.format->traits.facts; });
}

void write_reports(const OutputOptions& choice, const Ruleset& ruleset, std::span<const Assessment> assessments,
                   Output& output) {
  for (const Report& report : choice.reports) {
    if (report.path.empty()) {
      report.format->write({ruleset, assessments}, choice.options, output.out);
      continue;
    }
    ReportOptions options = choice.options;
    options.color = choice.color == "always";  // a file is no terminal
    report.format->write({ruleset, assessments}, options, output.files.emplace_back(report.path, std::string()).text);
  }
}

}  // namespace pilotcheck
