#include "ruleset/without_files.h"

namespace pilotcheck {

namespace {

class HeadWriter {
 public:
  HeadWriter(Document& out, const FileIds& gone, const std::function<bool(Node)>& drops)
      : out_(out), gone_(gone), drops_(drops) {}

  void write(Node node, bool trims = false) {
    if (node.is_scalar()) return out_.add_scalar(node.position(), node.style(), node.text());
    out_.begin(node.is_mapping() ? EventKind::mapping : EventKind::sequence, node.position(), node.is_flow());
    for (const auto [key, value] : node.entries()) {
      write(key);
      write(value, value.is_sequence() && (key.text() == "order" || key.text() == "ladder"));
    }
    for (const Node item : node.items()) {
      if (!trims || !gone_.contains(item.text()) || !drops_(item)) write(item);
    }
    out_.end();
  }

 private:
  Document& out_;
  const FileIds& gone_;
  const std::function<bool(Node)>& drops_;
};

}  // namespace

Document without_files(const Document& head, const FileIds& gone, const std::function<bool(Node)>& drops) {
  Document out;
  out.name = head.name;
  out.reserve(head.texts().size());
  HeadWriter(out, gone, drops).write(head.root());
  return out;
}

}  // namespace pilotcheck
