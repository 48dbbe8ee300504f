#include "output/xlsxwriter.h"

#include <dlfcn.h>

#include <optional>

namespace pilotcheck {

namespace {

template <typename Function>
bool find(void* library, const char* name, Function& function) {
  function = reinterpret_cast<Function>(::dlsym(library, name));
  return function != nullptr;
}

std::optional<Xlsxwriter> load() {
  // PILOTCHECK_XLSXWRITER names the version whose header this was compiled with.
  void* const library = ::dlopen(PILOTCHECK_XLSXWRITER, RTLD_NOW | RTLD_LOCAL);
  if (library == nullptr) return std::nullopt;
  Xlsxwriter all;
  bool complete = true;
#define PILOTCHECK_FIND(function) complete = find(library, #function, all.function) && complete
  PILOTCHECK_XLSXWRITER_FUNCTIONS(PILOTCHECK_FIND);
#undef PILOTCHECK_FIND
  return complete ? std::optional(all) : std::nullopt;
}

}  // namespace

const Xlsxwriter* xlsxwriter() {
  static const std::optional<Xlsxwriter> loaded = load();
  return loaded ? &*loaded : nullptr;
}

}  // namespace pilotcheck
