// Do two rows meet in a unique index? Private to catalog/.
#pragma once

#include <optional>

#include "catalog/catalog.h"

namespace belay {

enum class Collision { none, certain, unknown };

Collision collide(const Table& table, const Index& index, const KnownRow& left, const KnownRow& right);

// Of the known rows, in order: the others do not collide for certain.
std::vector<size_t> positions_that_may_collide(const Index& index, const KnownRows& rows, const KnownRow& row);

// "id = 5, name = 'a'"
std::string key_text(const Index& index, const KnownRow& row);

// Rows that an index that is new would hold twice for certain: the error.
std::optional<ServerError> find_duplicate(const Table& table, const Index& index);

ServerError duplicate_error(const Table& table, const Index& index, const KnownRow& row);

}  // namespace belay
