#include "input/inputs.h"

#include <fmt/format.h>
#include <glob.h>
#include <poll.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <filesystem>
#include <sstream>
#include <streambuf>

#include "input/description_files.h"
#include "input/description_stream.h"
#include "input/file.h"
#include "input/input_format.h"
#include "text/digest.h"

namespace pilotcheck {

namespace {

namespace fs = std::filesystem;

bool is_json_lines(std::string_view path) { return format_of(path) == &json_lines_format(); }

bool is_yaml(std::string_view path) { return format_of(path) == &any_format(); }

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
      stream_ = std::make_unique<DescriptionStream>(*standard_input_, options_);
      splits_ = true;
    } else if (is_stream(file.path, options_.limits, file.text)) {
      stream_ = std::make_unique<DescriptionStream>(file.path, options_);
      splits_ = is_json_lines(file.path);
    } else {
      return file;
    }
  }
}

}  // namespace pilotcheck
