/// Ctrl-C while a batch runs: the first one ends the reading, so that what is complete can be told; a second one ends
/// the program. Outside of a batch it ends the program at once.
///
///     World world;  world.interrupted = &interrupted();
///     const Interruptible interruptible(world);   // as long as the batch runs
#pragma once

#include <atomic>

#include "cli/world.h"

namespace pilotcheck {

/// Becomes true at the first Ctrl-C. Of the whole process, as signals are.
const std::atomic<bool>& interrupted();

/// While it lives, Ctrl-C is caught; not where `world` has nobody who asks for it.
class Interruptible {
 public:
  explicit Interruptible(const World& world);
  ~Interruptible();
  Interruptible(const Interruptible&) = delete;
  Interruptible& operator=(const Interruptible&) = delete;

 private:
  bool caught_;
};

}  // namespace pilotcheck
