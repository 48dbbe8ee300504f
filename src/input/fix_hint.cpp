#include "input/fix_hint.h"

#include <string>
#include <utility>

#include "text/take_line.h"

namespace pilotcheck {

namespace {

Bilingual by_hand_hint() { return {"请照此改正原文", "mend it so where it was written"}; }

void advise_by_hand(Bilingual& hint) {
  const Bilingual fix = fix_hint();
  const Bilingual by_hand = by_hand_hint();
  if (hint.zh.starts_with(fix.zh)) hint.zh.replace(0, fix.zh.size(), by_hand.zh);
  if (hint.en.starts_with(fix.en)) hint.en.replace(0, fix.en.size(), by_hand.en);
}

}  // namespace

Bilingual fix_hint() { return {"check --fix 可照此改正文件", "`check --fix` mends the file so"}; }

bool advises_fix(const Diagnostic& diagnostic) {
  const std::string_view hint = diagnostic.hint.zh;
  return hint.starts_with(fix_hint().zh) || hint.starts_with(by_hand_hint().zh);
}

void advise_without_fix(std::vector<Diagnostic>& diagnostics) {
  for (Diagnostic& diagnostic : diagnostics) advise_by_hand(diagnostic.hint);
}

std::string without_fix(std::string said) {
  const Bilingual fix = fix_hint();
  const Bilingual by_hand = by_hand_hint();
  for (const auto& [from, to] : {std::pair(fix.zh, by_hand.zh), std::pair(fix.en, by_hand.en)}) {
    const std::size_t at = said.find(from);
    if (at != std::string::npos) said.replace(at, from.size(), to);
  }
  return said;
}

void advise_where_unmended(std::string_view text, const std::vector<Edit>& edits,
                           std::vector<Diagnostic>& diagnostics) {
  if (edits.empty()) return;
  const std::string mended = with_edits(text, edits);
  std::vector<std::string_view> lines;
  for (std::string_view rest = mended; !rest.empty();) lines.push_back(text::take_line(rest));
  for (const Edit& edit : edits) {
    if (edit.position.line == 0 || edit.position.line > lines.size()) continue;
    const std::string_view line = lines[edit.position.line - 1];
    if (line.find(edit.read) != std::string_view::npos || line.find(edit.written) != std::string_view::npos) continue;
    for (Diagnostic& diagnostic : diagnostics) {
      if (diagnostic.position == edit.position) advise_by_hand(diagnostic.hint);
    }
  }
}

}  // namespace pilotcheck
