// A whole script in another language: statement after statement as the script plays, between the author's comments.
#pragma once

#include <optional>

#include "emit/dialect.h"
#include "emit/writing/sql_writer.h"

namespace belay {

// `base`: the schema that the script meets; nothing: it is inferred.
Emitted translate_with(SqlWriter& writer, const Analysis& analysis, const std::optional<Catalog>& base);

}  // namespace belay
