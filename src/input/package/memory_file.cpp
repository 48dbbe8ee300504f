#include "input/package/memory_file.h"

#include <algorithm>
#include <cstring>

namespace pilotcheck {

namespace {

MemoryFile& file_of(voidpf stream) { return *static_cast<MemoryFile*>(stream); }

voidpf open_memory(voidpf opaque, const void* /*name*/, int /*mode*/) {
  file_of(opaque).at = 0;
  return opaque;
}

uLong read_memory(voidpf /*opaque*/, voidpf stream, void* to, uLong room) {
  MemoryFile& file = file_of(stream);
  const std::size_t count = std::min<std::size_t>(room, file.bytes.size() - file.at);
  std::memcpy(to, file.bytes.data() + file.at, count);
  file.at += count;
  return static_cast<uLong>(count);
}

uLong write_memory(voidpf /*opaque*/, voidpf stream, const void* from, uLong size) {
  MemoryFile& file = file_of(stream);
  // Headers are written anew once the size of their entry is known.
  if (file.bytes.size() < file.at + size) file.bytes.resize(file.at + size);
  std::memcpy(file.bytes.data() + file.at, from, size);
  file.at += size;
  return size;
}

ZPOS64_T tell_memory(voidpf /*opaque*/, voidpf stream) { return file_of(stream).at; }

long seek_memory(voidpf /*opaque*/, voidpf stream, ZPOS64_T offset, int origin) {
  MemoryFile& file = file_of(stream);
  const std::size_t size = file.bytes.size();
  const std::size_t from = origin == ZLIB_FILEFUNC_SEEK_SET ? 0 : origin == ZLIB_FILEFUNC_SEEK_CUR ? file.at : size;
  if (offset > size - from) return -1;
  file.at = from + offset;
  return 0;
}

int close_memory(voidpf /*opaque*/, voidpf /*stream*/) { return 0; }
int error_of_memory(voidpf /*opaque*/, voidpf /*stream*/) { return 0; }

}  // namespace

zlib_filefunc64_def functions_of(MemoryFile& file) {
  zlib_filefunc64_def functions{};
  functions.zopen64_file = open_memory;
  functions.zread_file = read_memory;
  functions.zwrite_file = write_memory;
  functions.ztell64_file = tell_memory;
  functions.zseek64_file = seek_memory;
  functions.zclose_file = close_memory;
  functions.zerror_file = error_of_memory;
  functions.opaque = &file;
  return functions;
}

}  // namespace pilotcheck
