// What foreign keys say of rows that are known: whether a row has its parent, and which rows hang on one.
#pragma once

#include <optional>

#include "catalog/catalog.h"

namespace belay {

enum class Parent { there, gone, unknown };
Parent parent_of(const KnownRow& child, const ForeignKey& key, const Table& parent);

// The row, of the table or about to be, has a parent that is not there for certain (ER_NO_REFERENCED_ROW_2).
std::optional<ServerError> orphan_error(const KnownRow& row, const Table& table, const Catalog& catalog);

// A row of another table hangs on this one for certain, which is to go, and does not go with it
// (ER_ROW_IS_REFERENCED_2).
std::optional<ServerError> parent_error(const KnownRow& row, const Table& table, const Catalog& catalog);

// The foreign key changes its rows when those that they refer to are deleted, or get other values.
bool follows(ReferenceAction action);

// The rows of `child` that refer to the row by the key; those that may do so are not among them.
std::vector<size_t> children_of(const KnownRow& row, const ForeignKey& key, const Table& child);

}  // namespace belay
