#include <algorithm>

#include "cli/command.h"

namespace pilotcheck {

namespace embedded {
extern const std::string_view completion_bash;
extern const std::string_view completion_zsh;
extern const std::string_view completion_fish;
}  // namespace embedded

namespace {

struct Shell {
  std::string_view name;
  std::string_view zh;
  std::string_view en;
  const std::string_view* script;
};

constexpr Shell shells[] = {
    {"bash", "bash 4 以上", "bash 4 or later", &embedded::completion_bash},
    {"zsh", "zsh", "zsh", &embedded::completion_zsh},
    {"fish", "fish", "fish", &embedded::completion_fish},
};

struct Completion {
  std::string shell;

  void declare(std::vector<Option>& options) {
    options = {{"SHELL", "为哪个 shell", "for which shell", &shell, values_of(shells)}};
  }

  ExitStatus run(const Call& call) {
    call.output.out += *std::ranges::find(shells, shell, &Shell::name)->script;
    return ExitStatus::clean;
  }
};

}  // namespace

CommandLine completion_command() { return command_line<Completion>(); }

}  // namespace pilotcheck
