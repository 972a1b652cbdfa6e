// How information_schema shows what the catalog keeps.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "catalog/table.h"
#include "model/server.h"

namespace belay {

// COLUMN_DEFAULT; nothing: NULL. MariaDB writes SQL text ('a', NULL), MySQL the bare value (a).
std::optional<std::string> shown_default(const Column& column, const Server& server);

std::string shown_extra(const Column& column, const Server& server);
// MariaDB names a check that stands beside a column after the column, and gives its JSON columns one (manual,
// "CONSTRAINT", "JSON Data Type").
std::vector<std::string> shown_checks(const Table& table, const Server& server);

std::string_view shown_index_type(const Index& index);  // BTREE …

// A DEFAULT as both spellings above are made from: a literal in the form that the column's type gives it ('1' is 1 in
// an INT), CURRENT_TIMESTAMP for its synonyms, "null"; else the expression's text. `text` is the script's.
std::string normal_default(const Expression& value, const DataType& type, std::string_view text);

}  // namespace belay
