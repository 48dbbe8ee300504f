// `--for`, `--title`, `--contact` and `--logo` of `check`: they head the page, and what cannot be shown is refused with
// one clear error.
#include <doctest/doctest.h>

#include <algorithm>

#include "unit/cli/workplace.h"

using namespace pilotcheck;
using namespace pilotcheck::testing;

namespace {

struct Letters : Workplace {
  std::string draft = write("draft.yaml", ready_but("functions:", "  functions: [planning]"));

  [[nodiscard]] Outcome check(std::vector<std::string> more, std::string_view format = "html") const {
    more.insert(more.begin(),
                {"check", "--rules", at("rules"), "--lang", "en", "--format", std::string(format), draft});
    return call(more);
  }
};

const std::string png = std::string("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16);

std::size_t lines_of(const std::string& text) { return static_cast<std::size_t>(std::ranges::count(text, '\n')); }

}  // namespace

TEST_CASE("the page carries the logo's bytes, the title and the contact, and is written for whom it is said") {
  const Letters place;
  const std::string logo = place.write("logo.png", png);
  const Outcome outcome =
      place.check({"--for", "client", "--title", "某某诊断", "--contact", "138-0000-0000", "--logo", logo});
  CHECK(outcome.status == 1);
  CHECK(outcome.err.empty());
  CHECK(has(outcome.out, "src=\"data:image/png;base64,iVBORw0KGgoAAAANSUhEUg==\""));
  CHECK(has(outcome.out, "<h1>某某诊断</h1><p class=\"contact\">138-0000-0000</p>"));
  CHECK_FALSE(has(outcome.out, "discrete.e1"));
  CHECK_FALSE(has(outcome.out, "draft.yaml"));
  CHECK(place.check({"--for", "author"}).out == place.check({}).out);
  CHECK(has(place.check({}).out, "discrete.e1.functions"));
}

TEST_CASE("a logo that is missing, too large or no picture is one clear error, and nothing is written") {
  const Letters place;
  const auto refused = [&](const std::string& logo, int status, std::string_view why) {
    const Outcome outcome = place.check({"--logo", logo});
    INFO(outcome.err);
    CHECK(outcome.status == status);
    CHECK(outcome.out.empty());
    CHECK(outcome.files.empty());
    CHECK(has(outcome.err, why));
    CHECK(lines_of(outcome.err) <= 2);
  };
  refused(place.at("none.png"), 2, "none.png");
  refused(place.at("rules"), 2, "rules");
  refused(place.write("logo.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>"), 2, "is no PNG or JPEG picture");
  refused(place.write("empty.png", ""), 2, "is no PNG or JPEG picture");
  refused(place.write("large.png", png + std::string(std::size_t{1} << 20U, 'x')), 2, "is larger than 1 MB");
  std::string most = png;
  most.resize(std::size_t{1} << 20U, 'x');
  CHECK(place.check({"--logo", place.write("most.png", most)}).status == 1);
}

TEST_CASE("what only a page can show is refused where none is written") {
  const Letters place;
  const std::string logo = place.write("logo.png", png);
  const std::vector<std::vector<std::string>> options = {
      {"--for", "client"}, {"--title", "T"}, {"--contact", "C"}, {"--logo", logo}};
  for (const std::vector<std::string>& option : options) {
    const Outcome outcome = place.check(option, "text");
    CHECK(outcome.status == 2);
    CHECK(has(outcome.err, option.front()));
    CHECK(has(outcome.err, "goes with --format html only"));
  }
  CHECK(place.check({"--for", "author"}, "text").status == 1);
  CHECK(has(place.check({"--for", "boss"}).err, "author"));
}
