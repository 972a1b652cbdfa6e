// What a rule asks of a statement that writes rows. Private to rules/.
#pragma once

#include <cstdint>
#include <string>

#include "facts/facts.h"

namespace belay {

// The number of items of its longest IN (…); 0: it has none.
uint32_t longest_list_in(const Statement& statement);

// The tables that INSERT … SELECT and CREATE TABLE … SELECT read, but for those that the script itself has made: "`a`,
// `b`". Tables of subqueries in WHERE are not among them.
std::string tables_copied_from(const Analysis& analysis, const StatementFacts& statement);

// The columns that ON DUPLICATE KEY UPDATE gives the script's own values, "`a`, `b`": neither those that are set to
// themselves nor those whose new value depends on the old one.
std::string columns_overwritten_by(const Statement& statement);

// An UPDATE that gives values to columns alone which the script has added before it.
bool fills_new_columns(const Analysis& analysis, const StatementFacts& statement);

// A date without a year, month or day that the INSERT or UPDATE writes and that the server refuses in the sql_mode
// which it begins with; empty: there is none, or the file has set a mode that takes it.
std::string zero_date_in(const Analysis& analysis, const StatementFacts& statement);

// The same of a column's DEFAULT.
bool has_zero_date_default(const Analysis& analysis, const StatementFacts& statement, const ColumnDefinition& column);

}  // namespace belay
