// What the completion scripts are told, and the scripts themselves.
#include <doctest/doctest.h>

#include <iterator>

#include "unit/cli/workplace.h"

using namespace pilotcheck;
using namespace pilotcheck::testing;

namespace {

using Arguments = std::vector<std::string>;

/// What is offered for the last of `words`, without what it means.
Arguments offered(const Arguments& words, Language language = Language::en) {
  Arguments arguments = {"__complete", "--"};
  arguments.insert(arguments.end(), words.begin(), words.end());
  World world;
  world.language = language;
  const Outcome outcome = call(arguments, world);
  CHECK(outcome.status == 0);
  CHECK(outcome.err.empty());
  Arguments result;
  for (std::size_t start = 0; start < outcome.out.size();) {
    const std::size_t end = outcome.out.find('\n', start);
    const std::string line = outcome.out.substr(start, end - start);
    result.push_back(line.substr(0, line.find('\t')));
    start = end + 1;
  }
  return result;
}

std::string content(const std::string& path) {
  std::ifstream file(PROJECT_DIR "/src/cli/completion/" + path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

}  // namespace

TEST_CASE("commands are offered word by word, each once, and the hidden one never") {
  CHECK(offered({"ch"}) == Arguments{"check"});
  CHECK(offered({"s"}) == Arguments{"score", "schema"});
  CHECK(offered({"rules", ""}) == Arguments{"list", "lint", "test", "new", "docs", "diff", "resolve"});
  CHECK(offered({"score", "m"}) == Arguments{"merge", ":files"});
  CHECK(offered({"score", "merge", ""}) == Arguments{":files"});
  CHECK(offered({"score", "in", "m"}) == Arguments{":files"});
  CHECK(offered({"__"}).empty());
  CHECK(offered({"--v"}) == Arguments{"--version"});
  CHECK(offered({"--lang", "zh", "adv"}) == Arguments{"advise"});
  CHECK(offered({"nonsense", ""}).empty());
  CHECK(offered({"he"}) == Arguments{"help"});
  CHECK(offered({"help", "ch"}) == Arguments{"check"});
  CHECK(offered({"help", "rules", "li"}) == Arguments{"list", "lint"});
  CHECK(offered({"help", "check", ""}).empty());
}

TEST_CASE("an option is offered with what it means, in the language asked for") {
  CHECK(offered({"check", "--form"}) == Arguments{"--format"});
  CHECK(offered({"check", "a.yaml", "--write"}) == Arguments{"--write-baseline"});
  CHECK(has(call({"__complete", "--", "check", "--quiet"}).out, "--quiet\tone line a description"));
  CHECK(has(call({"__complete", "--lang", "zh", "--", "check", "--quiet"}).out, "--quiet\t每份描述只输出一行"));
  CHECK(offered({"check", "--", "--form"}) == Arguments{":files"});
}

TEST_CASE("an option's values are offered behind it, however the shell splits the line") {
  CHECK(offered({"check", "--format", "j"}) == Arguments{"json", "jsonl", "junit"});
  CHECK(offered({"check", "--format=j"}) == Arguments{"--format=json", "--format=jsonl", "--format=junit"});
  CHECK(offered({"check", "--format", "=", "sa"}) == Arguments{"sarif"});
  CHECK(offered({"check", "--color", "="}) == Arguments{"auto", "always", "never"});
  CHECK(offered({"--lang", ""}) == Arguments{"zh", "en"});
  CHECK(offered({"check", "--rules", ""}) == Arguments{":folders"});
  CHECK(offered({"check", "--baseline", ""}) == Arguments{":files"});
  CHECK(offered({"check", "--width", ""}).empty());
  CHECK(offered({"--lang=zh", "adv"}) == Arguments{"advise"});
  CHECK(offered({"check", "--format=json", "--color=never", "--form"}) == Arguments{"--format"});
  CHECK(offered({"diff", "--format=json", "old.yaml", "new.yaml", ""}).empty());
}

TEST_CASE("an argument is offered in its turn") {
  CHECK(offered({"diff", ""}) == Arguments{":files"});
  CHECK(offered({"diff", "--format", "json", "old.yaml", ""}) == Arguments{":files"});
  CHECK(offered({"diff", "old.yaml", "new.yaml", ""}).empty());
  CHECK(offered({"init", "--target", "p"}) == Arguments{"process"});
  CHECK(offered({"schema", ""}) == Arguments{"assessment", "score", "description", "rules"});
  CHECK(offered({"completion", ""}) == Arguments{"bash", "zsh", "fish"});
}

TEST_CASE("explain is offered the ids of the rules in use") {
  CHECK(offered({"explain", "discrete.e5.mes-f"}) == Arguments{"discrete.e5.mes-functions"});
  CHECK(offered({"explain", "scor"}) == Arguments{"scoring", "score"});
  CHECK(offered({"explain", "pros"}) == Arguments{"prose"});
  CHECK(offered({"explain", "industrial_fi"}) == Arguments{"industrial_firewall"});
  CHECK(offered({"explain", "--text", ""}) == Arguments{":files"});
  const Workplace place;
  CHECK(offered({"explain", "--rules", place.at("rules"), "remote.e1."}) == Arguments{"remote.e1.any"});
  CHECK(offered({"explain", "--rules=" + place.at("rules"), "remote.e1."}) == Arguments{"remote.e1.any"});
  CHECK(offered({"explain", "--rules", place.at("nowhere"), "remote"}).empty());
}

TEST_CASE("the scripts are the files that are installed") {
  CHECK(call({"completion", "bash"}).out == content("pilotcheck.bash"));
  CHECK(call({"completion", "zsh"}).out == content("_pilotcheck"));
  CHECK(call({"completion", "fish"}).out == content("pilotcheck.fish"));
  CHECK(has(content("_pilotcheck"), "#compdef pilotcheck"));
  CHECK(call({"completion", "tcsh"}).err ==
        "pilotcheck: error: completion does not know tcsh; known are: bash, zsh, fish\n");
}
