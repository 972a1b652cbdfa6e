// Builders of statements that define: tables, indexes, databases, views, routines, triggers, events, sequences. Each
// takes a node of the rule it is named after.
#pragma once

#include <initializer_list>

#include "syntax/build.h"

namespace belay {

using StatementNode = decltype(Statement::node);

// ---- build_create.cpp, build_alter.cpp, build_drop.cpp
StatementNode build_create_statement(SyntaxNode create_statement, BuildNotes& notes);
StatementNode build_alter_statement(SyntaxNode alter_statement, BuildNotes& notes);
StatementNode build_drop_statement(SyntaxNode drop_statement, BuildNotes& notes);
StatementNode build_rename_statement(SyntaxNode rename_statement, BuildNotes& notes);

// ---- build_modifier.cpp: the words between CREATE, ALTER or DROP and the word for the object

bool has_modifier(SyntaxNode statement, Token word);

// Refuses the modifiers that are not in `allowed`: the grammar takes all of them before every object.
void allow_modifiers(SyntaxNode statement, std::initializer_list<Token> allowed, BuildNotes& notes);

// Whether OR REPLACE is among them; it does not go with `if_not_exists`. Noted as MariaDB's.
bool replaces(SyntaxNode statement, bool if_not_exists, BuildNotes& notes);

// ---- build_table.cpp
CreateTable build_create_table(SyntaxNode create_statement, SyntaxNode create_table, BuildNotes& notes);
DropTable build_drop_table(SyntaxNode drop_statement, SyntaxNode drop_table, BuildNotes& notes);
RenameTable build_rename_table(SyntaxNode rename_table, BuildNotes& notes);
TruncateTable build_truncate_table(SyntaxNode truncate_table, BuildNotes& notes);

// ---- build_alter_table.cpp
AlterTable build_alter_table(SyntaxNode alter_table, BuildNotes& notes);
AlterAction build_require_algorithm(SyntaxNode option, BuildNotes& notes);
AlterAction build_require_lock(SyntaxNode option);

// ---- build_index.cpp
CreateIndex build_create_index(SyntaxNode create_statement, SyntaxNode create_index, BuildNotes& notes);
DropIndex build_drop_index(SyntaxNode drop_index, BuildNotes& notes);

// ---- build_database.cpp
CreateDatabase build_create_database(SyntaxNode create_statement, SyntaxNode create_database, BuildNotes& notes);
AlterDatabase build_alter_database(SyntaxNode alter_database, BuildNotes& notes);
DropDatabase build_drop_database(SyntaxNode drop_database);

}  // namespace belay
