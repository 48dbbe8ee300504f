/// The build's program that puts a ruleset into pilotcheck:
///
///     embed_ruleset rules shanxi-2018 language/en.yaml language/zh.yaml > embedded_ruleset.cpp
///
/// It binds the rules first, and tries the passages of every language file, so that a broken one breaks the build, and
/// then writes the documents as they are after parsing. The program walks them at start-up and never parses a rule
/// file.
#include <fmt/format.h>

#include <cstdio>
#include <string>

#include "input/document_image.h"
#include "ruleset/ruleset.h"

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

std::string to_code(const RulesetSource& source) {
  std::string code =
      "// Written by embed_ruleset; do not edit.\n#include \"input/document_image.h\"\n#include "
      "\"ruleset/ruleset.h\"\n\n"
      "namespace {\n";
  append_images(code, "rules", source.documents);
  append_images(code, "language", source.language.documents);
  code +=
      "\ntemplate <typename Image>\nstd::string_view view(const Image& image) {\n"
      "  return {reinterpret_cast<const char*>(image), sizeof image};\n}\n\n}  // namespace\n\n"
      "namespace pilotcheck {\n\nRulesetSource embedded_ruleset() {\n  RulesetSource source;\n";
  append_set(code, "rules", "source", source.documents, source.digest);
  append_set(code, "language", "source.language", source.language.documents, source.language.digest);
  code += "  return source;\n}\n\n}  // namespace pilotcheck\n";
  return code;
}

void tell(const std::string& folder, const std::vector<Diagnostic>& diagnostics) {
  for (const Diagnostic& d : diagnostics) {
    fmt::print(stderr, "{}/{}:{}:{}: {}: {}; {}\n", folder, d.file, d.position.line, d.position.column, d.code,
               d.message.en, d.hint.en);
  }
}

int run(const std::string& folder, const std::string& ruleset, const std::vector<std::string>& language_files) {
  DocumentSet language = read_documents(folder, language_files);
  tell(folder, language.diagnostics);
  bool sound = language.diagnostics.empty();
  for (const Document& document : language.documents) {
    const Loaded<Lexicon> lexicon = load_lexicon({}, &document);
    tell(folder, lexicon.diagnostics);
    sound = sound && lexicon.value;
  }
  if (!sound) return 1;
  const RulesetSource source = ruleset_in_folder(folder + '/' + ruleset, std::move(language));
  const Loaded<Ruleset> loaded = load_ruleset(source);
  tell(folder + '/' + ruleset, loaded.diagnostics);
  if (!loaded.value) return 1;
  const std::string code = to_code(source);
  const bool written = std::fwrite(code.data(), 1, code.size(), stdout) == code.size();
  return std::fflush(stdout) == 0 && written ? 0 : 1;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc > 2) return run(argv[1], argv[2], {argv + 3, argv + argc});
  fmt::print(stderr, "usage: embed_ruleset FOLDER RULESET LANGUAGE_FILE… > OUTPUT.cpp\n");
  return 1;
}
