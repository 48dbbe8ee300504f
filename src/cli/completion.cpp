#include <fmt/format.h>

#include <algorithm>

#include "cli/command.h"

namespace pilotcheck {

namespace {

/// With the options that every command has.
CommandLine line_of(const Command& command) {
  static std::string language;
  static bool help = false;
  CommandLine line = command.line();
  add_common_options(language, help, line.options);
  return line;
}

std::string names_of(const Option& option) {
  std::string names;
  for (const OptionValue& value : option.values) names += (names.empty() ? "" : " ") + value.name;
  return names;
}

/// In single quotes of any of the three shells.
std::string in_quotes(std::string_view text) {
  std::string safe = "'";
  for (const char c : text) safe += c == '\'' ? std::string("'\\''") : std::string(1, c);
  return safe + "'";
}

std::string first_word(std::string_view name) { return std::string(name.substr(0, name.find(' '))); }

/// Each first word once: `rules list` is completed in two steps.
std::vector<std::string> first_words() {
  std::vector<std::string> words;
  for (const Command& command : commands()) {
    const std::string word = first_word(command.name);
    if (std::ranges::find(words, word) == words.end()) words.push_back(word);
  }
  return words;
}

/// A command whose first word is a command too, `score merge`: it is completed as that one, with its second word.
bool is_variant(const Command& command) {
  return command.name.find(' ') != std::string_view::npos &&
         std::ranges::find(commands(), std::string_view(first_word(command.name)), &Command::name) != commands().end();
}

/// The second words of the variants of `command`.
std::vector<std::string_view> variants_of(const Command& command) {
  std::vector<std::string_view> words;
  for (const Command& other : commands()) {
    if (is_variant(other) && first_word(other.name) == command.name) {
      words.push_back(other.name.substr(command.name.size() + 1));
    }
  }
  return words;
}

void write_bash(std::string& out) {
  out +=
      "# bash completion for pilotcheck\n_pilotcheck() {\n  local word=${COMP_WORDS[COMP_CWORD]} "
      "before=${COMP_WORDS[COMP_CWORD-1]}\n"
      "  local command=${COMP_WORDS[1]} flags=\n  COMPREPLY=()\n  if [ \"$COMP_CWORD\" -eq 1 ]; then\n";
  out += fmt::format("    COMPREPLY=($(compgen -W '{} --help --version' -- \"$word\"))\n    return\n  fi\n",
                     fmt::join(first_words(), " "));
  out += "  case $command in\n";
  for (const Command& command : commands()) {
    if (is_variant(command)) continue;
    out += fmt::format("    {})\n", first_word(command.name));
    if (const auto variants = variants_of(command); !variants.empty()) {
      out += fmt::format(
          "      if [ \"$COMP_CWORD\" -eq 2 ] && [[ $word != -* ]]; then\n"
          "        COMPREPLY=($(compgen -W '{}' -- \"$word\") $(compgen -f -- \"$word\")); return\n      fi\n",
          fmt::join(variants, " "));
    }
    if (command.name.find(' ') != std::string_view::npos) {
      out += fmt::format(
          "      if [ \"$COMP_CWORD\" -eq 2 ]; then COMPREPLY=($(compgen -W '{}' -- \"$word\")); return; fi\n",
          command.name.substr(command.name.find(' ') + 1));
    }
    std::string flags;
    std::string cases;
    const CommandLine line = line_of(command);
    for (const Option& option : line.options) {
      if (!option.is_positional()) flags += fmt::format(" {}", option.flag());
      if (option.values.empty()) continue;
      const std::string words = fmt::format("COMPREPLY=($(compgen -W '{}' -- \"$word\")); return", names_of(option));
      if (!option.is_positional()) {
        cases += fmt::format("        {}) {} ;;\n", option.flag(), words);
      } else {
        cases += fmt::format("        {}) {} ;;\n", command.name, words);
      }
    }
    if (!cases.empty()) out += fmt::format("      case $before in\n{}      esac\n", cases);
    out += fmt::format("      flags='{}' ;;\n", flags);
  }
  out +=
      "  esac\n  case $word in\n    -*) COMPREPLY=($(compgen -W \"$flags\" -- \"$word\")) ;;\n"
      "    *) COMPREPLY=($(compgen -f -- \"$word\")) ;;\n  esac\n}\ncomplete -o filenames -F _pilotcheck pilotcheck\n";
}

void write_fish(std::string& out) {
  out += "# fish completion for pilotcheck\n";
  for (const std::string& word : first_words()) {
    const auto command = std::ranges::find_if(commands(), [&](const Command& c) { return first_word(c.name) == word; });
    out +=
        fmt::format("complete -c pilotcheck -n __fish_use_subcommand -f -a {} -d {}\n", word, in_quotes(command->en));
  }
  for (const Command& command : commands()) {
    const std::size_t second = command.name.find(' ');
    if (second != std::string_view::npos) {
      out += fmt::format("complete -c pilotcheck -n '__fish_seen_subcommand_from {}' -f -a {}\n",
                         first_word(command.name), command.name.substr(second + 1));
    }
    if (is_variant(command)) continue;
    const CommandLine line = line_of(command);
    for (const Option& option : line.options) {
      const std::string when = in_quotes(fmt::format("__fish_seen_subcommand_from {}", first_word(command.name)));
      const std::string words =
          option.values.empty() ? "" : fmt::format(" -f -a {}", in_quotes(fmt::format("{}", names_of(option))));
      if (!option.is_positional()) {
        out += fmt::format("complete -c pilotcheck -n {} -l {}{}{} -d {}\n", when, option.flag().substr(2),
                           !option.placeholder().empty() ? " -r" : "", words, in_quotes(option.words(Language::en)));
      } else if (!words.empty()) {
        out +=
            fmt::format("complete -c pilotcheck -n {}{} -d {}\n", when, words, in_quotes(option.words(Language::en)));
      }
    }
  }
}

/// In the argument specifications of zsh's _arguments.
std::string zsh_text(std::string_view text) {
  std::string safe;
  for (const char c : text) {
    if (c == '[' || c == ']' || c == ':' || c == '\\') safe += '\\';
    safe += c;
  }
  return safe;
}

void write_zsh(std::string& out) {
  out +=
      "#compdef pilotcheck\n# zsh completion for pilotcheck\n_pilotcheck() {\n  if (( CURRENT == 2 )); then\n    local "
      "-a commands=(\n";
  for (const std::string& word : first_words()) {
    const auto command = std::ranges::find_if(commands(), [&](const Command& c) { return first_word(c.name) == word; });
    out += fmt::format("      {}\n", in_quotes(fmt::format("{}:{}", word, command->en)));
  }
  out +=
      "    )\n    _describe command commands\n    return\n  fi\n  local command=$words[2]\n  shift words\n  (( "
      "CURRENT-- ))\n  case $command in\n";
  for (const Command& command : commands()) {
    if (is_variant(command)) continue;
    out += fmt::format("    {})\n", first_word(command.name));
    for (const std::string_view word : variants_of(command)) {
      out += fmt::format("      if (( CURRENT == 2 )); then compadd {}; fi\n", word);
    }
    if (command.name.find(' ') != std::string_view::npos) {
      out +=
          fmt::format("      if (( CURRENT == 2 )); then compadd {}; return; fi\n      shift words; (( CURRENT-- ))\n",
                      command.name.substr(command.name.find(' ') + 1));
    }
    out += "      _arguments";
    const CommandLine line = line_of(command);
    for (const Option& option : line.options) {
      const std::string action = option.values.empty() ? "_files" : fmt::format("({})", names_of(option));
      if (option.is_positional()) {
        out += fmt::format(" \\\n        {}",
                           in_quotes(fmt::format("*:{}:{}", zsh_text(option.words(Language::en)), action)));
        continue;
      }
      const std::string value =
          !option.placeholder().empty() ? fmt::format(":{}:{}", option.flag().substr(2), action) : "";
      out +=
          fmt::format(" \\\n        {}",
                      in_quotes(fmt::format("*{}[{}]{}", option.flag(), zsh_text(option.words(Language::en)), value)));
    }
    out += " ;;\n";
  }
  out += "  esac\n}\n_pilotcheck \"$@\"\n";
}

struct Completion {
  std::string shell;

  void declare(std::vector<Option>& options) {
    options = {{"SHELL", "为哪个 shell", "for which shell", &shell, {{"bash"}, {"zsh"}, {"fish"}}}};
  }

  ExitStatus run(const Call& call) {
    const auto write = shell == "bash" ? write_bash : shell == "zsh" ? write_zsh : write_fish;
    write(call.output.out);
    return ExitStatus::clean;
  }
};

}  // namespace

CommandLine completion_command() { return command_line<Completion>(); }

}  // namespace pilotcheck
