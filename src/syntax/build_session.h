// Builders of what works on the session: USE, SET, PREPARE, transactions, locks.
#pragma once

#include "syntax/build.h"

namespace belay {

Use build_use(SyntaxNode use_statement);
Set build_set(SyntaxNode set_statement, BuildNotes& notes);

Prepare build_prepare(SyntaxNode prepare_statement, BuildNotes& notes);
Execute build_execute(SyntaxNode execute_statement, BuildNotes& notes);
Execute build_execute_immediate(SyntaxNode execute_immediate, BuildNotes& notes);
Deallocate build_deallocate(SyntaxNode deallocate_prepare);  // also dropPrepare

Transaction build_transaction(SyntaxNode statement);  // startTransaction, beginStatement, commitStatement …
LockTables build_lock_tables(SyntaxNode lock_tables);

}  // namespace belay
