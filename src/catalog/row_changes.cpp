#include "catalog/row_changes.h"

#include <algorithm>
#include <map>
#include <set>

#include <fmt/format.h>

#include "base/text.h"
#include "catalog/foreign_rows.h"
#include "catalog/misfit.h"
#include "catalog/predicate.h"
#include "catalog/stored_value.h"
#include "catalog/unique_rows.h"

namespace belay {

namespace {

Table* table_of(const BaseTable& base, Catalog& catalog) {
  auto& tables = catalog.database(catalog.schema_of(base.table)).tables;
  const auto found = tables.find(base.table.name.text);
  return found == tables.end() ? nullptr : &found->second;
}

const std::string& alias_of(const BaseTable& base) {
  return base.alias ? base.alias.text : base.table.name.text;
}

bool is_exact(const Joined& joined) {
  return joined.complete && std::ranges::all_of(joined.rows, &JoinedRow::certain);
}

// LIMIT may keep some of the rows, and nobody says which.
bool keeps_all(const OptionalBox<Limit>& limit, size_t rows) {
  if (!limit) return true;
  const Literal* count = as<Literal>(limit->count);
  return count && rows <= std::strtoull(count->value.c_str(), nullptr, 10);
}

// Where an assignment's column is found: by its qualifier, or in the only table that has it.
const RowPosition* position_of(const ColumnReference& column, const JoinedRow& row, Catalog& catalog) {
  for (const RowPosition& position : row.positions) {
    if (column.table && !equals_ignoring_case(column.table->text, alias_of(*position.base))) continue;
    const Table* table = table_of(*position.base, catalog);
    if (table && table->find_column(column.column.text)) return &position;
  }
  return nullptr;
}

Cell* find_cell(KnownRow& row, const std::string& column) {
  std::vector<Cell>& cells = row.cells.edit();
  const auto found = std::ranges::find(cells, column, &Cell::column);
  return found == cells.end() ? nullptr : &*found;
}

// One UPDATE in progress. A row that several combinations hold is updated once, by the first of them.
class Updater {
 public:
  Updater(const Update& update, Catalog& catalog) : update_(update), catalog_(catalog) {}

  RowUpdate run(const Joined& joined) {
    for (const JoinedRow& row : joined.rows) change(row);
    for (const auto& [table, positions] : changed_) {
      set_moments(*table, positions);
      check_unique(*table, positions);
    }
    for (const auto& [table, positions] : changed_) {
      if (!unknown_ && !result_.error) follow_foreign_keys(*table, positions);
    }
    if (result_.error) return result_;
    result_.effect = unknown_ ? RowEffect::unknown : changed_.empty() ? RowEffect::none : RowEffect::changes;
    return result_;
  }

 private:
  void change(const JoinedRow& row) {
    std::set<std::string> set_before;
    std::set<std::pair<Table*, size_t>> mine;
    for (size_t i = 0; i < update_.assignments.size(); ++i) {
      const ColumnReference* column = as<ColumnReference>(update_.assignments[i].target);
      const RowPosition* position = column ? position_of(*column, row, catalog_) : nullptr;
      if (!position) {
        unknown_ = true;
        continue;
      }
      Table* table = table_of(*position->base, catalog_);
      if (done_.contains({table, position->row})) continue;
      mine.insert({table, position->row});
      // A later assignment sees what an earlier one set (MySQL manual, "UPDATE Statement").
      const bool reads_new = std::ranges::any_of(columns_of(update_.assignments[i].value),
                                                 [&](const std::string& name) { return set_before.contains(name); });
      set_before.insert(to_lower(column->column.text));
      Value value = reads_new ? Value(Unknown{"it reads what was just set"}) : row.values[i];
      if (is_plain_literal(update_.assignments[i].value))
        value = fitted(std::move(value), *table->find_column(column->column.text));
      set(*table, position->row, *column, std::move(value));
    }
    done_.insert(mine.begin(), mine.end());
  }

  // A literal that the column cannot hold is an error in strict mode, and cut otherwise.
  Value fitted(Value value, const Column& column) {
    const bool is_lenient = update_.ignore || !catalog_.mode().strict;
    const auto misfit = misfit_of(value, column, catalog_.mode());
    if (!misfit) return value;
    if (!is_lenient && !result_.error) result_.error = misfit->error;
    return misfit->kept;
  }

  void set(Table& table, size_t position, const ColumnReference& reference, Value value) {
    const Column& column = *table.find_column(reference.column.text);
    before_[&table].try_emplace(position, table.rows.known[position]);  // shares its cells until they are edited
    Cell* cell = find_cell(table.rows.known.edit(position), to_lower(column.name));
    if (!cell) return;
    value = catalog_.named(stored_value(std::move(value), column));
    const Comparison comparison = same_value(cell->value, value);
    if (comparison == Comparison::unknown) unknown_ = true;
    if (comparison == Comparison::different) changed_[&table].insert(position);
    cell->value = std::move(value);
  }

  // ON UPDATE CURRENT_TIMESTAMP of columns that the statement does not set itself.
  void set_moments(Table& table, const std::set<size_t>& positions) {
    for (const Column& column : table.columns) {
      if (column.on_update_text.empty() || assigns(column.name)) continue;
      for (const size_t position : positions) {
        Cell* cell = find_cell(table.rows.known.edit(position), to_lower(column.name));
        if (cell) cell->value = catalog_.named(Unknown{"the moment of an update", true});
      }
    }
  }

  bool assigns(const std::string& name) const {
    return std::ranges::any_of(update_.assignments, [&](const Assignment& assignment) {
      const ColumnReference* column = as<ColumnReference>(assignment.target);
      return column && equals_ignoring_case(column->column.text, name);
    });
  }

  void check_unique(const Table& table, const std::set<size_t>& positions) {
    if (update_.ignore) return;
    for (const Index& index : table.indexes) {
      const bool touched = index.is_unique() && std::ranges::any_of(index.parts, [&](const IndexPart& part) {
                             return assigns(part.column);
                           });
      if (!touched) continue;
      for (const size_t position : positions) {
        for (const size_t other : positions_that_may_collide(index, table.rows.known, table.rows.known[position])) {
          if (other == position) continue;
          const Collision collision = collide(table, index, table.rows.known[other], table.rows.known[position]);
          if (collision == Collision::unknown) unknown_ = true;
          if (collision == Collision::certain)
            result_.error = duplicate_error(table, index, table.rows.known[position]);
        }
      }
    }
  }

  // Rows that have no parent any more, and rows whose parents have other values now.
  void follow_foreign_keys(Table& table, const std::set<size_t>& positions) {
    for (const size_t position : positions) {
      const auto orphan = update_.ignore ? std::nullopt : orphan_error(table.rows.known[position], table, catalog_);
      if (orphan) result_.error = orphan;
    }
    Database& database = catalog_.database(table.schema);
    if (!catalog_.checks_foreign_keys()) return;
    for (const std::string& name : database.foreign_keys.tables_referring_to(table.name)) {
      const auto child = database.tables.find(name);
      if (child == database.tables.end() || name == table.name) continue;
      for (const ForeignKey& key : SharedVector<ForeignKey>(child->second.foreign_keys)) {
        if (key.referenced_table == table.name) follow(key, child->second, table, positions);
      }
    }
  }

  void follow(const ForeignKey& key, Table& child, const Table& table, const std::set<size_t>& positions) {
    for (const size_t position : positions) {
      const KnownRow& before = before_[&table].at(position);
      const KnownRow& after = table.rows.known[position];
      const bool moves = std::ranges::any_of(key.referenced_columns, [&](const std::string& column) {
        const Value* old = before.find(to_lower(column));
        const Value* now = after.find(to_lower(column));
        return old && now && compare(*old, *now) == Comparison::different;
      });
      const std::vector<size_t> children = moves ? children_of(before, key, child) : std::vector<size_t>();
      if (!children.empty() && !follows(key.on_update) && !update_.ignore)
        result_.error = ServerError{1451, fmt::format("rows of `{}` refer to the row by `{}`", child.name, key.name)};
      for (const size_t one : children) adapt(child.rows.known.edit(one), key, after);
      if (!children.empty()) catalog_.note_write(child);
    }
  }

  static void adapt(KnownRow& child, const ForeignKey& key, const KnownRow& parent) {
    for (size_t i = 0; i < key.columns.size(); ++i) {
      Cell* cell = find_cell(child, to_lower(key.columns[i]));
      const Value* value = parent.find(to_lower(key.referenced_columns[i]));
      if (cell && key.on_update == ReferenceAction::cascade && value) cell->value = *value;
      if (cell && key.on_update == ReferenceAction::set_null) cell->value = Null{};
    }
  }

  const Update& update_;
  Catalog& catalog_;
  RowUpdate result_;
  bool unknown_ = false;
  std::map<Table*, std::set<size_t>> changed_;
  std::map<const Table*, std::map<size_t, KnownRow>> before_;
  std::set<std::pair<Table*, size_t>> done_;
};

}  // namespace

RowUpdate update_joined(const Update& update, const Joined& joined, Catalog& catalog) {
  if (!is_exact(joined) || update.with || !keeps_all(update.limit, joined.rows.size())) return {};
  return Updater(update, catalog).run(joined);
}

RowEffect delete_joined(const Delete& remove, const Joined& joined, Catalog& catalog) {
  std::map<Table*, std::set<size_t>> removed;
  bool certain = false;
  for (const JoinedRow& row : joined.rows) {
    for (const RowPosition& position : row.positions) {
      const bool is_target = !remove.multi_table || std::ranges::any_of(remove.targets, [&](const QualifiedName& name) {
        return equals_ignoring_case(name.name.text, alias_of(*position.base));
      });
      Table* table = table_of(*position.base, catalog);
      if (!is_target || !table) continue;
      removed[table].insert(position.row);
      certain |= row.certain;
      if (!row.certain) table->rows.complete = false;  // it may be there still
    }
  }
  for (auto& [table, positions] : removed) {
    table->rows.known.erase_if([&](size_t position) { return positions.contains(position); });
  }
  if (is_exact(joined)) return removed.empty() ? RowEffect::none : RowEffect::changes;
  return certain ? RowEffect::changes : RowEffect::unknown;
}

bool can_follow(const Delete& remove, const Joined& joined) {
  return !remove.with && keeps_all(remove.limit, joined.rows.size());
}

}  // namespace belay
