/// Which reports a command writes, where to and how they look: `--format` and `--output`, which stand in pairs,
/// `--bom`, `--color` and `--width`. The same for every command that writes reports.
///
///     OutputOptions output;  output.declare(check_formats, options);  …
///     if (const auto wrong = output.settle(call)) return *wrong;
///     if (const auto failed = output.write(call, check_formats, {ruleset, assessments})) return *failed;
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "cli/command.h"
#include "report/format.h"

namespace pilotcheck {

struct OutputOptions {
  /// One report that was asked for.
  struct Destination {
    std::size_t format = 0;  ///< number of its row
    std::string path;        ///< empty: standard output
  };

  ReportOptions report;  ///< settled; a command may let its own options set what is for it alone

  template <typename Report, std::size_t Size>
  void declare(const ReportFormat<Report> (&table)[Size], std::vector<Option>& options) {
    for (const ReportFormat<Report>& row : table) formats_.push_back({row.name, row.traits});
    declare(values_of(table), options);
  }

  /// Decides what goes where. A status when that cannot be: two reports for one place, or for a file that
  /// `inputs` stand for; a workbook for a terminal.
  std::optional<ExitStatus> settle(const Call& call, const std::vector<std::string>& inputs = {});

  /// Whether some report shows the facts.
  [[nodiscard]] bool wants_facts() const;
  /// Whether some report is of this format.
  [[nodiscard]] bool wants(std::string_view format) const;
  /// The report that there is, if it is the only one and of this format; else null.
  [[nodiscard]] const Destination* only(std::string_view format) const;

  /// Writes every report. A status where one could not be made; then nothing is written.
  template <typename Report, std::size_t Size>
  std::optional<ExitStatus> write(const Call& call, const ReportFormat<Report> (&table)[Size],
                                  const Report& what) const {
    for (const Destination& destination : destinations_) {
      const ReportFormat<Report>& format = table[destination.format];
      std::string text;
      format.write(what, options_for(destination), text);
      if (format.traits.binary && text.empty()) return not_made(call, format.traits);
      put(call, destination, std::move(text));
    }
    return std::nullopt;
  }

 private:
  struct Named {
    std::string_view name;
    FormatTraits traits;
  };

  void declare(std::vector<OptionValue> formats, std::vector<Option>& options);
  [[nodiscard]] ReportOptions options_for(const Destination& destination) const;
  void put(const Call& call, const Destination& destination, std::string text) const;
  [[nodiscard]] ExitStatus not_made(const Call& call, FormatTraits traits) const;

  std::vector<Named> formats_;
  std::vector<GivenOption> typed_;
  std::string color_ = "auto";
  std::optional<std::size_t> width_;
  std::vector<Destination> destinations_;
};

/// A status when `path` is one of the files for which `inputs` stand (files, folders, patterns, lists), which a report
/// or baseline must not replace.
std::optional<ExitStatus> refuse_input(const Call& call, const std::string& path,
                                       const std::vector<std::string>& inputs);

}  // namespace pilotcheck
