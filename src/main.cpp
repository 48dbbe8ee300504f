// Arguments in, exit status out; the only catch-all.
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
  try {
    const pilotcheck::World world = pilotcheck::process_world();
    pilotcheck::Output output;
    const pilotcheck::ExitStatus status = pilotcheck::run({argv + (argc > 0 ? 1 : 0), argv + argc}, world, output);
    return static_cast<int>(pilotcheck::deliver(output, status, world.language, stdout, stderr));
  } catch (const std::bad_alloc&) {
    return stop("out of memory");
  } catch (const std::exception& error) {
    return stop(error.what());
  }
}
