// WHERE clauses and values as far as they can be reasoned about.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "catalog/catalog.h"
#include "catalog/rows.h"

namespace belay {

// The conjuncts of a WHERE clause over one table. Nothing where they ask for something that differs from run to run.
// `text` is what the spans point into; without it, opaque conjuncts cannot be recognised again.
std::optional<Conjunction> conjunction_of(const Expression* where, std::string_view text, const ValueSource& values);

// A condition, or a value, that is recognised by its words and by what the tables of its subqueries hold. Nothing where
// it differs from run to run, or where nobody knows the tables.
std::optional<OpaqueCondition> opaque_of(const Expression& expression, std::string_view text,
                                         const ValueSource& values);

// Calls a function whose value differs from run to run: now(), uuid(), rand(), last_insert_id() …
bool is_volatile(const Expression& expression);

// The column type that a value hints at where nothing else is known of the column; empty: no hint.
std::string type_suggested_by(const Expression& expression, const Value& value);

std::vector<std::string> columns_of(const Expression& expression);  // lower-case, without table names

}  // namespace belay
