#include "cli/world.h"

#include <sys/ioctl.h>
#include <unistd.h>

#include <charconv>
#include <cstdlib>
#include <ctime>
#include <string_view>

#include "cli/interruption.h"

namespace pilotcheck {

namespace {

std::string_view variable(const char* name) {
  const char* value = std::getenv(name);
  return value == nullptr ? std::string_view{} : std::string_view(value);
}

std::string_view locale_name() {
  for (const char* name : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
    if (const std::string_view value = variable(name); !value.empty()) return value;
  }
  return {};
}

std::size_t terminal_width() {
  const std::string_view columns = variable("COLUMNS");
  std::size_t width = 0;
  const auto parsed = std::from_chars(columns.data(), columns.data() + columns.size(), width);
  if (parsed.ec == std::errc{} && parsed.ptr == columns.data() + columns.size() && width > 0) return width;
  winsize size{};
  if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0) return size.ws_col;
  return 80;
}

Date today() {
  const std::time_t now = std::time(nullptr);
  std::tm local{};
  localtime_r(&now, &local);
  return {local.tm_year + 1900, local.tm_mon + 1, local.tm_mday};
}

}  // namespace

Language language_of_locale(std::string_view locale) { return locale.starts_with("zh") ? Language::zh : Language::en; }

World process_world() {
  World world;
  world.language = language_of_locale(locale_name());
  world.terminal = isatty(STDOUT_FILENO) != 0 && variable("TERM") != "dumb";
  world.error_terminal = isatty(STDERR_FILENO) != 0 && variable("TERM") != "dumb";
  world.no_color = !variable("NO_COLOR").empty();
  world.width = terminal_width();
  world.today = today();
  world.ends = true;
  world.interrupted = &interrupted();
  world.plain_yaml = variable("PILOTCHECK_PLAIN_YAML") != "0";
  return world;
}

}  // namespace pilotcheck
