#include "input/inputs.h"

#include <fmt/format.h>
#include <glob.h>

#include <algorithm>
#include <filesystem>
#include <iterator>
#include <utility>

#include "input/description_files.h"
#include "input/description_stream.h"
#include "input/file_kind.h"
#include "text/digest.h"
#include "text/utf8.h"

namespace pilotcheck {

namespace {

namespace fs = std::filesystem;

constexpr std::string_view standard_input = "-";
constexpr std::size_t longest_path = 4096;

/// Bytes of `path` up to its last part.
std::size_t folder_part(std::string_view path) {
  const std::size_t slash = path.rfind('/');
  return slash == std::string_view::npos ? 0 : slash + 1;
}

/// A line of a list of files. One from a Chinese Windows may be in its encoding; a path is bytes and need be in none.
std::string path_of(const std::string& line) {
  std::error_code ignored;
  if (!text::find_invalid_utf8(line) || fs::exists(line, ignored)) return line;
  Decoded decoded = decode_bytes(line);
  if (decoded.invalid) return line;
  return std::move(decoded.text);
}

Input refused_input(std::string name, Diagnostic why) {
  Input input{.name = std::move(name)};
  input.diagnostics.push_back(std::move(why));
  return input;
}

}  // namespace

bool Shard::has(std::string_view name) const {
  if (of <= 1) return true;
  Digest digest;
  digest.add(name);
  return digest.value() % of == number - 1;
}

Inputs::Inputs(const std::vector<std::string>& paths, InputOptions options) : options_(std::move(options)) {
  for (const std::string& path : paths) {
    path.starts_with('@') ? expand_list(path.substr(1)) : expand(path, {});
  }
}

Inputs::~Inputs() = default;

Diagnostic Inputs::told_of(Diagnostic why, const std::string& name, Origin origin) const {
  why.file = name;
  if (origin.line == 0) return why;
  // Whoever must act opens the list, at this line.
  why.message = {fmt::format("{}：{}", name, why.message.zh), fmt::format("{}: {}", name, why.message.en)};
  why.file = lists_[origin.list];
  why.position = {static_cast<std::uint32_t>(origin.line), 1};
  return why;
}

void Inputs::refuse(const std::string& name, Origin origin, Diagnostic why) {
  if (options_.shard.has(name)) places_.push_back({name, 0, origin, {told_of(std::move(why), name, origin)}});
}

void Inputs::add(std::string path, std::size_t root, Origin origin) {
  const InputFormat* format = options_.format != nullptr ? options_.format : format_of(path);
  const bool by_description = path == standard_input || (format != nullptr && format->a_line_each);
  if (!by_description && !options_.shard.has(path)) return;
  has_streams_ = has_streams_ || by_description;
  places_.push_back({std::move(path), root, origin, {}});
}

void Inputs::expand(const std::string& path, Origin origin) {
  std::error_code ignored;
  if (path == standard_input) return add(path, 0, origin);
  if (fs::is_directory(path, ignored)) return expand_folder(path, path.size() + (path.ends_with('/') ? 0 : 1), origin);
  const bool pattern = path.find_first_of("*?[") != std::string::npos && !fs::exists(path, ignored);
  pattern ? expand_pattern(path, origin) : add(path, folder_part(path), origin);
}

void Inputs::expand_folder(const std::string& path, std::size_t root, Origin origin) {
  DescriptionFiles found = description_files(path, options_.format);
  for (std::string& file : found.files) {
    const bool other = std::ranges::any_of(options_.others, [&](const std::string& one) {
      std::error_code absent;
      return fs::equivalent(one, file, absent);
    });
    if (!other) add(std::move(file), root, origin);
  }
  std::ranges::move(found.notes, std::back_inserter(notes_));
  for (Diagnostic& diagnostic : found.diagnostics) {
    const std::string name = diagnostic.file;
    refuse(name, origin, std::move(diagnostic));
  }
}

void Inputs::expand_pattern(const std::string& path, Origin origin) {
  const std::size_t root = folder_part(std::string_view(path).substr(0, path.find_first_of("*?[")));
  glob_t matches{};
  const bool any = ::glob(path.c_str(), 0, nullptr, &matches) == 0;
  for (std::size_t i = 0; any && i < matches.gl_pathc; ++i) {
    const std::string match = matches.gl_pathv[i];
    std::error_code ignored;
    fs::is_directory(match, ignored) ? expand_folder(match, root, origin) : add(match, root, origin);
  }
  ::globfree(&matches);
  if (any) return;
  refuse(path, origin,
         {Severity::error,
          "not-found",
          {},
          {},
          {"没有文件符合这个模式", "no file matches this pattern"},
          {"请检查路径", "check the path"}});
}

void Inputs::expand_list(const std::string& path) {
  Loaded<ByteReader> opened = open_file(path);
  if (!opened.value) {
    Diagnostic why = std::move(opened.diagnostics.front());
    if (why.code == "not-found") why.message = {"无法读取这个列表文件", "this list of files cannot be read"};
    return refuse("@" + path, {}, std::move(why));
  }
  lists_.push_back(path);
  LineReader lines(std::move(*opened.value), longest_path, options_.limits);
  Line line;
  while (lines.next(line)) {
    if (line.text.ends_with('\r')) line.text.pop_back();
    if (line.too_long || line.text.find('\0') != std::string::npos) {
      refuse_line(path, line.number);
    } else if (!line.text.empty()) {
      expand(path_of(line.text), {lists_.size() - 1, line.number});
    }
  }
  if (lines.error() != 0) refuse("@" + path, {}, unreadable_file({}, lines.error()));
}

void Inputs::refuse_line(const std::string& list, std::size_t line) {
  const std::string name = fmt::format("@{}:{}", list, line);
  if (!options_.shard.has(name)) return;
  Diagnostic why{Severity::error,
                 "no-path",
                 list,
                 {static_cast<std::uint32_t>(line), 1},
                 {"这一行不是路径", "this line is no path"},
                 {fmt::format("每行写一个路径，不超过 {} 字节", longest_path),
                  fmt::format("write a path on each line, of at most {} bytes", longest_path)}};
  places_.push_back({name, 0, {}, {std::move(why)}});
}

bool Inputs::reads(const std::string& path) const {
  const auto same = [&](const std::string& other) {
    std::error_code none;  // of what is not there
    return fs::equivalent(path, other, none);
  };
  return std::ranges::any_of(lists_, same) || std::ranges::any_of(places_, same, &Place::path);
}

std::optional<std::size_t> Inputs::count() const {
  if (has_streams_) return std::nullopt;
  return places_.size();
}

std::optional<Input> Inputs::next() {
  while (true) {
    if (stream_) {
      while (auto input = stream_->next()) {
        if (!splits_ || options_.shard.has(input->name)) return input;
      }
      stream_.reset();
    }
    if (places_.empty()) return std::nullopt;
    const Place place = std::move(places_.front());
    places_.pop_front();
    if (auto input = open(place)) return input;
  }
}

std::optional<Input> Inputs::open(const Place& place) {
  if (!place.refused.empty()) return refused_input(place.path, place.refused.front());
  if (place.path == standard_input) return open_standard_input(place);
  Loaded<ByteReader> opened = open_file(place.path);
  std::optional<Input> input;
  if (!opened.value) {
    input = refused_input(place.path, std::move(opened.diagnostics.front()));
  } else {
    const InputFormat* format = options_.format != nullptr ? options_.format : format_of(place.path);
    const bool lines = format != nullptr && format->a_line_each;
    input = lines ? begin_stream(std::move(*opened.value), place.path, format, true)
                  : read_whole(std::move(*opened.value), place.path, format, false);
  }
  if (!input) return std::nullopt;
  for (Diagnostic& why : input->diagnostics) why = told_of(std::move(why), place.path, place.origin);
  input->path = place.path;
  input->root = place.root;
  return input;
}

std::optional<Input> Inputs::open_standard_input(const Place& place) {
  if (std::exchange(stdin_taken_, true)) {
    return refused_input(place.path, told_of({Severity::error,
                                              "twice",
                                              {},
                                              {},
                                              {"标准输入 - 只能指定一次", "standard input (-) can be named only once"},
                                              {}},
                                             place.path, place.origin));
  }
  ByteReader bytes = ByteReader::standard_input(options_.stop);
  if (options_.whole_stdin) return read_whole(std::move(bytes), options_.stdin_name, options_.format, true);
  return begin_stream(std::move(bytes), options_.stdin_name, options_.format, true);
}

std::optional<Input> Inputs::begin_stream(ByteReader bytes, const std::string& name, const InputFormat* format,
                                          bool splits) {
  stream_ = std::make_unique<DescriptionStream>(std::move(bytes), name, format, options_);
  splits_ = splits;
  return std::nullopt;
}

std::optional<Input> Inputs::read_whole(ByteReader bytes, const std::string& name, const InputFormat* format,
                                        bool splits) {
  const bool package = format != nullptr && format->package_bytes > 0;
  const std::size_t most = package ? format->package_bytes : options_.limits.file_bytes;
  std::string text = bytes.read_up_to(most);
  if (bytes.error() != 0) return refused_input(name, unreadable_file(name, bytes.error()));
  if (const FileKind* kind = file_kind(text)) {
    if (kind != &word_document_kind()) {
      // A package that lost its end is a broken one, whatever it was.
      if (!package || !text.starts_with("PK")) return refused_input(name, not_a_text(name, *kind));
    } else if (!package) {
      bytes.put_back(std::move(text));
      return read_whole(std::move(bytes), name, &word_format(), splits);
    }
  }
  if (package) return Input{.name = name, .bytes = std::move(text), .format = format};
  // What may be JSON lines can go on with a good one behind one that is too long.
  if (is_stream(text, format, options_.outermost) || (format == nullptr && text.size() > most)) {
    bytes.put_back(std::move(text));
    return begin_stream(std::move(bytes), name, format, splits);
  }
  if (text.size() > most) return refused_input(name, too_large(name, options_.limits));
  Input input{.name = name, .bytes = std::move(text)};
  input.format = format != nullptr ? format : &yaml_format();
  return input;
}

}  // namespace pilotcheck
