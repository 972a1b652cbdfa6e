#include "emit/writing/joined_tables.h"

namespace belay {

void JoinedTables::add(const TableReference& reference) {
  const auto* join = std::get_if<Join>(&reference.node);
  if (!join) return tables.push_back(&reference);
  const bool inner = join->kind == JoinKind::inner || join->kind == JoinKind::cross || join->kind == JoinKind::comma ||
                     join->kind == JoinKind::straight;
  simple = simple && inner && join->using_columns.empty();
  add(*join->left);
  add(*join->right);
  if (join->on) conditions.push_back(&*join->on);
}

const Name& called(const BaseTable& base) {
  return base.alias ? base.alias : base.table.name;
}

}  // namespace belay
