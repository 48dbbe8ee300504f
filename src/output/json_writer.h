/// JSON, written as it is said: the one user of RapidJSON. Text that is no UTF-8 (a file's name may be anything) is
/// written with U+FFFD in place of the broken bytes, so that the output always is JSON (RFC 8259).
///
///     JsonWriter json(out, JsonWriter::Style::pretty);
///     json.object([&] { json.member("id", "discrete.e5"); json.array("missing", [&] { json.value("energy"); }); });
#pragma once

#include <memory>
#include <string>
#include <string_view>

namespace pilotcheck {

class JsonWriter {
 public:
  enum class Style { pretty, one_line };

  /// Appends to `out`, which must outlive the writer.
  JsonWriter(std::string& out, Style style);
  ~JsonWriter();
  JsonWriter(const JsonWriter&) = delete;
  JsonWriter& operator=(const JsonWriter&) = delete;

  void value(std::string_view text);
  void value(const char* text) { value(std::string_view(text)); }
  void value(bool flag);
  void value(std::size_t number);
  void value(std::uint32_t number) { value(static_cast<std::size_t>(number)); }
  void value(int number);
  /// At most four decimals: a share, not a measurement.
  void value(double number);
  /// With all digits that are needed to read the same number again.
  void exact(double number);

  void key(std::string_view name);
  template <typename Value>
  void member(std::string_view name, const Value& what) {
    key(name);
    value(what);
  }

  void begin_object();
  void end_object();
  void begin_array();
  void end_array();
  template <typename Fill>
  void object(const Fill& fill) {
    begin_object();
    fill();
    end_object();
  }
  template <typename Fill>
  void object(std::string_view name, const Fill& fill) {
    key(name);
    object(fill);
  }
  template <typename Fill>
  void array(std::string_view name, const Fill& fill) {
    key(name);
    begin_array();
    fill();
    end_array();
  }

 private:
  struct Writers;
  std::unique_ptr<Writers> writers_;
};

}  // namespace pilotcheck
