// Builders of views, stored programs, accounts, sequences and administration. Each takes a node of the rule it is named
// after; `statement` is the CREATE, ALTER or DROP around it, which holds the modifiers.
#pragma once

#include "syntax/build_ddl.h"

namespace belay {

// ---- build_view.cpp
CreateView build_create_view(SyntaxNode statement, SyntaxNode create_view, BuildNotes& notes);
CreateView build_alter_view(SyntaxNode statement, SyntaxNode alter_view, BuildNotes& notes);
DropView build_drop_view(SyntaxNode drop_view);

// ---- build_routine.cpp
CreateRoutine build_create_procedure(SyntaxNode statement, SyntaxNode create_procedure, BuildNotes& notes);
CreateRoutine build_create_function(SyntaxNode statement, SyntaxNode create_function, BuildNotes& notes);
AlterRoutine build_alter_routine(SyntaxNode alter_routine);
DropRoutine build_drop_routine(SyntaxNode drop_routine);

// ---- build_trigger_event.cpp
CreateTrigger build_create_trigger(SyntaxNode statement, SyntaxNode create_trigger, BuildNotes& notes);
DropTrigger build_drop_trigger(SyntaxNode drop_trigger);
CreateEvent build_create_event(SyntaxNode statement, SyntaxNode create_event, BuildNotes& notes);
CreateEvent build_alter_event(SyntaxNode statement, SyntaxNode alter_event, BuildNotes& notes);
DropEvent build_drop_event(SyntaxNode drop_event);

// ---- build_compound.cpp, build_declare.cpp, build_condition.cpp

// The statements that only stored programs know; Opaque for other rules.
StatementNode build_compound_statement(SyntaxNode node, BuildNotes& notes);
Statements build_program_statements(SyntaxNode program_statements, BuildNotes& notes);
Block build_anonymous_block(SyntaxNode begin_statement, BuildNotes& notes);
StatementNode build_declare(SyntaxNode declare_statement, BuildNotes& notes);
Signal build_signal(SyntaxNode signal_statement, BuildNotes& notes);
GetDiagnostics build_get_diagnostics(SyntaxNode get_diagnostics);
Expression build_into_target(SyntaxNode into_target);

// ---- build_account.cpp, build_grant.cpp
Account build_account(SyntaxNode account_name);
std::vector<Account> build_accounts(
    SyntaxNode account_names);  // also other nodes with accountNames or userSpecifications

// createUser, alterUser, dropUser, renameUser, createRole, dropRole
AccountStatement build_account_statement(SyntaxNode statement, SyntaxNode node, BuildNotes& notes);
Grant build_grant(SyntaxNode grant_statement, BuildNotes& notes);
Grant build_revoke(SyntaxNode revoke_statement, BuildNotes& notes);

// The DEFINER among the modifiers.
std::optional<Account> definer_of(SyntaxNode statement);

// ---- build_sequence.cpp
CreateSequence build_create_sequence(SyntaxNode statement, SyntaxNode create_sequence, BuildNotes& notes);
CreateSequence build_alter_sequence(SyntaxNode alter_sequence, BuildNotes& notes);
DropSequence build_drop_sequence(SyntaxNode drop_sequence, BuildNotes& notes);

// ---- build_utility.cpp
StatementNode build_load(SyntaxNode load_statement, BuildNotes& notes);
StatementNode build_utility(
    SyntaxNode node,
    BuildNotes& notes);  // explainStatement, maintainTables, utilityStatement; START, LOCK, UNLOCK of other things
StatementNode build_other_object(SyntaxNode statement, SyntaxNode other_object, BuildNotes& notes);

}  // namespace belay
