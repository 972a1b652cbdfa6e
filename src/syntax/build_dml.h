// Builders of what reads and writes rows.
#pragma once

#include "syntax/build.h"

namespace belay {

Insert build_insert(SyntaxNode insert_statement, BuildNotes& notes);  // also replaceStatement
Update build_update(SyntaxNode update_statement, BuildNotes& notes);
Delete build_delete(SyntaxNode delete_statement, BuildNotes& notes);
CallStatement build_call_statement(SyntaxNode call_statement, BuildNotes& notes);
Assignment build_assignment(SyntaxNode assignment, BuildNotes& notes);

}  // namespace belay
