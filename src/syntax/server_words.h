// Words that only one server takes, in statements that the model knows by their first words: accounts, grants, SHOW …
#pragma once

#include "syntax/build_notes.h"
#include "syntax/tree.h"

namespace belay {

void note_server_words(const SyntaxTree& tree, BuildNotes& notes);

}  // namespace belay
