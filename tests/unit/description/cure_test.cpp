// What is to be written instead of a value comes from the value itself, and never says what nobody stated.
#include "description/cure.h"

#include <doctest/doctest.h>

#include "description/description.h"
#include "description/field_type.h"
#include "description/money.h"
#include "description/read_currency.h"
#include "input/node_entries.h"
#include "unit/description/shipped_amounts.h"

using namespace pilotcheck;

namespace {

/// The hint, in Chinese, for `text` in a field of that type; empty where the text is a value.
std::string cure_of(std::string_view type, std::string_view text) {
  static const auto money = [] {
    std::vector<Diagnostic> faults;
    const auto currency = entry_of(testing::shipped_amounts().root(), "currency");
    return money_type(read_currency(*currency, {"amounts.yaml", faults}));
  }();
  const FieldType& read_by = type == "money" ? money->type : *find_field_type(type);
  Fact fact;
  const auto fault = read_by.read(text, read_by, fact);
  return fault ? fault->hint.zh : "";
}

}  // namespace

TEST_CASE("words that make a number rough are dropped, and told") {
  CHECK(cure_of("percent", "约86%") == "去掉“约”：86%");
  CHECK(cure_of("percent", "86%左右") == "去掉“左右”：86%");
  CHECK(cure_of("percent", "达到约86%以上") == "去掉“达到”“约”“以上”：86%");
  CHECK(cure_of("money", "约1.2亿") == "去掉“约”：1.2亿");
  CHECK(cure_of("number", "约120人") == "去掉“约”“人”：120");
  CHECK(cure_of("money", "500人").find("500人") == std::string::npos);
  CHECK(cure_of("money", "500人").find("去掉") == std::string::npos);
}

TEST_CASE("spaces and names of the currency are taken out of an amount") {
  CHECK(cure_of("money", "3.2 亿 元") == "请写成 3.2亿元");
  CHECK(cure_of("money", "8600万人民币") == "请写成 8600万元");
  CHECK(cure_of("percent", "百分之86") == "请写成 86%");
}

TEST_CASE("a remark in brackets and the year behind an amount are dropped, and told") {
  CHECK(cure_of("money", "32亿（合并口径）") == "去掉“（合并口径）”：32亿");
  CHECK(cure_of("money", "32亿元（其中设备2亿元）") == "去掉“（其中设备2亿元）”：32亿元");
  CHECK(cure_of("money", "28.6亿元/年") == "去掉“/年”：28.6亿元");
  CHECK(cure_of("percent", "约86%（2017年）") == "去掉“约”“（2017年）”：86%");
  CHECK(cure_of("money", "（合并口径）") == "请写一个数和单位，如 5.2亿元 或 52000万元；不写单位即为万元");
}

TEST_CASE("amounts in 千万 and shares in 成 are written as they are read, and of two values one is asked for") {
  CHECK(cure_of("money", "约3千万") == "去掉“约”：3千万");
  CHECK(cure_of("percent", "四成五") == "请写成 45%");
  CHECK(cure_of("percent", "约8成") == "请写成 80%");
  CHECK(cure_of("percent", "四成五六") == "请写一个数和 %，如 72%");
  CHECK(cure_of("percent", "成") == "请写一个数和 %，如 72%");
  CHECK(cure_of("date", "2016年3月至2018年12月") == "写了两个，这里只填一个：2016年3月 或 2018年12月");
  CHECK(cure_of("percent", "80%~90%") == "写了两个，这里只填一个：80% 或 90%");
  CHECK(cure_of("date", "2016年3月至今").find("写了两个") == std::string::npos);
}

TEST_CASE("a date is put into order; of two that may be meant both are offered") {
  CHECK(cure_of("date", "12/31/2016") == "请写成 2016-12-31");
  CHECK(cure_of("date", "31/12/2016") == "请写成 2016-12-31");
  CHECK(cure_of("date", "03/04/2018") == "请写成 2018-03-04 或 2018-04-03");
  CHECK(cure_of("date", "04/04/2018") == "请写成 2018-04-04");
  CHECK(cure_of("date", "20180401") == "请写成 2018-04-01");
  CHECK(cure_of("date", "2018年底") == "请写成 2018年12月");
  CHECK(cure_of("date", "2018年3月中旬") == "请写成 2018年3月");
  CHECK(cure_of("date", "2018年3月5") == "请写成 2018年3月5日");
}

TEST_CASE("where the writing holds no value, nothing is made up: the form is told by an example") {
  for (const std::string_view text : {"80%-86%", "数千万元", "100万美元", "百分之九十", "待定"}) {
    INFO(text);
    for (const std::string_view type : {"percent", "money", "number"}) {
      CHECK(cure_of(type, text).find("，如 ") != std::string::npos);
    }
  }
  CHECK(cure_of("date", "待定") == "请写年、月、日，如 2018-04-01 或 2018年4月1日");
  CHECK(cure_of("percent", "86%") == "");
}

TEST_CASE("a unit in brackets stays with its number") {
  CHECK(cure_of("money", "0.86（亿元）") == "请写成 0.86亿元");
  CHECK(cure_of("money", "86000000(元)") == "请写成 86000000元");
  CHECK(cure_of("money", "约5.2（亿）") == "请写成 5.2亿");
  CHECK(cure_of("money", "0.86（亿美元）").find("去掉") == std::string::npos);
  CHECK(cure_of("money", "0.86（亿美元）").find("请写成 0.86") == std::string::npos);
  CHECK(cure_of("percent", "44.1（%）") == "请写成 44.1%");
  CHECK(cure_of("number", "12（台）") == "去掉“（台）”：12");
}

TEST_CASE("marks of a Chinese keyboard between digits, and words and marks behind a value, are named") {
  CHECK(cure_of("percent", "44。1%") == "请写成 44.1%");
  CHECK(cure_of("date", "2018—12—31") == "请写成 2018-12-31");
  CHECK(cure_of("percent", "44.1%。") == "去掉“。”：44.1%");
  CHECK(cure_of("money", "8600万元整") == "去掉“整”：8600万元");
  CHECK(cure_of("date", "预计2018年12月") == "去掉“预计”：2018年12月");
  CHECK(cure_of("date", "2018年12月31日前") == "去掉“前”：2018年12月31日");
}
