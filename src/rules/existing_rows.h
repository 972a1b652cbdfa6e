// Whether a table has rows that the script did not write, and what may become of them.
#pragma once

#include <string>

#include "rules/subject.h"

namespace belay {

// The script creates the table before the statement: it has no rows but the script's own.
bool is_made_by_script(const Analysis& analysis, const StatementFacts& statement, const QualifiedName& table);

// Rows that are there already may be equal in the columns of the new unique key.
bool may_meet_duplicates(const Analysis& analysis, const StatementFacts& statement, const KeyPlace& key);

// The tables whose foreign keys delete or empty rows of theirs with the rows that the DELETE or REPLACE takes away:
// "`a`, `b`"; empty: there is none, or none is known.
std::string tables_in_cascade_of(const Analysis& analysis, const Statement& statement);

// What a clause drops (a key, a foreign key, a check) is made again by the same file, or goes with its column or table.
bool is_made_again(const Analysis& analysis, const StatementFacts& statement, const ClauseFacts& clause);

// The script itself creates the view, routine, trigger or event that the statement drops.
bool is_defined_by_script(const Analysis& analysis, const StatementFacts& statement);

}  // namespace belay
