#include "cli/run.h"

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <map>

#include "cli/arguments.h"
#include "cli/help.h"
#include "cli/usage.h"
#include "text/nearest.h"

namespace pilotcheck {

namespace {

/// `--lang` is looked for before anything else, so that even wrong usage is explained in the right language. What is no
/// language is refused later, where options are read.
Language language_asked_for(const std::vector<std::string>& arguments, Language otherwise) {
  Language language = otherwise;
  for (std::size_t i = 0; i < arguments.size() && arguments[i] != "--"; ++i) {
    std::string_view value;
    if (arguments[i].starts_with("--lang=")) value = std::string_view(arguments[i]).substr(7);
    if (arguments[i] == "--lang" && i + 1 < arguments.size()) value = arguments[i + 1];
    if (value == "zh") language = Language::zh;
    if (value == "en") language = Language::en;
  }
  return language;
}

/// `help COMMAND` is `COMMAND --help`, and `help` alone `--help`.
std::vector<std::string> help_as_option(std::vector<std::string> arguments) {
  std::size_t first = 0;
  while (first < arguments.size() && arguments[first].starts_with("--lang"))
    first += arguments[first] == "--lang" ? 2 : 1;
  if (first >= arguments.size() || arguments[first] != "help") return arguments;
  const auto next = arguments.begin() + static_cast<std::ptrdiff_t>(first) + 1;
  if (next != arguments.end() && (*next == "--help" || *next == "-h")) return arguments;
  arguments.erase(arguments.begin() + static_cast<std::ptrdiff_t>(first));
  const auto is_asked_for = [&](const Command& one) {
    return one.name.substr(0, one.name.find(' ')) == arguments[first];
  };
  if (first >= arguments.size() || arguments[first].starts_with('-') || std::ranges::any_of(commands(), is_asked_for))
    arguments.emplace_back("--help");
  return arguments;
}

/// The commands as subcommands of CLI11. Only the one that is called declares its options.
class CommandTree {
 public:
  explicit CommandTree(const std::vector<std::string>& arguments) : arguments_(help_as_option(arguments)) {
    root_.set_help_flag();
    root_.add_flag("--help,-h", program_help);
    root_.add_flag("--version", version);
    std::vector<Option> common;
    add_common_options(language_, help, common);
    options.push_back(common.front());
    declare(root_, common.front());
    root_.require_subcommand(1);
    for (const Command& command : commands()) add(command);
  }

  /// Throws what CLI11 throws; `called` is known then too, where the command was.
  void parse() { root_.parse(std::vector<std::string>(arguments_.rbegin(), arguments_.rend())); }

  [[nodiscard]] const CLI::App& root() const { return root_; }
  /// Of the command that is called, else of the program.
  [[nodiscard]] const CLI::App& app() const { return called == nullptr ? root_ : *apps_.at(called->name); }

  const Command* called = nullptr;
  std::vector<Option> options;  ///< of the command that is called, else of the program
  std::function<ExitStatus(const Call&)> run;
  bool help = false;          ///< of the command that is called
  bool program_help = false;  ///< asked for before any command
  bool version = false;

 private:
  /// `rules list` stands below `rules`, which is no command, and `score merge` below one.
  void add(const Command& command) {
    const std::size_t space = command.name.find(' ');
    CLI::App* parent = &root_;
    if (space != std::string_view::npos) {
      const std::string_view first = command.name.substr(0, space);
      if (!apps_.contains(first)) apps_[first] = root_.add_subcommand(std::string(first));
      parent = apps_[first];
      const bool is_command = std::ranges::find(commands(), first, &Command::name) != commands().end();
      parent->require_subcommand(is_command ? 0 : 1, 1);
    }
    CLI::App* app = parent->add_subcommand(std::string(command.name.substr(space + 1)));
    app->set_help_flag();
    apps_[command.name] = app;
    app->preparse_callback([this, &command, app](std::size_t left) { begin(command, *app, left); });
  }

  /// Called when the words reach `command`, with `left` of them behind it.
  void begin(const Command& command, CLI::App& app, std::size_t left) {
    if (!root_.remaining().empty()) throw CLI::ExtrasError({});
    const auto rest = arguments_.end() - static_cast<std::ptrdiff_t>(left);
    const auto nested = left == 0 ? apps_.end() : apps_.find(fmt::format("{} {}", command.name, *rest));
    if (nested != apps_.end()) return;
    // Further on such a word is a file of that name.
    for (CLI::App* below : app.get_subcommands({})) below->disabled();
    called = &command;
    CommandLine line = command.line();
    options = std::move(line.options);
    run = std::move(line.run);
    add_common_options(language_, help, options);
    // Help is asked for even where something required is missing.
    const auto last = std::find(rest, arguments_.end(), "--");
    help = std::find(rest, last, "--help") != last || std::find(rest, last, "-h") != last;
    if (help) throw CLI::CallForHelp();
    for (const Option& option : options) declare(app, option);
  }

  const std::vector<std::string> arguments_;
  CLI::App root_;
  std::map<std::string_view, CLI::App*> apps_;
  std::string language_;
};

/// Of a word that is missing or too many.
bool is_misplaced(const CLI::ParseError& error) {
  return dynamic_cast<const CLI::RequiredError*>(&error) != nullptr ||
         dynamic_cast<const CLI::ExtrasError*>(&error) != nullptr;
}

/// No command was named, or none that there is.
ExitStatus refuse_command(const Call& call, const CLI::App& program) {
  std::vector<std::string_view> names;
  for (const Command& command : known_commands()) names.push_back(command.name);
  const Bilingual all = text::listed({"可用", "known are"}, names);
  const std::vector<std::string> left = program.remaining(true);
  std::string typed = left.empty() ? std::string() : left.front();
  std::string group;
  // `rules` alone is the beginning of several.
  if (program.remaining().empty() && !program.get_subcommands().empty()) {
    group = program.get_subcommands().front()->get_name();
    typed = typed.empty() ? group : fmt::format("{} {}", group, typed);
  }
  if (!group.empty() && !left.empty() && (left.front() == "--help" || left.front() == "-h")) {
    call.output.out += help_of_program(call, group);
    return ExitStatus::clean;
  }
  if (typed.empty()) return wrong_usage(call, {"没有给出命令", "no command is given"}, all);
  if (typed.starts_with('-')) {
    return wrong_usage(call, {fmt::format("未知选项：{}", typed), fmt::format("unknown option: {}", typed)},
                       did_you_mean(typed, names, all));
  }
  std::vector<std::string_view> siblings;
  for (const std::string_view name : names) {
    if (!group.empty() && name.starts_with(group + " ")) siblings.push_back(name);
  }
  return wrong_usage(
      call, {fmt::format("没有命令 {}", typed), fmt::format("there is no command {}", typed)},
      siblings.empty() ? did_you_mean(typed, names, all) : text::listed({"可用", "known are"}, siblings));
}

}  // namespace

ExitStatus run(const std::vector<std::string>& arguments, const World& world, Output& output) {
  static constexpr Command program{"", "", "", nullptr};
  const Language language = language_asked_for(arguments, world.language);
  output.language = language;
  CommandTree tree(arguments);
  const auto call = [&] { return Call{tree.called == nullptr ? program : *tree.called, language, world, output}; };
  try {
    tree.parse();
  } catch (const CLI::CallForHelp&) {
    output.out += help_of_command(call(), tree.options);
    return ExitStatus::clean;
  } catch (const CLI::ParseError& error) {
    if (tree.program_help || tree.version) {
      // They need no command.
    } else if (tree.called == nullptr && is_misplaced(error)) {
      return refuse_command(call(), tree.root());
    } else {
      return refuse(call(), tree.app(), error, tree.options);
    }
  }
  if (tree.program_help) {
    tree.called = nullptr;
    output.out += help_of_program(call());
  } else if (tree.version) {
    output.out += "pilotcheck " PILOTCHECK_VERSION "\n";
  } else {
    return tree.run(call());
  }
  return ExitStatus::clean;
}

}  // namespace pilotcheck
