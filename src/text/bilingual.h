/// A text in both languages that pilotcheck speaks. Rule files, the vocabulary, diagnostics and
/// reports all carry this type; only a report chooses, at the moment it writes.
///
///     Bilingual label{"企业名称", "Name"};
///     out << label.in(Language::zh);
#pragma once

#include <string>

namespace pilotcheck {

enum class Language { zh, en };

struct Bilingual {
  std::string zh;
  std::string en;

  [[nodiscard]] const std::string& in(Language language) const { return language == Language::zh ? zh : en; }
  [[nodiscard]] bool empty() const { return zh.empty() && en.empty(); }
  bool operator==(const Bilingual&) const = default;
};

}  // namespace pilotcheck
