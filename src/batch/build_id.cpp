#include "batch/build_id.h"

#include <elf.h>
#include <link.h>

#include <cstring>
#include <string_view>

#include "input/file.h"
#include "text/hex.h"
#include "text/sha256.h"

namespace pilotcheck {

namespace {

constexpr std::size_t aligned(std::size_t size) { return (size + 3) & ~std::size_t{3}; }

/// Looks through the notes of one segment for NT_GNU_BUILD_ID.
std::string id_in_notes(std::string_view notes) {
  while (notes.size() >= sizeof(ElfW(Nhdr))) {
    ElfW(Nhdr) header{};
    std::memcpy(&header, notes.data(), sizeof header);
    const std::size_t name = sizeof header;
    const std::size_t id = name + aligned(header.n_namesz);
    if (id + header.n_descsz > notes.size()) break;
    if (header.n_type == NT_GNU_BUILD_ID && notes.substr(name, header.n_namesz) == std::string_view("GNU\0", 4)) {
      return text::hex(notes.substr(id, header.n_descsz));
    }
    notes.remove_prefix(std::min(notes.size(), id + aligned(header.n_descsz)));
  }
  return {};
}

/// Called for the program first; its answer other than 0 ends the walk before the libraries.
int visit(dl_phdr_info* info, std::size_t /*size*/, void* result) {
  for (std::size_t i = 0; i < info->dlpi_phnum; ++i) {
    const ElfW(Phdr)& segment = info->dlpi_phdr[i];
    if (segment.p_type != PT_NOTE) continue;
    const auto* begin =
        reinterpret_cast<const char*>(info->dlpi_addr + segment.p_vaddr);  // NOLINT(performance-no-int-to-ptr)
    auto& id = *static_cast<std::string*>(result);
    if (id.empty()) id = id_in_notes({begin, segment.p_memsz});
  }
  return 1;
}

}  // namespace

std::string build_id() {
  std::string id;
  dl_iterate_phdr(visit, &id);
  return id.empty() ? hash_of_program() : id;
}

std::string hash_of_program() {
  Loaded<ByteReader> program = open_file("/proc/self/exe");
  if (!program.value) return {};
  Sha256 hash;
  std::string block(1U << 16U, '\0');
  while (const std::size_t size = program.value->read(block.data(), block.size())) {
    hash.add(std::string_view(block).substr(0, size));
  }
  return program.value->error() == 0 ? hash.hex() : std::string();
}

}  // namespace pilotcheck
