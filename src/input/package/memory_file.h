/// A ZIP file in memory, for minizip, which reads and writes by functions that it is given. Package and copy_package()
/// open theirs with these.
///
///     MemoryFile file{bytes};
///     zlib_filefunc64_def functions = functions_of(file);
///     unzFile zip = unzOpen2_64("", &functions);
#pragma once

#include <minizip/ioapi.h>

#include <string>

namespace pilotcheck {

struct MemoryFile {
  std::string bytes;
  std::size_t at = 0;
};

/// `file` must outlive whatever is opened with them, and stay where it is.
zlib_filefunc64_def functions_of(MemoryFile& file);

}  // namespace pilotcheck
