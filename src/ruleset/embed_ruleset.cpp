/// The build's program that puts a ruleset into pilotcheck:
///
///     embed_ruleset rules/shanxi-2018 embedded_ruleset.cpp
///
/// It binds the rules first, so that a broken ruleset breaks the build, and then writes the documents as they are after
/// parsing. The program walks them at start-up and never parses a rule file.
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

std::string to_code(const RulesetSource& source) {
  std::string code =
      "// Written by embed_ruleset; do not edit.\n#include \"input/document_image.h\"\n#include "
      "\"ruleset/ruleset.h\"\n\n"
      "namespace {\n";
  for (std::size_t i = 0; i < source.documents.size(); ++i) {
    fmt::format_to(std::back_inserter(code), "\nalignas(8) const unsigned char image_{}[] = {{", i);
    append_bytes(code, to_image(source.documents[i]));
    code += "};\n";
  }
  code +=
      "\ntemplate <typename Image>\nstd::string_view view(const Image& image) {\n"
      "  return {reinterpret_cast<const char*>(image), sizeof image};\n}\n\n}  // namespace\n\n"
      "namespace pilotcheck {\n\nRulesetSource embedded_ruleset() {\n  RulesetSource source;\n";
  for (std::size_t i = 0; i < source.documents.size(); ++i) {
    fmt::format_to(
        std::back_inserter(code),
        "  source.documents.push_back(from_image(view(image_{})));\n  source.documents.back().name = \"{}\";\n", i,
        source.documents[i].name);
  }
  fmt::format_to(std::back_inserter(code),
                 "  source.digest = \"{}\";\n  return source;\n}}\n\n}}  // namespace pilotcheck\n", source.digest);
  return code;
}

int run(const char* folder, const char* output) {
  const RulesetSource source = ruleset_in_folder(folder);
  const Loaded<Ruleset> ruleset = load_ruleset(source);
  for (const Diagnostic& d : ruleset.diagnostics) {
    fmt::print(stderr, "{}/{}:{}:{}: {}: {}; {}\n", folder, d.file, d.position.line, d.position.column, d.code,
               d.message.en, d.hint.en);
  }
  if (!ruleset.value) return 1;
  const std::string code = to_code(source);
  std::FILE* file = std::fopen(output, "wb");
  if (file == nullptr) return 1;
  const bool written = std::fwrite(code.data(), 1, code.size(), file) == code.size();
  return std::fclose(file) == 0 && written ? 0 : 1;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc == 3) return run(argv[1], argv[2]);
  fmt::print(stderr, "usage: embed_ruleset FOLDER OUTPUT.cpp\n");
  return 1;
}
