#include "input/fix_hint.h"

namespace pilotcheck {

Bilingual fix_hint() { return {"check --fix 可照此改正文件", "`check --fix` mends the file so"}; }

void advise_without_fix(std::vector<Diagnostic>& diagnostics) {
  const Bilingual fix = fix_hint();
  const Bilingual by_hand{"请照此改正原文", "mend it so where it was written"};
  for (Diagnostic& diagnostic : diagnostics) {
    Bilingual& hint = diagnostic.hint;
    if (hint.zh.starts_with(fix.zh)) hint.zh.replace(0, fix.zh.size(), by_hand.zh);
    if (hint.en.starts_with(fix.en)) hint.en.replace(0, fix.en.size(), by_hand.en);
  }
}

}  // namespace pilotcheck
