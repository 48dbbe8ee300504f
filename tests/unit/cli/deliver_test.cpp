// Handing the report over: a closed pipe is no error, a full disk is one.
#include "cli/deliver.h"

#include <doctest/doctest.h>
#include <unistd.h>

#include <csignal>
#include <memory>

using namespace pilotcheck;

namespace {

struct Close {
  void operator()(std::FILE* file) const { std::fclose(file); }
};
using File = std::unique_ptr<std::FILE, Close>;

std::string content(std::FILE* file) {
  std::rewind(file);
  char buffer[1000];
  return {buffer, std::fread(buffer, 1, sizeof buffer, file)};
}

}  // namespace

TEST_CASE("what was written arrives on its stream and the status stands") {
  const File out(std::tmpfile());
  const File err(std::tmpfile());
  CHECK(deliver({"report\n", "note\n"}, ExitStatus::findings, Language::en, out.get(), err.get()) ==
        ExitStatus::findings);
  CHECK(content(out.get()) == "report\n");
  CHECK(content(err.get()) == "note\n");
}

TEST_CASE("a full disk is one clear error and failure, however small the report") {
  const File full(std::fopen("/dev/full", "w"));
  const File err(std::tmpfile());
  REQUIRE(full);
  CHECK(deliver({"report\n", ""}, ExitStatus::clean, Language::en, full.get(), err.get()) == ExitStatus::failure);
  CHECK(content(err.get()) == "pilotcheck: error: cannot write the report: No space left on device\n");
}

TEST_CASE("a reader that went away is no error: the status stands and nothing is said") {
  std::signal(SIGPIPE, SIG_IGN);
  int ends[2];
  REQUIRE(pipe(ends) == 0);
  close(ends[0]);
  const File out(fdopen(ends[1], "w"));
  const File err(std::tmpfile());
  CHECK(deliver({std::string(100'000, 'x'), ""}, ExitStatus::findings, Language::en, out.get(), err.get()) ==
        ExitStatus::findings);
  CHECK(content(err.get()).empty());
}
