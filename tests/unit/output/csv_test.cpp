// CSV: escaped, with line ends of RFC 4180, and a byte order mark only where it is asked for.
#include "output/csv.h"

#include <doctest/doctest.h>

#include <vector>

using namespace pilotcheck;

TEST_CASE("rows are joined by commas, each field escaped by itself") {
  std::string out;
  CsvWriter csv(out, false);
  csv.row(std::vector<std::string>{"a", "b,c", "say \"hi\"", ""});
  csv.row(std::vector<std::string>{"=1+1"});
  CHECK(out == "a,\"b,c\",\"say \"\"hi\"\"\",\r\n\"'=1+1\"\r\n");
}

TEST_CASE("a byte order mark stands first, once") {
  std::string out;
  CsvWriter csv(out, true);
  csv.row(std::vector<std::string>{"a"});
  csv.row(std::vector<std::string>{"b"});
  CHECK(out ==
        "\xEF\xBB\xBF"
        "a\r\nb\r\n");
}
