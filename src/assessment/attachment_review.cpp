#include "assessment/attachment_review.h"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>

#include "assessment/claims.h"

namespace pilotcheck {

namespace {

namespace fs = std::filesystem;

/// Kinds of attachments, a bit for each, that the rules ask for: those that are judged by, and others.
struct Asked {
  std::uint64_t here = 0, elsewhere = 0;
};

class AttachmentReview {
 public:
  AttachmentReview(const Ruleset& ruleset, const Description& description)
      : ruleset_(ruleset),
        description_(description),
        role_(description.vocabulary->roles().attachments),
        claims_known_(claims_any(ruleset, description) && !has_misread_claim(ruleset, description)) {}

  std::vector<Finding> findings() {
    if (!role_ || !role_->id) return {};
    const std::vector<Record>& all = description_.records[role_->list];
    for (std::size_t i = 0; i < all.size(); ++i) {
      const std::string& id = all[i].facts[*role_->id].text;
      if (!id.empty()) look_at_id(all, i, id);
      if (role_->file) look_at_file(all[i]);
    }
    return std::move(findings_);
  }

 private:
  void look_at_id(const std::vector<Record>& all, std::size_t number, const std::string& id) {
    const auto same = [&](const Record& one) { return one.facts[*role_->id].text == id; };
    const auto before = all.begin() + static_cast<std::ptrdiff_t>(number);
    if (std::any_of(all.begin(), before, same)) {
      return add("attachment-twice", all[number],
                 {fmt::format("附件编号“{}”用了两次，请核实", id),
                  fmt::format("the id `{}` stands at two attachments, please check", id)},
                 {"给其中一个另取编号", "give one of them another id"});
    }
    if (!claims_known_ || is_named(id) || is_asked_for(all[number])) return;
    add("attachment-unused", all[number],
        {fmt::format("附件“{}”没有被任何佐证引用，所申报的内容也不要求这一类，请核实", id),
         fmt::format(
             "no evidence names the attachment `{}` and nothing that is claimed asks for its kind, please check", id)},
        {"在所佐证的事实处引用它，或核对类别", "name it as evidence where it proves something, or check its kind"});
  }

  [[nodiscard]] bool is_named(const std::string& id) const {
    return std::ranges::find(description_.named_evidence, id) != description_.named_evidence.end();
  }

  /// An attachment without a kind, or of one that no rule asks for, may be anything.
  [[nodiscard]] bool is_asked_for(const Record& attachment) const {
    if (!role_->kind || !attachment.facts[*role_->kind].stated()) return true;
    const std::uint64_t kinds = attachment.facts[*role_->kind].choices;
    const Asked& asked = asked_kinds();
    return (asked.here & kinds) != 0 || (asked.elsewhere & kinds) == 0;
  }

  [[nodiscard]] const Asked& asked_kinds() const {
    if (asked_) return *asked_;
    asked_.emplace();
    for (const RuleFile& file : ruleset_.files) {
      const bool judged = !file.is_target() || applies(file, description_) == Status::met;
      std::uint64_t& kinds = judged ? asked_->here : asked_->elsewhere;
      for (const Part& part : file.parts) {
        for (const Criterion& criterion : part.criteria) {
          for_each_predicate(criterion.require, [&](const BoundPredicate& one) {
            if (const auto* figure = std::get_if<AttachmentOperand>(&one.operand)) kinds |= figure->kinds;
          });
        }
      }
    }
    return *asked_;
  }

  void look_at_file(const Record& attachment) {
    const Fact& file = attachment.facts[*role_->file];
    if (!file.stated() || description_.folder.empty()) return;
    std::error_code error;
    const fs::path path = description_.folder / fs::path(file.text);
    // Without the folder the attachments are kept elsewhere.
    if (!path.has_parent_path() || path.parent_path() == description_.folder || fs::exists(path, error) ||
        !fs::is_directory(path.parent_path(), error))
      return;
    add("attachment-missing", attachment,
        {fmt::format("附件文件“{}”不存在，请核实", file.text),
         fmt::format("the file `{}` is not there, please check", file.text)},
        {"放入文件，或改正文件名", "add the file, or correct its name"});
  }

  void add(const char* id, const Record& attachment, Bilingual message, Bilingual advice) {
    Finding& finding = findings_.emplace_back();
    finding.id = id;
    finding.subject = attachment.facts[*role_->id].text;
    finding.status = FindingStatus::unstated;
    finding.level = Level::should;
    finding.remedy = Remedy::attach;
    finding.message = std::move(message);
    finding.advice = std::move(advice);
    finding.detail.field = role_->list;
    finding.detail.position = attachment.position;
    finding.field = description_.vocabulary->field(role_->list).path;
  }

  const Ruleset& ruleset_;
  const Description& description_;
  const std::optional<AttachmentRole>& role_;
  bool claims_known_;  ///< else it is not known what is asked for
  mutable std::optional<Asked> asked_;
  std::vector<Finding> findings_;
};

}  // namespace

std::vector<Finding> review_attachments(const Ruleset& ruleset, const Description& description) {
  return AttachmentReview(ruleset, description).findings();
}

}  // namespace pilotcheck
