// A libFuzzer target: whatever the bytes, the fast reader declines them or agrees with yaml-cpp in every event.
//     cmake -S . -B build-fuzz -G Ninja -DCMAKE_CXX_COMPILER=clang++ -DPILOTCHECK_FUZZ=ON
//     cmake --build build-fuzz --target fuzz_readers
//     build-fuzz/tests/fuzz_readers -max_len=4096 -max_total_time=600 CORPUS examples
#include <cstdint>
#include <cstdio>
#include <cstdlib>

#include "fuzz/compare_readers.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto result = pilotcheck::testing::compare_readers({reinterpret_cast<const char*>(data), size});
  if (result.difference.empty()) return 0;
  std::fprintf(stderr, "%s\n", result.difference.c_str());
  std::abort();
}
