#include "input/document_set.h"

#include "input/file.h"
#include "input/read_document.h"
#include "text/digest.h"

namespace pilotcheck {

Limits limits_of_own_files() {
  Limits limits;
  limits.file_bytes = std::size_t{64} << 20U;
  limits.nodes = 10'000'000;
  return limits;
}

DocumentSet read_documents(const std::filesystem::path& folder, const std::vector<std::string>& names) {
  DocumentSet result;
  Digest digest;
  const Limits limits = limits_of_own_files();
  const auto take = [&](std::vector<Diagnostic>& said) {
    for (Diagnostic& diagnostic : said) result.diagnostics.push_back(std::move(diagnostic));
  };
  for (const std::string& name : names) {
    Loaded<Source> source = read_file(folder / name, limits, name);
    take(source.diagnostics);
    if (!source.value) continue;
    digest.add(name);
    digest.add(source.value->text);
    Loaded<Document> document = read_document(*source.value, limits);
    take(document.diagnostics);
    if (document.value) result.documents.push_back(std::move(*document.value));
  }
  result.digest = digest.text();
  return result;
}

}  // namespace pilotcheck
