#include "report/import/review_page.h"

#include <fmt/format.h>

#include <algorithm>

#include "assessment/facts.h"
#include "description/form/read_form.h"
#include "report/fields/field_row.h"
#include "report/html_page.h"
#include "report/import/form_yaml.h"
#include "report/import/review_original.h"
#include "report/wording.h"
#include "text/display_width.h"
#include "text/utf8.h"

namespace pilotcheck {

namespace embedded {
extern const std::string_view review_css;
}  // namespace embedded

namespace {

class ReviewWriter {
 public:
  ReviewWriter(const ImportReview& review, Language language, std::string& out)
      : review_(review),
        v_(review.ruleset.vocabulary),
        language_(language),
        html_(out),
        values_(v_.size()),
        asked_(v_.size()),
        proposals_(v_.size()) {
    for (const FormValue& value : review.reading.values) values_[value.slot] = &value;
    for (const Slot slot : asked_fields(*review.ruleset.form, v_, review.reading)) asked_[slot] = true;
    for (const Proposal& proposal : review.description.proposals) proposals_[proposal.field] = &proposal;
  }

  void write() {
    const std::string title =
        fmt::format("{}{}{}", words("导入核对", "Import review"), words("：", ": "), review_.file);
    PageHead head{title};
    head.style = embedded::review_css;
    write_page_head(review_.ruleset, head, language_, html_);
    html_.raw("<p>").text(form_summary(v_, *review_.ruleset.form, review_.reading).in(language_));
    html_.raw("</p>\n<div class=\"review\">\n<section class=\"original\" tabindex=\"0\" aria-labelledby=\"original\">");
    html_.raw("<h2 id=\"original\">").text(words("原件", "The document")).raw("</h2>\n");
    const ReviewLinks there = links();
    ReviewOriginal(there, html_).write(review_.document.blocks);
    html_.raw("</section>\n<section tabindex=\"0\" aria-labelledby=\"read\"><h2 id=\"read\">");
    html_.text(words("读出的内容", "What was read")).raw("</h2>\n<table class=\"values\">\n<thead><tr>");
    for (const std::string_view column :
         {words("字段", "Field"), words("值", "Value"), words("状态与位置", "State and place")}) {
      html_.raw("<th scope=\"col\">").text(column).raw("</th>");
    }
    html_.raw("</tr></thead>\n");
    for (const Slot group : v_.field(0).children) write_group(group);
    html_.raw("</table>\n");
    write_rest();
    html_.raw("</section>\n</div>\n</main>\n<footer><p>");
    html_.text(words("“待核实”与“待确认”的各项须由人对照原件核对。",
                     "A person must hold what is to be confirmed, and what is proposed, against the document."));
    html_.raw("</p>\n");
    write_page_foot(PageScript::none, html_);
  }

 private:
  [[nodiscard]] std::string_view words(std::string_view zh, std::string_view en) const {
    return say(language_, zh, en);
  }

  [[nodiscard]] std::string anchor(Position position) const {
    return anchor_of(place_of(review_.reading.places, position));
  }
  static std::string row_anchor(Slot slot) { return fmt::format("f{}", slot); }

  [[nodiscard]] ReviewLinks links() const {
    ReviewLinks there;
    for (const FormValue& value : review_.reading.values) {
      const std::string at = anchor(value.position);
      if (!at.empty()) there[at].push_back({row_anchor(value.slot), v_.field(value.slot).label.in(language_)});
    }
    return there;
  }

  [[nodiscard]] bool shows(Slot slot) const {
    if (values_[slot] != nullptr || asked_[slot] || proposals_[slot] != nullptr) return true;
    return std::ranges::any_of(v_.field(slot).children,
                               [&](Slot child) { return !v_.field(child).in_record && shows(child); });
  }

  void write_group(Slot group) {
    if (!shows(group) || v_.field(group).kind() != ValueKind::group) return;
    html_.raw("<tbody><tr><th scope=\"rowgroup\" colspan=\"3\">").text(v_.field(group).label.in(language_));
    html_.raw("</th></tr>\n");
    write_fields(group);
    html_.raw("</tbody>\n");
  }

  void write_fields(Slot group) {
    for (const Slot child : v_.field(group).children) {
      if (v_.field(child).in_record || !shows(child)) continue;
      if (values_[child] != nullptr || asked_[child] || proposals_[child] != nullptr) {
        write_row(child);
      } else {
        write_fields(child);
      }
    }
  }

  void write_row(Slot slot) {
    const FormValue* value = values_[slot];
    html_.raw("<tr id=\"").text(row_anchor(slot)).raw("\"><th scope=\"row\">");
    html_.text(v_.field(slot).label.in(language_)).raw("</th><td>");
    html_.text(value_of(slot)).raw("</td><td>");
    if (value == nullptr && proposals_[slot] != nullptr) {
      state("waived", words("待确认", "proposed"));
      html_.text(proposals_[slot]->place.in(language_));
    } else if (value == nullptr) {
      state("unmet", words("未找到", "not found"));
    } else {
      const bool empty = value->certainty == Certainty::empty;
      const bool sure = value->certainty == Certainty::recognized;
      if (empty) {
        state("unmet", words("未填写", "not filled in"));
      } else if (sure) {
        state("met", words("识别", "recognized"));
      } else {
        state("unstated", words("待核实", "to confirm"));
      }
      write_place(value->position);
      if (!empty && !sure) html_.raw("<br>").text(value->why.in(language_));
    }
    html_.raw("</td></tr>\n");
  }

  template <std::size_t N>
  void state(const char (&status)[N], std::string_view word) {
    html_.raw("<b class=\"").raw(status).raw("\">").text(word).raw("</b> ");
  }

  void write_place(Position position) {
    const std::string at = anchor(position);
    const std::string name = place_name(place_of(review_.reading.places, position)).in(language_);
    if (at.empty()) return;
    html_.raw("<a href=\"#").text(at).raw("\">").text(name).raw("</a>");
  }

  [[nodiscard]] std::string value_of(Slot slot) const {
    constexpr std::size_t widest = 120;
    const Field& field = v_.field(slot);
    const Fact& fact = review_.description.fact(slot);
    if (field.kind() == ValueKind::prose) {
      if (!fact.stated()) return {};
      std::string text = fact.text;
      std::ranges::replace(text, '\n', ' ');
      return text::truncate(text, widest);
    }
    if (values_[slot] == nullptr || fact.stated()) return value_text(field, fact).in(language_);
    // What could not be read as a value of its field stands as it is written.
    return fmt::format("{}", fmt::join(values_[slot]->items, language_ == Language::zh ? "、" : ", "));
  }

  void write_rest() {
    const FormReading& reading = review_.reading;
    write_list(words("附件", "Attachments"), reading.attachments, [&](const FormAttachment& one) {
      write_place(one.position);
      html_.raw(" ").text(one.caption.empty() ? one.id : one.caption);
    });
    write_list(words("请在文件中改正", "To correct in the file"), reading.faults, [&](const Diagnostic& one) {
      write_place(one.position);
      html_.raw(" ").text(with_advice(one.message, one.hint, language_));
    });
    write_list(words("没有归入任何字段的文字", "What belongs to no field"), reading.unplaced,
               [&](const UnplacedText& one) {
                 write_place(one.position);
                 html_.raw(" ").text(one.text);
               });
  }

  template <typename One, typename Write>
  void write_list(std::string_view title, const std::vector<One>& all, const Write& write_one) {
    if (all.empty()) return;
    html_.raw("<h3>").text(title).raw("</h3>\n<ul>\n");
    for (const One& one : all) {
      html_.raw("<li>");
      write_one(one);
      html_.raw("</li>\n");
    }
    html_.raw("</ul>\n");
  }

  const ImportReview& review_;
  const Vocabulary& v_;
  Language language_;
  Markup html_;
  std::vector<const FormValue*> values_;
  std::vector<bool> asked_;
  std::vector<const Proposal*> proposals_;
};

}  // namespace

void write_review(const ImportReview& review, Language language, std::string& out) {
  ReviewWriter(review, language, out).write();
}

}  // namespace pilotcheck
