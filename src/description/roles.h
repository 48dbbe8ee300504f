/// What the engine must know of a vocabulary: which field names the enterprise, which names what is applied for, and
/// what attachments consist of. `ruleset.yaml` tells it (read_roles() in ruleset/), never the code.
///
///     if (const auto& attachments = vocabulary.roles().attachments) …
#pragma once

#include <cstdint>
#include <optional>

namespace pilotcheck {

using Slot = std::uint32_t;

/// Attachments are records; their parts are told by their places among the fields of a record.
struct AttachmentRole {
  Slot list = 0;
  std::optional<std::size_t> id;    ///< evidence names attachments by it
  std::optional<std::size_t> kind;  ///< a choice; `figure` asks for one of a kind
  std::optional<std::size_t> file;
};

struct Roles {
  std::optional<Slot> enterprise;  ///< its name
  std::optional<Slot> pilot;       ///< the name of what is applied for
  std::optional<Slot> date;        ///< of the application: what texts say of later days is to come
  std::optional<AttachmentRole> attachments;
};

}  // namespace pilotcheck
