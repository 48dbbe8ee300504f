#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "ruleset/extend_ruleset.h"
#include "ruleset/follow_on_faults.h"
#include "ruleset/profile.h"
#include "ruleset/profile_faults.h"
#include "ruleset/without_files.h"
#include "ruleset/written_rules.h"
#include "text/digest.h"

namespace pilotcheck {

namespace {

using What = ProfileSetting::What;

std::string text_at(Node node, std::string_view key) {
  const auto value = entry_of(node, key);
  return value ? flow_text(*value) : std::string();
}

/// Writes a rule file with what is set in it.
class ProfileWriter {
 public:
  ProfileWriter(RulesetSource& source, std::vector<ProfileSetting>& settings, KnownIds& known)
      : source_(source), settings_(settings), known_(known) {}

  /// Nothing where nothing of it is left.
  std::optional<Document> write(const Document& document) {
    const Node root = document.root();
    root_ = root;
    const std::string id = text_at(root, "id");
    note(What::without, id);
    if (ProfileSetting* const out = take(What::without, id)) {
      gone_ = true;
      out->of_file = true;
    }
    asks_ = entry_of(root, "asks").has_value();
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
  void note(What what, const std::string& id) { known_.ids[static_cast<std::size_t>(what)].push_back(id); }

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
      note_decisive(part, id);
      if (out != nullptr || !left) continue;
      ++parts_;
      write_with(part, {{"weight", take(What::weight, id)}}, id);
    }
    out_->end();
  }

  /// Without what decides eligibility, or where it only advises, all is judged otherwise than anyone would think.
  void note_decisive(Node part, const std::string& id) {
    const bool whole = entry_of(part, "decides").has_value();
    bool any = whole;
    const auto decides = [&](What what, const std::string& of) {
      if (ProfileSetting* const one = take(what, of)) one->decides = true;
    };
    if (const auto criteria = entry_of(part, "criteria")) {
      for (const Node criterion : criteria->items()) {
        if (!whole && !entry_of(criterion, "decides")) continue;
        any = true;
        const std::string own = fmt::format("{}.{}", id, text_at(criterion, "id"));
        decides(What::without, own);
        decides(What::level, own);
      }
    }
    if (!any) return;
    decides(What::without, id);
    decides(What::without, text_at(*root_, "id"));
  }

  /// Whether it stays.
  bool note_criterion(const std::string& part, Node criterion) {
    const std::string id = fmt::format("{}.{}", part, text_at(criterion, "id"));
    for (const What what : {What::weight, What::without}) note(what, id);
    asks_ ? known_.questions.push_back(id) : note(What::level, id);
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

  static constexpr std::size_t room_ = 4096;  // for what is set, at first

  RulesetSource& source_;
  std::vector<ProfileSetting>& settings_;
  KnownIds& known_;
  Document* out_ = nullptr;
  std::optional<Node> root_;
  std::map<std::string, std::uint32_t, std::less<>> layers_;
  std::size_t parts_ = 0;
  bool gone_ = false;
  bool asks_ = false;
};

}  // namespace

RulesetSource with_profile(RulesetSource source, std::vector<ProfileSetting> settings,
                           std::vector<Diagnostic>& diagnostics) {
  if (settings.empty()) return source;
  refuse_set_in_left_out(settings, diagnostics);
  KnownIds known;
  ProfileWriter writer(source, settings, known);
  std::vector<Document> documents;
  FileIds gone;
  for (Document& document : source.documents) {
    if (!entry_of(document.root(), "kind")) {
      documents.push_back(std::move(document));
    } else if (auto written = writer.write(document)) {
      documents.push_back(std::move(*written));
    } else {
      gone.emplace(rule_id(document.root()));
    }
  }
  for (Document& document : documents) {
    if (!gone.empty() && stem_of(document.name) == "ruleset")
      document = without_files(document, gone, [](Node) { return true; });
  }
  source.documents = std::move(documents);
  refuse_what_sets_nothing(settings, known, diagnostics);
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
