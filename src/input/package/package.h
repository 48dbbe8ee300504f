/// A ZIP package, such as a workbook, whose parts are read one at a time: the one user of minizip. A package comes from
/// anywhere, so what it says of itself is not believed: what it may inflate to is counted while it inflates.
///
///     Loaded<Package> package = open_package("list.xlsx", bytes, {});
///     std::optional<Diagnostic> fault = package.value->inflate("xl/workbook.xml", [&](std::string_view piece) { … });
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "input/diagnostic.h"

namespace pilotcheck {

struct PackageLimits {
  std::size_t file_bytes = 8U << 20U;        ///< of the package itself
  std::size_t parts = 2'000;                 ///< entries; a workbook has about ten, and one for each sheet
  std::size_t inflated_bytes = 128U << 20U;  ///< of all parts that are read, together
  std::size_t ratio = 0;                     ///< of a part of more than 1 MiB to what it is packed in; 0: any
};

/// What a package should be, in the words of messages.
struct PackageKind {
  std::string_view suffix;
  Bilingual wanted;   ///< "这不是 …", "this is no …"
  Bilingual program;  ///< that opens it and saves it again
  Bilingual smaller;  ///< what to do with one that is too large
};
const PackageKind& workbook_package();
const PackageKind& word_package();

class Package {
 public:
  Package(Package&& other) noexcept;
  Package& operator=(Package&&) = delete;
  Package(const Package&) = delete;
  Package& operator=(const Package&) = delete;
  ~Package();

  /// What messages call it.
  [[nodiscard]] const std::string& name() const;
  [[nodiscard]] bool has(std::string_view part) const;
  [[nodiscard]] const PackageKind& kind() const;

  /// Gives the bytes of a part piece by piece, until `take` says that it wants no more. What is wrong where the part is
  /// not there, is broken or encrypted, or would inflate to too much.
  std::optional<Diagnostic> inflate(std::string_view part, const std::function<bool(std::string_view piece)>& take);

 private:
  friend Loaded<Package> open_package(std::string name, std::string bytes, const PackageLimits& limits,
                                      const PackageKind& kind);
  struct State;
  explicit Package(std::unique_ptr<State> state);
  std::unique_ptr<State> state_;
};

/// Errors: `not-a-package`, `broken-package`, `too-large`.
Loaded<Package> open_package(std::string name, std::string bytes, const PackageLimits& limits,
                             const PackageKind& kind = workbook_package());

}  // namespace pilotcheck
