#include "input/package/package.h"

#include <fmt/format.h>
#include <minizip/unzip.h>

#include <algorithm>
#include <array>
#include <map>
#include <utility>

#include "input/package/memory_file.h"
#include "input/package/package_copy.h"

namespace pilotcheck {

namespace {

Diagnostic fault(const std::string& name, std::string code, Bilingual message, Bilingual hint) {
  return {Severity::error, std::move(code), name, {}, std::move(message), std::move(hint)};
}

}  // namespace

const PackageKind& workbook_package() {
  static const PackageKind kind{".xlsx",
                                {".xlsx 工作簿", ".xlsx workbook"},
                                {"表格软件", "a spreadsheet program"},
                                {"请只保留需要的工作表和行", "keep only the sheets and rows that are needed"}};
  return kind;
}

const PackageKind& word_package() {
  static const PackageKind kind{
      ".docx",
      {".docx 文档", ".docx document"},
      {" Word 或 WPS ", "Word or WPS"},
      {"请压缩其中的图片，或检查是否选错了文件", "compress its pictures, or check that this is the right file"}};
  return kind;
}

struct Package::State {
  std::string name;
  PackageLimits limits;
  const PackageKind* kind = nullptr;
  MemoryFile file;
  unzFile zip = nullptr;
  std::map<std::string, unz64_file_pos, std::less<>> parts;
  std::size_t inflated = 0;

  State() = default;
  State(const State&) = delete;
  State& operator=(const State&) = delete;
  ~State() {
    if (zip != nullptr) unzClose(zip);
  }

  bool open();
  std::optional<Diagnostic> list_parts();
  [[nodiscard]] std::optional<Diagnostic> not_of_its_kind() const;
  [[nodiscard]] Diagnostic broken() const {
    return fault(name, "broken-package",
                 {"文件已损坏，读不出其中的内容", "the file is damaged: its content cannot be read"},
                 {fmt::format("请用{}打开并重新保存", kind->program.zh),
                  fmt::format("open it in {} and save it again", kind->program.en)});
  }
  [[nodiscard]] Diagnostic locked() const {
    return fault(name, "not-a-package", {"文件加了密码", "the file is locked by a password"},
                 {fmt::format("请另存为不加密码的 {}", kind->suffix),
                  fmt::format("save it as {} without a password", kind->suffix)});
  }
  [[nodiscard]] Diagnostic too_much(std::string_view zh, std::string_view en) const {
    return fault(name, "too-large", {fmt::format("文件过大：{}", zh), fmt::format("the file is too large: {}", en)},
                 kind->smaller);
  }
};

bool Package::State::open() {
  zlib_filefunc64_def functions = functions_of(file);
  zip = unzOpen2_64("", &functions);
  return zip != nullptr;
}

std::optional<Diagnostic> Package::State::list_parts() {
  constexpr std::size_t longest_name = 512;
  std::array<char, longest_name> part{};
  for (int next = unzGoToFirstFile(zip); next != UNZ_END_OF_LIST_OF_FILE; next = unzGoToNextFile(zip)) {
    if (next != UNZ_OK) return broken();
    if (parts.size() >= limits.parts) {
      return too_much(fmt::format("其中多于 {} 个部件", limits.parts),
                      fmt::format("it has more than {} parts", limits.parts));
    }
    unz_file_info64 info{};
    unz64_file_pos position{};
    const bool known =
        unzGetCurrentFileInfo64(zip, &info, part.data(), longest_name, nullptr, 0, nullptr, 0) == UNZ_OK &&
        info.size_filename < longest_name && unzGetFilePos64(zip, &position) == UNZ_OK;
    // Two parts of one name: which one is meant would be a guess.
    if (!known || !parts.emplace(folded_part_name({part.data(), info.size_filename}), position).second) return broken();
  }
  return std::nullopt;
}

Package::Package(std::unique_ptr<State> state) : state_(std::move(state)) {}
Package::Package(Package&& other) noexcept = default;
Package::~Package() = default;

const std::string& Package::name() const { return state_->name; }

const PackageKind& Package::kind() const { return *state_->kind; }

bool Package::has(std::string_view part) const { return state_->parts.contains(folded_part_name(part)); }

std::optional<Diagnostic> Package::inflate(std::string_view part,
                                           const std::function<bool(std::string_view piece)>& take) {
  State& s = *state_;
  const auto found = s.parts.find(folded_part_name(part));
  if (found == s.parts.end() || unzGoToFilePos64(s.zip, &found->second) != UNZ_OK) return s.broken();
  unz_file_info64 info{};
  const bool known = unzGetCurrentFileInfo64(s.zip, &info, nullptr, 0, nullptr, 0, nullptr, 0) == UNZ_OK;
  if (known && (info.flag & 1U) != 0) return s.locked();
  if (!known || unzOpenCurrentFile(s.zip) != UNZ_OK) return s.broken();
  std::array<char, 1U << 16U> piece{};
  bool wanted = true;
  int count = 0;
  std::size_t of_part = 0;
  while (wanted && (count = unzReadCurrentFile(s.zip, piece.data(), piece.size())) > 0) {
    s.inflated += static_cast<std::size_t>(count);
    of_part += static_cast<std::size_t>(count);
    constexpr std::size_t small = 1U << 20U;
    if (s.limits.ratio > 0 && of_part > small && of_part / s.limits.ratio > info.compressed_size) {
      unzCloseCurrentFile(s.zip);
      return s.too_much(fmt::format("解压后膨胀 {} 倍以上", s.limits.ratio),
                        fmt::format("inflated it is more than {} times as large", s.limits.ratio));
    }
    if (s.inflated > s.limits.inflated_bytes) {
      unzCloseCurrentFile(s.zip);
      const std::size_t most = s.limits.inflated_bytes >> 20U;
      return s.too_much(fmt::format("解压后超过 {} MB", most), fmt::format("inflated it has more than {} MB", most));
    }
    wanted = take({piece.data(), static_cast<std::size_t>(count)});
  }
  const bool whole = unzCloseCurrentFile(s.zip) == UNZ_OK;  // where the check sum is compared
  if (count < 0 || (wanted && !whole)) return s.broken();
  return std::nullopt;
}

std::optional<Diagnostic> Package::State::not_of_its_kind() const {
  const std::string& bytes = file.bytes;
  if (bytes.size() > limits.file_bytes) {
    const std::size_t most = limits.file_bytes >> 20U;
    return too_much(fmt::format("超过 {} MB", most), fmt::format("it has more than {} MB", most));
  }
  if (bytes.starts_with("\xD0\xCF\x11\xE0")) {
    const std::string_view old = kind->suffix.substr(0, 4);
    return fault(name, "not-a-package",
                 {fmt::format("文件加了密码，或是旧版 {} 格式", old),
                  fmt::format("the file is locked by a password, or is an old {}", old)},
                 {fmt::format("请另存为不加密码的 {}", kind->suffix),
                  fmt::format("save it as {} without a password", kind->suffix)});
  }
  if (bytes.starts_with("PK")) return std::nullopt;
  return fault(name, "not-a-package",
               {fmt::format("不是 {}", kind->wanted.zh), fmt::format("this is no {}", kind->wanted.en)},
               {fmt::format("请另存为 {}", kind->suffix), fmt::format("save it as {}", kind->suffix)});
}

Loaded<Package> open_package(std::string name, std::string bytes, const PackageLimits& limits,
                             const PackageKind& kind) {
  Loaded<Package> loaded;
  auto state = std::make_unique<Package::State>();
  state->name = std::move(name);
  state->limits = limits;
  state->kind = &kind;
  state->file.bytes = std::move(bytes);
  std::optional<Diagnostic> wrong = state->not_of_its_kind();
  if (!wrong) wrong = state->open() ? state->list_parts() : state->broken();
  if (wrong) {
    loaded.diagnostics.push_back(*std::move(wrong));
  } else {
    loaded.value.emplace(Package(std::move(state)));
  }
  return loaded;
}

}  // namespace pilotcheck
