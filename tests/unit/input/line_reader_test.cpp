// Lines are read within their limit, whatever the bytes are in and however they arrive.
#include "input/line_reader.h"

#include <doctest/doctest.h>

#include <thread>

#include "unit/piped_input.h"

using namespace pilotcheck;
using namespace pilotcheck::testing;

namespace {

/// Each line in `‹›`, with what is to be said of it.
std::string lines_of(std::string bytes, std::size_t most = 100, std::size_t most_passed = 1000) {
  Limits limits;
  limits.passed_bytes = most_passed;
  LineReader lines(ByteReader(std::move(bytes)), most, limits);
  std::string all;
  Line line;
  while (lines.next(line)) {
    all += std::to_string(line.number) + "‹" + line.text + "›";
    if (line.too_long) all += " too long";
    if (line.cut) all += " cut";
    if (lines.gave_up()) all += " given up";
    all += '\n';
  }
  return all;
}

std::string utf16(std::string_view ascii, bool big_endian) {
  std::string bytes = big_endian ? "\xFE\xFF" : "\xFF\xFE";
  for (const char c : ascii) {
    bytes += big_endian ? '\0' : c;
    bytes += big_endian ? c : '\0';
  }
  return bytes;
}

}  // namespace

TEST_CASE("every line comes with its number, and the last one says whether it was ended") {
  CHECK(lines_of("") == "");
  CHECK(lines_of("\n") == "1‹›\n");
  CHECK(lines_of("a\n\nb\r\nc\n") == "1‹a›\n2‹›\n3‹b\r›\n4‹c›\n");
  CHECK(lines_of("a\nb") == "1‹a›\n2‹b› cut\n");
}

TEST_CASE("of a line that is too long only the beginning is kept, and the next one is found") {
  CHECK(lines_of("abc\nd\n", 3) == "1‹abc›\n2‹d›\n");
  CHECK(lines_of("abcd\ne\n", 3) == "1‹abc› too long\n2‹e›\n");
  CHECK(lines_of("abcd", 3) == "1‹abc› too long cut\n");
  CHECK(lines_of("a\n" + std::string(10'000'000, 'x') + "\nb\n", 3, 100'000'000) == "1‹a›\n2‹xxx› too long\n3‹b›\n");
}

TEST_CASE("a line that goes on and on is left, and all that follows") {
  CHECK(lines_of("a\n" + std::string(10'000'000, 'x') + "\nb\n", 3, 1'000'000) ==
        "1‹a›\n2‹xxx› too long cut given up\n");
}

TEST_CASE("marks of the byte order are no text, and UTF-16 is decoded") {
  CHECK(lines_of("\xEF\xBB\xBF"
                 "a\nb\n") == "1‹a›\n2‹b›\n");
  CHECK(lines_of("\xEF\xBB\xBF\xEF\xBB\xBF") == "");
  CHECK(lines_of("\xEF\xBB") == "1‹\xEF\xBB› cut\n");
  for (const bool big_endian : {false, true}) {
    CHECK(lines_of(utf16("a\nbc\n", big_endian)) == "1‹a›\n2‹bc›\n");
    LineReader lines(ByteReader(utf16("a", big_endian)), 10, {});
    Line line;
    CHECK(lines.next(line));
    CHECK(lines.encoding() == (big_endian ? "UTF-16BE" : "UTF-16LE"));
  }
  // 某, and a character beyond the first plane.
  CHECK(lines_of(std::string("\xFF\xFE\xD0\x67\x3D\xD8\x00\xDE\x0A\x00", 10)) == "1‹某😀›\n");
}

TEST_CASE("what is no UTF-16 becomes a byte that is no UTF-8, in its place") {
  CHECK(lines_of(std::string("\xFF\xFE\x61\x00\x00\xDE\x62\x00", 8)) ==
        "1‹a\xFF"
        "b› cut\n");
  CHECK(lines_of(std::string("\xFF\xFE\x3D\xD8\x62\x00", 6)) ==
        "1‹\xFF"
        "b› cut\n");
  CHECK(lines_of(std::string("\xFF\xFE\x3D\xD8", 4)) == "1‹\xFF› cut\n");
  CHECK(lines_of(std::string("\xFF\xFE\x61\x00\x62", 5)) == "1‹a\xFF› cut\n");
}

TEST_CASE("a line of standard input is given as soon as it is there, however it arrives") {
  PipedInput input;
  const std::atomic<bool> stop = false;
  LineReader lines(ByteReader::standard_input(&stop), 100, {});
  Line line;
  // One that is empty must not wait for a byte order mark; one in pieces is one line.
  input.write("\n");
  CHECK(lines.next(line));
  CHECK(line.text.empty());
  std::thread writer([&] {
    for (const char* part : {"a", "b", "c\n"}) {
      input.write(part);
      usleep(1000);
    }
    input.close_end();
  });
  CHECK(lines.next(line));
  CHECK(line.text == "abc");
  writer.join();
  CHECK_FALSE(lines.next(line));
}

TEST_CASE("standard input ends when it is told to, even while more is awaited") {
  const PipedInput input;
  std::atomic<bool> stop = false;
  LineReader lines(ByteReader::standard_input(&stop), 100, {});
  std::thread stopper([&] {
    usleep(20'000);
    stop = true;
  });
  Line line;
  CHECK_FALSE(lines.next(line));
  stopper.join();
}

TEST_CASE("what was put back is read again before the rest") {
  ByteReader bytes("abcdef");
  char room[2] = {};
  CHECK(bytes.read(room, 2) == 2);
  bytes.put_back("xy");
  CHECK(bytes.read_up_to(100) == "xycdef");
  CHECK(bytes.read_up_to(100).empty());
  ByteReader long_one(std::string(1000, 'a'));
  CHECK(long_one.read_up_to(10).size() > 10);
}
