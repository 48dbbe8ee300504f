/// The left side of a review: a Word document as HTML, with an anchor at every paragraph and cell, and links to what
/// was read there.
///
///     ReviewOriginal(links, html).write(document.blocks);   // html has <p id="p12">
#pragma once

#include <map>
#include <string>
#include <vector>

#include "input/docx/word_document.h"
#include "input/place.h"
#include "output/markup.h"

namespace pilotcheck {

/// `p12`, `t1r5c2`; empty for no place.
std::string anchor_of(const Place& place);

/// By anchor: the anchor of what was read there, and its name.
struct ReadThere {
  std::string anchor;
  std::string name;
};
using ReviewLinks = std::map<std::string, std::vector<ReadThere>, std::less<>>;

class ReviewOriginal {
 public:
  ReviewOriginal(const ReviewLinks& links, Markup& html) : links_(links), html_(html) {}
  void write(const std::vector<WordBlock>& blocks);

 private:
  void write_paragraph(const WordParagraph& paragraph);
  void write_table(const WordTable& table);
  void write_links(const std::string& anchor);

  const ReviewLinks& links_;
  Markup& html_;
};

}  // namespace pilotcheck
