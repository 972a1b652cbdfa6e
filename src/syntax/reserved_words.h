// Words that the server does not take for names. The grammar takes every word that some server takes; this is the rest.
#pragma once

#include "syntax/build_notes.h"
#include "syntax/tree.h"

namespace belay {

bool is_reserved(Token word, const Server& server);

// Whether any server takes the word for a name.
bool is_name_somewhere(Token word);

// Refuses the first name of the statement that is a reserved word of the server.
void refuse_reserved_names(const SyntaxTree& tree, BuildNotes& notes);

}  // namespace belay
