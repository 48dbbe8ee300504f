#include <algorithm>
#include <array>

#include "cli/command.h"
#include "report/wording.h"
#include "text/safe_output.h"

namespace pilotcheck {

namespace {

/// What a shell has files and folders for.
constexpr std::array<std::string_view, 4> files = {"FILE", "PATH", "OLD", "NEW"};
constexpr std::array<std::string_view, 1> folders = {"DIR"};

/// Answers for one command line: a word a line, a tab and what it means behind it. `:files` and `:folders` stand for
/// what the shell knows itself.
class Answer {
 public:
  /// `words` stand behind `pilotcheck`; the last one is to be completed.
  Answer(std::vector<std::string> words, const Call& call) : before_(std::move(words)), call_(call) {
    // bash gives `--format=j` as three words, others as one.
    if (!before_.empty() && before_.back() != "=") {
      word_ = before_.back();
      before_.pop_back();
    }
    std::erase(before_, "=");
    const std::size_t equals = word_.find('=');
    if (!word_.starts_with("--") || equals == std::string::npos) return;
    before_.push_back(word_.substr(0, equals));
    prefix_ = word_.substr(0, equals + 1);
    word_.erase(0, equals + 1);
  }

  void write() {
    std::string language;
    bool flag = false;
    part_values();
    if (before_.size() > 1 && before_.front() == "--lang") before_.erase(before_.begin(), before_.begin() + 2);
    const bool of_help = !before_.empty() && before_.front() == "help";
    if (of_help) before_.erase(before_.begin());
    const Command* command = take_command();
    CommandLine line;
    // What help is asked of takes no arguments there.
    if (of_help) command = nullptr;
    if (command != nullptr) line = command->line();
    add_common_options(language, flag, line.options);
    if (before_.empty()) offer_commands();
    if (path_.empty()) line.options.push_back({"--version", "显示版本", "show the version", &flag});
    if (command != nullptr || path_.empty() || of_help) offer_words(line.options);
  }

 private:
  /// Makes two words of `--rules=DIR`, as where they are typed so.
  void part_values() {
    for (std::size_t i = 0; i < before_.size() && before_[i] != "--"; ++i) {
      const std::size_t equals = before_[i].find('=');
      if (!before_[i].starts_with("--") || equals == std::string::npos) continue;
      const std::string value = before_[i].substr(equals + 1);
      before_[i].resize(equals);
      before_.insert(before_.begin() + static_cast<std::ptrdiff_t>(++i), value);
    }
  }

  /// Takes the words of a command from the front of the line. Null where they are not all there yet.
  const Command* take_command() {
    const Command* command = nullptr;
    while (!before_.empty()) {
      const std::string name = path_ + before_.front();
      const auto found = std::ranges::find(known_, name, &Command::name);
      const bool begins =
          std::ranges::any_of(known_, [&](const Command& one) { return one.name.starts_with(name + ' '); });
      if (found == known_.end() && !begins) break;
      command = found == known_.end() ? nullptr : &*found;
      path_ = name + ' ';
      before_.erase(before_.begin());
    }
    return command;
  }

  void offer(std::string_view word, std::string_view zh, std::string_view en) {
    if (!word.starts_with(word_)) return;
    call_.output.out += prefix_;
    call_.output.out += word;
    call_.output.out += '\t' + text::for_terminal(say(call_.language, zh, en)) + '\n';
  }

  /// The next word of every command that begins as the line does, each once.
  void offer_commands() {
    std::string_view last;
    for (const Command& command : known_) {
      if (!command.name.starts_with(path_)) continue;
      const std::string_view rest = command.name.substr(path_.size());
      const std::string_view next = rest.substr(0, rest.find(' '));
      if (!next.empty() && next != last) offer(next, command.zh, command.en);
      last = next;
    }
  }

  /// A value of the option before it, an option, or the argument whose turn it is.
  void offer_words(const std::vector<Option>& options) {
    const auto takes_value = [&](const std::string& flag) {
      return std::ranges::find_if(options, [&](const Option& option) {
        return !option.is_positional() && option.flag() == flag && !option.placeholder().empty();
      });
    };
    bool only_arguments = false;
    std::size_t arguments = 0;
    for (std::size_t i = 0; i < before_.size(); ++i) {
      if (!only_arguments && before_[i] == "--") {
        only_arguments = true;
      } else if (only_arguments || !before_[i].starts_with('-')) {
        ++arguments;
      } else if (const auto option = takes_value(before_[i]); option != options.end()) {
        if (i + 1 == before_.size()) return offer_values(*option);
        if (option->flag() == "--rules") rules_ = before_[i + 1];
        ++i;
      }
    }
    if (!only_arguments && word_.starts_with('-')) {
      for (const Option& option : options) {
        if (!option.is_positional()) offer(option.flag(), option.zh, option.en);
      }
      return;
    }
    for (const Option& option : options) {
      if (!option.is_positional()) continue;
      if (option.is_repeated() || arguments == 0) return offer_values(option);
      --arguments;
    }
  }

  void offer_values(const Option& option) {
    for (const OptionValue& value : option.values) offer(value.name, value.zh, value.en);
    if (option.suggest != nullptr) {
      for (const OptionValue& value : option.suggest(rules_)) offer(value.name, value.zh, value.en);
    }
    if (std::ranges::find(files, option.placeholder()) != files.end()) call_.output.out += ":files\n";
    if (std::ranges::find(folders, option.placeholder()) != folders.end()) call_.output.out += ":folders\n";
  }

  std::vector<Command> known_ = known_commands();
  std::vector<std::string> before_;  ///< what stands before the word, behind the command
  std::string word_;
  std::string prefix_;  ///< `--format=`, where it is one word with its value
  std::string path_;    ///< the command's words, each with a space behind it
  std::string rules_;   ///< the folder of `--rules`
  const Call& call_;
};

/// What the completion scripts ask; hidden, for nobody types it.
struct Complete {
  std::vector<std::string> words;

  void declare(std::vector<Option>& options) {
    options = {{"WORD", "pilotcheck 之后的各词，最后一个待补全",
                "the words behind pilotcheck; the last is to be completed", &words}};
  }

  ExitStatus run(const Call& call) {
    Answer(std::move(words), call).write();
    return ExitStatus::clean;
  }
};

}  // namespace

CommandLine complete_command() { return command_line<Complete>(); }

}  // namespace pilotcheck
