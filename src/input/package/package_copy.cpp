#include "input/package/package_copy.h"

#include <minizip/unzip.h>
#include <minizip/zip.h>

#include <array>
#include <set>

#include "input/package/memory_file.h"
#include "text/ascii.h"

namespace pilotcheck {

namespace {

constexpr uLong name_is_utf8 = 1U << 11U;
constexpr uLong encrypted = 1U;

/// The entry of a package that is read, as it is written again.
struct Entry {
  unz_file_info64 info{};
  std::string name;
};

class PackageCopy {
 public:
  explicit PackageCopy(std::string_view bytes) : from_{std::string(bytes)} {
    zlib_filefunc64_def reading = functions_of(from_);
    source_ = unzOpen2_64("", &reading);
    zlib_filefunc64_def writing = functions_of(to_);
    target_ = zipOpen2_64("", APPEND_STATUS_CREATE, nullptr, &writing);
  }
  PackageCopy(const PackageCopy&) = delete;
  PackageCopy& operator=(const PackageCopy&) = delete;
  ~PackageCopy() {
    if (source_ != nullptr) unzClose(source_);
    if (target_ != nullptr) zipClose(target_, nullptr);
  }

  std::optional<std::string> with(const std::map<std::string, std::string>& parts) {
    if (source_ == nullptr || target_ == nullptr) return std::nullopt;
    std::map<std::string, const std::string*> changed;
    std::set<std::string> missing;
    for (const auto& [name, content] : parts) changed[folded_part_name(name)] = &content, missing.insert(name);
    int next = unzGoToFirstFile(source_);
    for (; next == UNZ_OK; next = unzGoToNextFile(source_)) {
      std::optional<Entry> entry = entry_here();
      if (!entry) return std::nullopt;
      const auto found = changed.find(folded_part_name(entry->name));
      const bool done = found == changed.end() ? copy(*entry) : write(*entry, *found->second);
      if (!done) return std::nullopt;
      std::erase_if(missing,
                    [&](const std::string& name) { return folded_part_name(name) == folded_part_name(entry->name); });
    }
    if (next != UNZ_END_OF_LIST_OF_FILE) return std::nullopt;
    for (const std::string& name : missing) {
      Entry added{{}, name};
      constexpr uLong first_day = 0x21U << 16U;  // 1980-01-01: it was never saved by anyone
      added.info.dosDate = first_day;
      if (!write(added, parts.at(name))) return std::nullopt;
    }
    const bool closed = zipClose(target_, nullptr) == ZIP_OK;
    target_ = nullptr;
    return closed ? std::optional(std::move(to_.bytes)) : std::nullopt;
  }

 private:
  std::optional<Entry> entry_here() {
    Entry entry;
    if (unzGetCurrentFileInfo64(source_, &entry.info, nullptr, 0, nullptr, 0, nullptr, 0) != UNZ_OK) return {};
    entry.name.resize(entry.info.size_filename);
    const bool read = unzGetCurrentFileInfo64(source_, nullptr, entry.name.data(), entry.info.size_filename, nullptr, 0,
                                              nullptr, 0) == UNZ_OK;
    return read ? std::optional(std::move(entry)) : std::nullopt;
  }

  bool open(const Entry& entry, int method, bool raw) {
    zip_fileinfo info{};
    info.dosDate = entry.info.dosDate;
    info.internal_fa = entry.info.internal_fa;
    info.external_fa = entry.info.external_fa;
    return zipOpenNewFileInZip4_64(target_, entry.name.c_str(), &info, nullptr, 0, nullptr, 0, nullptr, method,
                                   Z_DEFAULT_COMPRESSION, raw ? 1 : 0, -MAX_WBITS, DEF_MEM_LEVEL, Z_DEFAULT_STRATEGY,
                                   nullptr, 0, 0, entry.info.flag & (name_is_utf8 | encrypted), 0) == ZIP_OK;
  }

  /// As it is packed.
  bool copy(const Entry& entry) {
    int method = 0;
    int level = 0;
    if (unzOpenCurrentFile2(source_, &method, &level, 1) != UNZ_OK) return false;
    bool good = open(entry, method, true);
    std::array<char, 1U << 16U> piece{};
    int count = 0;
    while (good && (count = unzReadCurrentFile(source_, piece.data(), piece.size())) > 0) {
      good = zipWriteInFileInZip(target_, piece.data(), static_cast<unsigned>(count)) == ZIP_OK;
    }
    unzCloseCurrentFile(source_);
    return good && count == 0 &&
           zipCloseFileInZipRaw64(target_, entry.info.uncompressed_size, entry.info.crc) == ZIP_OK;
  }

  bool write(const Entry& entry, const std::string& content) {
    return open(entry, Z_DEFLATED, false) &&
           zipWriteInFileInZip(target_, content.data(), static_cast<unsigned>(content.size())) == ZIP_OK &&
           zipCloseFileInZip(target_) == ZIP_OK;
  }

  MemoryFile from_;
  MemoryFile to_;
  unzFile source_ = nullptr;
  zipFile target_ = nullptr;
};

}  // namespace

std::string folded_part_name(std::string_view part) {
  std::string name;
  for (const char c : part) name += c == '\\' ? '/' : text::lower(c);
  const std::size_t begin = name.find_first_not_of('/');
  return begin == std::string::npos ? std::string() : name.substr(begin);
}

std::optional<std::string> copy_package(std::string_view bytes, const std::map<std::string, std::string>& parts) {
  return PackageCopy(bytes).with(parts);
}

}  // namespace pilotcheck
