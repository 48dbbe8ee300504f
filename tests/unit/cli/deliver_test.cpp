// Handing the report over: a closed pipe is no error, a full disk is one.
#include "cli/deliver.h"

#include <doctest/doctest.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <memory>

#include "cli/run.h"

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
  Output output{"report\n", "note\n", {}, {out.get(), err.get()}};
  CHECK(deliver(output, ExitStatus::findings) == ExitStatus::findings);
  CHECK(content(out.get()) == "report\n");
  CHECK(content(err.get()) == "note\n");
}

TEST_CASE("a full disk is one clear error and failure, however small the report") {
  const File full(std::fopen("/dev/full", "w"));
  const File err(std::tmpfile());
  REQUIRE(full);
  Output output{"report\n", "", {}, {full.get(), err.get()}};
  CHECK(deliver(output, ExitStatus::clean) == ExitStatus::failure);
  CHECK(content(err.get()) == "pilotcheck: error: cannot write the report: No space left on device\n");
}

TEST_CASE("what could not be written is said in the language that was asked for") {
  const File full(std::fopen("/dev/full", "w"));
  const File err(std::tmpfile());
  Output output;
  output.streams = {full.get(), err.get()};
  World world;
  CHECK(deliver(output, run({"schema", "score", "--lang", "zh"}, world, output)) == ExitStatus::failure);
  CHECK(content(err.get()).starts_with("pilotcheck: 错误：无法写出报告："));
}

TEST_CASE("a reader that went away is no error: the status stands and nothing is said") {
  std::signal(SIGPIPE, SIG_IGN);
  int ends[2];
  REQUIRE(pipe(ends) == 0);
  close(ends[0]);
  const File out(fdopen(ends[1], "w"));
  const File err(std::tmpfile());
  Output output{std::string(100'000, 'x'), "", {}, {out.get(), err.get()}};
  CHECK(deliver(output, ExitStatus::findings) == ExitStatus::findings);
  CHECK(content(err.get()).empty());
}

TEST_CASE("what cannot wait is handed over before the end, once; without streams it stays where tests see it") {
  const File out(std::tmpfile());
  const File err(std::tmpfile());
  Output output{"first\n", "note\n", {}, {out.get(), err.get()}};
  CHECK(deliver_now(output) == 0);
  CHECK(output.out.empty());
  CHECK(content(out.get()) == "first\n");
  CHECK(content(err.get()) == "note\n");
  output.out = "second\n";
  CHECK(deliver(output, ExitStatus::clean) == ExitStatus::clean);
  CHECK(content(out.get()) == "first\nsecond\n");

  Output kept{"first\n", "note\n"};
  CHECK(deliver_now(kept) == 0);
  CHECK(kept.out == "first\n");
  CHECK(kept.err == "note\n");
}

TEST_CASE("a stream that takes no more is told at once, by its error number") {
  const File full(std::fopen("/dev/full", "w"));
  REQUIRE(full);
  Output output{"row\n", "", {}, {full.get(), nullptr}};
  CHECK(deliver_now(output) == ENOSPC);
}
