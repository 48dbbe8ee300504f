#include <fmt/format.h>

#include <algorithm>

#include "cli/options_of.h"

namespace pilotcheck {

namespace {

std::string_view flag_of(const Option& option) { return option.name.substr(0, option.name.find(' ')); }

bool is_flag(const Option& option) { return option.name.starts_with('-'); }

bool takes_value(const Option& option) { return option.name.find(' ') != std::string_view::npos; }

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
    for (const Option& option : options_of(command)) {
      if (is_flag(option)) flags += fmt::format(" {}", flag_of(option));
      if (option.choices.empty()) continue;
      const std::string words =
          fmt::format("COMPREPLY=($(compgen -W '{}' -- \"$word\")); return", fmt::join(option.choices, " "));
      if (is_flag(option)) {
        cases += fmt::format("        {}) {} ;;\n", flag_of(option), words);
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
    for (const Option& option : options_of(command)) {
      const std::string when = in_quotes(fmt::format("__fish_seen_subcommand_from {}", first_word(command.name)));
      const std::string words =
          option.choices.empty()
              ? ""
              : fmt::format(" -f -a {}", in_quotes(fmt::format("{}", fmt::join(option.choices, " "))));
      if (is_flag(option)) {
        out += fmt::format("complete -c pilotcheck -n {} -l {}{}{} -d {}\n", when, flag_of(option).substr(2),
                           takes_value(option) ? " -r" : "", words, in_quotes(option.en));
      } else if (!words.empty()) {
        out += fmt::format("complete -c pilotcheck -n {}{} -d {}\n", when, words, in_quotes(option.en));
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
    for (const Option& option : options_of(command)) {
      const std::string action =
          option.choices.empty() ? "_files" : fmt::format("({})", fmt::join(option.choices, " "));
      if (!is_flag(option)) {
        out += fmt::format(" \\\n        {}", in_quotes(fmt::format("*:{}:{}", zsh_text(option.en), action)));
        continue;
      }
      const std::string value = takes_value(option) ? fmt::format(":{}:{}", flag_of(option).substr(2), action) : "";
      out += fmt::format(" \\\n        {}",
                         in_quotes(fmt::format("*{}[{}]{}", flag_of(option), zsh_text(option.en), value)));
    }
    out += " ;;\n";
  }
  out += "  esac\n}\n_pilotcheck \"$@\"\n";
}

}  // namespace

ExitStatus run_completion(Call& call) {
  std::string shell;
  if (const auto stop = read_arguments(
          call, {{"SHELL", "bash、zsh 或 fish", "bash, zsh or fish", &shell, {"bash", "zsh", "fish"}}})) {
    return *stop;
  }
  if (shell == "bash") {
    write_bash(call.output.out);
  } else if (shell == "zsh") {
    write_zsh(call.output.out);
  } else if (shell == "fish") {
    write_fish(call.output.out);
  } else {
    return unknown_value(call, "completion", shell, {"bash", "zsh", "fish"});
  }
  return ExitStatus::clean;
}

}  // namespace pilotcheck
