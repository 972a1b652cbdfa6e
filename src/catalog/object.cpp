#include "catalog/object.h"

namespace belay {

std::string_view name_of(ObjectKind kind) {
  switch (kind) {
    case ObjectKind::table: return "table";
    case ObjectKind::column: return "column";
    case ObjectKind::index: return "index";
    case ObjectKind::foreign_key: return "foreign_key";
    case ObjectKind::check: return "check";
    case ObjectKind::view: return "view";
    case ObjectKind::procedure: return "procedure";
    case ObjectKind::function: return "function";
    case ObjectKind::trigger: return "trigger";
    case ObjectKind::event: return "event";
    case ObjectKind::variable: return "variable";
    case ObjectKind::row: return "row";
    case ObjectKind::database: return "database";
    case ObjectKind::user: return "user";
    case ObjectKind::sequence: return "sequence";
    case ObjectKind::partition: return "partition";
  }
  return "";
}

}  // namespace belay
