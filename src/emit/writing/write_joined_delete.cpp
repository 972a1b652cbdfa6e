// DELETE with several tables, of one of them or of many.
#include <fmt/format.h>

#include <algorithm>

#include "base/text.h"
#include "emit/writing/joined_tables.h"
#include "emit/writing/sql_writer.h"
#include "plan/sql.h"

namespace belay {

// Nothing: one of the targets is not among the tables that are read, which is refused.
std::vector<const BaseTable*> SqlWriter::deleted_tables(const Delete& remove) {
  const JoinedTables joined(remove.tables);
  std::vector<const BaseTable*> targets;
  for (const QualifiedName& target : remove.targets) {
    const BaseTable* own = nullptr;
    for (const TableReference* reference : joined.tables) {
      const auto* each = std::get_if<BaseTable>(&reference->node);
      if (each && equals_ignoring_case(called(*each).text, target.name.text)) own = each;
    }
    if (!own) {
      refuse(remove.tables.span, fmt::format("there is no table `{}` among those that are read", target.name.text));
      return {};
    }
    targets.push_back(own);
  }
  return targets;
}

bool SqlWriter::refers(const BaseTable& table, const BaseTable& other) const {
  const Table* known = page().find(table.table);
  return known && std::ranges::any_of(known->foreign_keys, [&](const ForeignKey& key) {
           return equals_ignoring_case(key.referenced_table, other.table.name.text);
         });
}

// A row goes before the one that it refers to.
std::vector<const BaseTable*> SqlWriter::referring_first(std::vector<const BaseTable*> left) const {
  std::vector<const BaseTable*> result;
  while (!left.empty()) {
    const auto is_free = [&](const BaseTable* table) {
      return std::ranges::none_of(left,
                                  [&](const BaseTable* other) { return other != table && refers(*other, *table); });
    };
    auto next = std::ranges::find_if(left, is_free);
    if (next == left.end()) next = left.begin();
    result.push_back(*next);
    left.erase(next);
  }
  return result;
}

// All rows are found before the first of them goes: it may be what finds another.
void SqlWriter::write_deletes(const std::vector<const BaseTable*>& targets, const std::string& rows, Lines& lines) {
  constexpr std::string_view found = "sqlbelay_rows";
  std::vector<std::string> items;
  Lines deletes;
  for (const BaseTable* target : targets) {
    const std::string row = tuple_of_row(*target, {});
    if (row.starts_with('(')) return refuse(whole_, "the rows of several tables are told apart by several columns");
    const std::string column = fmt::format("row_{}", items.size() + 1);
    items.push_back(tuple_of_row(*target, called(*target).text) + " AS " + column);
    deletes.push_back(
        fmt::format("DELETE FROM {} WHERE {} IN (SELECT {} FROM {})", table_name(target->table), row, column, found));
  }
  lines.push_back(fmt::format("CREATE TEMPORARY TABLE {} AS SELECT {}{}", found, joined(items, ", "), rows));
  std::ranges::move(deletes, std::back_inserter(lines));
  lines.push_back(fmt::format("DROP TABLE {}", found));
}

void SqlWriter::write_joined(const Delete& remove, const std::string& where, Lines& lines) {
  const std::vector<const BaseTable*> targets = deleted_tables(remove);
  if (targets.empty()) return;
  const std::string rows = fmt::format(" FROM {}{}", write(remove.tables), where);
  if (targets.size() > 1) {
    if (!has_temporary_tables() || trigger_table_ || remove.with)
      return refuse(remove.tables.span, "rows of several tables are deleted at once");
    return write_deletes(referring_first(targets), rows, lines);
  }
  const std::string row = tuple_of_row(*targets.front(), {});
  const std::string columns = tuple_of_row(*targets.front(), called(*targets.front()).text);
  lines.push_back(
      fmt::format("DELETE FROM {} WHERE {} IN (SELECT {}{})", table_name(targets.front()->table), row, columns, rows));
}

}  // namespace belay
