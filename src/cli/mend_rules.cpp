#include "cli/mend_rules.h"

#include <algorithm>
#include <filesystem>

#include "cli/rules_options.h"
#include "input/edit.h"
#include "input/file.h"
#include "input/read_document.h"
#include "input/rewrite.h"
#include "ruleset/lint_rules.h"
#include "ruleset/rule_fixes.h"

namespace pilotcheck {

namespace {

namespace fs = std::filesystem;

/// One fault may hide another: a range of two numbers of which one lacks its sign.
constexpr int most_rounds = 4;

class RulesMender {
 public:
  explicit RulesMender(const std::string& folder) : folder_(folder), own_(own_rules(folder)) {}

  MendedRules mend() {
    const std::vector<Diagnostic> first = look();
    std::vector<Diagnostic> found = first;
    for (int round = 0; round < most_rounds && mend_once(found); ++round) found = look();
    failed_ = !is_sound(first, found);
    if (failed_) files_.clear();
    std::erase_if(files_, [](const MendedFile& file) { return file.after == file.before; });
    for (MendedFile& file : files_) file.bytes = rewrite(bytes_of(file.name), file.after);
    return {failed_ ? rules_in(folder_) : with_its_bases(own_, folder_), std::move(files_), failed_};
  }

 private:
  /// All that is said of the ruleset as it is now.
  std::vector<Diagnostic> look() const {
    const RulesetSource source = with_its_bases(own_, folder_);
    Loaded<Ruleset> loaded = load_ruleset(source);
    if (loaded.value) {
      for (Diagnostic& doubt : lint_rules(source, *loaded.value)) loaded.diagnostics.push_back(std::move(doubt));
    }
    return std::move(loaded.diagnostics);
  }

  /// Whether there was something to mend.
  bool mend_once(const std::vector<Diagnostic>& found) {
    bool mended = false;
    for (Document& document : own_.documents) mended = mend(document, found) || mended;
    return mended;
  }

  bool mend(Document& document, const std::vector<Diagnostic>& found) {
    MendedFile& file = file_of(document.name);
    std::vector<RuleFix> fixes = fixes_of(found, document, file.after);
    std::vector<Edit> edits;
    for (const RuleFix& one : fixes) edits.insert(edits.end(), one.edits.begin(), one.edits.end());
    if (edits.empty()) return false;
    const std::string changed = with_edits(file.after, std::move(edits));
    Loaded<Document> read = read_document({document.name, changed, {}}, limits_of_own_files());
    if (!read.value || changed == file.after) return false;
    file.after = changed;
    document = std::move(*read.value);
    for (RuleFix& one : fixes) file.mended.push_back(std::move(one.what));
    return true;
  }

  /// Nothing that was sound is broken: what is still wrong was wrong before.
  static bool is_sound(const std::vector<Diagnostic>& before, const std::vector<Diagnostic>& after) {
    return std::ranges::all_of(after, [&](const Diagnostic& one) {
      const auto was_there = [&](const Diagnostic& other) {
        return other.code == one.code && other.file == one.file && other.position.line == one.position.line;
      };
      return one.severity != Severity::error || std::ranges::any_of(before, was_there);
    });
  }

  MendedFile& file_of(const std::string& name) {
    const auto known = std::ranges::find(files_, name, &MendedFile::name);
    if (known != files_.end()) return *known;
    const Loaded<Source> source = read_file(fs::path(folder_) / name, limits_of_own_files(), name);
    const std::string text = source.value ? source.value->text : std::string();
    return files_.emplace_back(MendedFile{name, text, text, {}, {}});
  }

  [[nodiscard]] std::string bytes_of(const std::string& name) const {
    Loaded<ByteReader> opened = open_file((fs::path(folder_) / name).string());
    return opened.value ? opened.value->read_up_to(limits_of_own_files().file_bytes) : std::string();
  }

  const std::string& folder_;
  RulesetSource own_;
  std::vector<MendedFile> files_;
  bool failed_ = false;
};

}  // namespace

MendedRules mend_rules(const std::string& folder) { return RulesMender(folder).mend(); }

}  // namespace pilotcheck
