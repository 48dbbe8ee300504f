#include "prose/scope.h"

#include <algorithm>
#include <array>

#include "prose/trigger_hit.h"

namespace pilotcheck {

namespace {

using View = std::u16string_view;

class ScopeFinder {
 public:
  ScopeFinder(View text, std::span<const TextClause> clauses, const Lexicon& lexicon, std::vector<TriggerHit> hits)
      : text_(text), clauses_(clauses), lexicon_(lexicon), hits_(std::move(hits)) {}

  std::vector<Scope> find() {
    scopes_.reserve(hits_.size() + 4);
    add_whole_clauses();
    for (std::size_t i = 0; i < hits_.size(); ++i) {
      if (hits_[i].trigger->role == Trigger::Role::says) add(i);
    }
    std::ranges::stable_sort(scopes_, {}, &Scope::begin);
    for (std::uint32_t i = 0; i < scopes_.size(); ++i) {
      std::uint32_t outer = i;
      while (outer > 0 && scopes_[outer - 1].end <= scopes_[i].end) outer = scopes_[outer - 1].outer;
      scopes_[i].outer = outer;
    }
    return std::move(scopes_);
  }

 private:
  [[nodiscard]] View part(std::size_t begin, std::size_t end) const { return text_.substr(begin, end - begin); }

  /// Headings and questions claim nothing, but for a line that says that something is there: MES已上线.
  void add_whole_clauses() {
    std::size_t hit = 0;
    for (std::uint32_t i = 0; i < clauses_.size(); ++i) {
      const TextClause& clause = clauses_[i];
      bool claims = false;
      for (; hit < hits_.size() && hits_[hit].clause <= i; ++hit)
        claims = claims || (hits_[hit].clause == i && hits_[hit].trigger->says == Reading::affirmed);
      const bool question = clause.mark == u'?';
      if (!question && ((!clause.heading && !is_empty_label(i)) || claims)) continue;
      if (question && is_affirmed(clause)) continue;
      const std::uint32_t begin = question ? clauses_[clause.first_of_sentence].begin : clause.begin;
      scopes_.push_back({begin, clause.end, begin, begin, i, 0, 0, Reading::neutral, false});
    }
  }

  /// A label with nothing behind it, nor below it but the next label.
  [[nodiscard]] bool is_empty_label(std::uint32_t clause) const {
    if (clauses_[clause].mark != u':' || clause + 1 == clauses_.size()) return false;
    const TextClause& behind = clauses_[clause + 1];  // up to the end of the line
    if (behind.end != behind.begin || behind.line != clauses_[clause].line) return false;
    if (behind.mark != u'\n') return behind.mark == 0;
    return clauses_[clause + 2].mark == u':' && clauses_[clause + 2].item == 0;
  }

  /// Whether what follows a question says yes to it: 有没有MES？有。
  [[nodiscard]] bool is_affirmed(const TextClause& question) const {
    View answer = text_.substr(std::min<std::size_t>(question.end + 1, text_.size()), farthest_reach);
    while (!answer.empty() && (answer.front() == u' ' || answer.front() == u'\n')) answer.remove_prefix(1);
    return lexicon_.answers.begins(answer) != 0;
  }

  /// Whether `other` ends what `hit` reaches.
  static bool ends(const TriggerHit& other, const TriggerHit& hit) {
    return other.trigger->role == (hit.trigger->says == Reading::other ? Trigger::Role::own : Trigger::Role::ends);
  }

  void add(std::size_t number) {
    const TriggerHit& hit = hits_[number];
    const Trigger& trigger = *hit.trigger;
    const TextClause& clause = clauses_[hit.clause];
    const TextClause& last = clauses_[clause.last_of_sentence];
    if (trigger.says == Reading::neutral && last.mark == u'?' && is_affirmed(last)) return;
    std::size_t stop = clause.end;  // of what follows the trigger in its clause
    for (std::size_t i = number + 1; i < hits_.size() && hits_[i].clause == hit.clause; ++i) {
      if (hits_[i].begin > hit.end + farthest_reach) break;
      if (!ends(hits_[i], hit)) continue;
      stop = hits_[i].begin;
      break;
    }
    const bool closes = trigger.reach != Trigger::Reach::before && lexicon_.closes(part(hit.end, stop));
    const bool bare = trigger.bare && !closes && is_bare(part(hit.end, stop));
    const bool turns = trigger.says != Reading::neutral && trigger.says != Reading::other && trigger.until.empty();
    if (trigger.reach != Trigger::Reach::after || ((closes || bare) && turns)) add_before(hit, closes);
    if (trigger.reach != Trigger::Reach::before) add_after(number, stop);
  }

  /// A word or two of Han characters: a verb without an object.
  static bool is_bare(View after) {
    constexpr std::size_t longest = 4;
    return after.size() <= longest && std::ranges::all_of(after, [](char16_t c) { return c >= 0x4E00 && c <= 0x9FFF; });
  }

  /// What stands before the trigger in its clause; where it has no subject there, what its sentence began with.
  void add_before(const TriggerHit& hit, bool closes) {
    std::size_t begin = clauses_[before_brackets(hit.clause)].begin;
    // A cell, or what stands behind a label, is about what its row or line began with.
    const char16_t mark = hit.clause > clauses_[hit.clause].first_of_sentence ? clauses_[hit.clause - 1].mark : u'\0';
    const bool cell = mark == u'\t' || mark == u'|' || mark == u':' || mark == u'—';
    const bool reaches_back = hit.trigger->reach == Trigger::Reach::before && !speaks_of_another(hit);
    const bool may_reach_back = reaches_back || closes || cell;
    const View before = part(clauses_[hit.clause].begin, hit.begin);
    const bool comments = hit.trigger->reach == Trigger::Reach::before &&
                          hit.trigger->within == Trigger::Within::sentence && is_comment(before);
    if (may_reach_back && (comments || lexicon_.is_blank(before))) begin = subject_before(hit.clause);
    if (hit.begin > farthest_reach) begin = std::max(begin, hit.begin - farthest_reach);
    if (begin < hit.begin) push(hit, begin, hit.begin, false);
  }

  /// A verb that may have an object and has one: 拟建设MES，建成立体仓库 says nothing of the MES. A further verb
  /// (并通过验收, 验收) and an amount (两套) are none.
  [[nodiscard]] bool speaks_of_another(const TriggerHit& hit) const {
    constexpr View joins = u"并且而及、和与";
    constexpr View numerals = u"0123456789一二两三四五六七八九十几多全";
    constexpr std::size_t longest_amount = 4;
    if (!hit.trigger->bare) return false;
    View after = part(hit.end, clauses_[hit.clause].end);
    while (!after.empty()) {
      const std::size_t size = after.back() == u' ' ? 1 : lexicon_.tails.ends(after);
      if (size == 0) break;
      after.remove_suffix(size);
    }
    if (lexicon_.is_blank(after) || joins.find(after.front()) != View::npos) return false;
    if (lexicon_.closing.begins(after) > 1 || lexicon_.predicates.begins(after) > 1) return false;
    return after.size() > longest_amount || numerals.find(after.front()) == View::npos;
  }

  /// Whether a clause whose subject is no system of its own is about the topic that its sentence began with:
  /// 在线检测装置长期故障，探头成了摆设.
  [[nodiscard]] bool is_comment(View before) const {
    constexpr std::size_t longest = 12;
    return before.size() <= longest && lexicon_.listing.ends(before) == 0 &&
           std::ranges::none_of(before, [](char16_t c) { return c >= u'a' && c <= u'z'; });
  }

  /// The clause with which one begins that brackets interrupt: 产品全生命周期管理（PLM）是短板.
  [[nodiscard]] std::uint32_t before_brackets(std::uint32_t clause) const {
    const std::uint32_t first = clauses_[clause].first_of_sentence;
    std::uint32_t begin = clause;
    const auto is_near = [&] { return clauses_[clause].begin - clauses_[begin].begin <= farthest_reach; };
    while (begin > first && clauses_[begin - 1].mark == u')' && is_near()) {
      do --begin;
      while (begin > first && clauses_[begin].mark != u'(' && is_near());
    }
    return begin;
  }

  [[nodiscard]] std::size_t subject_before(std::uint32_t clause) const {
    std::uint32_t first = clause;
    const std::uint32_t sentence = clauses_[clause].first_of_sentence;
    const auto is_near = [&](std::uint32_t one) {
      return clauses_[clause].begin - clauses_[one].begin <= farthest_reach;
    };
    while (first > sentence && clauses_[first - 1].mark != u';' && is_near(first - 1)) --first;
    if (first == clauses_[clause].first_of_sentence && first > 0 && clauses_[first - 1].heading) --first;
    return clauses_[first].begin;
  }

  void add_after(std::size_t number, std::size_t stop) {
    const TriggerHit& hit = hits_[number];
    std::size_t end = stop == clauses_[hit.clause].end ? end_of_reach(number) : stop;
    for (const View word : hit.trigger->until) {
      const std::size_t behind = std::min(text_.size(), end + word.size() - 1);
      if (const std::size_t at = part(hit.end, behind).find(word); at != View::npos) end = std::min(end, hit.end + at);
    }
    if (end > hit.end) push(hit, hit.end, end, true);
  }

  /// Where the scope of a trigger that reaches beyond its clause, or through brackets in it, ends.
  [[nodiscard]] std::size_t end_of_reach(std::size_t number) {
    const TriggerHit& hit = hits_[number];
    const TextClause& own = clauses_[hit.clause];
    if (leads_in(hit)) return names_list(hit) ? std::min(end_of_list(hit), end_of_label(hit)) : end_of_list(hit);
    const bool alone = hit.trigger == &date_trigger() && trailing_date(hit) == own.end - hit.end;
    const bool sentence = hit.trigger->within != Trigger::Within::clause || alone;
    std::uint32_t clause = hit.clause;
    const bool bracketed = in_brackets(hit.clause);
    const auto goes_on = [&](char16_t mark) {
      if (mark == u'(' || mark == u')') return mark == u'(' || !bracketed;
      return sentence && (mark == u',' || mark == u':' || mark == u'\t' || mark == u'|' || mark == u'—');
    };
    const auto is_near = [&](std::uint32_t one) { return clauses_[one].end <= hit.end + farthest_reach; };
    while (clause + 1 < clauses_.size() && goes_on(clauses_[clause].mark) && is_near(clause + 1)) ++clause;
    std::size_t end = clauses_[clause].end;
    if (clause == hit.clause) return std::min<std::size_t>(own.end, hit.end + farthest_reach);
    for (std::size_t i = number + 1; i < hits_.size() && hits_[i].begin < end; ++i) {
      if (ends(hits_[i], hit)) end = hits_[i].begin;
    }
    return end;
  }

  /// Whether a bracket that its sentence opened before it is still open.
  [[nodiscard]] bool in_brackets(std::uint32_t clause) const {
    const std::uint32_t first = clauses_[clause].first_of_sentence;
    // 二期（2019年）：AGV is about what stands behind the colon.
    const bool labels = clause + 1 < clauses_.size() && clauses_[clause + 1].mark == u':' &&
                        lexicon_.is_blank(part(clauses_[clause + 1].begin, clauses_[clause + 1].end));
    for (std::uint32_t i = clause; i > first && !labels; --i) {
      const char16_t mark = clauses_[i - 1].mark;
      if (mark == u'(' || mark == u')') return mark == u'(';
      if (clauses_[clause].begin - clauses_[i].begin > farthest_reach) return false;
    }
    return false;
  }

  /// What is left of a clause that is nothing but a date, which is said of the next one.
  [[nodiscard]] std::size_t trailing_date(const TriggerHit& hit) const {
    const TextClause& own = clauses_[hit.clause];
    const View rest = part(hit.end, own.end);
    const bool only_date =
        lexicon_.is_blank(rest) || lexicon_.month_named(rest.substr(rest.starts_with(u'年') ? 1 : 0)) > 0;
    return only_date && lexicon_.is_blank(part(own.begin, hit.begin)) ? rest.size() : View::npos;
  }

  /// 尚未建设的系统如下： and 下一步工作 as a heading are about what follows them.
  [[nodiscard]] bool leads_in(const TriggerHit& hit) const {
    const TextClause& own = clauses_[hit.clause];
    if (own.heading) return hit.trigger->within != Trigger::Within::clause;
    const View rest = part(hit.end, own.end);
    const bool list = own.mark == u':' || (own.mark == u'\n' && clauses_[hit.clause + 1].item != 0);
    const bool near = list && rest.size() <= farthest_reach;
    return near && (names_list(hit) || lexicon_.closes(rest) || lexicon_.listing.ends(rest) != 0);
  }

  /// A label whose list is named by a noun of a few characters, or not at all: 近两年砍掉的业务：, 今年计划：
  [[nodiscard]] bool names_list(const TriggerHit& hit) const {
    const View rest = part(hit.end, clauses_[hit.clause].end);
    if (clauses_[hit.clause].heading || hit.trigger->says == Reading::neutral) return false;
    const bool named = hit.end - hit.begin > 1 && is_bare(rest) && !lexicon_.closes(rest);
    return named || (hit.trigger->only_last && hit.trigger->reach == Trigger::Reach::after);
  }

  /// Where what stands behind such a label on its line ends: with a full stop. Nowhere, where none does.
  [[nodiscard]] std::size_t end_of_label(const TriggerHit& hit) const {
    for (std::uint32_t i = hit.clause; i < clauses_.size() && clauses_[i].line == clauses_[hit.clause].line; ++i) {
      if (clauses_[i].ends_sentence() && clauses_[i].mark != u'\n') return clauses_[i].end;
    }
    return text_.size();
  }

  /// The rest of the line and the items behind it; of a heading all up to the next one of its kind.
  [[nodiscard]] std::size_t end_of_list(const TriggerHit& hit) {
    const TextClause& own = clauses_[hit.clause];
    if (list_.end == 0 || list_.line != own.line) list_ = list_behind(hit.clause);
    // What leads in from far off on its own line does not reach the items.
    return hit.end + farthest_reach < list_.line_end ? hit.end + farthest_reach : list_.end;
  }

  struct List {
    std::uint32_t line = 0;
    std::size_t line_end = 0;
    std::size_t end = 0;  ///< of the items behind it; 0 when none were looked for
  };

  [[nodiscard]] List list_behind(std::uint32_t clause) const {
    const TextClause& own = clauses_[clause];
    List list{own.line, 0, 0};
    while (clause + 1 < clauses_.size()) {
      const TextClause& next = clauses_[clause + 1];
      if (next.line != clauses_[clause].line) {
        if (list.line_end == 0) list.line_end = clauses_[clause].end;
        const bool goes_on =
            own.heading ? !(next.heading && next.item == own.item) : next.item != 0 && next.item != own.item;
        if (!goes_on) break;
      }
      ++clause;
    }
    list.end = clauses_[clause].end;
    if (list.line_end == 0) list.line_end = list.end;
    return list;
  }

  void push(const TriggerHit& hit, std::size_t begin, std::size_t end, bool after) {
    const auto first = static_cast<std::uint32_t>(begin);
    const auto last = static_cast<std::uint32_t>(end);
    Scope scope{first, last, hit.begin, hit.end, hit.clause};
    scope.says = hit.trigger->says;
    scope.after = after;
    scope.dated = hit.trigger == &date_trigger();
    scope.firm = hit.trigger->firm;
    if (after) end_as_attribute(hit, scope);
    scopes_.push_back(scope);
  }

  /// 未联网的机床已加装采集盒: with its 的 the phrase is an attribute of a noun of which the clause then says
  /// something. 计划应用的技术有… goes on behind it, for the clause is about the noun that it makes, and so does
  /// 尚未建立完善的制度、技术体系及组织, where nothing is said of the noun.
  void end_as_attribute(const TriggerHit& hit, Scope& scope) const {
    constexpr std::size_t noun = 8;
    if (hit.trigger->says != Reading::denied && hit.trigger->says != Reading::planned) return;
    const std::size_t clause_end = clauses_[hit.clause].end;
    const std::size_t end = std::min<std::size_t>(scope.end, clause_end);
    const std::size_t at = part(hit.end, end).find(u'的');
    if (at == View::npos || at == 0) return;
    const std::size_t behind = hit.end + at + 1;
    for (std::size_t i = behind; i < end && i < behind + noun; ++i) {
      if (lexicon_.listing.begins(part(i, end)) != 0) return;
    }
    std::size_t predicate = behind;
    while (predicate < clause_end && lexicon_.predicates.begins(part(predicate, clause_end)) == 0) ++predicate;
    if (predicate == clause_end) return;
    scope.attribute_end = static_cast<std::uint32_t>(behind);
    // What is said may be a further attribute: 尚未建立完善的、由专人维护的MES.
    if (part(predicate, clause_end).find(u'的') != View::npos) return;
    scope.end = std::min(scope.end, std::max(scope.begin, static_cast<std::uint32_t>(predicate)));
  }

  View text_;
  std::span<const TextClause> clauses_;
  const Lexicon& lexicon_;
  std::vector<TriggerHit> hits_;
  std::vector<Scope> scopes_;
  List list_;  // of the line that led in last
};

}  // namespace

FoundScopes find_scopes(View text, std::span<const TextClause> clauses, const Lexicon& lexicon,
                        const Writing& writing) {
  FoundHits found = find_hits(text, clauses, lexicon, writing);
  return {ScopeFinder(text, clauses, lexicon, std::move(found.hits)).find(), found.may_have_placeholder};
}

}  // namespace pilotcheck
