#include "input/yaml/yaml_events.h"

#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

#include <algorithm>
#include <istream>

#include "input/refusal.h"
#include "input/source_cursor.h"
#include "input/yaml/flow_text.h"
#include "input/yaml/syntax_message.h"
#include "input/yaml/token_guard.h"
#include "text/utf8.h"

namespace pilotcheck {

namespace {

ScalarStyle style_at(char c) {
  switch (c) {
    case '\'':
      return ScalarStyle::single_quoted;
    case '"':
      return ScalarStyle::double_quoted;
    case '|':
      return ScalarStyle::literal;
    case '>':
      return ScalarStyle::folded;
    default:
      return ScalarStyle::plain;
  }
}

/// Fills a Document from yaml-cpp's events, and refuses (throws Refusal) what a description may not contain.
class DocumentHandler : public YAML::EventHandler {
 public:
  DocumentHandler(std::string_view text, const Limits& limits, TokenGuard& guard, Document& document)
      : text_(text), limits_(limits), guard_(guard), document_(document), cursor_(text) {}

  void OnDocumentStart(const YAML::Mark& /*mark*/) override {}
  void OnDocumentEnd() override {}

  void OnAlias(const YAML::Mark& mark, YAML::anchor_t /*anchor*/) override {
    throw Refusal{"alias",
                  position(mark),
                  {"不允许使用别名（*名称）", "aliases (`*name`) are not allowed"},
                  {"请直接写出内容；若是文字，请加引号", "write the content itself; if it is text, put it in quotes"}};
  }

  void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override {
    refuse_properties(mark, "", anchor);
    const std::size_t at = offset(mark);
    const std::size_t length = null_word_at(at);
    const std::size_t start = length > 0 ? at : empty_value_offset(at);
    begin_node(start);
    if (is_key()) throw spells_null(at) ? null_key(at) : empty_key(start);
    document_.add_scalar(cursor_.at(start), ScalarStyle::plain, {});
    finish_node(start + length);
  }

  void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                const std::string& value) override {
    refuse_properties(mark, tag, anchor);
    const std::size_t at = offset(mark);
    const ScalarStyle style = tag == "!" && at < text_.size() ? style_at(text_[at]) : ScalarStyle::plain;
    const Position where = begin_node(at);
    std::size_t end = 0;
    if (style == ScalarStyle::single_quoted || style == ScalarStyle::double_quoted) {
      const auto closed = closing_quote(text_, at);
      if (!closed) throw unclosed_quote(where);
      end = *closed;
    } else {
      end = end_of_text(text_, at, value);
    }
    if (is_key()) check_key(where, value, style);
    document_.add_scalar(where, style, value);
    finish_node(end);
  }

  void OnSequenceStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                       YAML::EmitterStyle::value style) override {
    begin_container(mark, tag, anchor, style, EventKind::sequence);
  }
  void OnSequenceEnd() override { end_container(); }

  void OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                  YAML::EmitterStyle::value style) override {
    begin_container(mark, tag, anchor, style, EventKind::mapping);
  }
  void OnMapEnd() override { end_container(); }

 private:
  struct Level {
    bool mapping = false;
    bool flow = false;
    bool at_key = false;
  };

  std::size_t offset(const YAML::Mark& mark) const {
    return mark.pos < 0 ? 0 : std::min(static_cast<std::size_t>(mark.pos), text_.size());
  }
  Position position(const YAML::Mark& mark) { return cursor_.at(offset(mark)); }
  bool is_key() const { return !levels_.empty() && levels_.back().mapping && levels_.back().at_key; }

  static Refusal unclosed_quote(Position where) {
    return {"unclosed-quote",
            where,
            {"引号没有关闭", "this quote is never closed"},
            {"请在文字末尾补上同样的引号", "put the same quote at the end of the text"}};
  }

  Refusal empty_key(std::size_t start) {
    return {"syntax",
            cursor_.at(start),
            {"冒号前没有键", "there is no key before the colon"},
            {"请写成“键: 值”", "write `key: value`"}};
  }

  Refusal null_key(std::size_t at) {
    return {"syntax",
            cursor_.at(at),
            {"null 不能作键", "`null` can be no key"},
            {"若确指这个词，请加引号", "where that word is meant put it in quotes"}};
  }

  bool spells_null(std::size_t at) const {
    const std::string_view text = text_.substr(std::min(at, text_.size()));
    return text.starts_with("null") || text.starts_with("Null") || text.starts_with("NULL") || text.starts_with("~");
  }

  /// Tags and anchors have no place in a form. `!` alone is what yaml-cpp calls every quoted scalar.
  void refuse_properties(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor) {
    if (anchor != 0) {
      throw Refusal{
          "anchor",
          position(mark),
          {"不允许使用锚点（&名称）", "anchors (`&name`) are not allowed"},
          {"请直接写出内容；若是文字，请加引号", "write the content itself; if it is text, put it in quotes"}};
    }
    const bool written = offset(mark) < text_.size() && text_[offset(mark)] == '!';
    if ((!tag.empty() && tag != "?" && tag != "!") || (tag == "!" && written)) {
      throw Refusal{"tag",
                    position(mark),
                    {"不允许使用标签（!名称）", "tags (`!name`) are not allowed"},
                    {"请删除标签；若感叹号是文字的一部分，请加引号",
                     "delete the tag; if the ! belongs to the text, put it in quotes"}};
    }
  }

  void check_key(Position where, const std::string& key, ScalarStyle style) {
    if (text::count_code_points(key) > limits_.key_characters) throw refuse_key_length(limits_, where);
    if (key == "<<" && style == ScalarStyle::plain) {
      throw Refusal{"merge-key",
                    where,
                    {"不允许使用合并键 <<", "merge keys (`<<`) are not allowed"},
                    {"请直接写出各键", "write the keys themselves"}};
    }
  }

  /// Length of the word for nothing that stands at `at` as a whole scalar; 0 where another token does, such as the key
  /// behind an empty value.
  std::size_t null_word_at(std::size_t at) const {
    const bool flow = !levels_.empty() && levels_.back().flow;
    const std::string_view ends = flow ? "\n,]}" : "\n";
    for (const std::string_view word : {"null", "Null", "NULL", "~"}) {
      if (!text_.substr(at).starts_with(word)) continue;
      const std::size_t behind = text_.find_first_not_of(" \t", at + word.size());
      if (behind == std::string_view::npos || ends.find(text_[behind]) != std::string_view::npos ||
          (text_[behind] == '#' && behind > at + word.size())) {
        return word.size();
      }
    }
    return 0;
  }

  /// yaml-cpp gives an empty value the position of the next token; it stands behind its key's colon.
  std::size_t empty_value_offset(std::size_t next) const {
    if (levels_.empty() || !levels_.back().mapping || last_end_ > next) return std::min(next, text_.size());
    const std::size_t colon = text_.substr(0, next).find(':', last_end_);
    return colon != std::string_view::npos ? colon + 1 : last_end_;
  }

  Position begin_node(std::size_t at) {
    const Position where = cursor_.at(at);
    if (++nodes_ > limits_.nodes) throw refuse_nodes(limits_, where);
    return where;
  }

  void finish_node(std::size_t end) {
    last_end_ = end;
    if (!levels_.empty() && levels_.back().mapping) levels_.back().at_key = !levels_.back().at_key;
    tell_guard(end);
  }

  void tell_guard(std::size_t end) { guard_.passed(end, levels_.size(), !levels_.empty() && levels_.back().flow); }

  void begin_container(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                       YAML::EmitterStyle::value style, EventKind kind) {
    refuse_properties(mark, tag, anchor);
    const std::size_t at = offset(mark);
    const Position where = begin_node(at);
    const bool flow = style == YAML::EmitterStyle::Flow;
    if (is_key()) {
      throw Refusal{"syntax",
                    where,
                    {"键必须是文字，不能是列表或映射", "a key must be text, not a list or a mapping"},
                    {"若括号是文字的一部分，请加引号", "if the bracket belongs to the text, put it in quotes"}};
    }
    if (levels_.size() >= limits_.depth) throw refuse_depth(limits_, where);
    if (flow && (levels_.empty() || !levels_.back().flow)) {
      if (const auto fault = find_flow_fault(text_, at, limits_.depth)) {
        throw Refusal{
            "syntax", cursor_.at(fault->offset), fault->message, {"请检查括号与逗号", "check the brackets and commas"}};
      }
    }
    document_.begin(kind, where, flow);
    levels_.push_back({kind == EventKind::mapping, flow, true});
    tell_guard(flow ? at + 1 : at);
  }

  void end_container() {
    levels_.pop_back();
    document_.end();
    finish_node(last_end_);
  }

  std::string_view text_;
  const Limits& limits_;
  TokenGuard& guard_;
  Document& document_;
  SourceCursor cursor_;
  std::vector<Level> levels_;
  std::size_t nodes_ = 0;
  std::size_t last_end_ = 0;
};

/// Notices whether there is anything at all behind the first document.
class SecondDocument : public YAML::EventHandler {
 public:
  void OnDocumentStart(const YAML::Mark& mark) override { throw YAML::Mark(mark); }
  void OnDocumentEnd() override {}
  void OnNull(const YAML::Mark&, YAML::anchor_t) override {}
  void OnAlias(const YAML::Mark&, YAML::anchor_t) override {}
  void OnScalar(const YAML::Mark&, const std::string&, YAML::anchor_t, const std::string&) override {}
  void OnSequenceStart(const YAML::Mark&, const std::string&, YAML::anchor_t, YAML::EmitterStyle::value) override {}
  void OnSequenceEnd() override {}
  void OnMapStart(const YAML::Mark&, const std::string&, YAML::anchor_t, YAML::EmitterStyle::value) override {}
  void OnMapEnd() override {}
};

Position position_of(std::string_view text, const YAML::Mark& mark) {
  if (mark.pos < 0) return {};
  SourceCursor cursor(text);
  return cursor.at(std::min(static_cast<std::size_t>(mark.pos), text.size()));
}

}  // namespace

std::optional<Document> read_yaml(const Source& source, const Limits& limits, std::vector<Diagnostic>& diagnostics,
                                  std::size_t piece) {
  std::optional<Document> document(std::in_place);
  document->name = source.name;
  try {
    TokenGuard guard(source.text, limits);
    GuardedText buffer(source.text, guard, piece);
    std::istream stream(&buffer);
    YAML::Parser parser(stream);
    DocumentHandler handler(source.text, limits, guard, *document);
    parser.HandleNextDocument(handler);
    // Asked once, never in a loop: yaml-cpp makes no progress on some malformed texts.
    SecondDocument second;
    if (!document->events().empty() && document->root().is_mapping()) parser.HandleNextDocument(second);
    return document;
  } catch (const Refusal& refusal) {
    diagnostics.push_back(to_diagnostic(refusal, source.name));
  } catch (const YAML::Mark& second) {
    diagnostics.push_back(to_diagnostic(refuse_second_document(position_of(source.text, second)), source.name));
  } catch (const YAML::Exception& error) {
    const Position where = position_of(source.text, error.mark);
    diagnostics.push_back(to_diagnostic(syntax_refusal(error.msg, where, source.text, limits), source.name));
  }
  return std::nullopt;
}

}  // namespace pilotcheck
