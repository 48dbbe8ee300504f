#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "ruleset/extend_ruleset.h"
#include "ruleset/profile.h"
#include "ruleset/written_rules.h"
#include "text/digest.h"
#include "text/nearest.h"

namespace pilotcheck {

namespace {

using What = ProfileSetting::What;

std::string text_at(Node node, std::string_view key) {
  const auto value = entry_of(node, key);
  return value ? flow_text(*value) : std::string();
}

/// What of the rules a profile could set, by id.
using Known = std::array<std::vector<std::string>, 4>;

/// Writes a rule file with what is set in it.
class ProfileWriter {
 public:
  ProfileWriter(RulesetSource& source, std::vector<ProfileSetting>& settings, Known& known)
      : source_(source), settings_(settings), known_(known) {}

  /// Nothing where nothing of it is left.
  std::optional<Document> write(const Document& document) {
    const Node root = document.root();
    root_ = root;
    const std::string id = text_at(root, "id");
    note(What::without, id);
    if (take(What::without, id) != nullptr) gone_ = true;
    Document out;
    out.name = document.name;
    out.reserve(document.texts().size() + room_);
    out_ = &out;
    layers_.clear();
    parts_ = 0;
    out.begin(EventKind::mapping, root.position(), root.is_flow());
    for (const auto [key, value] : root.entries()) {
      copy(key);
      if (key.text() == "parameters" && value.is_mapping()) {
        write_parameters(id, value);
      } else if ((key.text() == "elements" || key.text() == "sections") && value.is_sequence()) {
        write_parts(value);
      } else {
        copy(value);
      }
    }
    out.end();
    const bool nothing_left = gone_ || parts_ == 0;
    gone_ = false;
    if (nothing_left) return std::nullopt;
    return out;
  }

 private:
  void note(What what, const std::string& id) { known_[static_cast<std::size_t>(what)].push_back(id); }

  ProfileSetting* take(What what, const std::string& id) {
    const auto found =
        std::ranges::find_if(settings_, [&](const auto& one) { return one.what == what && one.id == id; });
    return found == settings_.end() ? nullptr : &*found;
  }

  /// The place in the profile, as one of the layers that the document comes from.
  Position placed(const ProfileSetting& setting, Position position) {
    auto [layer, is_new] = layers_.emplace(setting.file, 0);
    if (is_new) {
      auto& origins = source_.origins[out_->name];
      origins.push_back(setting.file);
      layer->second = static_cast<std::uint32_t>(origins.size()) * lines_of_a_layer;
    }
    return {position.line + layer->second, position.column};
  }

  /// What the rules say there: of a parameter, its value.
  std::string in_words(Node value) const {
    const auto name = entry_of(value, "parameter");
    const auto parameters = name ? entry_of(*root_, "parameters") : std::nullopt;
    const auto parameter = parameters ? entry_of(*parameters, name->text()) : std::nullopt;
    return parameter ? text_at(*parameter, "value") : flow_text(value);
  }

  void write_value(const ProfileSetting& setting) {
    out_->add_scalar(placed(setting, setting.value_at), ScalarStyle::plain, setting.value);
  }

  void write_parameters(const std::string& file, Node parameters) {
    out_->begin(EventKind::mapping, parameters.position(), parameters.is_flow());
    for (const auto [key, value] : parameters.entries()) {
      const std::string id = fmt::format("{}.{}", file, key.text());
      note(What::parameter, id);
      copy(key);
      write_with(value, {{"value", take(What::parameter, id)}}, {});
    }
    out_->end();
  }

  void write_parts(Node list) {
    out_->begin(EventKind::sequence, list.position(), list.is_flow());
    for (const Node part : list.items()) {
      const std::string id = text_at(part, "id");
      note(What::without, id);
      note(What::weight, id);
      const auto criteria = entry_of(part, "criteria");
      bool left = !criteria;
      if (criteria) {
        for (const Node criterion : criteria->items()) left = note_criterion(id, criterion) || left;
      }
      ProfileSetting* const out = take(What::without, id);
      if (entry_of(part, "decides")) note_decisive(part, id, out);
      if (out != nullptr || !left) continue;
      ++parts_;
      write_with(part, {{"weight", take(What::weight, id)}}, id);
    }
    out_->end();
  }

  /// Without a part that decides eligibility, or one of its criteria, it is judged otherwise than anyone would think.
  void note_decisive(Node part, const std::string& id, ProfileSetting* out) {
    if (out != nullptr) out->was = decisive;
    if (ProfileSetting* const file = take(What::without, text_at(*root_, "id"))) file->was = decisive;
    const auto criteria = entry_of(part, "criteria");
    if (!criteria) return;
    for (const Node criterion : criteria->items()) {
      ProfileSetting* const one = take(What::without, fmt::format("{}.{}", id, text_at(criterion, "id")));
      if (one != nullptr) one->was = decisive;
    }
  }

  /// Whether it stays.
  bool note_criterion(const std::string& part, Node criterion) {
    const std::string id = fmt::format("{}.{}", part, text_at(criterion, "id"));
    for (const What what : {What::weight, What::level, What::without}) note(what, id);
    return take(What::without, id) == nullptr;
  }

  void write_criteria(const std::string& part, Node list) {
    out_->begin(EventKind::sequence, list.position(), list.is_flow());
    for (const Node criterion : list.items()) {
      const std::string id = fmt::format("{}.{}", part, text_at(criterion, "id"));
      if (take(What::without, id) != nullptr) continue;
      write_with(criterion, {{"level", take(What::level, id)}, {"weight", take(What::weight, id)}}, {});
    }
    out_->end();
  }

  struct Set {
    std::string_view key;
    ProfileSetting* setting = nullptr;
  };

  /// A mapping with some of its keys set. `part`: it is one, and its criteria are set too.
  void write_with(Node mapping, std::vector<Set> set, const std::string& part) {
    if (!mapping.is_mapping()) return copy(mapping);
    out_->begin(EventKind::mapping, mapping.position(), mapping.is_flow());
    for (const auto [key, value] : mapping.entries()) {
      const auto own = std::ranges::find(set, key.text(), &Set::key);
      if (own != set.end() && own->setting != nullptr) {
        own->setting->was = in_words(value);
        out_->add_scalar(placed(*own->setting, own->setting->position), key.style(), key.text());
        write_value(*own->setting);
        own->setting = nullptr;
        continue;
      }
      copy(key);
      if (!part.empty() && key.text() == "criteria" && value.is_sequence()) {
        write_criteria(part, value);
      } else {
        copy(value);
      }
    }
    for (const Set& one : set) {
      if (one.setting == nullptr) continue;
      one.setting->was = one.key == "level" ? "must" : "1";
      out_->add_scalar(placed(*one.setting, one.setting->position), ScalarStyle::plain, one.key);
      write_value(*one.setting);
    }
    out_->end();
  }

  void copy(Node node) {
    if (node.is_scalar()) return out_->add_scalar(node.position(), node.style(), node.text());
    out_->begin(node.is_mapping() ? EventKind::mapping : EventKind::sequence, node.position(), node.is_flow());
    for (const auto [key, value] : node.entries()) {
      copy(key);
      copy(value);
    }
    for (const Node item : node.items()) copy(item);
    out_->end();
  }

  static constexpr std::size_t room_ = 4096;                   // for what is set, at first
  static constexpr std::string_view decisive = "eligibility";  // what something that is left out decided

  RulesetSource& source_;
  std::vector<ProfileSetting>& settings_;
  Known& known_;
  Document* out_ = nullptr;
  std::optional<Node> root_;
  std::map<std::string, std::uint32_t, std::less<>> layers_;
  std::size_t parts_ = 0;
  bool gone_ = false;
};

/// Nothing can be set of what is left out.
void refuse_left_out(const std::vector<ProfileSetting>& settings, std::vector<Diagnostic>& diagnostics) {
  for (const ProfileSetting& out : settings) {
    if (out.what != What::without) continue;
    const std::string place = fmt::format("{}:{}", out.file, out.position.line);
    for (const ProfileSetting& one : settings) {
      const bool within = one.id.starts_with(out.id + ".") || (one.id == out.id && one.what != What::without);
      if (!within) continue;
      Faults{one.file, diagnostics}.error(
          one.position, "two-settings",
          {fmt::format("{} 属于 {}，而 {} 不判它", one.id, out.id, place),
           fmt::format("`{}` belongs to `{}`, which {} leaves out", one.id, out.id, place)},
          {"请删去其中一处", "take one of the two away"});
    }
  }
}

void refuse_unknown(const ProfileSetting& setting, const Known& known, std::vector<Diagnostic>& diagnostics) {
  const std::vector<std::string>& ids = known[static_cast<std::size_t>(setting.what)];
  if (std::ranges::find(ids, setting.id) != ids.end()) return;
  static const std::array<Bilingual, 4> names{
      {{"参数", "parameter"},
       {"要素、章节或判据", "element, section or criterion"},
       {"判据", "criterion"},
       {"规则文件、要素、章节或判据", "rule file, element, section or criterion"}}};
  const Bilingual& name = names[static_cast<std::size_t>(setting.what)];
  const std::vector<std::string_view> all(ids.begin(), ids.end());
  Faults{setting.file, diagnostics}.error(
      setting.position, "unknown-part",
      {fmt::format("规则中没有{} {}", name.zh, setting.id),
       fmt::format("the rules have no {} `{}`", name.en, setting.id)},
      text::did_you_mean(setting.id, all,
                         setting.what == What::parameter ? text::listed({"参数有", "parameters"}, all)
                                                         : Bilingual{"编号见 pilotcheck rules resolve",
                                                                     "`pilotcheck rules resolve` shows all ids"}));
}

}  // namespace

RulesetSource with_profile(RulesetSource source, std::vector<ProfileSetting> settings,
                           std::vector<Diagnostic>& diagnostics) {
  if (settings.empty()) return source;
  refuse_left_out(settings, diagnostics);
  Known known;
  ProfileWriter writer(source, settings, known);
  std::vector<Document> documents;
  for (Document& document : source.documents) {
    if (!entry_of(document.root(), "kind")) {
      documents.push_back(std::move(document));
    } else if (auto written = writer.write(document)) {
      documents.push_back(std::move(*written));
    }
  }
  source.documents = std::move(documents);
  for (const ProfileSetting& setting : settings) refuse_unknown(setting, known, diagnostics);
  Digest digest;
  digest.add(source.digest);
  for (const ProfileSetting& setting : settings) {
    for (const std::string& text : {std::string(name_of(setting.what)), setting.id, setting.value, setting.reason})
      digest.add(text);
  }
  source.digest = digest.text();
  // What the build made of the words knows the terms of every criterion.
  if (leaves_out(settings)) source.concepts = nullptr;
  source.profile = std::move(settings);
  return source;
}

}  // namespace pilotcheck
