#include "input/refusal.h"

#include <fmt/format.h>

namespace pilotcheck {

Refusal refuse_depth(const Limits& limits, Position position) {
  return {"too-deep",
          position,
          {fmt::format("嵌套超过 {} 层", limits.depth), fmt::format("nested more than {} levels deep", limits.depth)},
          {"申报描述只需要几层嵌套", "a description needs only a few levels"}};
}

Refusal refuse_nodes(const Limits& limits, Position position) {
  return {"too-many-nodes",
          position,
          {fmt::format("键和值超过上限 {} 个", limits.nodes),
           fmt::format("more than the limit of {} keys and values", limits.nodes)},
          {"请检查是否选错了文件", "check that this is the right file"}};
}

Refusal refuse_key_length(const Limits& limits, Position position) {
  return {"key-too-long",
          position,
          {fmt::format("键超过 {} 个字符", limits.key_characters),
           fmt::format("a key of more than {} characters", limits.key_characters)},
          {"若这是正文，请写成“键: |”，正文另起一行并缩进",
           "if this is a text, write `key: |` and the text on the next lines, indented"}};
}

Refusal refuse_second_document(Position position) {
  return {"several-documents",
          position,
          {"文件中有第二个文档", "there is a second document in the file"},
          {"每个文件只写一份描述；请删除多余的 --- 或另存为一个文件",
           "write one description a file: delete the extra `---` or split the file"}};
}

Diagnostic to_diagnostic(Refusal refusal, const std::string& file) {
  return {Severity::error,  std::move(refusal.code),    file,
          refusal.position, std::move(refusal.message), std::move(refusal.hint)};
}

}  // namespace pilotcheck
