// Values that a column cannot hold.
#pragma once

#include <optional>

#include "catalog/catalog.h"

namespace belay {

struct Misfit {
  ServerError error;  // of strict mode
  Value kept;         // outside of it, and of IGNORE
};

// `value` is that of a literal. Nothing: the column holds it, or it cannot be told.
std::optional<Misfit> misfit_of(const Value& value, const Column& column, const SqlMode& mode);

// A literal, with its sign, that is no hexadecimal one: those are texts or numbers as the column wants them.
bool is_plain_literal(const Expression& expression);

}  // namespace belay
