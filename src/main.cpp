// Arguments in, exit status out; the only catch-all.
#if __has_include(<malloc.h>)
#include <malloc.h>
#endif

#include <csignal>
#include <exception>
#include <new>

#include "cli/deliver.h"
#include "cli/run.h"

namespace {

int stop(const char* reason) {
  std::fprintf(stderr, "pilotcheck: error: %s\n", reason);
  return static_cast<int>(pilotcheck::ExitStatus::failure);
}

}  // namespace

int main(int argc, char** argv) {
  // A reader that closes the pipe early (`| head`) is no reason to die.
  std::signal(SIGPIPE, SIG_IGN);
#ifdef M_TRIM_THRESHOLD
  // A batch needs the same memory for every description; giving it back and asking again costs a page fault a page.
  constexpr int kept = 64 << 20;
  mallopt(M_TRIM_THRESHOLD, kept);
  mallopt(M_MMAP_THRESHOLD, kept);
  mallopt(M_TOP_PAD, 1 << 20);
#endif
  try {
    const pilotcheck::World world = pilotcheck::process_world();
    pilotcheck::Output output;
    output.streams = {stdout, stderr};
    const pilotcheck::ExitStatus status = pilotcheck::run({argv + (argc > 0 ? 1 : 0), argv + argc}, world, output);
    return static_cast<int>(pilotcheck::deliver(output, status));
  } catch (const std::bad_alloc&) {
    return stop("out of memory");
  } catch (const std::exception& error) {
    return stop(error.what());
  }
}
