// Files are written whole or not at all.
#include "output/write_file.h"

#include <doctest/doctest.h>
#include <sys/stat.h>

#include <cerrno>
#include <chrono>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <thread>
#include <vector>

#include "unit/temporary_folder.h"

using namespace pilotcheck;
using namespace pilotcheck::testing;

namespace {

namespace fs = std::filesystem;

std::size_t entries(const TemporaryFolder& folder) {
  return static_cast<std::size_t>(std::distance(fs::directory_iterator(folder.path), fs::directory_iterator()));
}

std::string text_of(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

}  // namespace

TEST_CASE("a file is replaced as a whole, keeps its permissions, and nothing is left beside it") {
  const TemporaryFolder folder;
  CHECK(write_file(folder.at("a"), "one") == 0);
  fs::permissions(folder.at("a"), fs::perms::owner_read | fs::perms::owner_write);
  CHECK(write_file(folder.at("a"), "two") == 0);
  CHECK(text_of(folder.at("a")) == "two");
  CHECK(fs::status(folder.at("a")).permissions() == (fs::perms::owner_read | fs::perms::owner_write));
  CHECK(entries(folder) == 1);
}

TEST_CASE("a link keeps pointing where it does, also from another folder") {
  const TemporaryFolder folder;
  fs::create_directory(folder.path / "deep");
  CHECK(write_file(folder.at("deep/a"), "one") == 0);
  fs::create_symlink("deep/a", folder.path / "link");
  CHECK(write_file(folder.at("link"), "two") == 0);
  CHECK(fs::is_symlink(folder.path / "link"));
  CHECK(text_of(folder.at("deep/a")) == "two");
}

TEST_CASE("a link that leads nowhere yet leads to the new file, and one that leads to itself is left") {
  const TemporaryFolder folder;
  fs::create_directory(folder.path / "deep");
  fs::create_symlink("deep/further", folder.path / "link");
  fs::create_symlink("a", folder.path / "deep/further");
  CHECK(write_file(folder.at("link"), "one") == 0);
  CHECK(fs::is_symlink(folder.path / "link"));
  CHECK(fs::is_symlink(folder.path / "deep/further"));
  CHECK(text_of(folder.at("deep/a")) == "one");
  fs::create_symlink("loop", folder.path / "loop");
  CHECK(write_file(folder.at("loop"), "one") == ELOOP);
  CHECK(fs::is_symlink(folder.path / "loop"));
}

TEST_CASE("what cannot be written leaves what was there, and says why") {
  const TemporaryFolder folder;
  CHECK(write_file(folder.at("none/a"), "one") == ENOENT);
  CHECK(write_file(folder.path, "one") == EISDIR);
  CHECK(write_file("/dev/full", "one") == ENOSPC);
  CHECK(entries(folder) == 0);
}

TEST_CASE("many threads write one file, and it is always that of one of them") {
  const TemporaryFolder folder;
  const mode_t mask = ::umask(022);
  std::vector<std::thread> threads;
  for (char letter = 'a'; letter < 'e'; ++letter) {
    threads.emplace_back([&folder, letter] {
      for (int i = 0; i < 50; ++i) write_file(folder.at("a"), std::string(1000, letter));
    });
  }
  for (std::thread& thread : threads) thread.join();
  const std::string text = text_of(folder.at("a"));
  CHECK(text == std::string(1000, text.front()));
  CHECK(entries(folder) == 1);
  CHECK(::umask(mask) == 022);
  CHECK(fs::status(folder.at("a")).permissions() ==
        (fs::perms::owner_read | fs::perms::owner_write | fs::perms::group_read | fs::perms::others_read));
}

TEST_CASE("what killed runs have left goes after a day, and nothing else does") {
  const TemporaryFolder folder;
  for (const char* name : {".pilotcheck-old.new", ".pilotcheck-young.new", "old.new", ".pilotcheck-old"}) {
    std::ofstream(folder.at(name)) << "half";
  }
  const auto two_days_ago = fs::file_time_type::clock::now() - std::chrono::hours(48);
  for (const char* name : {".pilotcheck-old.new", "old.new", ".pilotcheck-old"}) {
    fs::last_write_time(folder.at(name), two_days_ago);
  }
  remove_unfinished(folder.path);
  CHECK_FALSE(fs::exists(folder.at(".pilotcheck-old.new")));
  CHECK(fs::exists(folder.at(".pilotcheck-young.new")));
  CHECK(entries(folder) == 3);
  remove_unfinished(folder.at("nowhere"));
}
