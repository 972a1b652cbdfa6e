// What a rule asks of a column or a key as it is in its table when the script has run. Private to rules/.
#pragma once

#include <string>
#include <vector>

#include "rules/subject.h"

namespace belay {

// The table as the script leaves it; nothing where it is gone or not known.
const Table* table_at_end(const Analysis& analysis, const StatementFacts& statement, const QualifiedName& table);

// What the statement makes of the table; nothing where it is refused, or drops it.
const TableChange* change_of(const Analysis& analysis, const StatementFacts& statement, const QualifiedName& table);
const Table* table_after(const Analysis& analysis, const StatementFacts& statement, const QualifiedName& table);

// The index that the key is in its table; nothing where it cannot be told.
const Index* index_of(const Table& table, const KeyPlace& key);

struct Charsets {
  std::string foreign;  // the column's, where it is another one than the table's
  std::string of_table;
};
Charsets charsets_of(const Analysis& analysis, const StatementFacts& statement, const ColumnPart& column);

// How many of a hundred of the other columns have a comment; 0 where there are fewer than three.
int commented_siblings(const CreateTable& create, const ColumnDefinition& column);

// Of a unique key.
std::vector<std::string> nullable_columns(const Analysis& analysis, const StatementFacts& statement,
                                          const KeyPlace& key);

// The name of an index that begins with the same columns and so serves every query that this one serves; of two that
// are the same, the later one is covered.
std::string index_that_covers(const Analysis& analysis, const StatementFacts& statement, const KeyPlace& key);

}  // namespace belay
