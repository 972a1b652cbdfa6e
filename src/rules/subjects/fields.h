// The readers of fields, one function a line of fields.def; each stands beside the subjects that have it. Private to
// rules/.
#pragma once

#include "rules/subject.h"

namespace belay::fields {

#define FIELD(id, ...) FieldValue id(const Subject& subject);
#include "rules/fields.def"
#undef FIELD

}  // namespace belay::fields
