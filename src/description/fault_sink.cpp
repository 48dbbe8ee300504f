#include "description/fault_sink.h"

#include <fmt/format.h>

#include <algorithm>

namespace pilotcheck {

void FaultSink::add_slip(Diagnostic slip) {
  slip_lines_.insert(slip.position.line);
  add(std::move(slip));
}

void FaultSink::add(Diagnostic fault) {
  if (d_.faults.size() >= limits_.findings) {
    ++dropped_;
  } else {
    d_.faults.push_back(std::move(fault));
  }
}

void FaultSink::add(Position position, std::string code, Bilingual message, Bilingual hint) {
  add({Severity::error, std::move(code), d_.file, position, std::move(message), std::move(hint)});
}

void FaultSink::add(Position position, ValueFault fault) {
  add(position, std::move(fault.code), std::move(fault.message), std::move(fault.hint));
}

void FaultSink::add_unless_slip(Position position, ValueFault fault) {
  if (!has_slip(position)) add(position, std::move(fault));
}

void FaultSink::finish() {
  std::stable_sort(d_.faults.begin(), d_.faults.end(),
                   [](const Diagnostic& a, const Diagnostic& b) { return a.position < b.position; });
  if (dropped_ == 0) return;
  d_.faults.push_back(
      {Severity::error,
       "too-many-findings",
       d_.file,
       {},
       {fmt::format("另有 {} 处问题未列出", dropped_), fmt::format("{} more faults are not shown", dropped_)},
       {"请先改正以上各处", "mend those above first"}});
}

}  // namespace pilotcheck
