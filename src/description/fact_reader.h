/// One leaf of a description into its fact: a value, a list of choices, or either with its support
/// (`{value: …, evidence: […], note: …}`, for prose `{file: …, heading: …}`). read_description() calls it for every
/// leaf.
///
///     FactReader leaves(vocabulary, lexicon, options, faults);  leaves.read(slot, node, fact);
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "description/fault_sink.h"
#include "description/support_keys.h"

namespace pilotcheck {

class FactReader {
 public:
  FactReader(const Vocabulary& vocabulary, const Lexicon& lexicon, const ReadOptions& options, FaultSink& faults)
      : v_(vocabulary), lexicon_(lexicon), options_(options), faults_(faults) {}

  /// `node` is not null. Sets the fact's state; what is wrong goes to the faults.
  void read(Slot slot, Node node, Fact& fact);
  /// Takes `key` for the fact where it is evidence or a note; false where it is neither.
  bool read_support(Node key, Node value, Fact& fact);
  /// Evidence names attachments by their id; one that names none of `ids` proves nothing. Where there is a role of
  /// attachments.
  void check_evidence(const std::vector<std::string_view>& ids) const;
  [[nodiscard]] std::vector<std::string> named_evidence() const;
  /// Facts that carry the mark of a proposal.
  [[nodiscard]] std::vector<Proposal> take_proposals() { return std::move(proposals_); }
  /// False once a text stood in a file of its own.
  [[nodiscard]] bool self_contained() const { return self_contained_; }

 private:
  std::optional<ValueFault> read_scalar(Slot slot, Node node, Fact& fact);
  std::optional<SupportKey> find_support(Node key);
  void read_list(Slot slot, Node node, Fact& fact);
  bool read_as_text(const Field& field, Node node, Fact& fact);
  bool refuse_choices_as_keys(Slot slot, Node node, Fact& fact);
  void read_supported(Slot slot, Node node, Fact& fact);
  void read_file_text(const std::string& file, const std::string& heading, Position position, Fact& fact);
  void read_evidence(Node node, Fact& fact);

  const Vocabulary& v_;
  const Lexicon& lexicon_;
  const ReadOptions& options_;
  FaultSink& faults_;
  std::vector<std::pair<std::string, Position>> evidence_;
  std::vector<Proposal> proposals_;
  bool self_contained_ = true;
};

}  // namespace pilotcheck
