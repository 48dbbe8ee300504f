// What a batch keeps: rows that come back as they were written, and the cache.
#include <doctest/doctest.h>

#include <chrono>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>

#include "batch/build_id.h"
#include "batch/pipeline.h"
#include "report/score/formats.h"
#include "text/sha256.h"
#include "unit/assessment/tiny_rules.h"
#include "unit/temporary_folder.h"

using namespace pilotcheck;
using namespace pilotcheck::testing;

namespace {

namespace fs = std::filesystem;

std::vector<BatchRow> judge_all(const std::vector<std::string>& paths, const Cache* cache) {
  BatchOptions options;
  options.jobs = 2;
  options.cache = cache;
  options.assess.explained = false;
  Inputs inputs(paths, {});
  std::vector<BatchRow> all;
  run_batch(inputs, shared_rules(), options, [&](BatchRow&& judged) {
    all.push_back(std::move(judged));
    return true;
  });
  return all;
}

std::string line_of(const BatchRow& judged) {
  std::string text = score_line(shared_rules(), judged.row, 0);
  for (const Diagnostic& diagnostic : judged.diagnostics) {
    text += diagnostic.file + ":" + std::to_string(diagnostic.position.line) + ":" +
            std::to_string(diagnostic.position.column) + " " + diagnostic.code + " " + diagnostic.message.zh + " " +
            diagnostic.message.en + " " + diagnostic.hint.zh + " " + diagnostic.hint.en + "\n";
  }
  return text;
}

std::string lines_of(const std::vector<BatchRow>& all) {
  std::string text;
  for (const BatchRow& judged : all) text += line_of(judged);
  return text;
}

std::vector<fs::path> entries(const TemporaryFolder& folder) {
  std::vector<fs::path> found;
  for (const auto& entry : fs::recursive_directory_iterator(folder.path)) {
    if (entry.path().extension() == ".jsonl") found.push_back(entry.path());
  }
  return found;
}

/// A folder of drafts of every kind: ready, with gaps, with a slip, in GB18030, unreadable.
std::vector<std::string> drafts(const TemporaryFolder& folder) {
  return {folder.write("ready.yaml", ready_yaml()), folder.write("gaps.yaml", ready_but("name:", "")),
          folder.write("slip.yaml", std::string(ready_yaml()) + "x：1\n"),
          folder.write("gb.yaml", "enterprise:\n  name: \xC4\xB3\xC4\xB3\xB9\xAB\xCB\xBE\xB9\xC9\xB7\xDD\n"),
          folder.write("broken.yaml", "a: [b\n")};
}

}  // namespace

TEST_CASE("a row that was written and read is the same in every format") {
  const TemporaryFolder folder;
  const ScoreLineReader reader(shared_rules());
  std::vector<RankedRow> rows;
  std::vector<RankedRow> read;
  for (const BatchRow& judged : judge_all(drafts(folder), nullptr)) {
    const std::string line = score_line(shared_rules(), judged.row, 7);
    Loaded<RankedRow> back = reader.read("part.jsonl", 3, line);
    REQUIRE(back.value);
    CHECK(score_line(shared_rules(), *back.value, 7) == line);
    rows.push_back(judged.row);
    read.push_back(std::move(*back.value));
  }
  for (const auto& format : score_formats) {
    std::string one;
    std::string other;
    format.write({shared_rules(), rows}, {}, one);
    format.write({shared_rules(), read}, {}, other);
    INFO(format.name);
    CHECK_FALSE(one.empty());
    CHECK(one == other);
  }
}

TEST_CASE("a line that is damaged or of other rules is refused at its place") {
  const TemporaryFolder folder;
  const ScoreLineReader reader(shared_rules());
  const BatchRow judged = judge_all({folder.write("gaps.yaml", ready_but("name:", ""))}, nullptr).front();
  const std::string line = score_line(shared_rules(), judged.row, 0);
  const auto code = [&](std::string_view old_text, std::string_view new_text) {
    std::string changed = line;
    const std::size_t at = changed.find(old_text);
    REQUIRE(at != std::string::npos);
    changed.replace(at, old_text.size(), new_text);
    const Loaded<RankedRow> row = reader.read("part.jsonl", 3, changed);
    CHECK_FALSE(row.value);
    REQUIRE_FALSE(row.diagnostics.empty());
    CHECK(row.diagnostics.front().file == "part.jsonl");
    CHECK(row.diagnostics.front().position.line == 3);
    return row.diagnostics.front().code;
  };
  CHECK(code("\"digest\":\"", "\"digest\":\"0") == "other-rules");
  CHECK(code("\"verdict\":\"", "\"verdict\":\"x") == "wrong-type");
  CHECK(code("\"keys\":[", "\"keys\":[1,") == "wrong-type");
  CHECK(code("\"score\":", "\"score\":\"x\",\"x\":") == "unknown-key");
  CHECK(code("\"coverage\":", "\"coverage\":-") == "wrong-type");
  CHECK(code("\"coverage\":", "\"coverage\":1") == "wrong-type");
  CHECK(code("\"invalid\":0", "\"invalid\":-1") == "wrong-type");
  CHECK(code("\"id\":\"", "\"id\":\"x") == "wrong-type");
  for (std::size_t size = 0; size + 1 < line.size(); ++size) {
    CHECK_FALSE(reader.read("part.jsonl", 1, line.substr(0, size)).value);
  }
}

TEST_CASE("the cache gives back what was judged, with all that was said") {
  const TemporaryFolder folder;
  const TemporaryFolder kept;
  const std::vector<std::string> paths = drafts(folder);
  const std::string without = lines_of(judge_all(paths, nullptr));
  Diagnostic why;
  const auto cache = Cache::open(kept.path.string(), shared_rules(), {}, why);
  REQUIRE(cache);
  CHECK(lines_of(judge_all(paths, cache.get())) == without);
  CHECK(entries(kept).size() == paths.size());
  CHECK(lines_of(judge_all(paths, cache.get())) == without);
  CHECK(entries(kept).size() == paths.size());
  // The same text elsewhere is known too, and told by its own name.
  const std::string copy = folder.write("elsewhere/copy.yaml", ready_yaml());
  CHECK(judge_all({copy}, cache.get()).front().row.file == copy);
  CHECK(entries(kept).size() == paths.size());
}

TEST_CASE("an entry that is damaged anywhere is noticed and judged anew") {
  const TemporaryFolder folder;
  const TemporaryFolder kept;
  const std::string path = folder.write("gaps.yaml", ready_but("name:", ""));
  const std::string without = lines_of(judge_all({path}, nullptr));
  Diagnostic why;
  const auto cache = Cache::open(kept.path.string(), shared_rules(), {}, why);
  REQUIRE(cache);
  judge_all({path}, cache.get());
  const fs::path entry = entries(kept).front();
  std::ifstream file(entry, std::ios::binary);
  const std::string sound{std::istreambuf_iterator<char>(file), {}};
  for (std::size_t at = 0; at < sound.size(); at += 7) {
    for (const bool cut : {true, false}) {
      std::string bad = cut ? sound.substr(0, at) : sound;
      if (!cut) bad[at] = static_cast<char>(bad[at] ^ 1);
      std::ofstream(entry, std::ios::binary) << bad;
      std::vector<BatchRow> judged = judge_all({path}, cache.get());
      REQUIRE(judged.size() == 1);
      REQUIRE_FALSE(judged.front().diagnostics.empty());
      CHECK(judged.front().diagnostics.front().code == "cache");
      CHECK(judged.front().diagnostics.front().file == entry.string());
      judged.front().diagnostics.erase(judged.front().diagnostics.begin());
      CHECK(lines_of(judged) == without);
      std::ifstream mended(entry, std::ios::binary);
      CHECK(std::string(std::istreambuf_iterator<char>(mended), {}) == sound);
    }
  }
}

TEST_CASE("what a killed run has left in the cache is removed") {
  const TemporaryFolder kept;
  const std::string left = kept.write(".pilotcheck-00000000-1-1.new", "half");
  fs::last_write_time(left, fs::file_time_type::clock::now() - std::chrono::hours(25));
  const std::string young = kept.write(".pilotcheck-00000000-1-2.new", "half");
  Diagnostic why;
  REQUIRE(Cache::open(kept.path.string(), shared_rules(), {}, why));
  CHECK_FALSE(fs::exists(left));
  CHECK(fs::exists(young));
}

TEST_CASE("what a judgement depends on is in the key") {
  const TemporaryFolder kept;
  Input input;
  input.name = input.path = "a.yaml";
  input.bytes = "a: 1\n";
  input.format = &yaml_format();
  const auto key = [&](const Ruleset& ruleset, const AssessOptions& options, const Input& of) {
    Diagnostic why;
    return Cache::open(kept.path.string(), ruleset, options, why)->key(of);
  };
  std::set<std::string> keys{key(shared_rules(), {}, input)};
  AssessOptions later;
  later.today = {2018, 4, 10};
  keys.insert(key(shared_rules(), later, input));
  const std::vector<Waiver> waivers{{"discrete.e1", "", "agreed", std::nullopt, {}}};
  AssessOptions waived;
  waived.waivers = waivers;
  keys.insert(key(shared_rules(), waived, input));
  Ruleset other = tiny_rules();
  other.digest = "0";
  keys.insert(key(other, {}, input));
  Input changed = input;
  changed.bytes = "a: 2\n";
  keys.insert(key(shared_rules(), {}, changed));
  Input json = input;
  json.format = &json_format();
  keys.insert(key(shared_rules(), {}, json));
  CHECK(keys.size() == 6);
  CHECK(key(shared_rules(), {}, input).size() == 64);
  Input elsewhere = input;
  elsewhere.name = elsewhere.path = "b.yaml";
  CHECK(key(shared_rules(), {}, elsewhere) == key(shared_rules(), {}, input));
}

TEST_CASE("a cache that cannot be written is said once and the batch goes on") {
  const TemporaryFolder folder;
  const TemporaryFolder kept;
  Diagnostic why;
  const auto cache = Cache::open(kept.path.string(), shared_rules(), {}, why);
  REQUIRE(cache);
  // A file where the folders of the entries would be: nothing can be written there, not even by root.
  fs::remove_all(kept.path);
  std::ofstream(kept.path) << "in the way";
  const std::vector<std::string> paths = drafts(folder);
  std::size_t said = 0;
  const std::vector<BatchRow> judged = judge_all(paths, cache.get());
  for (const BatchRow& one : judged) {
    for (const Diagnostic& diagnostic : one.diagnostics) said += diagnostic.code == "cache" ? 1U : 0U;
  }
  CHECK(judged.size() == paths.size());
  CHECK(said == 1);
  CHECK_FALSE(Cache::open(kept.path.string(), shared_rules(), {}, why));
  CHECK(why.code == "cache");
}

TEST_CASE("SHA-256 is that of FIPS 180-4, and the program has a build ID") {
  Sha256 hash;
  CHECK(hash.hex() == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  hash.add("abc");
  CHECK(hash.hex() == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  CHECK(build_id().size() >= 16);
  Sha256 program;
  program.add(read_bytes("/proc/self/exe", std::size_t{1} << 30U).value());
  CHECK(hash_of_program() == program.hex());
  CHECK(hash_of_program() != build_id());
}
