// Concepts: which words of a text state them.
#include "prose/concepts.h"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "prose/prose.h"
#include "unit/print_lists.h"
#include "unit/prose/inline_language.h"

using namespace pilotcheck;

namespace {

using List = std::vector<std::string>;

constexpr const char* language = "equivalents: [[装备, 设备], [通信, 通讯], [与, 和, '、'], [管理系统, 管理平台]]\n";

Lexicon lexicon_with(const std::string& concepts) {
  return testing::with_concepts(testing::lexicon_of(language), concepts);
}

/// `mes 2-5` for every mention.
List mentions(const Lexicon& lexicon, std::string_view text) {
  const Prose prose(text, lexicon);
  List found;
  for (const Mention& one : prose.mentions()) {
    found.push_back(fmt::format("{} {}-{}", lexicon.concepts.at(one.number).id, one.begin, one.end));
  }
  return found;
}

List faults(const std::string& yaml) {
  const Document document = testing::parse_yaml(yaml, "concepts.yaml");
  Lexicon lexicon = testing::lexicon_of(language);
  std::vector<Diagnostic> diagnostics;
  load_concepts(document, lexicon.concepts, {document.name, diagnostics});
  List result;
  for (const Diagnostic& d : diagnostics) {
    CHECK(d.file == "concepts.yaml");
    result.push_back(fmt::format("{} {}:{}", d.code, d.position.line, d.position.column));
  }
  return result;
}

/// A file of one concept, of these words in Chinese.
std::string one(const std::string& words) {
  return "concepts:\n  it: {zh: 它, en: it, words: {zh: [" + words + "]}}\n";
}

}  // namespace

TEST_CASE("a concept is found by each of its words, in either language") {
  const Lexicon lexicon = lexicon_with(
      "concepts:\n  mes: {zh: 制造执行系统, en: MES, words: {zh: [制造执行系统, ＭＥＳ], en: [Manufacturing  "
      "Execution]}}\n");
  CHECK(mentions(lexicon, "建成制造执行系统（MES）。") == List{"mes 2-8", "mes 9-12"});
  CHECK(mentions(lexicon, "a manufacturing\nexecution system") == List{"mes 2-25"});
  CHECK(mentions(lexicon, "制造 执行\n系统。") == List{"mes 0-6"});
  CHECK(mentions(lexicon, "建成ERP。").empty());
}

TEST_CASE("Latin words are whole words") {
  const Lexicon lexicon = lexicon_with(one("MES, C++, 5G专网"));
  CHECK(mentions(lexicon, "MES系统与mes") == List{"it 0-3", "it 6-9"});
  CHECK(mentions(lexicon, "MESH网络，HERMES，MES2.0，3MES").empty());
  CHECK(mentions(lexicon, "MES-II") == List{"it 0-3"});
  CHECK(mentions(lexicon, "用C++写") == List{"it 1-4"});
  CHECK(mentions(lexicon, "15G专网").empty());
}

TEST_CASE("equivalents stand for each other in every word") {
  const Lexicon lexicon = lexicon_with(one("装备通信, 设计与制造, 设备管理系统"));
  CHECK(mentions(lexicon, "设备通讯") == List{"it 0-4"});
  CHECK(mentions(lexicon, "装备通讯；设备通信") == List{"it 0-4", "it 5-9"});
  CHECK(mentions(lexicon, "设计、制造") == List{"it 0-5"});
  CHECK(mentions(lexicon, "设计和制造") == List{"it 0-5"});
  CHECK(mentions(lexicon, "装备管理平台") == List{"it 0-6"});
}

TEST_CASE("a word inside its own longer equivalent is not put for it again") {
  const Lexicon lexicon =
      testing::with_concepts(testing::lexicon_of("equivalents: [[数字, 数字化]]\n"), one("数字设计"));
  CHECK(mentions(lexicon, "数字设计；数字化设计") == List{"it 0-4", "it 5-10"});
  CHECK(mentions(lexicon, "数字化化设计").empty());
}

TEST_CASE("one character alone is an equivalent only between two parts") {
  const Lexicon lexicon = lexicon_with(one("和利时, 产销与"));
  CHECK(mentions(lexicon, "和利时，与利时") == List{"it 0-3"});
  CHECK(mentions(lexicon, "产销与，产销和") == List{"it 0-3"});
}

TEST_CASE("what stands in brackets may be left out") {
  const Lexicon lexicon = lexicon_with(one("数字化（工艺）设计, （智能）仓储（系统）"));
  CHECK(mentions(lexicon, "数字化设计；数字化工艺设计") == List{"it 0-5", "it 6-13"});
  CHECK(mentions(lexicon, "仓储") == List{"it 0-2"});
  CHECK(mentions(lexicon, "数字化（工艺）设计") == List{"it 0-9"});
}

TEST_CASE("a known word hides what stands inside it") {
  const Lexicon lexicon = lexicon_with("known_words: [互联网, 物联网平台]\n" + one("联网, 互联网, 网平"));
  CHECK(mentions(lexicon, "设备联网") == List{"it 2-4"});
  CHECK(mentions(lexicon, "互联网") == List{"it 0-3"});
  CHECK(mentions(lexicon, "物联网平台").empty());
  CHECK(mentions(lexicon, "联网平台") == List{"it 0-2", "it 1-3"});
}

TEST_CASE("the words of one concept do not swallow those of another") {
  const Lexicon lexicon = lexicon_with(
      "concepts:\n  quality: {zh: 质量, en: quality, words: {zh: [质量]}}\n"
      "  control: {zh: 质量控制, en: quality control, words: {zh: [质量控制]}}\n");
  CHECK(mentions(lexicon, "质量控制") == List{"control 0-4", "quality 0-2"});
}

TEST_CASE("a concept counts for all that are wider, and theirs") {
  const Lexicon lexicon = lexicon_with(
      "concepts:\n"
      "  agv: {zh: AGV, en: AGV, is: vehicle, words: {zh: [AGV]}}\n"
      "  vehicle: {zh: 车, en: vehicle, is: [logistics, asset], words: {zh: [叉车]}}\n"
      "  logistics: {zh: 物流, en: logistics, words: {zh: [物流设备]}}\n"
      "  asset: {zh: 资产, en: asset, words: {zh: [资产]}}\n");
  const Concepts& concepts = lexicon.concepts;
  const ConceptNumber agv = *concepts.find("agv");
  const ConceptNumber vehicle = *concepts.find("vehicle");
  const ConceptNumber logistics = *concepts.find("logistics");
  CHECK(concepts.narrower(agv) == std::vector{agv});
  CHECK(concepts.narrower(logistics) == std::vector{agv, vehicle, logistics});
  CHECK(concepts.narrower(*concepts.find("asset")).size() == 3);
  CHECK_FALSE(concepts.find("lorry"));
  CHECK_FALSE(concepts.find(""));
}

TEST_CASE("terms that are written inline are one where they have the same words") {
  Concepts concepts;
  const Concept term{{}, {"甲", "a"}, {"甲"}, {"a"}, {}};
  const Concept other{{}, {"甲", "a"}, {"甲", "乙"}, {"a"}, {}};
  CHECK(concepts.add(term) == 0);
  CHECK(concepts.add(other) == 1);
  CHECK(concepts.add(term) == 0);
  CHECK(concepts.add({"a", {"甲", "a"}, {"甲"}, {"a"}, {}}) == 2);
  CHECK(concepts.size() == 3);
}

/// 采集 and a word for data state collection together.
constexpr const char* collection =
    "concepts:\n"
    "  collection: {zh: 数据采集, en: data collection, together: [[collecting, data]], words: {zh: [数据采集]}}\n"
    "  collecting: {zh: 采集, en: collecting, words: {zh: [采集, 收集]}}\n"
    "  data: {zh: 数据, en: data, words: {zh: [数据]}}\n"
    "  parameter: {zh: 参数, en: parameter, is: data, words: {zh: [参数]}}\n";

std::string many(int count) {
  std::string text;
  for (int i = 0; i < count; ++i) text += "料";
  return text;
}

/// `2-4` for every mention of collection, `2-4 denied` where that is not affirmed.
List collected(std::string_view text) {
  static const Lexicon lexicon = testing::with_concepts(
      testing::lexicon_of("triggers: [{words: [尚未], says: denied, hits: 尚未建}]\n"), collection);
  const Prose prose(text, lexicon);
  List found;
  for (const Mention& one : prose.mentions()) {
    if (lexicon.concepts.at(one.number).id != "collection") continue;
    const std::string place = fmt::format("{}-{}", one.begin, one.end);
    found.push_back(one.says == Reading::affirmed ? place : place + " " + std::string(name_of(one.says)));
  }
  return found;
}

TEST_CASE("two concepts in one clause state a third together, at the first of them") {
  CHECK(collected("系统采集设备运行数据。") == List{"2-4"});
  CHECK(collected("对设备的运行数据进行采集。") == List{"10-12"});
  CHECK(collected("采集温度、压力等工艺参数。") == List{"0-2"});
  CHECK(collected("采集，数据。").empty());
  CHECK(collected("采集原料。数据上传。").empty());
  CHECK(collected("采集" + many(24) + "数据") == List{"0-2"});
  CHECK(collected("采集" + many(25) + "数据").empty());
}

TEST_CASE("what two concepts state together is meant as both are, and is not said where they differ") {
  CHECK(collected("尚未采集设备数据。") == List{"2-4 denied"});
  CHECK(collected("采集的数据尚未上传。") == List{"0-2"});
}

TEST_CASE("what its own words state already is not stated together once more") {
  CHECK(collected("数据采集") == List{"0-4"});
  CHECK(collected("数据采集，另收集参数") == List{"0-4", "6-8"});
}

TEST_CASE("what is stated together counts as every mention does: for what is wider, and by number") {
  const Lexicon lexicon = lexicon_with(collection);
  const Prose prose("收集参数", lexicon);
  std::size_t count = 0;
  prose.for_each_mention(*lexicon.concepts.find("collection"), [&](std::size_t) { ++count; });
  CHECK(count == 1);
}

TEST_CASE("every fault of concepts that state one together is told at its place") {
  const auto with = [](const std::string& together) {
    return "concepts:\n  a: {zh: 甲, en: a, words: {zh: [甲]}, together: " + together +
           "}\n  b: {zh: 乙, en: b, words: {zh: [乙]}}\n  c: {zh: 丙, en: c, words: {zh: [丙]}}\n";
  };
  CHECK(faults(with("[[b, c]]")).empty());
  CHECK(faults(with("[[b, d]]")) == List{"unknown-concept 2:54"});
  for (const char* wrong : {"b", "[b, c]", "[[b]]", "[[b, c, b]]", "[[b, b]]", "[[a, b]]"}) {
    CAPTURE(wrong);
    CHECK(faults(with(wrong)).size() >= 1);
  }
}

TEST_CASE("every fault of a file of concepts is found, each at its place") {
  CHECK(faults(one("它")).empty());
  CHECK(faults("known_words: [互联网]\n") == List{"missing-key 1:1"});
  CHECK(faults("concepts: {}\nknown: [互联网]\n") == List{"unknown-key 2:1"});
  CHECK(faults("concepts: [mes]\n") == List{"wrong-type 1:11"});
  CHECK(faults("concepts: {mes: 制造执行系统}\n") == List{"wrong-type 1:17"});
  CHECK(faults("concepts: {a: {zh: 甲, words: {zh: [甲]}}}\n") == List{"missing-key 1:15"});
  CHECK(faults("concepts: {a: {zh: 甲, en: a}}\n") == List{"missing-key 1:15"});
  CHECK(faults("concepts: {a: {zh: 甲, en: a, words: {}}}\n") == List{"empty-concept 1:37"});
  CHECK(faults("concepts: {a: {zh: 甲, en: a, words: [甲]}}\n").front() == "wrong-type 1:37");
  CHECK(faults(one("甲, ' '")) == List{"empty-word 2:39"});
  CHECK(faults("concepts: {a: {zh: 甲, en: a, is: b, words: {zh: [甲]}}}\n") == List{"unknown-concept 1:34"});
}

TEST_CASE("a concept stands once, a word at one concept or at a narrower one of it, and none is wider than itself") {
  const auto three = [](const std::string& first, const std::string& second, const std::string& third) {
    return "concepts:\n  a: {zh: 甲, en: a, " + first + "}\n  b: {zh: 乙, en: b, " + second +
           "}\n  c: {zh: 丙, en: c, " + third + "}\n";
  };
  CHECK(faults(three("words: {zh: [甲]}", "words: {zh: [乙]}", "words: {zh: [丙, 甲]}")) ==
        List{"duplicate-word 4:37"});
  CHECK(faults(three("words: {zh: [甲]}", "is: a, words: {zh: [乙]}", "is: b, words: {zh: [丙, 甲]}")).empty());
  CHECK(faults(three("words: {zh: [ＭＥＳ]}", "words: {en: [mes]}", "words: {zh: [丙]}")) ==
        List{"duplicate-word 3:34"});
  CHECK(faults(three("is: b, words: {zh: [甲]}", "is: c, words: {zh: [乙]}", "is: a, words: {zh: [丙]}")) ==
        List{"circle 2:3", "circle 3:3", "circle 4:3"});
  CHECK(faults(three("is: a, words: {zh: [甲]}", "words: {zh: [乙]}", "words: {zh: [丙]}")) == List{"circle 2:3"});
}

TEST_CASE("a word is found without the 的 between its parts") {
  const Lexicon lexicon = lexicon_with("concepts:\n  a: {zh: 甲, en: A, words: {zh: [系统的功能, 有的]}}\n");
  CHECK(mentions(lexicon, "系统的功能、系统功能") == List{"a 0-5", "a 6-10"});
  CHECK(mentions(lexicon, "有").empty());
}

TEST_CASE("a word in traditional characters is read as a text is") {
  Lexicon lexicon = testing::lexicon_of("traditional: 製制執执\n");
  lexicon.concepts.simplify_by(lexicon.simplified);
  lexicon = testing::with_concepts(std::move(lexicon), "concepts:\n  mes: {zh: 甲, en: A, words: {zh: [製造執行]}}\n");
  CHECK(mentions(lexicon, "製造執行、制造执行") == List{"mes 0-4", "mes 5-9"});
}
