/// Two lists walked as one, without a copy: what there is of an assessment mostly stands in two of them.
///
///     for (const TargetResult& target : all_targets(assessment)) …
#pragma once

#include <span>

namespace pilotcheck {

/// The items of one list, then those of another. Neither may change while it is walked.
template <typename Item>
class InTurn {
 public:
  InTurn(std::span<Item> first, std::span<Item> second) : first_(first), second_(second) {}

  class Iterator {
   public:
    Iterator(Item* at, Item* turn, Item* next) : at_(at), turn_(turn), next_(next) {}
    Item& operator*() const { return *at_; }
    Iterator& operator++() {
      if (++at_ != turn_) return *this;
      at_ = next_;
      turn_ = nullptr;
      return *this;
    }
    bool operator!=(const Iterator& other) const { return at_ != other.at_ || turn_ != other.turn_; }

   private:
    Item* at_;
    Item* turn_;  ///< the end of the first list, while it is walked
    Item* next_;  ///< where the second one begins
  };

  [[nodiscard]] Iterator begin() const {
    if (first_.empty()) return {second_.data(), nullptr, nullptr};
    return {first_.data(), first_.data() + first_.size(), second_.data()};
  }
  [[nodiscard]] Iterator end() const { return {second_.data() + second_.size(), nullptr, nullptr}; }

 private:
  std::span<Item> first_;
  std::span<Item> second_;
};

}  // namespace pilotcheck
