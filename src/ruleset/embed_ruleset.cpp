/// The build's program that puts a ruleset into pilotcheck:
///
///     embed_ruleset rules RULESET,ANOTHER language/en.yaml language/zh.yaml > embedded_ruleset.cpp
///
/// It binds all rules first, and tries the passages of every language file, so that a broken one breaks the build, and
/// then writes the documents as they are after parsing, and the words of the concepts and of the language files as they
/// are looked for. The program walks the documents at start-up; it never parses a rule file nor folds a word of them.
#include <fmt/format.h>

#include <algorithm>
#include <cstdio>
#include <optional>
#include <stdexcept>
#include <string>

#include "input/document_image.h"
#include "input/node_entries.h"
#include "prose/ready_lexicon.h"
#include "ruleset/extend_ruleset.h"
#include "ruleset/ruleset.h"
#include "text/utf8.h"

namespace {

using namespace pilotcheck;

void append_bytes(std::string& code, std::string_view bytes) {
  constexpr std::size_t per_line = 24;
  for (std::size_t at = 0; at < bytes.size(); ++at) {
    if (at % per_line == 0) code += "\n    ";
    fmt::format_to(std::back_inserter(code), "{},", static_cast<unsigned>(static_cast<unsigned char>(bytes[at])));
  }
}

void append_images(std::string& code, std::string_view name, const std::vector<Document>& documents) {
  for (std::size_t i = 0; i < documents.size(); ++i) {
    fmt::format_to(std::back_inserter(code), "\nalignas(8) const unsigned char {}_{}[] = {{", name, i);
    append_bytes(code, to_image(documents[i]));
    code += "};\n";
  }
}

/// A constant array, of what `append` writes for each value.
template <typename Values, typename Append>
void append_array(std::string& code, std::string_view declaration, const Values& values, const Append& append) {
  constexpr std::size_t per_line = 16;
  fmt::format_to(std::back_inserter(code), "\nconst {}[] = {{", declaration);
  std::size_t count = 0;
  for (const auto& value : values) {
    if (count++ % per_line == 0) code += "\n    ";
    append(value);
  }
  code += "};\n";
}

template <typename Values>
void append_numbers(std::string& code, std::string_view declaration, const Values& values) {
  append_array(code, declaration, values,
               [&](auto value) { fmt::format_to(std::back_inserter(code), "{}U,", std::uint64_t{value}); });
}

/// Constants NAME_entries and so on; gives what a WordTable is made of.
std::string append_index(std::string& code, std::string_view name, const text::WordTable& table) {
  const auto declared = [&](std::string_view type, std::string_view part) {
    return fmt::format("{} {}_{}", type, name, part);
  };
  append_array(code, declared("text::WordTable::Entry", "entries"), table.entries,
               [&](const text::WordTable::Entry& one) {
                 fmt::format_to(std::back_inserter(code), "{{{},{}}},", one.size, one.next);
               });
  append_numbers(code, declared("std::uint64_t", "nodes"), table.nodes);
  append_numbers(code, declared("std::uint64_t", "singles"), table.singles);
  append_numbers(code, declared("std::uint64_t", "pairs"), table.pairs);
  append_numbers(code, declared("std::uint64_t", "starts"), table.starts);
  append_numbers(code, declared("std::uint64_t", "triples"), table.triples);
  return fmt::format("{{{0}_entries, {0}_nodes, {0}_singles, {0}_pairs, {0}_starts, {0}_triples}}", name);
}

/// The constant `ready_concepts`, of concepts that are indexed.
void append_concepts(std::string& code, const Concepts& concepts) {
  const std::string index = append_index(code, "word", concepts.table());
  append_numbers(code, "ConceptNumber word_numbers", concepts.numbers());
  std::string written;
  std::vector<std::uint32_t> begins{0};
  for (std::size_t i = 0; i < concepts.size(); ++i) {
    const auto number = static_cast<ConceptNumber>(i);
    for (const Language language : {Language::zh, Language::en}) {
      if (!concepts.at(number).id.empty()) {
        for (const std::string_view word : concepts.words(number, language)) (written += word) += '\n';
      }
      begins.push_back(static_cast<std::uint32_t>(written.size()));
    }
  }
  code += "\nconst unsigned char words_written[] = {";
  append_bytes(code, written + '\0');  // no array is empty
  code += "};\n";
  append_numbers(code, "std::uint32_t written_begins", begins);
  code += "\nconst ReadyConcepts ready_concepts{\n    " + index;
  code +=
      ",\n    word_numbers,\n"
      "    {reinterpret_cast<const char*>(words_written), sizeof words_written},\n"
      "    written_begins};\n";
}

/// A literal; of folded text with the prefix u.
std::string literal(std::string_view text) {
  std::string result = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') result += '\\';
    result += c == '\t' ? std::string("\\t") : std::string(1, c);
  }
  return result + '"';
}
std::string literal(std::u16string_view text) { return 'u' + literal(text::to_utf8(text)); }

/// As FoldedWords has them. An octal escape has three digits: a longer word fails the build.
template <typename List>
std::string packed_literal(const List& words) {
  std::string result = "u\"";
  for (const std::u16string_view word : words) {
    constexpr std::size_t longest = 0777;
    if (word.size() > longest) throw std::length_error("a word of a language file is too long");
    const std::string quoted = literal(text::to_utf8(word));
    result += fmt::format("\\000\\{:03o}", word.size()) + quoted.substr(1, quoted.size() - 2);
  }
  return result + '"';
}

/// Writes lists of words, each under a name of its own.
class WordArrays {
 public:
  explicit WordArrays(std::string& code) : code_(code) {}

  /// Gives what stands for it: the array's name, or {} for an empty one.
  std::string add(const std::vector<std::string>& list) {
    if (list.empty()) return "{}";
    std::string name = next_name();
    append_array(code_, "std::string_view " + name, list,
                 [&](const std::string& word) { code_ += literal(word) + ','; });
    return name;
  }
  /// Folded ones.
  template <typename List>
  std::string add_folded(const List& list) {
    if (list.empty()) return "{}";
    std::string name = next_name();
    code_ += fmt::format("const char16_t {}[] = {};\n", name, packed_literal(list));
    return name;
  }

 private:
  std::string next_name() { return fmt::format("words_{}", ++count_); }

  std::string& code_;
  std::size_t count_ = 0;
};

std::string trigger_code(const Trigger& trigger, WordArrays& arrays) {
  std::string code = fmt::format("{{Trigger::Role{{{}}},Reading{{{}}},Trigger::Reach{{{}}},Trigger::Within{{{}}}",
                                 static_cast<int>(trigger.role), static_cast<int>(trigger.says),
                                 static_cast<int>(trigger.reach), static_cast<int>(trigger.within));
  for (const bool flag : {trigger.conditional, trigger.unless_last, trigger.only_last, trigger.only_first, trigger.bare,
                          trigger.firm, trigger.whole_words})
    code += flag ? ",true" : ",false";
  for (const FoldedWords words : {trigger.unless_before, trigger.unless_after, trigger.only_before, trigger.only_after,
                                  trigger.unless_later, trigger.only_later, trigger.unless_earlier, trigger.until})
    code += ',' + arrays.add_folded(words);
  return code + '}';
}

/// The constant `ready_lexicon`, of what all language files come to.
void append_lexicon(std::string& code, Lexicon& lexicon) {
  const std::string index = append_index(code, "trigger_word", lexicon.index.table());
  append_numbers(code, "char16_t simplified", lexicon.simplified);
  append_array(code, "Lexicon::Word trigger_words", lexicon.words, [&](const Lexicon::Word& word) {
    fmt::format_to(std::back_inserter(code), "{{{}U,{}}},", word.trigger, word.size);
  });
  WordArrays arrays(code);
  std::string triggers, lists, equivalents, months, instructions, texts;
  for (const Trigger& one : lexicon.triggers) triggers += "\n    " + trigger_code(one, arrays) + ',';
  for (const WordList* one : word_lists(lexicon)) lists += arrays.add_folded(one->words()) + ',';
  for (const auto& group : lexicon.equivalents) equivalents += arrays.add_folded(group) + ',';
  for (const auto& [word, month] : lexicon.months_named) months += fmt::format("{{{},{}}},", literal(word), month);
  for (const AsideWords::Opener& one : lexicon.asides.instructions)
    instructions += fmt::format("{{{},{},{}}},", literal(one.begin), literal(one.end), one.first);
  for (const auto& list : text_lists(lexicon)) texts += arrays.add(list) + ',';
  code += "\nconst Trigger triggers[] = {" + triggers + "};\nconst FoldedWords word_lists_[] = {" + lists +
          "};\nconst FoldedWords equivalents[] = {" + equivalents +
          "};\nconst std::pair<std::u16string_view, int> months[] = {" + months +
          "};\nconst AsideWords::Opener instructions[] = {" + instructions +
          "};\nconst std::span<const std::string_view> texts[] = {" + texts + "};\n";
  code += "\nconst ReadyLexicon ready_lexicon{\n    triggers, trigger_words, " + index +
          ", simplified, word_lists_, equivalents, months, instructions, texts};\n";
}

/// Sets the members `documents` and `digest` of `owner`.
void append_set(std::string& code, std::string_view name, std::string_view owner,
                const std::vector<Document>& documents, std::string_view digest) {
  const auto out = std::back_inserter(code);
  for (std::size_t i = 0; i < documents.size(); ++i) {
    fmt::format_to(out, "  {0}.documents.push_back(from_image(view({1}_{2})));\n", owner, name, i);
    fmt::format_to(out, "  {}.documents.back().name = \"{}\";\n", owner, documents[i].name);
  }
  fmt::format_to(out, "  {}.digest = \"{}\";\n", owner, digest);
}

/// A function that gives the source of the ruleset with that number, the first with all that is ready-made of it.
void append_source(std::string& code, std::size_t number, const RulesetSource& source) {
  code += fmt::format("\nRulesetSource ruleset_{}() {{\n  RulesetSource source;\n", number);
  append_set(code, fmt::format("rules_{}", number), "source", source.documents, source.digest);
  append_set(code, "language", "source.language", source.language.documents, source.language.digest);
  if (number == 0) code += "  source.concepts = &ready_concepts;\n";
  code += "  source.lexicon = &ready_lexicon;\n  return source;\n}\n";
}

std::string to_code(const std::vector<RulesetSource>& sources, const std::vector<std::string>& ids,
                    const Concepts& concepts, Lexicon& lexicon) {
  std::string code =
      "// Written by embed_ruleset; do not edit.\n#include \"input/document_image.h\"\n#include "
      "\"prose/ready_lexicon.h\"\n#include \"ruleset/ruleset.h\"\n\n"
      "namespace {\n\nusing namespace pilotcheck;\n";
  for (std::size_t i = 0; i < sources.size(); ++i)
    append_images(code, fmt::format("rules_{}", i), sources[i].documents);
  append_images(code, "language", sources.front().language.documents);
  append_concepts(code, concepts);
  append_lexicon(code, lexicon);
  code +=
      "\ntemplate <typename Image>\nstd::string_view view(const Image& image) {\n"
      "  return {reinterpret_cast<const char*>(image), sizeof image};\n}\n";
  for (std::size_t i = 0; i < sources.size(); ++i) append_source(code, i, sources[i]);
  code += "\nconst ShippedRuleset shipped[] = {\n";
  for (std::size_t i = 0; i < ids.size(); ++i) code += fmt::format("    {{\"{}\", ruleset_{}}},\n", ids[i], i);
  code +=
      "};\n\n}  // namespace\n\nnamespace pilotcheck {\n\nRulesetSource embedded_ruleset() { return ruleset_0(); }\n"
      "std::span<const ShippedRuleset> shipped_rulesets() { return shipped; }\n\n}  // namespace pilotcheck\n";
  return code;
}

void tell(const std::string& folder, const std::vector<Diagnostic>& diagnostics) {
  for (const Diagnostic& d : diagnostics) {
    fmt::print(stderr, "{}/{}:{}:{}: {}: {}; {}\n", folder, d.file, d.position.line, d.position.column, d.code,
               d.message.en, d.hint.en);
  }
}

/// What all language files come to; nothing, and said, where one is broken.
std::optional<Lexicon> sound_lexicon(const std::string& folder, const DocumentSet& language) {
  tell(folder, language.diagnostics);
  bool sound = language.diagnostics.empty();
  for (const Document& document : language.documents) {
    if (entry_of(document.root(), "currency")) continue;  // no words of prose; the vocabularies are read by it
    const Loaded<Lexicon> lexicon = load_lexicon({}, &document);
    tell(folder, lexicon.diagnostics);
    sound = sound && lexicon.value;
  }
  if (!sound) return std::nullopt;
  Loaded<Lexicon> all = load_lexicon(language.documents);
  tell(folder, all.diagnostics);
  return std::move(all.value);
}

/// Merged with what it extends, where that is one of `others`.
RulesetSource extended(RulesetSource source, const std::vector<RulesetSource>& others,
                       const std::vector<std::string>& ids) {
  std::vector<BaseRules> bases;
  for (const Base& base : bases_of(source)) {
    const auto number = static_cast<std::size_t>(std::ranges::find(ids, base.id) - ids.begin());
    if (number < others.size()) bases.push_back({base.id, extended(others[number], others, ids)});
  }
  return bases.empty() ? source : extend(std::move(source), bases);
}

/// `names`: the first is the one that is judged by where no other is named; what a ruleset extends stands before it.
int run(const std::string& folder, const std::vector<std::string>& names,
        const std::vector<std::string>& language_files) {
  const DocumentSet language = read_documents(folder, language_files);
  std::optional<Lexicon> lexicon = sound_lexicon(folder, language);
  if (!lexicon) return 1;
  std::vector<RulesetSource> sources;
  std::optional<Ruleset> first;
  for (const std::string& name : names) {
    std::string path = folder;
    path.append("/").append(name);
    sources.push_back(ruleset_in_folder(path, language));
    Loaded<Ruleset> loaded = load_ruleset(extended(sources.back(), sources, names));
    tell(path, loaded.diagnostics);
    if (!loaded.value) return 1;
    if (!first) first = std::move(loaded.value);
  }
  const std::string code = to_code(sources, names, first->lexicon.concepts, *lexicon);
  const bool written = std::fwrite(code.data(), 1, code.size(), stdout) == code.size();
  return std::fflush(stdout) == 0 && written ? 0 : 1;
}

std::vector<std::string> split_names(std::string_view list) {
  std::vector<std::string> names;
  for (std::size_t begin = 0; begin <= list.size();) {
    const std::size_t end = std::min(list.find(',', begin), list.size());
    names.emplace_back(list.substr(begin, end - begin));
    begin = end + 1;
  }
  return names;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc > 2) return run(argv[1], split_names(argv[2]), {argv + 3, argv + argc});
  fmt::print(stderr, "usage: embed_ruleset FOLDER RULESET[,RULESET…] LANGUAGE_FILE… > OUTPUT.cpp\n");
  return 1;
}
