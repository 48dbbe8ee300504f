#include "cli/new_file_option.h"

#include <fmt/format.h>

#include <filesystem>

#include "cli/usage.h"

namespace pilotcheck {

void NewFileOption::declare(std::vector<Option>& options, bool needed) {
  const Bilingual to = needed ? Bilingual{"写到 FILE", "writes it to FILE"}
                              : Bilingual{"写到 FILE；默认写到标准输出", "writes it to FILE; default: standard output"};
  options.push_back({"--output FILE", to.zh, to.en, &path});
  options.push_back({"-o FILE", "同 --output", "the same as --output", &path});
  options.push_back({"--force", "FILE 已存在时覆盖它", "overwrites FILE where it is there already", &force});
}

ExitStatus NewFileOption::deliver(const Call& call, std::string text) const {
  if (path.empty() || path == "-") {
    call.output.out += text;
    return ExitStatus::clean;
  }
  std::error_code unknown;
  const auto status = std::filesystem::symlink_status(path, unknown);
  const bool device = std::filesystem::is_character_file(status) || std::filesystem::is_fifo(status);
  // Somebody's work may stand in it.
  if (!force && std::filesystem::exists(status) && !device) {
    return wrong_usage(call, {fmt::format("{} 已经存在", path), fmt::format("{} is there already", path)},
                       {"换一个文件名；要覆盖它，请加 --force", "choose another name; to overwrite it, add --force"});
  }
  call.output.files.emplace_back(path, std::move(text));
  return ExitStatus::clean;
}

}  // namespace pilotcheck
