#include "report/schema/rules_schema.h"

#include <fmt/format.h>

#include <array>
#include <set>

#include "output/json_writer.h"
#include "report/schema/operand_schema.h"
#include "report/wording.h"

namespace pilotcheck {

namespace {

using Keys = std::initializer_list<std::string_view>;

class RulesSchemaWriter {
 public:
  RulesSchemaWriter(const Ruleset& ruleset, Language language, std::string& out)
      : ruleset_(ruleset), language_(language), json_(out, JsonWriter::Style::pretty) {}

  void write() {
    json_.object([&] {
      json_.member("$schema", "https://json-schema.org/draft/2020-12/schema");
      json_.member("title",
                   fmt::format("{}{}", ruleset_.title.in(language_), say(language_, "：规则文件", ": a rule file")));
      record({"id", "kind", "title", "source"}, [&] {
        text_key("id", "编号", "its id");
        kind_key();
        reference("title", "text", "名称", "how it is called");
        reference("source", "clause", "依据", "where the notice asks for it");
        reference("applies", "requirement", "何时适用；种类总是适用的不写",
                  "when it applies; not where its kind always does");
        reference("when", "requirement", "何时才判断本文件各条目", "when its criteria are judged at all");
        json_.object("asks", [&] {
          choices_of({"true"});
          describe("各条目都是请核对的问题", "its criteria are questions");
        });
        json_.object("parameters", [&] {
          describe("通知未给出数值之处", "values that the notice leaves open");
          json_.member("type", "object");
          json_.object("additionalProperties", [&] { json_.member("$ref", "#/$defs/parameter"); });
        });
        reference("met_at", "share", "各部分按权重达到多少即满足",
                  "the share of its parts, by weight, from which it is met");
        list("elements", "part", "要素：判断事实", "elements: facts are judged");
        list("sections", "part", "章节：判断正文", "sections: texts are judged");
      });
      json_.object("$defs", [&] { write_definitions(); });
    });
  }

 private:
  template <typename Members>
  void record(Keys needed, const Members& members) {
    json_.member("type", "object");
    json_.array("required", [&] {
      for (const std::string_view key : needed) json_.value(key);
    });
    json_.member("additionalProperties", false);
    json_.object("properties", members);
  }

  void describe(std::string_view zh, std::string_view en) { json_.member("description", say(language_, zh, en)); }

  void choices_of(Keys words) {
    json_.array("enum", [&] {
      for (const std::string_view word : words) word == "true" ? json_.value(true) : json_.value(word);
    });
  }

  void text_key(std::string_view key, std::string_view zh, std::string_view en) {
    json_.object(key, [&] {
      describe(zh, en);
      json_.member("type", "string");
    });
  }

  void reference(std::string_view key, std::string_view definition, std::string_view zh, std::string_view en) {
    json_.object(key, [&] {
      describe(zh, en);
      json_.member("$ref", fmt::format("#/$defs/{}", definition));
    });
  }

  void list(std::string_view key, std::string_view definition, std::string_view zh, std::string_view en) {
    json_.object(key, [&] {
      describe(zh, en);
      json_.member("type", "array");
      json_.object("items", [&] { json_.member("$ref", fmt::format("#/$defs/{}", definition)); });
    });
  }

  void kind_key() {
    json_.object("kind", [&] {
      describe("规则文件的种类", "of which kind it is");
      json_.array("enum", [&] {
        for (const RuleKind& kind : ruleset_.kinds) json_.value(kind.id);
      });
    });
  }

  void write_definitions() {
    json_.object("text", [&] { write_text(); });
    json_.object("clause", [&] {
      record({"clause"}, [&] {
        json_.object("annex", [&] { describe("附件", "the annex"); });
        json_.object("clause", [&] { describe("条款", "the clause"); });
      });
    });
    json_.object("parameter", [&] {
      record({"value", "meaning"}, [&] {
        json_.object("value", [&] { describe("值，如 90%", "the value, such as 90%"); });
        reference("meaning", "text", "含义", "what it means");
        reference("note", "text", "说明", "why it has this value");
      });
    });
    json_.object("weight", [&] {
      describe("大于 0 的数，或参数", "a number above 0, or a parameter");
      json_.array("type", [&] {
        for (const std::string_view type : {"number", "object"}) json_.value(type);
      });
    });
    json_.object("share", [&] {
      describe("如 80%，或参数", "such as 80%, or a parameter");
      json_.array("type", [&] {
        for (const std::string_view type : {"string", "object"}) json_.value(type);
      });
    });
    json_.object("field", [&] { write_fields(); });
    json_.object("part", [&] { write_part(); });
    json_.object("criterion", [&] { write_criterion(); });
    operands_.write_definitions();
    json_.object("requirement", [&] { write_requirement(); });
  }

  void write_both_languages(Keys needed) {
    record(needed, [&] {
      text_key("zh", "中文", "Chinese");
      text_key("en", "英文", "English");
    });
  }

  /// In a ruleset of one language that one, or the text alone.
  void write_text() {
    const auto only = ruleset_.only_language;
    if (!only) return write_both_languages({"zh", "en"});
    json_.array("anyOf", [&] {
      json_.object([&] { json_.member("type", "string"); });
      json_.object([&] { write_both_languages({code_of(*only)}); });
    });
  }

  /// Paths of the vocabulary; inside `count` and `each` the keys of an entry will do. Each stands there once.
  void write_fields() {
    std::set<std::string_view> written;
    const auto write = [&](const std::string& name) {
      if (written.insert(name).second) json_.value(name);
    };
    json_.array("enum", [&] {
      for (Slot slot = 1; slot < ruleset_.vocabulary.size(); ++slot) {
        const Field& field = ruleset_.vocabulary.field(slot);
        write(field.path);
        if (field.in_record) write(field.key);
      }
    });
  }

  void write_remedy() {
    json_.object("remedy", [&] {
      describe("以哪种工作补上", "the work that closes its gaps");
      choices_of({"repair", "write", "attach", "state", "decide", "build"});
    });
    json_.object("decides", [&] {
      describe("不满足即不具备资格", "unmet, it makes a description ineligible");
      choices_of({"eligibility"});
    });
  }

  void write_part() {
    record({"id", "title", "source"}, [&] {
      text_key("id", "编号，以规则文件的编号开头", "its id, which begins with that of the file");
      reference("title", "text", "名称", "how it is called");
      reference("source", "clause", "依据", "where the notice asks for it");
      reference("when", "requirement", "何时才判断其各条目", "when its criteria are judged at all");
      reference("field", "field", "章节的正文", "the text of a section");
      json_.object("derived", [&] { describe("由所申报的对象得出", "it follows from the claimed targets"); });
      write_remedy();
      reference("weight", "weight", "在规则文件中的权重", "how much it counts in its file");
      reference("met_at", "share", "各条目按权重达到多少即满足",
                "the share of its criteria, by weight, from which it is met");
      list("criteria", "criterion", "条目", "criteria");
    });
  }

  void write_criterion() {
    record({"id", "expect", "require", "advice"}, [&] {
      text_key("id", "编号：小写字母、数字、连字符", "its id: lower-case letters, digits, hyphens");
      json_.object("level", [&] {
        describe("must 决定结论，should 只是建议", "must decides the verdict, should only advises");
        choices_of({"must", "should"});
      });
      reference("when", "requirement", "何时才判断", "when it is judged at all");
      reference("expect", "text", "要求什么", "what is expected");
      reference("require", "requirement", "怎样算满足", "what meets it");
      reference("advice", "text", "怎样补上", "how to close the gap");
      reference("source", "clause", "依据；与所属部分相同的不写",
                "where the notice asks for it, if not where the part says");
      reference("weight", "weight", "在所属部分中的权重", "how much it counts in its part");
      write_remedy();
    });
  }

  void refer() { json_.member("$ref", "#/$defs/requirement"); }

  /// One key alone, with what `members` says of it.
  template <typename Members>
  void alone(std::string_view key, std::string_view zh, std::string_view en, const Members& members) {
    json_.object([&] {
      record({key}, [&] {
        json_.object(key, [&] {
          describe(zh, en);
          members();
        });
      });
    });
  }

  void write_combinations() {
    const auto several = [&] {
      json_.member("type", "array");
      json_.member("minItems", std::size_t{1});
      json_.object("items", [&] { refer(); });
    };
    alone("all", "全部满足", "each is met", several);
    alone("any", "至少一项满足", "at least one is met", several);
    alone("not", "不满足", "it is not met", [&] { refer(); });
    alone("use", "definitions.yaml 中的定义", "a definition of definitions.yaml",
          [&] { json_.member("type", "string"); });
    alone("some", "若干项满足", "some of several are met", [&] {
      record({"at_least", "of"}, [&] {
        json_.object("at_least", [&] { operands_.write(read_shape("N or {parameter: P}").alternatives, {}); });
        json_.object("of", several);
      });
    });
  }

  /// What may stand behind a predicate, as its row tells it; what belongs into a mapping there, `plans`, with it.
  void write_predicate_key(const PredicateRow& row) {
    const OperandWords words = read_shape(row.operand.en);
    json_.object(row.name, [&] {
      describe(fmt::format("{}：{}", row.zh, row.operand.zh), fmt::format("{}: {}", row.en, row.operand.en));
      operands_.write(words.alternatives, row.is_whole ? std::span<const ShapeKey>() : words.beside);
    });
  }

  /// What stands beside it belongs to it.
  void write_whole(const PredicateRow& row) {
    const OperandWords words = read_shape(row.operand.en);
    json_.object([&] {
      record({row.name}, [&] {
        write_predicate_key(row);
        for (const ShapeKey& key : words.beside) operands_.write_key(key);
      });
    });
  }

  void write_requirement() {
    json_.array("anyOf", [&] {
      write_combinations();
      json_.object([&] {
        json_.member("minProperties", std::size_t{2});
        json_.member("maxProperties", std::size_t{2});
        record({"field"}, [&] {
          reference("field", "field", "判断哪个字段", "the field that is judged");
          for (const PredicateRow* row : predicates()) {
            if (row->takes_field() && !row->is_whole) write_predicate_key(*row);
          }
        });
      });
      for (const PredicateRow* row : predicates()) {
        if (!row->takes_field() || row->is_whole) write_whole(*row);
      }
    });
  }

  const Ruleset& ruleset_;
  Language language_;
  JsonWriter json_;
  OperandSchema operands_{json_, ruleset_};
};

}  // namespace

std::string rules_schema(const Ruleset& ruleset, Language language) {
  std::string out;
  RulesSchemaWriter(ruleset, language, out).write();
  return out + '\n';
}

}  // namespace pilotcheck
