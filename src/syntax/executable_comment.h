// `/*! … */`, `/*!80013 … */`, `/*M!100500 … */` and `/*T![feature] … */`: comments to every other database, text to
// the one they name (MySQL manual 9.7 "Comments"; MariaDB "Comment Syntax"; TiDB "Comment Syntax").
#pragma once

#include <cstddef>
#include <string_view>

#include "model/server.h"

namespace belay {

struct ExecutableComment {
  size_t marker_length = 0;  // of `/*!80013`; 0: what begins here is no executable comment
  bool applies = false;
};

// `text` begins with "/*".
ExecutableComment read_executable_comment(std::string_view text, const Server& server);

}  // namespace belay
