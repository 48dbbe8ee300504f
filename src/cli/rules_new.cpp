#include <fmt/format.h>

#include <algorithm>
#include <filesystem>

#include "cli/command.h"
#include "cli/new_folder.h"
#include "cli/rules_options.h"
#include "cli/usage.h"
#include "text/system_error.h"

namespace pilotcheck {

namespace embedded {
extern const std::string_view starter_ruleset, starter_vocabulary, starter_basic, starter_good, starter_tests;
}

namespace {

namespace fs = std::filesystem;

/// The folder's name, where it can be the id of a ruleset.
std::string id_of(const fs::path& folder) {
  const std::string name = (folder.has_filename() ? folder : folder.parent_path()).filename().string();
  const bool fits = !name.empty() && std::ranges::all_of(name, [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
  });
  // A word that YAML reads as nothing, true or false, or a number, is no id.
  const bool letter = std::ranges::any_of(name, [](char c) { return c >= 'a' && c <= 'z'; });
  const bool value = name == "null" || name == "true" || name == "false";
  return fits && letter && !value ? name : "my-rules";
}

std::string with_id(std::string_view text, const std::string& id) {
  constexpr std::string_view mark = "@ID@";
  std::string result(text);
  result.replace(result.find(mark), mark.size(), id);
  return result;
}

struct RulesNew {
  std::string folder;

  void declare(std::vector<Option>& options) {
    options = {{"DIR", "新的规则集的文件夹；须不存在或为空", "the folder of the new ruleset: none yet, or an empty one",
                &folder}};
  }

  ExitStatus run(const Call& call) {
    const fs::path path(folder);
    if (const auto refused = refuse_filled(call, folder)) return *refused;
    std::error_code error;
    fs::create_directories(path / "tests", error);
    if (error) {
      return wrong_usage(call,
                         {fmt::format("建不了文件夹 {}", folder), fmt::format("the folder {} cannot be made", folder)},
                         text::why_refused(error.value()));
    }
    const auto write = [&](const char* name, std::string text) {
      call.output.files.emplace_back((path / name).string(), std::move(text));
    };
    write("ruleset.yaml", with_id(embedded::starter_ruleset, id_of(path)));
    write("vocabulary.yaml", std::string(embedded::starter_vocabulary));
    write("basic.yaml", std::string(embedded::starter_basic));
    write("tests/good.yaml", std::string(embedded::starter_good));
    write("tests/basic.yaml", std::string(embedded::starter_tests));
    // As it may be typed: a shipped ruleset's id would mean that one, and a space ends a word.
    std::string typed = find_shipped(folder) != nullptr ? "./" + folder : folder;
    if (typed.find(' ') != std::string::npos) typed = "'" + typed + "'";
    call.output.out +=
        fmt::format(fmt::runtime(call.language == Language::zh ? "已写出 {0} 中的规则集。接下来：\n"
                                                               : "The ruleset in {0} is written. What to do next:\n"),
                    folder);
    for (const char* command :
         {"rules test --rules {} --coverage --mutate", "rules lint --rules {}", "rules docs --rules {}"}) {
      call.output.out += "  pilotcheck " + fmt::format(fmt::runtime(command), typed) + '\n';
    }
    return ExitStatus::clean;
  }
};

}  // namespace

CommandLine rules_new_command() { return command_line<RulesNew>(); }

}  // namespace pilotcheck
