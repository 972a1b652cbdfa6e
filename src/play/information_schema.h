// information_schema as the catalog would fill it. Private to play/.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "catalog/catalog.h"

namespace belay {

// The rows of one of its tables ("columns", lower-case), with lower-case column names. `only_table` keeps those of one
// table, where the query names it; empty: all. Tables that are not modelled have no rows and are_modelled() says so.
std::vector<KnownRow> information_schema_rows(const Catalog& catalog, std::string_view table,
                                              std::string_view only_table);
bool is_modelled(std::string_view information_schema_table);

// May there be a row that meets `wanted` and that the catalog does not know of?
bool may_have_unseen_row(const Catalog& catalog, std::string_view table, const Conjunction& wanted);

// The object whose row it would be, where the query names it.
std::optional<Object> object_asked_for(const Catalog& catalog, std::string_view table, const Conjunction& wanted);

}  // namespace belay
