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

// The actions of an ALTER TABLE, also where CREATE INDEX and DROP INDEX say it in other words.
std::vector<AlterAction> actions_of(const Statement& statement);
const QualifiedName* altered_table(const Statement& statement);  // of the same statements; nothing for others

}  // namespace belay
