/// An attachment as a line of the form's list: 附件1：总体架构（总体设计模型架构图；文件：plant.pdf）. Its kinds and
/// its file stand in brackets, so that import finds them; kinds that are the caption stand there once.
///
///     listed_attachment(form, vocabulary, record, 1)
#pragma once

#include <string>

#include "description/description.h"
#include "description/form/form.h"

namespace pilotcheck {

/// `number` is its place in the list, from one.
std::string listed_attachment(const Form& form, const Vocabulary& vocabulary, const Record& record, std::size_t number);

}  // namespace pilotcheck
