#include "input/read_document.h"

#include "input/file.h"

namespace pilotcheck {

namespace {

void require_mapping(Loaded<Document>& result, const std::string& file) {
  const bool nothing = result.value->events().empty() || result.value->root().is_null();
  if (!nothing && result.value->root().is_mapping()) return;
  const Position where = nothing ? Position{} : result.value->root().position();
  const Bilingual message =
      nothing ? Bilingual{"文件中没有内容（只有注释或空行）", "there is nothing in the file but comments"}
              : Bilingual{"文件的最外层不是“键: 值”", "the file does not consist of `key: value` lines"};
  result.value.reset();
  result.diagnostics.push_back({Severity::error,
                                "no-mapping",
                                file,
                                where,
                                message,
                                {"请以“键: 值”开头", "begin with a line such as `key: value`"}});
}

}  // namespace

Loaded<Document> read_document(const Source& source, const Limits& limits, const InputFormat* format) {
  if (format == nullptr) format = format_of(source.name);
  if (format == nullptr) format = &yaml_format();
  Loaded<Document> result;
  result.value = format->read(source, limits, result.diagnostics);
  if (result.value) require_mapping(result, source.name);
  return result;
}

Loaded<Document> read_document_file(const std::string& path, const Limits& limits, const InputFormat* format) {
  Loaded<Source> source = read_file(path, limits);
  if (!source.value) return {std::nullopt, std::move(source.diagnostics)};
  Loaded<Document> document = read_document(*source.value, limits, format);
  document.diagnostics.insert(document.diagnostics.begin(), source.diagnostics.begin(), source.diagnostics.end());
  return document;
}

}  // namespace pilotcheck
