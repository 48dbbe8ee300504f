#include "cli/letterhead_options.h"

#include <fmt/format.h>

#include "cli/usage.h"
#include "input/file.h"
#include "output/picture.h"

namespace pilotcheck {

namespace {

constexpr std::size_t most_bytes = std::size_t{1} << 20U;  // a page is sent by mail

/// Reads the logo in `path` into `uri`.
std::optional<ExitStatus> read_logo(const Call& call, const std::string& path, std::string& uri) {
  Loaded<ByteReader> opened = open_file(path);
  say_on_stderr(call, opened.diagnostics);
  if (!opened.value) return ExitStatus::failure;
  const std::string bytes = opened.value->read_up_to(most_bytes);
  if (opened.value->error() != 0) {
    say_on_stderr(call, {unreadable_file(path, opened.value->error())});
    return ExitStatus::failure;
  }
  if (bytes.size() > most_bytes) {
    return wrong_usage(
        call, {"--logo 的图片 " + path + " 超过 1 MB", "the picture " + path + " of --logo is larger than 1 MB"},
        {"请缩小后再用", "use a smaller one"});
  }
  std::optional<std::string> picture = picture_uri(bytes);
  if (!picture) {
    return wrong_usage(call,
                       {"--logo 的文件 " + path + " 不是 PNG 或 JPEG 图片",
                        "the file " + path + " of --logo is no PNG or JPEG picture"},
                       {"请把标志另存为 PNG；SVG 可能带有脚本，不予采用",
                        "save the logo as PNG; SVG may carry script and is not taken"});
  }
  uri = std::move(*picture);
  return std::nullopt;
}

}  // namespace

void LetterheadOptions::declare(std::vector<Option>& options) {
  options.push_back({"--for AUDIENCE",
                     "给谁看（html）；client 不列编号与文件位置",
                     "whom the page is for (format html); without ids and places in the file for a client",
                     &audience_,
                     {{"author", "填写的人", "who fills it in"}, {"client", "委托人", "who pays for it"}}});
  options.push_back({"--title TEXT", "报告的标题（html）", "title of the report (format html)", &title_});
  options.push_back(
      {"--contact TEXT", "标题下的联系方式（html）", "a contact line below the title (format html)", &contact_});
  options.push_back({"--logo FILE", "页首的标志，PNG 或 JPEG，不超过 1 MB（html）",
                     "a logo at the head, PNG or JPEG, at most 1 MB (format html)", &logo_});
}

std::optional<ExitStatus> LetterheadOptions::settle(const Call& call, OutputOptions& output) const {
  const bool for_client = audience_ == "client";
  const std::pair<bool, std::string_view> given[] = {{for_client, "--for client"},
                                                     {!title_.empty(), "--title"},
                                                     {!contact_.empty(), "--contact"},
                                                     {!logo_.empty(), "--logo"}};
  for (const auto& [is_given, option] : given) {
    if (!is_given || output.wants("html")) continue;
    return wrong_usage(
        call, {fmt::format("{} 只用于 --format html", option), fmt::format("{} goes with --format html only", option)},
        {});
  }
  output.report.audience = for_client ? Audience::client : Audience::author;
  output.report.letterhead.title = title_;
  output.report.letterhead.contact = contact_;
  return logo_.empty() ? std::nullopt : read_logo(call, logo_, output.report.letterhead.logo);
}

}  // namespace pilotcheck
