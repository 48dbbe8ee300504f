// What ruleset.yaml says of its programme: roles, kinds, citations, words.
#include "ruleset/framework.h"

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>

#include "input/read_document.h"
#include "ruleset/ruleset.h"

using namespace pilotcheck;

namespace {

constexpr const char* fields =
    "fields:\n  firm:\n    label: {zh: 企业, en: Firm}\n    fields: {title: {type: text, label: {zh: 名, en: Title}}}\n"
    "  staff: {type: number, label: {zh: 人, en: Staff}}\n"
    "  claims: {type: choices, label: {zh: 申报, en: Claims}, choices: {b: {zh: 乙, en: B}, a: {zh: 甲, en: A}}}\n"
    "  papers:\n    type: records\n    label: {zh: 附件, en: Papers}\n    fields:\n"
    "      path: {type: text, label: {zh: 文件, en: Path}}\n"
    "      sort: {type: choice, label: {zh: 类, en: Sort}, choices: {plan: {zh: 图, en: Plan}}}\n";

Document parse(const std::string& text) {
  const Loaded<Source> source = decode_source("ruleset.yaml", text, {});
  REQUIRE(source.value);
  Loaded<Document> document = read_document(*source.value, {});
  REQUIRE(document.value);
  return std::move(*document.value);
}

const Vocabulary& vocabulary() {
  static const Loaded<Vocabulary> loaded = load_vocabulary(parse(fields));
  REQUIRE(loaded.value);
  return *loaded.value;
}

/// Codes and columns of the faults of reading `text`.
template <typename Read>
std::vector<std::string> faults(const std::string& text, const Read& read) {
  std::vector<Diagnostic> diagnostics;
  const Document document = parse(text + "\n");
  read(document.root(), Faults{"ruleset.yaml", diagnostics});
  std::vector<std::string> result;
  for (const Diagnostic& d : diagnostics) result.push_back(d.code + " " + std::to_string(d.position.column));
  return result;
}

std::vector<std::string> role_faults(const std::string& text) {
  return faults(text, [](Node node, const Faults& to) { read_roles(node, vocabulary(), to); });
}

std::vector<std::string> kind_faults(const std::string& text) {
  return faults(text, [](Node node, const Faults& to) { read_kinds(node, vocabulary(), to); });
}

using List = std::vector<std::string>;

}  // namespace

TEST_CASE("roles name fields, whatever these are called") {
  std::vector<Diagnostic> diagnostics;
  const Document document = parse("{enterprise: firm.title, attachments: {list: papers, kind: sort, file: path}}\n");
  const Roles roles = read_roles(document.root(), vocabulary(), Faults{"ruleset.yaml", diagnostics});
  CHECK(diagnostics.empty());
  CHECK(roles.enterprise == vocabulary().find("firm.title"));
  CHECK_FALSE(roles.pilot);
  REQUIRE(roles.attachments);
  CHECK(roles.attachments->list == *vocabulary().find("papers"));
  CHECK(roles.attachments->file == 0);
  CHECK(roles.attachments->kind == 1);
  CHECK_FALSE(roles.attachments->id);
}

TEST_CASE("a role that no field can play is a fault at its place") {
  CHECK(role_faults("{pilot: firm.title}") == List{"missing-key 1"});
  CHECK(role_faults("{enterprise: firm.name}") == List{"unknown-field 14"});
  CHECK(role_faults("{enterprise: staff}") == List{"unknown-field 14"});
  CHECK(role_faults("{enterprise: firm.title, attachments: {list: staff}}") == List{"unknown-field 46"});
  CHECK(role_faults("{enterprise: firm.title, attachments: {list: papers, kind: path}}") == List{"unknown-field 60"});
  CHECK(role_faults("{enterprise: firm.title, attachments: {list: papers, id: id}}") == List{"unknown-field 58"});
  CHECK(role_faults("{enterprise: firm.title, attachments: {list: papers, id: sort}}") == List{"unknown-field 58"});
  CHECK(role_faults("{enterprise: firm.title, attachments: {list: papers, file: sort}}") == List{"unknown-field 60"});
  CHECK(role_faults("{enterprise: papers.path}") == List{"unknown-field 14"});
  CHECK(role_faults("{enterprise: firm.title, owner: firm.title}") == List{"unknown-key 26"});
}

TEST_CASE("kinds of rule files say when they apply, and in which order they stand") {
  std::vector<Diagnostic> diagnostics;
  const Document document = parse(
      "{base: {label: {zh: 基, en: base}, applies: always, order: [z, y]},\n"
      " part: {label: {zh: 部, en: part}, plural: {zh: 部, en: parts}, claims: claims, optional: true,\n"
      "        named_in: {a: firm.title}}}\n");
  const std::vector<RuleKind> kinds = read_kinds(document.root(), vocabulary(), Faults{"ruleset.yaml", diagnostics});
  CHECK(diagnostics.empty());
  REQUIRE(kinds.size() == 2);
  CHECK(kinds[0].always);
  CHECK(kinds[0].plural.en == "base");
  CHECK(kinds[0].order == List{"z", "y"});
  CHECK_FALSE(kinds[1].always);
  CHECK(kinds[1].optional);
  CHECK(kinds[1].claims == vocabulary().find("claims"));
  CHECK(kinds[1].order.empty());
  CHECK(kinds[1].named_in == std::vector{std::pair{std::size_t{1}, *vocabulary().find("firm.title")}});
}

TEST_CASE("a kind that cannot be understood is a fault at its place") {
  CHECK(kind_faults("{base: {applies: always}}") == List{"missing-key 8"});
  CHECK(kind_faults("{base: {label: {zh: 基, en: b}, applies: often}}") == List{"bad-operand 41"});
  CHECK(kind_faults("{base: {label: {zh: 基, en: b}, claims: staff}}") == List{"unknown-field 40"});
  CHECK(kind_faults("{base: {label: {zh: 基, en: b}, optional: maybe}}") == List{"wrong-type 42"});
  CHECK(kind_faults("{base: {label: {zh: 基, en: b}, named_in: {a: firm.title}}}") == List{"bad-operand 42"});
  CHECK(kind_faults("{base: {label: {zh: 基, en: b}, order: [z, y, z]}}") == List{"same-item 39"});
  CHECK(kind_faults("{base: {label: {zh: 基, en: b}, claims: clams, ladder: [y, z]}}") == List{"unknown-field 40"});
  CHECK(kind_faults("{base: {label: {zh: 基, en: b}, claims: claims, named_in: {c: firm.title}}}") ==
        List{"unknown-choice 59"});
  CHECK(kind_faults("{base: {label: {zh: 基, en: b}, claims: claims, named_in: {a: staff}}}") ==
        List{"unknown-field 62"});
}

TEST_CASE("scores and ranks that tell nobody from another are faults") {
  const auto scoring = [](Node node, const Faults& to) { read_scoring(node, to); };
  CHECK(faults("{levels: {must: 1, should: 0}}", scoring).empty());
  CHECK(faults("{levels: {must: 0, should: 0}}", scoring) == List{"idle-weights 10"});
  const auto ranking = [](Node node, const Faults& to) {
    for (const auto [key, value] : node.entries()) read_ranking(value, to);
  };
  CHECK(faults("r: [{by: eligible}, {by: score, step: 5}, {by: score}]", ranking).empty());
  CHECK(faults("r: [{by: eligible}, {by: score, step: 0}]", ranking) == List{"bad-operand 39"});
  CHECK(faults("r: [{by: eligible}, {by: eligible}]", ranking) == List{"duplicate-key 21"});
}

TEST_CASE("a clause is cited by its annex; what has no form of its own stands as it is written") {
  std::vector<Diagnostic> diagnostics;
  const Document document = parse(
      "{'0': {zh: '通知正文 {clause}', en: 'notice, {clause}'}, any: {zh: '附件{annex} {clause}', en: 'annex {annex}, "
      "{clause}'}}\n");
  const Citations citations(document.root(), Faults{"ruleset.yaml", diagnostics});
  CHECK(diagnostics.empty());
  CHECK(citations.cite("2", "一（一）5") == Bilingual{"附件2 一（一）5", "annex 2, 一（一）5"});
  CHECK(citations.cite("0", "一（四）") == Bilingual{"通知正文 一（四）", "notice, 一（四）"});
  CHECK(Citations().cite("ISO 9001", "7.5") == Bilingual{"ISO 9001 7.5", "ISO 9001 7.5"});
  CHECK(faults("{any: {zh: 附件, en: 'annex {clause}'}}", [](Node node, const Faults& to) { Citations(node, to); }) ==
        List{"bad-operand 7"});
}

TEST_CASE("rule files are found whatever their folder and suffix, and hidden ones and tests are left out") {
  namespace fs = std::filesystem;
  std::string name = (fs::temp_directory_path() / "pilotcheck-XXXXXX").string();
  REQUIRE(mkdtemp(name.data()) != nullptr);
  const fs::path folder = name;
  for (const char* file :
       {"ruleset.yaml", "vocabulary.yml", "scenes/deep/one.yaml", "two.yml", "modes/three.YAML", ".hidden/four.yaml",
        ".five.yaml", "tests/six.yaml", "notes.md", "scenes/tests/seven.yaml"}) {
    fs::create_directories((folder / file).parent_path());
    std::ofstream(folder / file) << "id: x\n";
  }
  List found;
  for (const Document& document : ruleset_in_folder(name, {}).documents) found.push_back(document.name);
  CHECK(found == List{"modes/three.YAML", "ruleset.yaml", "scenes/deep/one.yaml", "scenes/tests/seven.yaml", "two.yml",
                      "vocabulary.yml"});
  const RulesetSource source = ruleset_in_folder(name, {});
  REQUIRE(find_document(source, "vocabulary.yaml") != nullptr);
  CHECK(find_document(source, "vocabulary.yaml")->name == "vocabulary.yml");
  fs::remove_all(folder);
}
