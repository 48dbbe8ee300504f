#include "input/package/relations.h"

#include <fmt/format.h>

namespace pilotcheck {

namespace {

/// Of all that relations say: those of a document with thousands of pictures.
constexpr std::size_t most_kept = 4U << 20U;

/// `../media/x` and `/xl/x`, seen from `folder`, as the name of a part.
std::string part_name(std::string_view folder, std::string_view target) {
  if (target.starts_with('/')) return std::string(target.substr(1));
  while (target.starts_with("../")) {
    target.remove_prefix(3);
    const std::size_t parent = folder.substr(0, folder.empty() ? 0 : folder.size() - 1).rfind('/');
    folder = parent == std::string_view::npos ? std::string_view() : folder.substr(0, parent + 1);
  }
  return fmt::format("{}{}", folder, target);
}

}  // namespace

std::string Relations::target_of_type(std::string_view type) const {
  for (const auto& [id, relation] : by_id) {
    if (relation.type == type) return relation.target;
  }
  return {};
}

std::optional<Diagnostic> read_relations(Package& package, std::string_view part, Relations& relations) {
  relations.by_id.clear();
  const std::size_t slash = part.rfind('/') + 1;  // 0 where there is none
  const std::string_view folder = part.substr(0, slash);
  const std::string name = fmt::format("{}_rels/{}.rels", folder, part.substr(slash));
  if (!package.has(name)) return std::nullopt;
  constexpr std::size_t of_each = 2 * sizeof(std::pair<std::string, Relation>);  // with its place in the map
  std::size_t kept = 0;
  const auto ignore = [](std::string_view) {};
  const auto goes_on = [&] { return kept <= most_kept; };
  const auto take = [&](std::string_view element, const XmlAttributes& attributes) {
    if (element != "Relationship" || attributes["TargetMode"] == "External") return;
    const std::string_view type = attributes["Type"];
    const std::string_view target = attributes["Target"];
    const std::string_view id = attributes["Id"];
    kept += of_each + id.size() + type.size() + folder.size() + target.size();
    if (!goes_on()) return;
    relations.by_id[std::string(id)] = {std::string(type.substr(type.rfind('/') + 1)), part_name(folder, target)};
  };
  if (auto wrong = read_xml(package, name, {take, ignore, ignore}, goes_on)) return wrong;
  if (goes_on()) return std::nullopt;
  return Diagnostic{
      Severity::error,       "too-large", package.name(), {}, {"文件中的关系过多", "the file has too many relations"},
      package.kind().smaller};
}

std::optional<Diagnostic> read_xml(Package& package, const std::string& part, XmlEvents events,
                                   const std::function<bool()>& goes_on) {
  XmlReader xml(std::move(events));
  bool good = true;
  bool stopped = false;
  const auto feed = [&](std::string_view piece) {
    good = xml.feed(piece);
    stopped = !goes_on();
    return good && !stopped;
  };
  if (auto wrong = package.inflate(part, feed)) return wrong;
  if (stopped || (good && xml.end())) return std::nullopt;
  return Diagnostic{
      Severity::error,
      "broken-package",
      package.name(),
      {},
      {fmt::format("部件 {} 不是格式正确的 XML", part), fmt::format("its part {} is no well-formed XML", part)},
      {fmt::format("请用{}打开并重新保存", package.kind().program.zh),
       fmt::format("open it in {} and save it again", package.kind().program.en)}};
}

}  // namespace pilotcheck
