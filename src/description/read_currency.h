/// Reads how money is written, from the head of a vocabulary or a file of the language.
///
///     currency:
///       bare: 万元                                  # the unit of a bare number, and in which amounts are counted
///       label: {zh: 万元, en: '万元 (10,000 yuan)'}   # what messages call it; may be left out
///       units: {元: 1, 万元: 10000, 亿元: 100000000}   # what each is worth, one beside another
///       short: {亿: 亿元}                            # for a unit, where no other word follows
///       in_texts: {million yuan: 1000000}           # further ones in texts, where values are not written so
///       before: [人民币, ¥]                          # may stand before an amount
///       shown: [亿元, 万元]                           # in which reports give an amount; `bare` where there is none
///       examples: [5.2亿元, 52000万元]
#pragma once

#include "input/keyed_reader.h"
#include "prose/currency.h"

namespace pilotcheck {

Currency read_currency(Node node, const Faults& faults);

}  // namespace pilotcheck
