// Builders of what works on the session: USE, SET, PREPARE, transactions.
#pragma once

#include "syntax/build.h"
#include "syntax/lexer.h"

namespace belay {

Use build_use(SyntaxNode use_statement);
Set build_set(SyntaxNode set_statement, BuildNotes& notes);

}  // namespace belay
