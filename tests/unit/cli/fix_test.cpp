// --fix writes a mended file whole or not at all, and judges it; --diff only shows.
#include <unistd.h>

#include "unit/cli/workplace.h"

using namespace pilotcheck;
using namespace pilotcheck::testing;

namespace {

std::string with_slip() {
  std::string text(ready_yaml());
  return text.replace(text.find(": "), 2, "：");
}

}  // namespace

TEST_CASE("a file with slips is judged as if mended, mended with --fix, and shown with --diff") {
  const Workplace place;
  const std::string clean = place.write("clean.yaml", ready_yaml());
  const std::string file = place.write("slip.yaml", with_slip());
  const std::vector<std::string> check = {"check", "--lang", "en", "--rules", place.at("rules")};
  const auto with = [&](std::vector<std::string> more) {
    more.insert(more.begin(), check.begin(), check.end());
    return call(more);
  };
  CHECK(with({file}).status == 0);
  CHECK(with({"--fail-on", "warning", file}).status == 1);
  CHECK(with({file}).files.empty());

  const Outcome fixed = with({"--fix", "--fail-on", "warning", clean, file});
  CHECK(fixed.status == 0);
  REQUIRE(fixed.files.size() == 1);
  CHECK(fixed.files.front().path == file);
  CHECK(fixed.files.front().text == ready_yaml());
  CHECK(has(fixed.files.front().said, "slip.yaml: note: 1 mended\n"));

  CHECK_FALSE(has(fixed.files.front().said, "hard link"));
  std::filesystem::create_hard_link(file, place.at("other-name.yaml"));
  CHECK(has(with({"--fix", file}).files.front().said, "slip.yaml: note: its other hard links keep what it was before"));

  const Outcome shown = with({"--fix", "--diff", clean, file});
  CHECK(shown.status == 1);
  CHECK(shown.files.empty());
  CHECK(shown.out.starts_with("--- " + file + "\n+++ " + file + "\n@@ -"));
  CHECK(shown.err.empty());
  CHECK(with({"--fix", "--diff", clean}).status == 0);
  CHECK(with({"--fix", "--diff", place.at("none.yaml"), file}).status == 2);
}

TEST_CASE("a mended slip may bring to light that the value is wrong") {
  const Workplace place;
  std::string text(ready_yaml());
  const std::string_view modes = "[discrete]";
  text.replace(text.find(modes), modes.size(), "[discrete, remote #2]");
  const std::string file = place.write("slip.yaml", text);
  const Outcome fixed = call({"check", "--lang", "en", "--fix", "--rules", place.at("rules"), file});
  REQUIRE(fixed.files.size() == 1);
  CHECK(has(fixed.files.front().text, "[discrete, \"remote #2\"]"));
  CHECK_FALSE(has(fixed.err, "could not be mended"));
}

TEST_CASE("what cannot be written back is told, and judged all the same") {
  const Workplace place;
  const std::string file = place.write("slip.yaml", with_slip());
  const std::string lines = place.write("lines.yaml", "---\n" + with_slip() + "---\n" + with_slip());
  const Outcome stream = call({"check", "--lang", "en", "--fix", "--rules", place.at("rules"), lines});
  CHECK(stream.files.empty());
  CHECK(has(stream.err, "warning: 1 slip could not be mended here; mend by hand what the report shows"));
  CHECK(has(stream.out, "mend it so where it was written"));
  CHECK_FALSE(has(stream.out, "--fix"));
  // One slip, though two marks would change.
  std::string wide(ready_yaml());
  const std::string_view modes = "[discrete]";
  wide.replace(wide.find(modes), modes.size(), "［discrete］");
  const std::string two = place.write("two.yaml", "---\n" + wide + "---\n" + std::string(ready_yaml()));
  CHECK(has(call({"check", "--lang", "en", "--fix", "--rules", place.at("rules"), two}).err,
            "warning: 1 slip could not be mended here"));
  if (::geteuid() == 0) {
    MESSAGE("skipped: root may write any file");
    return;
  }
  std::filesystem::permissions(file, std::filesystem::perms::owner_read);
  const Outcome outcome = call({"check", "--lang", "en", "--fix", "--rules", place.at("rules"), file});
  CHECK(outcome.files.empty());
  CHECK(outcome.status == 0);
  CHECK(has(outcome.err, "warning: it may not be written (Permission denied) and was not changed"));
}

TEST_CASE("--diff needs --fix, and standard input cannot be mended") {
  const Workplace place;
  const Outcome alone = call({"check", "--lang", "en", "--diff", "--rules", place.at("rules"), "a.yaml"});
  CHECK(alone.status == 2);
  CHECK(has(alone.err, "--diff goes with --fix only; write `--fix --diff` to see what would change"));
  const Outcome stream = call({"check", "--lang", "en", "--fix", "--rules", place.at("rules"), "-"});
  CHECK(stream.status == 2);
  CHECK(has(stream.err, "--fix cannot mend standard input; save it as a file and name that"));
}
