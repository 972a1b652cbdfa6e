// What reading one file and reading many share.
#pragma once

#include <string>
#include <string_view>

#include "source/source.h"

namespace belay {

bool is_markdown_path(std::string_view path);

// Standard input as a file called `name`, whose ending decides the language.
Result<SourceFile> read_standard_input(const std::string& name);

}  // namespace belay
