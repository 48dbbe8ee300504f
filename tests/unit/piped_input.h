/// A pipe in the place of standard input, for as long as it lives.
///
///     PipedInput input;  input.write("{}\n");  input.close_end();
#pragma once

#include <doctest/doctest.h>
#include <unistd.h>

#include <string_view>

namespace pilotcheck::testing {

class PipedInput {
 public:
  PipedInput() {
    REQUIRE(pipe(ends_) == 0);
    REQUIRE(dup2(ends_[0], STDIN_FILENO) == STDIN_FILENO);
  }
  ~PipedInput() {
    close_end();
    dup2(saved_, STDIN_FILENO);
    close(saved_);
    close(ends_[0]);
  }
  PipedInput(const PipedInput&) = delete;
  PipedInput& operator=(const PipedInput&) = delete;

  void write(std::string_view text) const {
    const ssize_t written = ::write(ends_[1], text.data(), text.size());
    REQUIRE(written == static_cast<ssize_t>(text.size()));
  }
  void close_end() {
    if (ends_[1] >= 0) close(ends_[1]);
    ends_[1] = -1;
  }

 private:
  int saved_ = dup(STDIN_FILENO);
  int ends_[2] = {};
};

}  // namespace pilotcheck::testing
