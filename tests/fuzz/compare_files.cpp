// Compares the two readers on files, and says what share of them the fast one takes:
//     compare_files FILE…          one text a file
//     compare_files @LIST          the files that LIST names, a line each
//     compare_files --mutate N SEED FILE…   N damaged copies of each as well
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <random>
#include <sstream>
#include <string>
#include <vector>

#include "fuzz/compare_readers.h"
#include "fuzz/damage.h"

namespace {

using pilotcheck::testing::compare_readers;
using pilotcheck::testing::damage;

struct Tally {
  std::size_t texts = 0;
  std::size_t readable = 0;
  std::size_t taken = 0;
  std::size_t different = 0;
};

std::string read(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  std::stringstream bytes;
  bytes << file.rdbuf();
  return bytes.str();
}

bool compare(const std::string& name, const std::string& text, Tally& tally) {
  const auto result = compare_readers(text);
  ++tally.texts;
  tally.readable += result.readable ? 1U : 0U;
  tally.taken += result.taken ? 1U : 0U;
  if (result.difference.empty()) return true;
  ++tally.different;
  std::printf("%s: %s\n---\n%s\n---\n", name.c_str(), result.difference.c_str(),
              text.size() < 4000 ? text.c_str() : "");
  return false;
}

}  // namespace

int main(int argc, char** argv) {
  std::vector<std::string> files;
  std::size_t copies = 0;
  unsigned seed = 1;
  for (int i = 1; i < argc; ++i) {
    const std::string argument = argv[i];
    if (argument == "--mutate" && i + 2 < argc) {
      copies = static_cast<std::size_t>(std::atol(argv[++i]));
      seed = static_cast<unsigned>(std::atol(argv[++i]));
    } else if (argument.starts_with('@')) {
      std::ifstream list(argument.substr(1));
      for (std::string line; std::getline(list, line);) files.push_back(line);
    } else {
      files.push_back(argument);
    }
  }
  Tally whole;
  Tally damaged;
  std::mt19937 random(seed);
  for (const std::string& file : files) {
    const std::string text = read(file);
    compare(file, text, whole);
    for (std::size_t i = 0; i < copies && damaged.different < 10; ++i) {
      std::string copy = text;
      for (std::size_t times = 1 + random() % 3; times > 0 && !copy.empty(); --times) copy = damage(copy, random);
      compare(file + ", damaged", copy, damaged);
    }
  }
  std::printf("%zu texts, %zu readable, %zu taken by the fast reader, %zu different\n", whole.texts, whole.readable,
              whole.taken, whole.different);
  if (copies > 0) {
    std::printf("%zu damaged ones, %zu readable, %zu taken, %zu different\n", damaged.texts, damaged.readable,
                damaged.taken, damaged.different);
  }
  return files.empty() || whole.different + damaged.different > 0 ? 1 : 0;
}
