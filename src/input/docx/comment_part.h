/// The part of a Word document that holds its comments: those of an earlier time found, new ones written beside those
/// of others. annotate_word() calls it.
///
///     std::optional<CommentPart> part = read_comments(xml);
///     std::string changed = part->with(notes);
#pragma once

#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "input/docx/annotate_word.h"
#include "input/package/xml_edit.h"

namespace pilotcheck {

struct CommentPart {
  std::string_view xml;  ///< as it stands
  XmlRoot root;
  std::vector<XmlPiece> taken_out;
  std::set<std::string, std::less<>> gone;  ///< ids of our own of an earlier time
  std::size_t next_id = 0;                  ///< of the first new one

  /// Our own replaced by `notes`, numbered from next_id on.
  [[nodiscard]] std::string with(const std::vector<WordNote>& notes) const;
};

/// `xml` must outlive what is made of it. Nothing where it cannot be read.
std::optional<CommentPart> read_comments(std::string_view xml);

/// A part without comments, in the name space of its document.
std::string empty_comments(std::string_view name_space);

}  // namespace pilotcheck
