// How real applicants word what annex 3 and the form ask for: sentences are built from the wordings that a reader took
// for sure, affirmed and denied, and put to the rules. The list is not part of the project; without it the test says
// that it is skipped.
#include <doctest/doctest.h>
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <map>
#include <sstream>

#include "prose/term.h"
#include "ruleset/ruleset.h"

using namespace pilotcheck;

namespace {

/// These say too little by themselves, and beside a companion they say no more.
constexpr std::array too_little = {"采用",     "专家",     "模式",     "形成了", "数据共享",
                                   "边界隔离", "协议转换", "应急保障", "定制"};

struct Wording {
  std::string term;  ///< `discrete.s1/simulation`
  std::string variant;
};

std::vector<Wording> read_wordings(const std::filesystem::path& file) {
  std::ifstream stream(file);
  std::vector<Wording> wordings;
  std::string line;
  while (std::getline(stream, line)) {
    std::istringstream columns(line);
    std::array<std::string, 5> cells;
    for (std::string& cell : cells) std::getline(columns, cell, '\t');
    const bool general = std::ranges::find(too_little, cells[2]) != too_little.end();
    if (cells[4] == "sure" && !cells[0].starts_with('=') && !general) wordings.push_back({cells[0], cells[2]});
  }
  return wordings;
}

struct AskedTerm {
  const Term* term = nullptr;
  Counting counting;
};

/// By `discrete.s1/simulation`.
std::multimap<std::string, AskedTerm> terms_of(const Ruleset& ruleset) {
  std::multimap<std::string, AskedTerm> terms;
  for (const RuleFile& file : ruleset.files) {
    for (const Part& part : file.parts) {
      for (const Criterion& criterion : part.criteria) {
        for_each_predicate(criterion.require, [&](const BoundPredicate& p) {
          const auto* mentions = std::get_if<MentionsOperand>(&p.operand);
          if (mentions == nullptr) return;
          for (const Term& term : mentions->terms)
            terms.emplace(part.id + "/" + term.id, AskedTerm{&term, mentions->counting});
        });
      }
    }
  }
  return terms;
}

class Reader {
 public:
  explicit Reader(const Ruleset& ruleset) : lexicon_(ruleset.lexicon) {}

  struct Result {
    bool affirmed = false;
    std::string denied_counts;  ///< the sentence
  };

  /// With the companions that the term asks for, since a sentence of the section has them.
  [[nodiscard]] Result read(const AskedTerm& asked, const std::string& variant) const {
    Result result;
    for (const std::string& companion : companions_of(*asked.term)) {
      const std::string of = companion.empty() ? "" : "的" + companion;
      const std::string with = companion.empty() ? "" : companion + "和";
      for (const auto& [yes, no] : std::array<std::pair<std::string, std::string>, 4>{
               {{fmt::format("公司{}已采用{}，运行稳定。", of, variant),
                 fmt::format("公司尚未采用{}{}。", with, variant)},
                {fmt::format("公司已实现{}的集成。", variant),
                 relates(*asked.term) ? fmt::format("公司尚未实现{}的集成。", variant) : ""},
                {fmt::format("公司{}已{}。", of, variant), ""},
                {fmt::format("公司{}{}。", of, variant), ""}}}) {
        if (!affirms(asked, yes)) continue;
        std::string without = yes;
        without.erase(without.find(variant), variant.size());
        if (!companion.empty() && affirms(asked, without)) continue;  // the companion says it all
        result.affirmed = true;
        if (!no.empty() && affirms(asked, no)) result.denied_counts = no;
      }
    }
    return result;
  }

 private:
  static bool relates(const Term& term) {
    return std::ranges::any_of(term.any, [](const Ask& ask) { return ask.kind == Ask::Kind::relates; });
  }

  [[nodiscard]] bool affirms(const AskedTerm& asked, const std::string& text) const {
    const Prose prose(text, lexicon_);
    return find_term(*asked.term, prose, lexicon_, asked.counting).outcome == FoundTerm::Outcome::affirmed;
  }

  [[nodiscard]] std::string word(ConceptNumber number) const {
    const auto words = lexicon_.concepts.words(number, Language::zh);
    return words.empty() ? std::string() : std::string(words.front());
  }

  [[nodiscard]] std::vector<std::string> companions_of(const Term& term) const {
    std::vector<std::string> companions{""};
    for (const Ask& ask : term.any) {
      if (ask.kind == Ask::Kind::enumerates)
        companions.push_back(word(ask.of.front()) + "、" + word(ask.of.back()) + "、");
      for (const ConceptNumber second : ask.second) {
        if (std::ranges::binary_search(ask.of, second)) continue;
        companions.insert(companions.end(), {word(second), word(ask.first_of) + "与" + word(second)});
      }
      companions.push_back(word(ask.first_of));
    }
    return companions;
  }

  const Lexicon& lexicon_;
};

}  // namespace

TEST_CASE("of the wordings of every target 95 in a hundred count where they are affirmed, and none where denied") {
  const std::filesystem::path file = PROJECT_DIR "/../shared/wording.tsv";
  if (!std::filesystem::exists(file)) {
    MESSAGE("skipped: there is no ../shared/wording.tsv");
    return;
  }
  const Loaded<Ruleset> ruleset = load_ruleset(embedded_ruleset());
  REQUIRE(ruleset.value);
  const auto terms = terms_of(*ruleset.value);
  const Reader reader(*ruleset.value);
  struct Count {
    std::size_t all = 0;
    std::size_t affirmed = 0;
    std::string missed;
  };
  std::map<std::string, Count> counts;
  for (const Wording& wording : read_wordings(file)) {
    const auto [begin, end] = terms.equal_range(wording.term);
    if (begin == end) continue;  // asked by another term by now
    Count& count = counts[wording.term.substr(0, wording.term.find('.'))];
    bool affirmed = false;
    for (auto term = begin; term != end; ++term) {
      const Reader::Result result = reader.read(term->second, wording.variant);
      affirmed = affirmed || result.affirmed;
      CHECK_MESSAGE(result.denied_counts.empty(), wording.term << " counts in " << result.denied_counts);
    }
    ++count.all;
    count.affirmed += affirmed ? 1 : 0;
    if (!affirmed) count.missed += fmt::format(" {} {};", wording.term, wording.variant);
  }
  CHECK(counts.size() == 8);
  for (const auto& [target, count] : counts) {
    MESSAGE(target << ": " << count.affirmed << " of " << count.all);
    CHECK_MESSAGE(count.affirmed * 100 >= count.all * 95, target << " misses" << count.missed);
  }
}
