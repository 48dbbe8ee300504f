// What `init` writes for every target of the shipped ruleset: a sound description with all keys and nothing unmet.
#include "report/init/skeleton.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "assessment/assessment.h"
#include "report/fields/field_row.h"
#include "unit/shipped_ruleset.h"

using namespace pilotcheck;
using pilotcheck::testing::shipped;

namespace {

Description described(const std::string& yaml) {
  const Loaded<Source> source = decode_source("draft.yaml", yaml, {});
  REQUIRE(source.value);
  Loaded<Description> read = read_description(*source.value, shipped().vocabulary, shipped().lexicon, {});
  REQUIRE(read.value);
  CHECK(read.diagnostics.empty());
  for (const Diagnostic& fault : read.value->faults) FAIL_CHECK(fault.position.line << ": " << fault.message.en);
  return std::move(*read.value);
}

/// Every target alone, and all at once.
std::vector<std::vector<const RuleFile*>> claims() {
  std::vector<std::vector<const RuleFile*>> all{targets_of(shipped())};
  for (const RuleFile* target : all.front()) all.push_back({target});
  return all;
}

/// Calls `check` for the skeleton of each in both languages.
template <typename Check>
void for_each_skeleton(const Check& check) {
  for (const std::vector<const RuleFile*>& targets : claims()) {
    for (const Language language : {Language::zh, Language::en}) {
      INFO(target_titles(targets, Language::en), language == Language::zh ? " zh" : " en");
      check(targets, skeleton(shipped(), needed_fields(shipped(), targets), language));
    }
  }
}

void check_key(const Description& description, Slot slot) {
  const Field& field = shipped().vocabulary.field(slot);
  INFO(field.path);
  if (field.in_record || shipped().vocabulary.field(field.parent).kind() == ValueKind::change) return;
  CHECK(description.fact(slot).state != Fact::State::absent);
}

/// Without the marks before the lines that are to be made use of.
std::string with_entries(const std::string& yaml) {
  std::string text;
  for (std::size_t at = 0; at < yaml.size();) {
    const std::size_t end = yaml.find('\n', at);
    const std::string line = yaml.substr(at, end - at);
    text += line.starts_with("# - {") ? line.substr(2) : line;
    text += '\n';
    at = end + 1;
  }
  return text;
}

}  // namespace

TEST_CASE("a skeleton claims its targets and leaves all else unstated") {
  for_each_skeleton([](const std::vector<const RuleFile*>& targets, const std::string& yaml) {
    const Assessment assessment = assess(shipped(), described(yaml), {});
    CHECK(assessment.verdict == Verdict::incomplete);
    std::vector<const RuleFile*> judged;
    for (const TargetResult& target : assessment.targets) judged.push_back(target.rules);
    CHECK(judged == targets);
    CHECK_FALSE(assessment.findings.empty());
    for (const Finding& finding : assessment.findings) {
      INFO(finding.id);
      CHECK(finding.status == FindingStatus::unstated);
    }
  });
}

TEST_CASE("a skeleton has the key of every field that a criterion asks for") {
  for_each_skeleton([](const std::vector<const RuleFile*>& targets, const std::string& yaml) {
    const Description description = described(yaml);
    for (const RuleFile& file : shipped().files) {
      if (file.is_target() && std::ranges::find(targets, &file) == targets.end()) continue;
      for (const Part& part : file.parts) {
        if (part.field) check_key(description, *part.field);
        for (const Criterion& criterion : part.criteria) {
          const auto check = [&](const BoundPredicate& bound) {
            for (const Slot slot : fields_of(bound)) check_key(description, slot);
          };
          if (criterion.when) for_each_predicate(*criterion.when, check);
          for_each_predicate(criterion.require, check);
        }
      }
    }
  });
}

TEST_CASE("the attachments that a skeleton shows can be made use of as they stand") {
  for_each_skeleton([](const std::vector<const RuleFile*>& targets, const std::string& yaml) {
    const Description description = described(with_entries(yaml));
    // Where none is asked for, one shows how it is written.
    const std::size_t kinds = std::max<std::size_t>(1, needed_fields(shipped(), targets).kinds.size());
    CHECK(description.records[shipped().vocabulary.roles().attachments->list].size() == kinds);
  });
}

TEST_CASE("every example that is shown of a field can be read") {
  const NeededFields needed = needed_fields(shipped(), targets_of(shipped()));
  for (const Language language : {Language::zh, Language::en}) {
    for (const NeededField& one : needed.fields) {
      const FieldRow row = field_row(shipped(), one, language);
      INFO(row.path, " ", row.example);
      const ValueKind kind = shipped().vocabulary.field(one.slot).kind();
      CHECK(row.example.empty() == (kind == ValueKind::prose || kind == ValueKind::records));
      if (row.example.empty()) continue;
      std::string yaml;
      std::string indent;
      for (std::size_t at = 0; at < row.path.size();) {
        const std::size_t end = std::min(row.path.find('.', at), row.path.size());
        yaml += indent + row.path.substr(at, end - at) + ':' + (end == row.path.size() ? ' ' + row.example : "") + '\n';
        indent += "  ";
        at = end + 1;
      }
      CHECK(described(yaml).fact(one.slot).stated());
    }
  }
}

TEST_CASE("a text is shown with the limit that rules set") {
  const NeededFields needed = needed_fields(shipped(), {});
  std::size_t limited = 0;
  for (const NeededField& one : needed.fields) {
    const auto most = most_characters(one, shipped().vocabulary);
    if (!most) continue;
    ++limited;
    CHECK(*most == 400);
  }
  CHECK(limited == 2);
}

TEST_CASE("a text may be written behind the mark that a skeleton asks for, before its comment") {
  for_each_skeleton([](const std::vector<const RuleFile*>& targets, const std::string& yaml) {
    std::string filled;
    for (std::size_t at = 0; at < yaml.size();) {
      const std::size_t end = yaml.find('\n', at);
      const std::string line = yaml.substr(at, end - at);
      const std::size_t comment = line.find(":  # ");
      const bool text = comment != std::string::npos && line.find('|', comment) != std::string::npos;
      const std::string indent(line.empty() ? 0 : line.find_first_not_of(' ') + 2, ' ');
      filled +=
          !text ? line : line.substr(0, comment) + ": |" + line.substr(comment + 1) + '\n' + indent + "建成系统。";
      filled += '\n';
      at = end + 1;
    }
    const Description description = described(filled);
    for (const NeededField& one : needed_fields(shipped(), targets).fields) {
      const Field& field = shipped().vocabulary.field(one.slot);
      INFO(field.path);
      if (field.kind() == ValueKind::prose) CHECK(description.fact(one.slot).text == "建成系统。");
    }
  });
}
