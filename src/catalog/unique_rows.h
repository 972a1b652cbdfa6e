// Do two rows meet in a unique index? Private to catalog/.
#pragma once

#include "catalog/catalog.h"

namespace belay {

enum class Collision { none, certain, unknown };

Collision collide(const Index& index, const KnownRow& left, const KnownRow& right);

// "id = 5, name = 'a'"
std::string key_text(const Index& index, const KnownRow& row);

ServerError duplicate_error(const Table& table, const Index& index, const KnownRow& row);

}  // namespace belay
