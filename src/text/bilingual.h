/// A text in both languages that pilotcheck speaks. Rule files, the vocabulary, diagnostics and
/// reports all carry this type; only a report chooses, at the moment it writes.
///
///     Bilingual label{"企业名称", "Name"};
///     out << label.in(Language::zh);
#pragma once

#include <array>
#include <string>
#include <string_view>

namespace pilotcheck {

enum class Language { zh, en };

inline constexpr std::array both_languages = {Language::zh, Language::en};
/// As options and rules call it.
constexpr std::string_view code_of(Language language) { return language == Language::zh ? "zh" : "en"; }

struct Bilingual {
  std::string zh;
  std::string en;

  [[nodiscard]] const std::string& in(Language language) const { return language == Language::zh ? zh : en; }
  [[nodiscard]] bool empty() const { return zh.empty() && en.empty(); }
  bool operator==(const Bilingual&) const = default;
};

}  // namespace pilotcheck
