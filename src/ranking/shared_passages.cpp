#include "ranking/shared_passages.h"

#include <algorithm>
#include <tuple>
#include <unordered_map>

#include "text/nearest.h"

namespace pilotcheck {

namespace {

/// Where a piece stands.
struct Place {
  std::uint64_t piece;  ///< its hash and its length
  std::uint32_t row;
  std::uint32_t print;
  auto operator<=>(const Place&) const = default;
};

/// A piece that two rows have.
struct Match {
  std::uint32_t first;
  std::uint32_t second;
  std::uint32_t first_print;
  std::uint32_t second_print;
  auto operator<=>(const Match&) const = default;
};

using Narrative = PassagePrints::Narrative;

const Narrative& narrative_of(const PassagePrints& prints, std::uint32_t print) {
  return *std::ranges::upper_bound(prints.narratives, print, {}, &Narrative::end);
}

/// The long passages of two rows, from their matches in the order of the first one's pieces.
class PairReader {
 public:
  PairReader(const PassagePrints& first, const PassagePrints& second, const PassageRule& rule)
      : first_(first), second_(second), rule_(rule) {
    // Where only a share of the pieces is kept, those that stand equally far apart in both are of one passage.
    constexpr std::uint32_t apart = 64;
    const unsigned level = std::max(first.level, second.level);
    bridge_ = level == 0 ? 0 : apart << level;
  }

  std::vector<SharedField> read(std::span<const Match> matches) {
    for (const Match& match : matches) {
      const Narrative* left = &narrative_of(first_, match.first_print);
      const Narrative* right = &narrative_of(second_, match.second_print);
      const Print& here = first_.prints[match.first_print];
      const Print& there = second_.prints[match.second_print];
      const std::uint32_t gap = here.begin() - first_end_;
      const bool goes_on = run_.first == left && run_.second == right && here.begin() >= first_end_ &&
                           there.begin() >= second_end_ && there.begin() - second_end_ == gap && gap <= bridge_;
      if (!goes_on) {
        end_run();
        run_ = {left, right, 0, 0, here.begin(), there.begin()};
      }
      first_end_ = here.end();
      second_end_ = there.end();
      run_.longest = first_end_ - run_.first_begin;
    }
    end_run();
    std::ranges::stable_sort(fields_, std::greater<>(), &SharedField::characters);
    return std::move(fields_);
  }

 private:
  void end_run() {
    if (run_.first == nullptr) return;
    const std::size_t needed = run_.first->letters ? rule_.at_least * 10 / 3 : rule_.at_least;
    if (run_.longest < needed) return;
    auto field = std::ranges::find_if(
        fields_, [&](const SharedField& one) { return one.first == run_.first && one.second == run_.second; });
    if (field == fields_.end()) {
      field = fields_.insert(field, run_);
    } else if (run_.longest > field->longest) {
      const std::size_t so_far = field->characters;
      *field = run_;
      field->characters = so_far;
    }
    field->characters += run_.longest;
  }

  const PassagePrints& first_;
  const PassagePrints& second_;
  const PassageRule& rule_;
  std::uint32_t bridge_ = 0;
  SharedField run_;  // the passage that is being read
  std::uint32_t first_end_ = 0;
  std::uint32_t second_end_ = 0;
  std::vector<SharedField> fields_;
};

/// Adds up characters, and says of which share of the shorter one's narratives.
void sum_up(SharedText& text) {
  std::vector<const Narrative*> seen;
  std::size_t first = 0;
  std::size_t second = 0;
  const auto once = [&](const Narrative* one) -> std::size_t {
    if (std::ranges::find(seen, one) != seen.end()) return 0;
    seen.push_back(one);
    return one->units;
  };
  for (const SharedField& field : text.fields) {
    text.characters += field.characters;
    first += once(field.first);
    second += once(field.second);
  }
  const std::size_t shorter = std::max<std::size_t>(1, std::min(first, second));
  text.share = std::min(1.0, static_cast<double>(text.characters) / static_cast<double>(shorter));
}

bool comes_before(const SharedText& left, const SharedText& right) {
  if (left.characters != right.characters) return left.characters > right.characters;
  if (left.enterprises != right.enterprises) return left.enterprises > right.enterprises;
  return left.rows < right.rows;
}

class Finder {
 public:
  Finder(const PassageRule& rule, std::span<const RankedRow> rows) : rule_(rule), rows_(rows) {}

  SharedPassages find() {
    result_.compared = true;
    tell_enterprises_apart();
    match();
    for_each_first(pairs_, [&](std::span<const Match> matches) { read_pairs(matches); });
    pairs_ = {};
    for_each_first(stars_, [&](std::span<const Match> matches) { read_group(matches); });
    stars_ = {};
    keep_the_most();
    result_.best.resize(rows_.size());
    result_.counts.resize(rows_.size());
    for (std::uint32_t number = 0; number < result_.texts.size(); ++number) {
      for (const std::uint32_t row : result_.texts[number].rows) {
        if (result_.counts[row]++ == 0) result_.best[row] = number + 1;
      }
    }
    return std::move(result_);
  }

 private:
  void tell_enterprises_apart() {
    std::unordered_map<std::string, std::uint32_t> known;
    for (const RankedRow& row : rows_) {
      result_.level = std::max(result_.level, row.prints.level);
      const auto next = static_cast<std::uint32_t>(enterprises_.size());
      if (row.enterprise.empty()) {
        enterprises_.push_back(next);
        continue;
      }
      std::string name = text::fold(row.enterprise);
      std::erase(name, '_');  // a space that was typed into it
      const auto [one, is_new] = known.try_emplace(std::move(name), next);
      enterprises_.push_back(one->second);
      result_.repeated += is_new ? 0U : 1U;
    }
  }

  /// Fills pairs_ and stars_.
  void match() {
    std::size_t count = 0;
    for (const RankedRow& row : rows_) count += row.prints.prints.size();
    std::vector<Place> places;
    places.reserve(count);
    for (std::uint32_t row = 0; row < rows_.size(); ++row) {
      const std::vector<Print>& prints = rows_[row].prints.prints;
      for (std::uint32_t i = 0; i < prints.size(); ++i) {
        places.push_back({std::uint64_t{prints[i].hash()} << 8U | prints[i].units(), row, i});
      }
    }
    std::ranges::sort(places);
    std::vector<std::uint32_t> last_seen(rows_.size());  // by enterprise: with which piece, counted from one
    std::uint32_t number = 0;
    for (auto first = places.begin(); first != places.end();) {
      ++number;
      std::vector<Place>& some = of_different_enterprises_;
      some.clear();
      const std::uint64_t piece = first->piece;
      for (; first != places.end() && first->piece == piece; ++first) {
        std::uint32_t& seen = last_seen[enterprises_[first->row]];
        if (seen != number) some.push_back(*first);
        seen = number;
      }
      if (some.size() >= 2) add_matches(some);
    }
  }

  /// What many have is compared with the first of them alone.
  void add_matches(const std::vector<Place>& places) {
    const bool many = places.size() >= rule_.many;
    for (std::size_t i = 0; i + 1 < places.size(); ++i) {
      for (std::size_t k = i + 1; k < places.size(); ++k) {
        (many ? stars_ : pairs_).push_back({places[i].row, places[k].row, places[i].print, places[k].print});
      }
      if (many) return;
    }
  }

  template <typename Read>
  void for_each_first(std::vector<Match>& matches, const Read& read) {
    std::ranges::sort(matches);
    for (auto first = matches.begin(); first != matches.end();) {
      const auto end = std::find_if(first, matches.end(), [&](const Match& one) { return one.first != first->first; });
      read(std::span<const Match>(matches).subspan(static_cast<std::size_t>(first - matches.begin()),
                                                   static_cast<std::size_t>(end - first)));
      first = end;
    }
  }

  /// Calls `take` with each other row that shares a long passage with the first one.
  template <typename Take>
  void for_each_second(std::span<const Match> matches, const Take& take) {
    while (!matches.empty()) {
      const Match& one = matches.front();
      const auto end = std::ranges::find_if(matches, [&](const Match& other) { return other.second != one.second; });
      const auto count = static_cast<std::size_t>(end - matches.begin());
      SharedText text;
      text.fields = PairReader(rows_[one.first].prints, rows_[one.second].prints, rule_).read(matches.first(count));
      if (!text.fields.empty()) {
        text.rows = {one.first, one.second};
        sum_up(text);
        take(std::move(text));
      }
      matches = matches.subspan(count);
    }
  }

  void read_pairs(std::span<const Match> matches) {
    for_each_second(matches, [&](SharedText&& text) {
      result_.texts.push_back(std::move(text));
      if (result_.texts.size() >= 2 * most_shared_texts) keep_the_most();
    });
  }

  /// A group, or a pair where the others share only short passages.
  void read_group(std::span<const Match> matches) {
    std::vector<std::tuple<std::size_t, std::uint32_t>> others;  // characters, row
    SharedText group;
    for_each_second(matches, [&](SharedText&& text) {
      others.emplace_back(text.characters, text.rows.back());
      if (text.characters > group.characters) group = std::move(text);
    });
    if (others.empty()) return;
    std::ranges::sort(others, [](const auto& left, const auto& right) {
      return std::get<0>(left) != std::get<0>(right) ? std::get<0>(left) > std::get<0>(right)
                                                     : std::get<1>(left) < std::get<1>(right);
    });
    group.rows.resize(1);
    group.rows.reserve(others.size() + 1);
    for (const auto& [characters, row] : others) group.rows.push_back(row);
    std::vector<std::uint32_t> enterprises;
    for (const std::uint32_t row : group.rows) enterprises.push_back(enterprises_[row]);
    std::ranges::sort(enterprises);
    group.enterprises =
        static_cast<std::size_t>(std::unique(enterprises.begin(), enterprises.end()) - enterprises.begin());
    result_.texts.push_back(std::move(group));
    if (result_.texts.size() >= 2 * most_shared_texts) keep_the_most();
  }

  void keep_the_most() {
    std::ranges::sort(result_.texts, comes_before);
    if (result_.texts.size() <= most_shared_texts) return;
    result_.more += result_.texts.size() - most_shared_texts;
    result_.texts.resize(most_shared_texts);
  }

  const PassageRule& rule_;
  std::span<const RankedRow> rows_;
  SharedPassages result_;
  std::vector<std::uint32_t> enterprises_;  // by number of a row
  std::vector<Place> of_different_enterprises_;
  std::vector<Match> pairs_;  // of what few have
  std::vector<Match> stars_;  // of what many have, with the first of them
};

}  // namespace

SharedPassages shared_passages(const Ruleset& ruleset, std::span<const RankedRow> rows) {
  if (!ruleset.shared_passages) return {};
  return Finder(*ruleset.shared_passages, rows).find();
}

void PrintKeeper::keep(std::vector<RankedRow>& rows) {
  PassagePrints& last = rows.back().prints;
  thin(last, level_);
  total_ += last.prints.size();
  while (total_ > most) {
    ++level_;
    total_ = 0;
    for (RankedRow& row : rows) {
      thin(row.prints, level_);
      total_ += row.prints.prints.size();
    }
  }
}

}  // namespace pilotcheck
