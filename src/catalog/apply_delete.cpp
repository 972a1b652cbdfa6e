// DELETE: after `DELETE … WHERE b = 2` no row has b = 2, until a later statement may have brought one (Rows::empty).
#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "base/text.h"
#include "catalog/application.h"
#include "catalog/expression_walk.h"
#include "catalog/folded.h"
#include "catalog/foreign_rows.h"
#include "catalog/predicate.h"
#include "catalog/row_changes.h"

namespace belay {

static const BaseTable* single_table(const TableReference& reference) {
  return std::get_if<BaseTable>(&reference.node);
}

// Rows that other rows hang on.
void Application::refuse_parents(const Delete& remove, const Joined& joined) {
  if (remove.multi_table || remove.ignore) return;
  for (const JoinedRow& row : joined.rows) {
    const RowPosition& position = row.positions.front();
    const Table* table = catalog_.find_table(position.base->table);
    const auto error =
        table && row.certain ? parent_error(table->rows.known[position.row], *table, catalog_) : std::nullopt;
    if (error) return refuse(error->number, error->why);
  }
}

// Nothing: the rows are as they were, and nobody knows which ones go.
std::optional<RowEffect> Application::delete_rows(const Delete& remove) {
  const auto joined = values_.join(remove.tables, remove.where ? &*remove.where : nullptr, {});
  if (!joined || !can_follow(remove, *joined)) return std::nullopt;
  refuse_parents(remove, *joined);
  if (failed()) return std::nullopt;
  return delete_joined(remove, *joined, catalog_);
}

void Application::apply(const Delete& remove) {
  const BaseTable* base = remove.multi_table ? nullptr : single_table(remove.tables);
  if (!base) return delete_several(remove);
  Table* table = need_table(base->table);
  if (!table) return;
  if (remove.where) need_where(*remove.where, *table);
  if (failed() || !applied_.unknown.empty()) return;
  applied_.destroys.push_back({ObjectKind::row, table->schema, "", table->name, ""});
  remember_before(*table);
  const std::optional<Conjunction> where = conjunction_of(remove.where ? &*remove.where : nullptr, text_, values_);
  const Membership membership = where ? table->rows.any(*where) : Membership::unknown;
  const SharedVector<size_t> bulks = std::exchange(table->rows.bulks, {});
  const std::optional<RowEffect> effect = delete_rows(remove);
  if (failed()) {
    table->rows.bulks = bulks;
    return;
  }
  if (is_never_met(remove.where) || membership == Membership::no || effect == RowEffect::none) {
    applied_.why = fmt::format("no row of `{}` meets the condition", table->name);
    table->rows.bulks = bulks;
    return;
  }
  if (effect) {
    if (where && !remove.limit) table->rows.empty.push_back(*where);
    table->rows.complete |= !remove.where;
  } else if (where && !remove.limit) {
    KnownRows& known = table->rows.known;
    known.erase_if([&](size_t position) { return meets(known[position], *where) != Membership::no; });
    table->rows.empty.push_back(*where);
    table->rows.complete = !remove.where;
  } else {
    table->rows.forget();
  }
  applied_.changes_rows = true;
  applied_.why = fmt::format("rows of `{}` are deleted", table->name);
  if (effect != RowEffect::changes && membership == Membership::unknown && !catalog_.inferring()) {
    cannot_tell(fmt::format("whether rows of `{}` meet the condition is not known", table->name));
  }
}

void Application::delete_several(const Delete& remove) {
  for_each_table(remove.tables, [&](const BaseTable& base) { need_table(base.table); });
  need_joined_columns(remove.tables, remove.where ? &*remove.where : nullptr);
  if (failed() || !applied_.unknown.empty()) return;
  const Conjunction settled{{}, {{to_lower(folded(text_of(statement_span_))), {}}}};
  std::vector<TableChange> before;
  for_each_table(remove.tables, [&](const BaseTable& base) {
    const Table* table = catalog_.find_table(base.table);
    if (!table) return;
    remember_rows(*table);
    before.push_back({table->schema, table->name, *table, {}});
  });
  const std::optional<RowEffect> effect = delete_rows(remove);
  if (effect == RowEffect::none) {
    applied_.why = "no joined row meets the condition";
    return;
  }
  if (effect == RowEffect::changes) {
    applied_.changes_rows = true;
    applied_.why = "rows are deleted";
    for (TableChange& change : before) {
      applied_.destroys.push_back({ObjectKind::row, change.schema, "", change.name, ""});
      applied_.tables.push_back(std::move(change));
    }
    return;
  }
  for_each_table(remove.tables, [&](const BaseTable& base) {
    Table* table = need_table(base.table);
    const bool is_target = std::ranges::any_of(remove.targets, [&](const QualifiedName& name) {
      return name.name.text == base.table.name.text || name.name.text == base.alias.text;
    });
    if (!table || !is_target) return;
    applied_.destroys.push_back({ObjectKind::row, table->schema, "", table->name, ""});
    if (table->rows.any(settled) == Membership::no) return;
    remember_before(*table);
    table->rows.forget();
    table->rows.empty.push_back(settled);
    applied_.changes_rows = true;
  });
  applied_.why = applied_.changes_rows ? "rows are deleted" : "the rows are deleted already";
  if (applied_.changes_rows && !catalog_.inferring()) cannot_tell("whether rows meet the condition is not known");
}

}  // namespace belay
