/// What a command may know of the process it runs in. main.cpp takes it from the system; tests make
/// their own, so that no test depends on the terminal or locale it runs in.
///
///     World world = process_world();
#pragma once

#include <atomic>
#include <cstddef>
#include <string>

#include "description/date.h"
#include "text/bilingual.h"

namespace pilotcheck {

struct World {
  Language language = Language::en;  ///< of the locale: Chinese for a Chinese one, otherwise English
  bool terminal = false;             ///< standard output is a terminal that knows colours
  bool error_terminal = false;       ///< so is standard error
  bool no_color = false;             ///< NO_COLOR is set
  std::size_t width = 80;            ///< COLUMNS, else the terminal's own width, else 80
  Date today;
  /// Once it is true, a batch reads no further and ends with what it has; null where nobody can ask for that.
  const std::atomic<bool>* interrupted = nullptr;
  bool ends = false;       ///< the process ends with the call
  bool plain_yaml = true;  ///< PILOTCHECK_PLAIN_YAML is not 0 (Limits::plain_yaml); for tests
};

World process_world();

/// The language of a locale's name: `zh_CN.UTF-8` is Chinese.
Language language_of_locale(std::string_view locale);

}  // namespace pilotcheck
