/// Requirements that contradict themselves: whatever a description says, they come out the same. bind_requirement()
/// refuses them, as their author meant something else.
///
///     refuse_complements(list, Requirement::Kind::any, context);
#pragma once

#include "predicate/bind.h"

namespace pilotcheck {

/// Whether no part of it was malformed, as a definition may be that is used here; that was said there, and nothing
/// follows from it.
bool is_bound(const Requirement& requirement);

/// A requirement beside its own negation decides nothing: of alternatives one always holds, and both never do.
void refuse_complements(Node list, Requirement::Kind kind, BindContext& context);

/// Of `all`: bounds between which no number and no date is. `list` is what `requirement` was bound of, without a fault.
void refuse_empty_range(Node list, const Requirement& requirement, BindContext& context);

/// Choices of one field that the parts of `all` leave none of, or those of `any` all of: no answer decides anything.
void refuse_idle_choices(Node list, const Requirement& requirement, BindContext& context);

/// The field of which an `all` leaves no choice, or an `any` every one.
std::optional<Slot> field_of_idle_choices(const Requirement& requirement, const Vocabulary& vocabulary);

/// An `any` of limits that leaves no number out: 75% and more, or less than that.
void refuse_any_number(Node list, const Requirement& requirement, BindContext& context);

/// A predicate that every choice of its field meets.
void refuse_all_choices(Node node, const Requirement& predicate, BindContext& context);

/// A negation of what is either met or unstated: a fact that is not there leaves it unstated too, so it is never met.
void refuse_denied_presence(Node node, const Requirement& negation, BindContext& context);

}  // namespace pilotcheck
