#include "report/explain/text_reading.h"

#include <algorithm>

#include "prose/fold.h"
#include "prose/prose.h"
#include "text/utf8.h"

namespace pilotcheck {

namespace {

using Quote = TextReading::Quote;
using Reach = TextReading::Reach;

class TextReader {
 public:
  TextReader(std::string_view whole, std::string_view part, const Lexicon& lexicon, std::chrono::year_month today)
      : lexicon_(lexicon), part_(part), prose_(part, lexicon, {.today = today}) {
    fold_prose(part, lexicon, &origins_);
    const auto before = static_cast<std::size_t>(part.data() - whole.data());
    std::size_t count = text::count_code_points(whole.substr(0, before));
    characters_before_.resize(part.size() + 1);
    for (std::size_t at = 0; at < part.size();) {
      const std::size_t begin = at;
      text::decode(part, at);
      std::fill(characters_before_.begin() + static_cast<std::ptrdiff_t>(begin),
                characters_before_.begin() + static_cast<std::ptrdiff_t>(at), count++);
    }
    characters_before_.back() = count;
  }

  TextReading read() {
    reading_.characters = prose_.characters();
    cut();
    add_reaches();
    add_mentions();
    return std::move(reading_);
  }

 private:
  [[nodiscard]] std::size_t origin(std::size_t unit) const {
    return unit < origins_.size() ? origins_[unit] : part_.size();
  }

  /// Of bytes of the part, without white space at either end.
  [[nodiscard]] Quote quote_bytes(std::size_t begin, std::size_t end) const {
    const std::string_view words = text::trim(part_.substr(begin, end - begin));
    if (words.empty()) return {words, characters_before_[begin], characters_before_[begin]};
    const auto at = static_cast<std::size_t>(words.data() - part_.data());
    return {words, characters_before_[at], characters_before_[at + words.size()]};
  }
  /// Of units of the folded text.
  [[nodiscard]] Quote quote(std::size_t begin, std::size_t end) const {
    return begin < end ? quote_bytes(origin(begin), origin(end)) : quote_bytes(origin(begin), origin(begin));
  }

  /// A clause that is empty, as between 。 and the end of its line, is none to people: its mark goes to the one before.
  void cut() {
    const std::vector<TextClause>& clauses = prose_.clauses();
    shown_as_.resize(clauses.size());
    std::vector<std::size_t> begins;
    std::size_t sentence_begin = 0;
    std::size_t sentence = 0;
    for (std::size_t i = 0; i < clauses.size(); ++i) {
      const bool empty = text::trim(quote(clauses[i].begin, clauses[i].end).words).empty();
      if (!empty) {
        if (sentence == 0 || clauses[i].first_of_sentence != sentence_begin) ++sentence;
        sentence_begin = clauses[i].first_of_sentence;
        begins.push_back(begins.empty() ? 0 : origin(clauses[i].begin));
        reading_.clauses.push_back({{}, clauses[i].heading, sentence, {}});
      }
      shown_as_[i] = reading_.clauses.empty() ? 0 : reading_.clauses.size() - 1;
    }
    begins.push_back(part_.size());
    for (std::size_t i = 0; i < reading_.clauses.size(); ++i)
      reading_.clauses[i].text = quote_bytes(begins[i], begins[i + 1]);
  }

  void add_reaches() {
    for (const Scope& scope : prose_.scopes()) {
      Reach reach;
      if (scope.word_begin == scope.word_end)
        reach.by = prose_.clauses()[scope.clause].mark == u'?' ? Reach::By::question : Reach::By::heading;
      reach.trigger = quote(scope.word_begin, scope.word_end);
      reach.over = quote(scope.begin, scope.end);
      if (scope.attribute_end != 0 && scope.attribute_end < scope.end)
        reach.attribute_end = quote(scope.begin, scope.attribute_end).end;
      reach.says = scope.says;
      reach.after = scope.after;
      reach.clause = shown_as_[scope.clause];
      reading_.reaches.push_back(reach);
    }
  }

  /// Words that state several concepts are one mention to people; and a word of a concept inside a longer one of it
  /// that is read alike tells nothing more.
  void add_mentions() {
    std::vector<Mention> all = prose_.mentions();
    std::ranges::stable_sort(all, [](const Mention& one, const Mention& other) {
      return one.begin != other.begin ? one.begin < other.begin : one.end > other.end;
    });
    const Mention* last = nullptr;
    std::vector<const Mention*> open;  // that reach over the place
    for (const Mention& mention : all) {
      if (mention.number == lexicon_.relations) continue;
      std::erase_if(open, [&](const Mention* one) { return one->end <= mention.begin; });
      const bool inside = std::ranges::any_of(open, [&](const Mention* one) {
        return one->number == mention.number && one->end >= mention.end && one->scope == mention.scope;
      });
      if (inside) continue;
      open.push_back(&mention);
      auto& mentions = reading_.clauses[shown_as_[mention.clause]].mentions;
      if (last != nullptr && last->begin == mention.begin && last->end == mention.end) {
        mentions.back().concepts.push_back(mention.number);
        continue;
      }
      mentions.push_back({quote(mention.begin, mention.end), {mention.number}, mention.says, std::nullopt});
      if (mention.scope != Mention::plain) mentions.back().reach = mention.scope;
      last = &mention;
    }
  }

  const Lexicon& lexicon_;
  std::string_view part_;
  Prose prose_;
  std::vector<std::size_t> origins_;            // byte of every unit of the folded text
  std::vector<std::size_t> characters_before_;  // every byte
  std::vector<std::size_t> shown_as_;           // for every clause, which of those that are shown
  TextReading reading_;
};

}  // namespace

TextReading read_text(std::string file, std::string_view whole, std::string_view part, const Lexicon& lexicon,
                      std::chrono::year_month today) {
  TextReading reading = TextReader(whole, part, lexicon, today).read();
  reading.file = std::move(file);
  return reading;
}

std::string in_one_line(std::string_view words) {
  std::string line;
  bool wide = true;
  bool broken = false;
  for (std::size_t at = 0; at < words.size();) {
    const std::size_t begin = at;
    const char32_t c = text::decode(words, at);
    if (c == '\n' || (broken && text::is_space(c))) {
      broken = true;
      continue;
    }
    // Chinese is written without spaces.
    if (broken && !(wide && text::is_cjk(c))) line += ' ';
    broken = false;
    wide = text::is_cjk(c) || c > 0xFF00;
    line += words.substr(begin, at - begin);
  }
  return line;
}

}  // namespace pilotcheck
