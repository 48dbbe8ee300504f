#include "batch/inputs.h"

#include <fmt/format.h>
#include <glob.h>
#include <poll.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <filesystem>
#include <istream>
#include <sstream>
#include <streambuf>

#include "batch/description_files.h"
#include "input/file.h"
#include "ruleset/digest.h"

namespace pilotcheck {

namespace {

namespace fs = std::filesystem;

bool is_json_lines(std::string_view path) { return path.ends_with(".jsonl") || path.ends_with(".ndjson"); }

bool is_yaml(std::string_view path) { return path.ends_with(".yaml") || path.ends_with(".yml"); }

/// A line that begins another YAML document.
bool is_document_start(std::string_view line) { return line == "---" || line.starts_with("--- ") || line == "---\r"; }

bool is_blank(std::string_view line) { return line.find_first_not_of(" \t\r") == std::string_view::npos; }

/// Whether a stream that begins so is YAML rather than JSON lines of which the first is damaged.
bool begins_yaml(std::string_view line) {
  if (line.starts_with("---") || line.starts_with('#') || line.starts_with('%')) return true;
  return line.substr(0, line.find(':')).find_first_of("\"{[,") == std::string_view::npos;
}

/// Whether anything but comments and blank lines stands there.
bool has_content(std::string_view text) {
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    const std::string_view line = text.substr(0, end);
    const std::size_t first = line.find_first_not_of(" \t\r");
    if (first != std::string_view::npos && line[first] != '#') return true;
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return false;
}

/// Whether a YAML text holds several documents: then it is a stream.
bool has_several_documents(std::istream& text) {
  bool content = false;
  for (std::string line; std::getline(text, line);) {
    if (is_document_start(line) && content) return true;
    content = content || (has_content(line) && !is_document_start(line));
  }
  return false;
}

/// Whether the file at `path` is a stream: JSON lines, or several YAML documents. Only regular files are opened. The
/// bytes of one that is none are left in `bytes`, so that they are read once.
bool is_stream(const std::string& path, const Limits& limits, std::string& bytes) {
  std::error_code ignored;
  if (is_json_lines(path)) return fs::is_regular_file(path, ignored);
  if (auto read = read_bytes(path, limits.file_bytes)) {
    bytes = std::move(*read);
    if (!is_yaml(path) || bytes.find("\n---") == std::string::npos) return false;
    std::istringstream text(bytes);
    return has_several_documents(text);
  }
  if (!is_yaml(path) || !fs::is_regular_file(path, ignored)) return false;
  std::ifstream file(path, std::ios::binary);
  return has_several_documents(file);
}

/// Standard input, read no further once `stop` is true: a read that waits could not be ended otherwise, for the signal
/// goes to any thread.
class StoppableInput : public std::streambuf {
 public:
  explicit StoppableInput(const std::atomic<bool>* stop) : stop_(stop), buffer_(1U << 16U) {}

 protected:
  int_type underflow() override {
    pollfd ready{STDIN_FILENO, POLLIN, 0};
    while (stop_ == nullptr || !*stop_) {
      const int state = ::poll(&ready, 1, 100);
      if (state < 0 && errno != EINTR) break;
      if (state <= 0) continue;
      const ssize_t size = ::read(STDIN_FILENO, buffer_.data(), buffer_.size());
      if (size < 0 && errno == EINTR) continue;
      if (size <= 0) break;
      setg(buffer_.data(), buffer_.data(), buffer_.data() + size);
      return traits_type::to_int_type(*gptr());
    }
    return traits_type::eof();
  }

 private:
  const std::atomic<bool>* stop_;
  std::vector<char> buffer_;
};

}  // namespace

/// Descriptions one behind the other: JSON lines where the first that is not blank begins with `{`, else YAML
/// documents. Where every line counts, a damaged first line does not turn the others into YAML.
class Inputs::Stream {
 public:
  Stream(std::streambuf& buffer, const InputOptions& options)
      : own_(&buffer), in_(own_), name_(options.stdin_name), options_(options) {}
  /// Of the file at `path`.
  Stream(const std::string& path, const InputOptions& options)
      : own_(nullptr), buffer_(buffer_size), in_(file_), name_(path), options_(options) {
    file_.rdbuf()->pubsetbuf(buffer_.data(), buffer_size);
    file_.open(path, std::ios::binary);
  }

  std::optional<Input> next() {
    std::string line;
    while (!known_ && read(line)) {
      if (line_ == 1 && line.starts_with("\xEF\xBB\xBF")) line.erase(0, 3);
      if (is_blank(line)) continue;
      known_ = true;
      json_ = line.starts_with('{') || (options_.every_line && !begins_yaml(line));
      pending_ = std::move(line);
      has_pending_ = true;
      --line_;
    }
    if (!known_) json_ = options_.every_line;
    if (json_ && options_.every_line && said_ < line_) return blank(++said_);
    return json_ ? next_line() : next_document();
  }

 private:
  /// Several lines at once, rather than several times for each.
  static constexpr std::streamsize buffer_size = 1 << 18;

  bool read(std::string& line) {
    if (has_pending_) {
      line = std::move(pending_);
      has_pending_ = false;
    } else if (!std::getline(in_, line)) {
      return false;
    }
    ++line_;
    return true;
  }

  std::optional<Input> next_line() {
    // Room for a line like the one before and for what simdjson reads behind it: it need not be moved then.
    std::string line;
    line.reserve(longest_ + longest_ / 8 + 64);
    while (read(line)) {
      said_ = line_;
      longest_ = std::max(longest_, std::min(line.size(), options_.limits.file_bytes));
      if (!is_blank(line)) return input(line_, std::move(line));
      if (options_.every_line) return blank(line_);
    }
    return std::nullopt;
  }

  std::optional<Input> next_document() {
    std::string text;
    std::size_t first = line_ + 1;
    std::string line;
    while (read(line)) {
      if (is_document_start(line)) {
        if (has_content(text)) {
          pending_ = std::move(line);
          has_pending_ = true;
          --line_;
          return input(first, std::move(text));
        }
        text.clear();
        first = line_;
      }
      // What is over the limit is refused by the reader; only so much of it is kept.
      if (text.size() <= options_.limits.file_bytes) text += line + '\n';
    }
    if (!has_content(text)) return std::nullopt;
    return input(first, std::move(text));
  }

  [[nodiscard]] Input input(std::size_t line, std::string text) const {
    return {fmt::format("{}:{}", name_, line), {}, std::move(text), json_, name_, line, {}};
  }

  [[nodiscard]] Input blank(std::size_t line) const {
    Input one = input(line, {});
    one.refused.push_back({Severity::error,
                           "empty",
                           one.name,
                           {},
                           {"这一行是空的", "this line is empty"},
                           {"每行写一份 JSON 描述", "write a JSON description on each line"}});
    return one;
  }

  std::istream own_;
  std::vector<char> buffer_;
  std::ifstream file_;
  std::istream& in_;
  std::string name_;
  const InputOptions& options_;
  bool known_ = false;
  bool json_ = false;
  bool has_pending_ = false;
  std::string pending_;
  std::size_t line_ = 0;
  std::size_t said_ = 0;     // the last line of which an input was made
  std::size_t longest_ = 0;  // of the lines so far
};

bool Shard::has(std::string_view name) const {
  if (of <= 1) return true;
  Digest digest;
  digest.add(name);
  return digest.value() % of == number - 1;
}

Inputs::Inputs(const std::vector<std::string>& paths, InputOptions options) : options_(std::move(options)) {
  for (const std::string& path : paths) expand(path);
}

Inputs::~Inputs() = default;

void Inputs::refuse(const std::string& name, std::string code, Bilingual message, Bilingual hint) {
  if (!options_.shard.has(name)) return;
  Input input{name, {}, {}, false, {}, 1, {}};
  input.refused.push_back({Severity::error, std::move(code), name, {}, std::move(message), std::move(hint)});
  files_.push_back(std::move(input));
}

void Inputs::add_file(const std::string& path) {
  const bool by_description = path == "-" || is_json_lines(path);
  if (!by_description && !options_.shard.has(path)) return;
  has_streams_ = has_streams_ || by_description;
  files_.push_back({path, path, {}, false, {}, 1, {}});
}

void Inputs::expand(const std::string& path) {
  std::error_code ignored;
  if (path == "-") return add_file(path);
  if (path.starts_with('@')) return expand_list(path.substr(1));
  if (fs::is_directory(path, ignored)) {
    DescriptionFiles found = description_files(path);
    for (const std::string& file : found.files) add_file(file);
    for (Diagnostic& diagnostic : found.diagnostics) {
      refuse(diagnostic.file, diagnostic.code, diagnostic.message, diagnostic.hint);
    }
    return;
  }
  if (fs::exists(path, ignored) || path.find_first_of("*?[") == std::string::npos) return add_file(path);
  glob_t matches{};
  const bool any = ::glob(path.c_str(), 0, nullptr, &matches) == 0;
  for (std::size_t i = 0; any && i < matches.gl_pathc; ++i) add_file(matches.gl_pathv[i]);
  ::globfree(&matches);
  if (!any) {
    refuse(path, "not-found", {"没有文件符合这个模式", "no file matches this pattern"},
           {"请检查路径", "check the path"});
  }
}

void Inputs::expand_list(const std::string& path) {
  std::ifstream list(path);
  if (!list) {
    return refuse("@" + path, "not-found", {"无法读取这个列表文件", "this list of files cannot be read"},
                  {"请检查路径", "check the path"});
  }
  for (std::string line; std::getline(list, line);) {
    if (line.ends_with('\r')) line.pop_back();
    if (!line.empty()) add_file(line);
  }
}

std::optional<std::size_t> Inputs::count() const {
  if (has_streams_) return std::nullopt;
  return files_.size();
}

std::optional<Input> Inputs::next() {
  while (true) {
    if (stream_) {
      while (auto input = stream_->next()) {
        if (!splits_ || options_.shard.has(input->name)) return input;
      }
      stream_.reset();
    }
    if (files_.empty()) return std::nullopt;
    Input file = std::move(files_.front());
    files_.pop_front();
    if (file.path == "-") {
      standard_input_ = std::make_unique<StoppableInput>(options_.stop);
      stream_ = std::make_unique<Stream>(*standard_input_, options_);
      splits_ = true;
    } else if (is_stream(file.path, options_.limits, file.text)) {
      stream_ = std::make_unique<Stream>(file.path, options_);
      splits_ = is_json_lines(file.path);
    } else {
      return file;
    }
  }
}

}  // namespace pilotcheck
