#include "input/json/json_events.h"

#include <simdjson.h>

#include <algorithm>
#include <cctype>

#include "input/refusal.h"
#include "input/source_cursor.h"

namespace pilotcheck {

namespace {

namespace ondemand = simdjson::ondemand;

/// RFC 8259, section 6. On-demand parsing leaves the spelling of a number to whoever reads it.
bool is_json_number(std::string_view text) {
  std::size_t at = 0;
  const auto digits = [&] {
    const std::size_t start = at;
    while (at < text.size() && std::isdigit(static_cast<unsigned char>(text[at])) != 0) ++at;
    return at - start;
  };
  if (at < text.size() && text[at] == '-') ++at;
  const std::size_t first = at;
  const std::size_t whole = digits();
  if (whole == 0 || (whole > 1 && text[first] == '0')) return false;
  if (at < text.size() && text[at] == '.') {
    ++at;
    if (digits() == 0) return false;
  }
  if (at < text.size() && (text[at] == 'e' || text[at] == 'E')) {
    ++at;
    if (at < text.size() && (text[at] == '+' || text[at] == '-')) ++at;
    if (digits() == 0) return false;
  }
  return at == text.size();
}

/// Walks simdjson's on-demand values into a Document; throws Refusal, or simdjson_error on malformed text.
class JsonReader {
 public:
  JsonReader(std::string_view text, const Limits& limits, Document& document)
      : start_(text.data()), limits_(limits), document_(document), cursor_(text) {}

  void read(ondemand::value value, std::size_t depth) {
    const std::string_view token = value.raw_json_token();
    const Position where = position(token.data());
    if (++nodes_ > limits_.nodes) throw refuse_nodes(limits_, where);
    switch (token.empty() ? '\0' : token.front()) {
      case '{':
        return read_object(value.get_object().value(), where, depth);
      case '[':
        return read_array(value.get_array().value(), where, depth);
      case '"':
        return document_.add_scalar(where, ScalarStyle::double_quoted, std::string_view(value.get_string()));
      default:
        return read_word(token, where);
    }
  }

 private:
  Position position(const char* at) { return cursor_.at(static_cast<std::size_t>(at - start_)); }

  void check_depth(std::size_t depth, Position where) const {
    if (depth >= limits_.depth) throw refuse_depth(limits_, where);
  }

  void read_object(ondemand::object object, Position where, std::size_t depth) {
    check_depth(depth, where);
    document_.begin(EventKind::mapping, where, true);
    for (auto entry : object) {
      const Position key_at = position(entry.key().value().raw() - 1);
      const std::string_view key = entry.unescaped_key();
      if (++nodes_ > limits_.nodes) throw refuse_nodes(limits_, key_at);
      if (key.size() > limits_.key_characters * 4) throw refuse_key_length(limits_, key_at);
      document_.add_scalar(key_at, ScalarStyle::double_quoted, key);
      read(entry.value(), depth + 1);
    }
    document_.end();
  }

  void read_array(ondemand::array array, Position where, std::size_t depth) {
    check_depth(depth, where);
    document_.begin(EventKind::sequence, where, true);
    for (auto item : array) read(item.value(), depth + 1);
    document_.end();
  }

  void read_word(std::string_view token, Position where) {
    while (!token.empty() && std::isspace(static_cast<unsigned char>(token.back())) != 0) token.remove_suffix(1);
    if (token != "true" && token != "false" && token != "null" && !is_json_number(token)) {
      throw Refusal{"syntax",
                    where,
                    {"不是有效的 JSON 值", "this is no JSON value"},
                    {"文字请加双引号；数字不能有前导零", "put text in double quotes; numbers have no leading zeros"}};
    }
    document_.add_scalar(where, ScalarStyle::plain, token);
  }

  const char* start_;
  const Limits& limits_;
  Document& document_;
  SourceCursor cursor_;
  std::size_t nodes_ = 0;
};

/// simdjson's own words are English sentences of its workings; these say what to look for.
Bilingual why_invalid(simdjson::error_code error) {
  switch (error) {
    case simdjson::TAPE_ERROR:
    case simdjson::INCOMPLETE_ARRAY_OR_OBJECT:
      return {"多了或少了逗号、括号", "a comma or bracket too many, or one is missing"};
    case simdjson::UNCLOSED_STRING:
      return {"引号没有关闭", "a quote is never closed"};
    case simdjson::STRING_ERROR:
    case simdjson::UNESCAPED_CHARS:
      return {"字符串中有没有转义的字符或不认识的转义",
              "a character that must be escaped in a string, or an unknown escape"};
    case simdjson::NUMBER_ERROR:
      return {"数字写得不对", "a number is not written as JSON has it"};
    case simdjson::T_ATOM_ERROR:
    case simdjson::F_ATOM_ERROR:
    case simdjson::N_ATOM_ERROR:
      return {"只能写 true、false 或 null", "it can only be true, false or null"};
    case simdjson::UTF8_ERROR:
      return {"不是有效的 UTF-8", "it is not valid UTF-8"};
    case simdjson::EMPTY:
      return {"没有内容", "there is nothing in it"};
    case simdjson::DEPTH_ERROR:
      return {"嵌套太深", "it is nested too deeply"};
    default:
      return {"结构不完整", "its structure is not whole"};
  }
}

Refusal json_refusal(const Bilingual& why, Position where) {
  return {"syntax",
          where,
          {"不是有效的 JSON：" + why.zh, "this is not valid JSON: " + why.en},
          {"请检查逗号、引号和括号", "check commas, quotes and brackets"}};
}

}  // namespace

std::optional<Document> read_json(const Source& source, const Limits& limits, std::vector<Diagnostic>& diagnostics) {
  // simdjson reads some bytes behind the text, which must be there; a string that grew has them nearly always.
  simdjson::padded_string copy;
  const bool padded = source.text.capacity() - source.text.size() >= simdjson::SIMDJSON_PADDING;
  if (!padded) copy = simdjson::padded_string(source.text);
  const std::string_view text = padded ? std::string_view(source.text) : std::string_view(copy);
  // Its tables are as large as the text; one set a thread spares making them for every description.
  thread_local ondemand::parser parser;
  ondemand::document json;
  std::optional<Document> document(std::in_place);
  document->name = source.name;
  try {
    json = parser.iterate(simdjson::padded_string_view(text, text.size() + simdjson::SIMDJSON_PADDING));
    // A lone scalar is no description, and simdjson reads it by another path than values inside containers.
    const auto type = json.type().value();
    if (type != ondemand::json_type::object && type != ondemand::json_type::array) {
      document->add_scalar({1, 1}, ScalarStyle::double_quoted, source.text);
      return document;
    }
    document->reserve(text.size());
    JsonReader(text, limits, *document).read(json.get_value().value(), 0);
    // Behind the last token there is no location any more: an error is what a single document gives.
    const char* rest = nullptr;
    if (json.current_location().get(rest) == simdjson::SUCCESS) {
      SourceCursor cursor(text);
      throw refuse_second_document(cursor.at(static_cast<std::size_t>(rest - text.data())));
    }
    return document;
  } catch (const Refusal& refusal) {
    diagnostics.push_back(to_diagnostic(refusal, source.name));
  } catch (const simdjson::simdjson_error& error) {
    const char* where = nullptr;
    // Where not even its marks are in order, there is no document that could be asked.
    const bool located =
        json.is_alive() && json.current_location().get(where) == simdjson::SUCCESS && where >= text.data();
    SourceCursor cursor(text);
    const std::size_t offset =
        located ? std::min(static_cast<std::size_t>(where - text.data()), text.size()) : text.size();
    diagnostics.push_back(to_diagnostic(json_refusal(why_invalid(error.error()), cursor.at(offset)), source.name));
  }
  return std::nullopt;
}

}  // namespace pilotcheck
