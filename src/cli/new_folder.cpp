#include "cli/new_folder.h"

#include <fmt/format.h>

#include <filesystem>

#include "cli/usage.h"

namespace pilotcheck {

std::optional<ExitStatus> refuse_filled(const Call& call, const std::string& folder) {
  std::error_code error;
  const bool there = std::filesystem::exists(folder, error);
  if (!there || (std::filesystem::is_directory(folder, error) && std::filesystem::is_empty(folder, error))) return {};
  return wrong_usage(call,
                     {fmt::format("{} 已经存在，且不是空文件夹", folder),
                      fmt::format("{} is there already, and is no empty folder", folder)},
                     {"换一个名称", "choose another name"});
}

}  // namespace pilotcheck
