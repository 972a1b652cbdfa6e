// Statements that are known by their first words alone.
#pragma once

#include <vector>

#include "syntax/build_program.h"

namespace belay {

Utility build_show(SyntaxNode show, BuildNotes& notes);  // utilityStatement that begins with SHOW

// The name at `token` of words that the grammar does not look into; none where there is none.
std::vector<QualifiedName> read_table_name(SyntaxNode tail, uint32_t token);

}  // namespace belay
