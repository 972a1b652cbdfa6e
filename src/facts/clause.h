// The clauses of ALTER TABLE by name, object and guard. Private to facts/.
#pragma once

#include <string_view>

#include "catalog/object.h"
#include "facts/facts.h"
#include "model/table_definition.h"

namespace belay {

std::string_view kind_of(const AlterAction& action);  // snake_case: "add_column"
Object object_of(const AlterAction& action, const std::string& schema, const std::string& table);
GuardKind guard_of(const AlterAction& action);

}  // namespace belay
