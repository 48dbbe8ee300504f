/// What a form looks like where it is written, `shape:` in form.yaml: cover, tables and headings in their order, and
/// which field stands where. Only what writes a form goes by it; a form is read by its labels, wherever they stand.
///
///     shape:
///       texts: 填报正文                                # the style of what an applicant writes below a heading
///       blocks:
///         - {title: 申报书}
///         - {line: 名称：, field: pilot.name}
///         - {heading: 一、基本信息, level: 1}
///         - columns: [2, 5]                            # a table; how wide its columns are, one to another
///           rows:
///             - [企业名称, {field: enterprise.name}]
///             - [企业性质, {field: enterprise.ownership}]
///         - {heading: 二、概述, level: 1, field: narrative.overview}
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "description/vocabulary.h"
#include "input/keyed_reader.h"

namespace pilotcheck {

struct FormShape {
  /// Words of the form, and behind them what its fields hold: two share a line as a period.
  struct Line {
    std::string text;
    std::vector<Slot> fields;
    std::vector<std::uint32_t> choices = {};  ///< the boxes that stand here; none: all
    std::optional<Slot> behind_yes = {};      ///< a field in brackets behind the box for yes
    std::string hint = {};                    ///< stands there while nothing is filled in
    bool right = false;                       ///< at the right
  };
  struct Cell {
    std::vector<Line> lines;
    unsigned columns = 1;
    unsigned rows = 1;  ///< that are merged; the rows below leave this cell out
  };
  enum class Kind : std::uint8_t { title, line, note, heading, table };
  /// What stands below a heading beside the text of a field: the texts of each target, or the attachments.
  enum class Below : std::uint8_t { nothing, targets, list };
  struct Block {
    Kind kind = Kind::line;
    Line line;
    unsigned level = 0;
    Below below = Below::nothing;
    std::vector<unsigned> widths;
    std::vector<std::vector<Cell>> rows;
  };
  std::string texts;
  std::vector<Block> blocks;
};

/// `slot_of` finds a field by its path, or reports that there is none.
FormShape load_shape(Node node, const Vocabulary& vocabulary, const Faults& faults,
                     const std::function<std::optional<Slot>(Node)>& slot_of);

}  // namespace pilotcheck
