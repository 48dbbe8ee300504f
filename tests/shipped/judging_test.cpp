// Of the shipped rules as they are judged: without allocating, and each predicate's example is one that they could
// have.
#include <doctest/doctest.h>
#include <fmt/format.h>

#include <atomic>
#include <cstdlib>
#include <filesystem>
#include <new>

#include "assessment/reconcile.h"
#include "assessment/reconcile_figures.h"
#include "input/file.h"
#include "predicate/bind.h"
#include "unit/shipped_ruleset.h"

using namespace pilotcheck;
using pilotcheck::testing::shipped;

namespace {

std::atomic<std::size_t> allocations = 0;

/// Judges every criterion, claimed or not; gives how many.
std::size_t judge_all(const Description& description) {
  std::size_t judged = 0;
  for (const RuleFile& file : shipped().files) {
    if (file.applies) judge(*file.applies, description);
    for (const Part& part : file.parts) {
      for (const Criterion& criterion : part.criteria) {
        if (criterion.when) judge(*criterion.when, description);
        judge(criterion.require, description);
        ++judged;
      }
    }
  }
  return judged;
}

}  // namespace

// What counts is only whether anything is asked for, so the plain forms are enough: the others end here. All that
// allocate are replaced, as a sanitizer compares who gave a place with who takes it back.
void* operator new(std::size_t size) {
  ++allocations;
  void* place = std::malloc(size);
  if (place == nullptr) throw std::bad_alloc();
  return place;
}
void* operator new(std::size_t size, const std::nothrow_t& /*tag*/) noexcept {
  ++allocations;
  return std::malloc(size);
}
// Of what is aligned beyond the usual the forms end elsewhere.
void* operator new(std::size_t size, std::align_val_t alignment) {
  ++allocations;
  const auto unit = static_cast<std::size_t>(alignment);
  void* place = std::aligned_alloc(unit, (size + unit - 1) / unit * unit);
  if (place == nullptr) throw std::bad_alloc();
  return place;
}
void operator delete(void* place, std::align_val_t /*alignment*/) noexcept { std::free(place); }
void operator delete(void* place, std::size_t /*size*/, std::align_val_t /*alignment*/) noexcept { std::free(place); }
void operator delete(void* place) noexcept { std::free(place); }
void operator delete(void* place, std::size_t /*size*/) noexcept { std::free(place); }

TEST_CASE("judging allocates nothing, whatever the description says") {
  std::size_t descriptions = 0;
  for (const auto& entry : std::filesystem::directory_iterator(PROJECT_DIR "/examples")) {
    if (entry.path().extension() != ".yaml") continue;
    const Loaded<Source> source = read_file(entry.path(), {});
    REQUIRE(source.value);
    const Loaded<Description> description =
        read_description(*source.value, shipped().vocabulary, shipped().lexicon, {});
    REQUIRE(description.value);
    // Patterns build their tables when they are first looked for.
    judge_all(*description.value);
    const std::size_t before = allocations;
    const std::size_t judged = judge_all(*description.value);
    CHECK_MESSAGE(allocations == before, entry.path().string());
    CHECK(judged > 300);
    ++descriptions;
  }
  CHECK(descriptions >= 7);
}

TEST_CASE("reconciling facts and texts allocates nothing while there is nothing to tell") {
  const Loaded<Source> source = read_file(PROJECT_DIR "/examples/discrete-ready.yaml", {});
  const Loaded<Description> description = read_description(*source.value, shipped().vocabulary, shipped().lexicon, {});
  REQUIRE(description.value);
  CHECK(shipped().spoken_facts.facts().size() > 150);
  const std::size_t before = allocations;
  const bool agrees = reconcile(shipped(), *description.value).empty();
  const bool same_figures = reconcile_figures(shipped(), *description.value).empty();
  CHECK(allocations == before);
  CHECK(agrees);
  CHECK(same_figures);
}

TEST_CASE("the count of allocations is one that can fail") {
  const std::size_t before = allocations;
  const std::string text(1000, 'x');
  CHECK(text.size() == 1000);
  CHECK(allocations > before);
  struct alignas(64) Wide {
    char letters[64];
  };
  const std::size_t then = allocations;
  const std::vector<Wide> wide(3);
  CHECK(wide.size() == 3);
  CHECK(allocations > then);
}

TEST_CASE("every predicate's example in the table binds to the shipped vocabulary") {
  std::size_t bound = 0;
  for (const PredicateRow* row : predicates()) {
    INFO(row->name);
    const Loaded<Source> source = decode_source(
        "example.yaml", fmt::format("require: {}\n", requirement_example(*row, shipped().vocabulary)), {});
    REQUIRE(source.value);
    const Loaded<Document> document = read_document(*source.value, {});
    REQUIRE(document.value);
    std::vector<Diagnostic> faults;
    const std::vector<Parameter> parameters;
    const Definitions definitions;
    Concepts concepts = shipped().lexicon.concepts;
    BindContext context{shipped().vocabulary, concepts, parameters, definitions, "example.yaml", faults};
    for (const auto [key, value] : document.value->root().entries()) {
      const Requirement requirement = bind_requirement(value, context);
      // What is graded needs choices that are worth something, and the shipped vocabulary has none.
      CHECK(requirement.predicate.row == (row->name == "graded" ? nullptr : row));
    }
    if (row->name == "graded") faults.clear();
    for (const Diagnostic& fault : faults) FAIL_CHECK(fault.message.en);
    ++bound;
  }
  CHECK(bound == predicates().size());
}
