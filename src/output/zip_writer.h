/// A ZIP package (PKWARE APPNOTE 6.3) made in memory, the one user of zlib: what a Word document consists of. Parts
/// stand in the order in which they are added, of one fixed date: the same parts give the same bytes.
///
///     ZipWriter zip;
///     zip.add("word/document.xml", xml);
///     std::string bytes = zip.bytes();
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace pilotcheck {

class ZipWriter {
 public:
  /// `name` is of ASCII; a part is less than 4 GiB, and so are all together, as every document is.
  void add(std::string_view name, std::string_view content);
  /// The package; nothing can be added to it afterwards.
  [[nodiscard]] std::string bytes();

 private:
  std::string parts_;
  std::string directory_;
  std::uint16_t count_ = 0;
};

}  // namespace pilotcheck
