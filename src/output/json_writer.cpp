#include "output/json_writer.h"

#include <rapidjson/prettywriter.h>
#include <rapidjson/writer.h>

#include <cmath>
#include <variant>

#include "text/safe_output.h"
#include "text/utf8.h"

namespace pilotcheck {

namespace {

/// What RapidJSON writes to.
class StringSink {
 public:
  using Ch = char;
  explicit StringSink(std::string& out) : out_(out) {}
  void Put(char c) { out_ += c; }
  void Flush() {}

 private:
  std::string& out_;
};

}  // namespace

struct JsonWriter::Writers {
  StringSink sink;
  std::variant<std::monostate, rapidjson::PrettyWriter<StringSink>, rapidjson::Writer<StringSink>> writer;

  explicit Writers(std::string& out) : sink(out) {}
  template <typename Do>
  void with(const Do& act) {
    if (auto* pretty = std::get_if<1>(&writer)) act(*pretty);
    if (auto* one_line = std::get_if<2>(&writer)) act(*one_line);
  }
};

JsonWriter::JsonWriter(std::string& out, Style style) : writers_(std::make_unique<Writers>(out)) {
  if (style == Style::pretty) {
    writers_->writer.emplace<1>(writers_->sink).SetIndent(' ', 2);
  } else {
    writers_->writer.emplace<2>(writers_->sink);
  }
  writers_->with([](auto& writer) { writer.SetMaxDecimalPlaces(4); });
}

JsonWriter::~JsonWriter() = default;

void JsonWriter::value(std::string_view text) {
  const std::string valid = text::find_invalid_utf8(text) ? text::with_replacements(text) : std::string();
  if (!valid.empty()) text = valid;
  writers_->with([&](auto& w) { w.String(text.data(), static_cast<rapidjson::SizeType>(text.size())); });
}

void JsonWriter::key(std::string_view name) {
  writers_->with([&](auto& w) { w.Key(name.data(), static_cast<rapidjson::SizeType>(name.size())); });
}

void JsonWriter::value(bool flag) {
  writers_->with([&](auto& w) { w.Bool(flag); });
}

void JsonWriter::value(std::size_t number) {
  writers_->with([&](auto& w) { w.Uint64(number); });
}

void JsonWriter::value(int number) {
  writers_->with([&](auto& w) { w.Int(number); });
}

void JsonWriter::value(double number) {
  // RapidJSON would cut off what is beyond the digits, not round it.
  constexpr double four_digits = 10'000;
  writers_->with([&](auto& w) { w.Double(std::round(number * four_digits) / four_digits); });
}

void JsonWriter::exact(double number) {
  writers_->with([&](auto& w) {
    const int digits = w.GetMaxDecimalPlaces();
    w.SetMaxDecimalPlaces(std::remove_reference_t<decltype(w)>::kDefaultMaxDecimalPlaces);
    w.Double(number);
    w.SetMaxDecimalPlaces(digits);
  });
}

void JsonWriter::begin_object() {
  writers_->with([](auto& w) { w.StartObject(); });
}

void JsonWriter::end_object() {
  writers_->with([](auto& w) { w.EndObject(); });
}

void JsonWriter::begin_array() {
  writers_->with([](auto& w) { w.StartArray(); });
}

void JsonWriter::end_array() {
  writers_->with([](auto& w) { w.EndArray(); });
}

}  // namespace pilotcheck
