// Questions to the server whether something is there, as SQL.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/name.h"
#include "model/statement.h"

namespace belay {

struct Lookup {
  std::string rows;  // "information_schema.tables WHERE …": what follows FROM

  std::string count() const { return "(SELECT COUNT(*) FROM " + rows + ")"; }
  std::string absent() const { return count() + " = 0"; }
  std::string present() const { return count() + " > 0"; }
  std::string exists() const { return "EXISTS (SELECT 1 FROM " + rows + ")"; }
};

Lookup find_table(const QualifiedName& table);
Lookup find_column(const QualifiedName& table, std::string_view column);
Lookup find_index(const QualifiedName& table, std::string_view index);
Lookup find_index_on(const QualifiedName& table, const std::vector<std::string>& columns, KeyKind kind);
Lookup find_constraint(const QualifiedName& table, std::string_view name, std::string_view type);  // type may be empty
Lookup find_foreign_key_on(const QualifiedName& table, const std::vector<std::string>& columns,
                           std::string_view parent);
Lookup find_partition(const QualifiedName& table, std::string_view partition);
Lookup find_view(const QualifiedName& view);
Lookup find_routine(const QualifiedName& routine, RoutineKind kind);
Lookup find_trigger(const QualifiedName& trigger);
Lookup find_event(const QualifiedName& event);
Lookup find_database(std::string_view database);

// The columns of an index as text, "a,b"; '' where there is none.
std::string columns_of_index(const QualifiedName& table, std::string_view index);

}  // namespace belay
