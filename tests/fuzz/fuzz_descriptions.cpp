// A libFuzzer target: whatever the bytes, they are read, judged and reported without a crash, in every format, and a
// row that was written is read again.
//     build-fuzz/tests/fuzz_descriptions -max_len=8192 -max_total_time=600 CORPUS examples
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>

#include "ranking/ranking.h"
#include "ranking/score_line.h"
#include "report/check/formats.h"

namespace {

using namespace pilotcheck;

void require(bool holds, const char* what) {
  if (holds) return;
  std::fprintf(stderr, "%s\n", what);
  std::abort();
}

const Ruleset& rules() {
  static const Ruleset ruleset = std::move(*load_ruleset(embedded_ruleset()).value);
  return ruleset;
}

Assessment assess_bytes(std::string bytes, const InputFormat* format) {
  Loaded<Source> source = decode_source("draft", std::move(bytes), {});
  if (!source.value) return unreadable("draft", std::move(source.diagnostics));
  ReadOptions options;
  options.format = format;
  Loaded<Description> description = read_description(*source.value, rules().vocabulary, rules().lexicon, options);
  if (!description.value) return unreadable("draft", std::move(description.diagnostics));
  return assess(rules(), *description.value, {});
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string bytes(reinterpret_cast<const char*>(data), size);
  static const ScoreLineReader reader(rules());
  for (const InputFormat* format : {static_cast<const InputFormat*>(nullptr), &json_format()}) {
    const std::vector<Assessment> one{assess_bytes(bytes, format)};
    require(one.front().verdict != Verdict::unreadable || !one.front().diagnostics.empty(),
            "unreadable without a word");
    for (const auto& row : check_formats) {
      std::string out;
      row.write({rules(), one}, {}, out);
    }
    const std::string line = score_line(rules(), ranked_row(rules(), one.front()), 0);
    const Loaded<RankedRow> back = reader.read("rows", 1, line);
    require(back.value.has_value(), "a row that was written cannot be read");
    require(score_line(rules(), *back.value, 0) == line, "a row changes when it is written and read");
  }
  return 0;
}
