// The schema that the catalog foretells, in the form in which a server's is read: the two can be compared.
#pragma once

#include "catalog/catalog.h"
#include "database/snapshot.h"

namespace belay::score {

Snapshot predicted_schema(const Catalog& catalog, const Database& database, const std::string& name);

// What both say: texts that the server words anew (conditions, bodies, definitions) are left out of what it answers.
Snapshot comparable(Snapshot seen);

}  // namespace belay::score
