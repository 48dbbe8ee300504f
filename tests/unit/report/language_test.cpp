// One language a report: no English word stands in Chinese output but ids, the words of the rule language and of
// commands, names of formats, and what the user wrote; and the reverse.
#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <regex>
#include <set>
#include <sstream>

#include "report/check/formats.h"
#include "unit/assessment/tiny_rules.h"

using namespace pilotcheck;
using namespace pilotcheck::testing;
namespace fs = std::filesystem;

namespace {

/// Keys of rules and descriptions, commands and options, and names of formats and standards: they have no other name.
const std::set<std::string>& names() {
  static const std::set<std::string> words = [] {
    std::istringstream text(
        "libxlsxwriter together Actions CONCEPT CSV DATE DIR FILE GitHub GitLab JSON JUnit Markdown NO_COLOR SARIF "
        "Schema UTF- VALUE XML YAML "
        "all choice_set choice_sets weight met_at ladder order goal level kind when extends without test tests "
        "my-rules require where some base cases expect verdict met unmet unstated "
        "not_applicable ready incomplete gaps ineligible otherwise unchanged equals within sum ratio each "
        "always any applies asks assessment at_least bash below both_sides cache carry cells change check choice "
        "choices claims named_in patterns also or made_of value ladder met_at weight "
        "advice client parameters "
        "concept "
        "concepts contact count criteria criterion date deadline decides definitions derived descriptions diff "
        "direction "
        "doc docx elements eligibility enterprise enumerates equivalents erp examples explain false field fields fix "
        "flag "
        "for "
        "force form format format_version heading help higher html import in_texts init instead json jsonl kinds logo "
        "lower man "
        "may_be_none mentions merge mes months must optional output parameter pilotcheck plans poam ranking "
        "recommendation review "
        "records relates reversed_in straight_in in_figures others roles rules ruleset schema score scoring sections "
        "shard shell should stated "
        "summary "
        "target targets text title today triggers true type unranked until use valid value version vocabulary waivers "
        "words "
        "CHOICE KIND LIST NUMBER PATH PERCENT REQUIREMENT at_most languages units "
        "both_sides blank line note rows shape annex null profile resolve source values "
        "xlsx yaml year year_is_enough write-baseline predicates prose list draft TODO Excel Word PowerPoint Office "
        "WPS LibreOffice PNG JPEG SVG "
        "RTF OpenDocument PDF Git OSCAL ZIP zip");
    return std::set<std::string>(std::istream_iterator<std::string>(text), {});
  }();
  return words;
}

std::size_t chinese_letters(const std::string& text) {
  std::size_t letters = 0;
  for (std::size_t i = 0; i + 2 < text.size(); ++i) {
    const auto lead = static_cast<unsigned char>(text[i]);
    if (lead >= 0xE4 && lead <= 0xE9) ++letters;
  }
  return letters;
}

std::vector<std::string> latin_words(const std::string& text) {
  static const std::regex word("[A-Za-z][A-Za-z_-]{2,}");
  std::vector<std::string> words;
  for (std::sregex_iterator match(text.begin(), text.end(), word); match != std::sregex_iterator(); ++match)
    words.push_back(match->str());
  return words;
}

/// English sentences that quote Chinese; they are told by their small words.
bool is_english(const std::string& text) {
  static const std::regex small(
      "(^|[^A-Za-z])(the|are|with|write|and|has|this|money|without|behind|concept is)([^A-Za-z]|$)");
  return std::regex_search(text, small) && chinese_letters(text) < 8;
}

std::string text_of(const fs::path& path) {
  std::ifstream file(path);
  return {std::istreambuf_iterator<char>(file), {}};
}

/// The string literals of a source, without what fmt puts in.
std::vector<std::string> literals(const std::string& source) {
  static const std::regex comment("//[^\n]*");
  static const std::regex literal("\"((?:[^\"\\\\\n]|\\\\.)*)\"");
  static const std::regex field("\\{[^}]*\\}");
  const std::string code = std::regex_replace(source, comment, "");
  std::vector<std::string> texts;
  for (std::sregex_iterator match(code.begin(), code.end(), literal); match != std::sregex_iterator(); ++match)
    texts.push_back(std::regex_replace((*match)[1].str(), field, ""));
  return texts;
}

/// What a page says, to who sees it and to who has it read aloud.
std::string words_of_page(const std::string& page) {
  static const std::regex said("<[a-z][^<>]* (?:alt|aria-label|data-kind|title)=\"([^\"]*)\"[^<>]*>");
  static const std::regex markup("<[/!a-z][^<>]*>");
  const std::string body = page.substr(page.find("</style>"));
  return std::regex_replace(std::regex_replace(body, said, " $1 "), markup, " ");
}

}  // namespace

TEST_CASE("no message in Chinese has an English word that is no name") {
  std::size_t seen = 0;
  for (const auto& entry : fs::recursive_directory_iterator(PROJECT_DIR "/src")) {
    if (entry.path().extension() != ".cpp" && entry.path().extension() != ".h") continue;
    for (const std::string& text : literals(text_of(entry.path()))) {
      if (chinese_letters(text) == 0 || is_english(text)) continue;
      ++seen;
      for (const std::string& word : latin_words(text))
        CHECK_MESSAGE(names().contains(word), entry.path().filename().string() << ": " << word << " in: " << text);
    }
  }
  CHECK(seen > 800);
}

TEST_CASE("what is read by people is in one language, concise, CSV and the page included") {
  static const Ruleset rules = tiny_rules();
  const std::string yaml = ready_but("functions:", "  functions: [planning]");
  const std::vector<Assessment> drafts = {
      assess(rules, describe(rules, yaml.substr(0, yaml.find("attachments")) + "颜色: 红\n", "草稿"), {})};
  REQUIRE(drafts.front().findings.size() > 2);
  const std::regex id("[a-z_0-9]+([.][a-z_0-9-]+)+|[a-z]+-[a-z-]+|`[^`]*`|<[^>]*>|（[a-z_.]+）");
  for (ReportFormat<CheckReport>::Write* write : {write_text, write_concise, write_markdown, write_csv, write_html}) {
    for (const Language language : {Language::zh, Language::en}) {
      ReportOptions options;
      options.language = language;
      std::string out;
      write({rules, drafts}, options, out);
      std::erase(out, '\\');  // of Markdown
      if (write == write_html) out = words_of_page(out);
      const std::string plain = std::regex_replace(out, id, "");
      INFO(plain);
      if (language == Language::zh) {
        std::vector<std::string> words = latin_words(plain);
        std::erase_if(words, [](const std::string& word) {
          return word == "MES" || word == "discrete" || word == "tiny" || word == "pilotcheck";
        });
        CHECK(words == std::vector<std::string>{});
      } else {
        CHECK(plain.find("满足") == std::string::npos);
        CHECK(plain.find("填写") == std::string::npos);
      }
    }
  }
}
