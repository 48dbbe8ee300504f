#include "cli/interruption.h"

#include <csignal>

namespace pilotcheck {

namespace {

std::atomic<bool> asked = false;

void ask_to_stop(int /*signal*/) {
  asked = true;
  std::signal(SIGINT, SIG_DFL);
}

}  // namespace

const std::atomic<bool>& interrupted() { return asked; }

Interruptible::Interruptible(const World& world) : caught_(world.interrupted != nullptr) {
  if (caught_) std::signal(SIGINT, ask_to_stop);
}

Interruptible::~Interruptible() {
  if (caught_) std::signal(SIGINT, SIG_DFL);
}

}  // namespace pilotcheck
