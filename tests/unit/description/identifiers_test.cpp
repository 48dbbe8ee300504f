// Of a number or address that is none it is said why.
#include "description/identifiers.h"

#include <doctest/doctest.h>

using namespace pilotcheck;

TEST_CASE("of a telephone number or address that is none it is said why") {
  const auto why = [](std::string_view kind, std::string_view text) {
    const Identifier* identifier = find_identifier(kind);
    CHECK_FALSE(identifier->is_valid(text));
    return identifier->why_not(text).en;
  };
  CHECK(why("mobile", "13800000000、13900000000") == "there are 2; state one, such as 13800000000");
  CHECK(why("mobile", "1380000000") == "10 digits; a mobile number has 11 and begins with 1");
  CHECK(why("landline", "0351-3046990 / 0351-3046991") == "there are 2; state one, such as 0351-3046990");
  CHECK(why("landline", "3046990") == "the area code is missing: area code-3046990");
  CHECK(why("landline", "无") == "a landline number has an area code and 7 or 8 digits");
  CHECK(why("email", "a@b.cn；c@d.cn") == "there are 2; state one, such as a@b.cn");
  CHECK(why("email", "a.b.cn") == "it has no @");
  CHECK(why("email", "某某@b.cn") == "it must be name@domain, without spaces or Chinese characters");
}
