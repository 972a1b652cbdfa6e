// The words of data types.
#pragma once

#include <string_view>

#include "model/data_type.h"

namespace belay {

// `words` in lower case with single spaces: "int", "double precision", "national char varying". What MySQL and MariaDB
// do not know is `foreign`.
BaseType base_type_of(std::string_view words);

}  // namespace belay
