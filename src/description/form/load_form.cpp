#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <utility>

#include "description/form/form.h"
#include "description/form/form_text.h"

namespace pilotcheck {

namespace {

class FormLoader {
 public:
  FormLoader(const Vocabulary& vocabulary, const Faults& faults) : v_(vocabulary), faults_(faults) {}

  Form load(Node root) {
    const KeyedReader keys(
        root,
        {"groups", "not_asked", "labels", "blanks", "statements", "dates", "titles", "targets", "loosely",
         "indifferent", "hints", "unfilled", "affirmed", "endings", "captions", "listed", "layout", "shape"},
        {"申报书的 Word 格式", "a form"}, faults_);
    form_.groups = slots(keys, "groups");
    form_.not_asked = slots(keys, "not_asked");
    each(keys, "labels", [&](Node node) { read_label(node); });
    each(keys, "blanks", [&](Node node) { read_blank(node); });
    each(keys, "statements", [&](Node node) { read_statement(node); });
    each(keys, "dates", [&](Node node) { read_date(node); });
    each(keys, "titles", [&](Node node) { read_title(node); });
    each(keys, "targets", [&](Node node) { read_target(node); });
    each(keys, "loosely", [&](Node node) { read_loose(node); });
    if (const auto layout = keys.find("layout")) form_.layout = load_layout(*layout, faults_);
    if (const auto shape = keys.find("shape")) {
      form_.shape = load_shape(*shape, v_, faults_, [this](Node path) { return slot(path); });
    }
    form_.indifferent = keys.texts("indifferent");
    form_.hints = keys.texts("hints");
    form_.unfilled = keys.texts("unfilled");
    form_.affirmed = keys.texts("affirmed");
    form_.endings = keys.texts("endings");
    form_.captions = keys.texts("captions");
    form_.listed = keys.texts("listed");
    return std::move(form_);
  }

 private:
  template <typename Read>
  void each(const KeyedReader& keys, std::string_view key, const Read& read) {
    const auto list = keys.find(key);
    if (!list) return;
    for (const Node item : list->items()) read(item);
  }

  std::optional<Slot> slot(Node path) {
    const auto found = v_.find(path.text());
    if (found && !v_.field(*found).in_record) return found;
    faults_.error(path.position(), "unknown-field",
                  {fmt::format("词汇表中没有字段 {}", path.text()),
                   fmt::format("the vocabulary has no field `{}`", path.text())});
    return std::nullopt;
  }

  std::optional<Slot> need_slot(const KeyedReader& keys, std::string_view key) {
    const auto path = keys.need(key);
    return path ? slot(*path) : std::nullopt;
  }

  std::vector<Slot> slots(const KeyedReader& keys, std::string_view key) {
    std::vector<Slot> all;
    for (const Node path : keys.items(key)) {
      if (const auto found = slot(path)) all.push_back(*found);
    }
    return all;
  }

  std::optional<std::uint32_t> choice(const KeyedReader& keys, std::optional<Slot> of) {
    const auto word = keys.need("choice");
    if (!word || !of) return std::nullopt;
    const auto found = v_.find_choice(*of, word->text());
    if (!found) {
      faults_.error(word->position(), "unknown-choice",
                    {fmt::format("字段 {} 没有选项 {}", v_.field(*of).path, word->text()),
                     fmt::format("the field `{}` has no choice `{}`", v_.field(*of).path, word->text())});
    }
    return found;
  }

  void read_label(Node node) {
    const KeyedReader keys(node, {"words", "fields"}, {"名称", "a label"}, faults_);
    Form::Label label{keys.texts("words"), slots(keys, "fields")};
    if (!label.fields.empty()) {
      for (const Node word : keys.items("words")) refuse_second_meaning(word, label.fields);
    }
    form_.labels.push_back(std::move(label));
  }

  /// Of two fields of one group that go by one name, neither is found by it.
  void refuse_second_meaning(Node word, const std::vector<Slot>& fields) {
    const Slot group = v_.field(fields.front()).parent;
    const auto [meaning, is_new] = meanings_.try_emplace({group, label_key(word.text())}, fields);
    std::vector<Slot> other = is_new ? std::vector<Slot>{} : meaning->second;
    const auto own = v_.find_child(group, word.text());
    if (other.empty() && own && is_asked(*own)) other = {*own};
    if (other.empty() || other == fields) return;
    const std::string& path = v_.field(other.front()).path;
    faults_.error(word.position(), "duplicate-name",
                  {fmt::format("{} 也是 {} 的名称，两者都认不出", word.text(), path),
                   fmt::format("`{}` is a name of {} too, so neither of the two is found by it", word.text(), path)},
                  {"请只在一处写它", "write it at one of the two only"});
  }

  /// Whether it goes by its own names: in cells or on the cover.
  [[nodiscard]] bool is_asked(Slot field) const {
    if (std::ranges::find(form_.not_asked, field) != form_.not_asked.end()) return false;
    for (Slot above = field; above != 0; above = v_.field(above).parent) {
      if (std::ranges::find(form_.groups, above) != form_.groups.end()) return true;
    }
    return false;
  }

  void read_blank(Node node) {
    const KeyedReader keys(node, {"field", "choice", "into"}, {"另填的一项", "a blank"}, faults_);
    const auto field = need_slot(keys, "field");
    const auto number = choice(keys, field);
    const auto into = need_slot(keys, "into");
    if (field && number && into) form_.blanks.push_back({*field, *number, *into});
  }

  void read_statement(Node node) {
    const KeyedReader keys(node, {"field", "says"}, {"印好的一句话", "a statement"}, faults_);
    const auto field = need_slot(keys, "field");
    if (field) form_.statements.push_back({*field, keys.texts("says")});
  }

  /// The cover is no group: what stands before everything else.
  void read_date(Node node) {
    const KeyedReader keys(node, {"group", "field"}, {"没有名称的日期", "a date"}, faults_);
    const auto field = need_slot(keys, "field");
    const auto group = keys.need("group");
    if (!field || !group) return;
    const bool cover = group->text() == "cover";
    form_.dates.push_back({cover ? std::nullopt : slot(*group), *field});
  }

  void read_title(Node node) {
    const KeyedReader keys(node, {"words", "field", "below"}, {"标题", "a title"}, faults_);
    Form::Title title{keys.texts("words"), {}, Form::Below::text};
    if (const auto path = keys.find("field")) title.field = slot(*path);
    constexpr std::pair<std::string_view, Form::Below> kinds[] = {
        {"cells", Form::Below::cells}, {"targets", Form::Below::targets}, {"list", Form::Below::list}};
    if (const auto below = keys.find("below")) {
      const auto* kind = std::ranges::find(kinds, below->text(), &std::pair<std::string_view, Form::Below>::first);
      if (kind == std::end(kinds)) {
        faults_.error(below->position(), "bad-operand",
                      {"below 只能是 cells、targets 或 list", "`below` can be `cells`, `targets` or `list`"});
      } else {
        title.below = kind->second;
      }
    }
    if (title.field) add_names(*title.field, title.words);
    form_.titles.push_back(std::move(title));
  }

  void add_names(Slot field, std::vector<std::string>& words) {
    const Field& names = v_.field(field);
    words.insert(words.begin(), names.label.zh);
    words.insert(words.end(), names.aliases.begin(), names.aliases.end());
  }

  void read_target(Node node) {
    const KeyedReader keys(node, {"field", "claims", "choice"}, {"申报对象的正文", "the texts of a target"}, faults_);
    const auto texts = need_slot(keys, "field");
    const auto claims = need_slot(keys, "claims");
    const auto number = choice(keys, claims);
    if (!texts || !claims || !number) return;
    Form::Target target{*texts, *claims, *number, {}};
    const Choice& named = v_.field(*claims).choices[*number];
    target.words = named.aliases;
    target.words.push_back(named.label.zh);
    add_names(*texts, target.words);
    form_.targets.push_back(std::move(target));
  }

  void read_loose(Node node) {
    const KeyedReader keys(node, {"field", "words"}, {"标题的简写", "a short title"}, faults_);
    if (const auto field = need_slot(keys, "field")) form_.loosely.push_back({*field, keys.texts("words")});
  }

  const Vocabulary& v_;
  const Faults& faults_;
  Form form_;
  std::map<std::pair<Slot, std::string>, std::vector<Slot>> meanings_;  ///< of each name in a group, as it is looked up
};

}  // namespace

Form load_form(const Document& document, const Vocabulary& vocabulary, std::vector<Diagnostic>& diagnostics) {
  const Faults faults{document.name, diagnostics};
  return FormLoader(vocabulary, faults).load(document.root());
}

}  // namespace pilotcheck
