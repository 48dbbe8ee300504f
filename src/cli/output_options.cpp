#include "cli/output_options.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <filesystem>

#include "cli/usage.h"
#include "input/inputs.h"
#include "text/ascii.h"
#include "text/nearest.h"

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

/// What the name of a file says of its format: `html` of gaps.html.
std::string extension_of(const std::string& file) {
  std::string extension = text::lower(std::filesystem::path(file).extension().string());
  if (extension == ".md") return "markdown";
  return extension.empty() ? extension : extension.substr(1);
}

/// Extensions by which people mean a format, be it none of the command's.
constexpr std::array<std::string_view, 8> extensions = {"html",  "markdown", "csv",  "json",
                                                        "jsonl", "xlsx",     "docx", "sarif"};

std::optional<ExitStatus> refuse_twice(const Call& call, const std::vector<OutputOptions::Destination>& all) {
  for (auto one = all.begin(); one != all.end(); ++one) {
    if (std::find_if(all.begin(), one,
                     [&](const OutputOptions::Destination& other) { return other.path == one->path; }) == one)
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

void OutputOptions::declare(std::vector<OptionValue> formats, std::vector<Option>& options) {
  options.push_back({"--format FORMAT", "报告格式", "format of the report", &typed_, std::move(formats)});
  options.push_back(
      {"--output FILE", "把前一个 --format 的报告写到 FILE，没有时按扩展名；两者可成对重复",
       "writes the report of the --format before it, or of its extension, to FILE; the two repeat in pairs", &typed_});
  options.push_back({"-o FILE", "同 --output", "the same as --output", &typed_});
  options.push_back({"--bom", "CSV 以字节顺序标记开头，供电子表格程序识别编码",
                     "begins CSV with a byte order mark, for spreadsheet programs", &report.byte_order_mark});
  options.push_back(
      {"--color WHEN",
       "颜色（遵循 NO_COLOR）",
       "colour (obeys NO_COLOR)",
       &color_,
       {{"auto", "终端上用颜色", "on a terminal"}, {"always", "总是", "always"}, {"never", "从不", "never"}}});
  constexpr std::size_t example = 100;
  options.push_back({"--width N", "报告宽度（列）；默认为终端宽度",
                     "columns of the report; default: those of the terminal",
                     WholeNumber{.value = &width_, .example = example}});
}

std::optional<ExitStatus> refuse_input(const Call& call, const std::string& path,
                                       const std::vector<std::string>& inputs) {
  std::error_code none;  // of what is not there yet
  if (path.empty() || !std::filesystem::is_regular_file(path, none) || !Inputs(inputs, {}).reads(path)) {
    return std::nullopt;
  }
  return wrong_usage(call, {fmt::format("会覆盖要读的文件 {}", path), fmt::format("{} is read, not written", path)},
                     {"请写到另一个文件", "write to another file"});
}

std::optional<ExitStatus> OutputOptions::settle(const Call& call, const std::vector<std::string>& inputs) {
  for (const Pair& pair : pairs_of(typed_)) {
    const std::string name = pair.format.value_or(extension_of(pair.output.value_or("")));
    auto format = std::ranges::find(formats_, std::string_view(name), &Named::name);
    if (format == formats_.end() && std::ranges::find(extensions, name) != extensions.end()) {
      std::vector<std::string_view> known;
      for (const Named& one : formats_) known.push_back(one.name);
      return wrong_usage(call,
                         {fmt::format("这个命令没有 {} 格式：{}", name, pair.output.value_or("")),
                          fmt::format("this command has no format {}: {}", name, pair.output.value_or(""))},
                         text::listed({"格式有", "its formats are"}, known));
    }
    if (format == formats_.end()) format = formats_.begin();
    if (pair.output && pair.output->empty()) {
      return wrong_usage(call, {"--output 需要文件名", "--output needs the name of a file"}, {});
    }
    const std::string path = pair.output.value_or("-");
    destinations_.push_back({static_cast<std::size_t>(format - formats_.begin()), path == "-" ? std::string() : path});
    if (format->traits.binary && destinations_.back().path.empty()) {
      return wrong_usage(
          call,
          {fmt::format("{} 需要 --output FILE", format->name), fmt::format("{} needs --output FILE", format->name)},
          {fmt::format("例如 --output summary.{}", format->name),
           fmt::format("for example --output summary.{}", format->name)});
    }
  }
  if (const auto twice = refuse_twice(call, destinations_)) return twice;
  for (const Destination& destination : destinations_) {
    if (const auto refused = refuse_input(call, destination.path, inputs)) return refused;
  }
  report.language = call.language;
  report.color = color_ == "always" || (color_ == "auto" && call.world.terminal && !call.world.no_color);
  report.width = width_.value_or(call.world.width);
  return std::nullopt;
}

bool OutputOptions::wants_facts() const {
  return std::ranges::any_of(destinations_,
                             [this](const Destination& one) { return formats_[one.format].traits.facts; });
}

bool OutputOptions::wants(std::string_view format) const {
  return std::ranges::any_of(destinations_,
                             [&](const Destination& one) { return formats_[one.format].name == format; });
}

const OutputOptions::Destination* OutputOptions::only(std::string_view format) const {
  const bool one = destinations_.size() == 1 && formats_[destinations_.front().format].name == format;
  return one ? &destinations_.front() : nullptr;
}

ReportOptions OutputOptions::options_for(const Destination& destination) const {
  ReportOptions options = report;
  options.color = report.color && (destination.path.empty() || color_ == "always");  // a file is no terminal
  return options;
}

void OutputOptions::put(const Call& call, const Destination& destination, std::string text) const {
  if (!destination.path.empty()) {
    call.output.files.emplace_back(destination.path, std::move(text));
  } else if (call.output.out.empty()) {
    call.output.out = std::move(text);
  } else {
    call.output.out += text;
  }
}

ExitStatus OutputOptions::not_made(const Call& call, FormatTraits traits) const {
  call.output.files.clear();
  call.output.out.clear();
  if (traits.commented) {
    return wrong_usage(call, {"无法在这份 Word 文档中加批注", "comments cannot be put into this Word document"},
                       {"请用 Word 或 WPS 打开并重新保存", "open it in Word or WPS and save it again"});
  }
  return wrong_usage(call, {"无法生成工作簿", "the workbook could not be made"},
                     {"请检查临时文件夹的空间与权限，以及是否安装了 libxlsxwriter",
                      "check room and permissions of the temporary folder, and that libxlsxwriter is installed"});
}

}  // namespace pilotcheck
