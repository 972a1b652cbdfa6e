#include "rules/table_traits.h"

#include <algorithm>

#include "base/text.h"

namespace belay {

const TableChange* change_of(const Analysis& analysis, const StatementFacts& statement, const QualifiedName& table) {
  if (statement.id > analysis.first.steps.size()) return nullptr;  // facts that nobody has played
  const auto& touched = analysis.first.steps[statement.id - 1].applied.tables;
  const auto own = std::ranges::find_if(
      touched, [&](const TableChange& change) { return equals_ignoring_case(change.name, table.name.text); });
  return own == touched.end() ? nullptr : &*own;
}

const Table* table_after(const Analysis& analysis, const StatementFacts& statement, const QualifiedName& table) {
  const TableChange* change = change_of(analysis, statement, table);
  return change ? state_of(change->after) : nullptr;
}

const Table* table_at_end(const Analysis& analysis, const StatementFacts& statement, const QualifiedName& table) {
  const TableChange* change = change_of(analysis, statement, table);
  return change ? analysis.first.catalog.find_table(change->schema, change->name) : nullptr;
}

Charsets charsets_of(const Analysis& analysis, const StatementFacts& statement, const ColumnPart& column) {
  const Table* table = table_at_end(analysis, statement, column.table);
  const Column* own = table ? table->find_column(column.definition.name.text) : nullptr;
  if (!own || own->charset.empty() || table->charset.empty() || own->charset == table->charset) return {};
  return {own->charset, table->charset};
}

int commented_siblings(const CreateTable& create, const ColumnDefinition& column) {
  constexpr int enough = 3;
  int others = 0;
  int commented = 0;
  for (const TableElement& element : create.elements) {
    const auto* sibling = std::get_if<ColumnDefinition>(&element);
    if (!sibling || sibling == &column) continue;
    ++others;
    if (sibling->comment) ++commented;
  }
  return others < enough ? 0 : commented * 100 / others;
}

static std::vector<Name> columns_of(const KeyPlace& key) {
  if (key.column) return {key.column->name};
  std::vector<Name> columns;
  for (const KeyPart& part : key.definition->parts) columns.push_back(part.column);
  return columns;
}

std::vector<std::string> nullable_columns(const Analysis& analysis, const StatementFacts& statement,
                                          const KeyPlace& key) {
  std::vector<std::string> nullable;
  const Table* table = table_at_end(analysis, statement, key.table);
  if (!table) return nullable;
  for (const Name& name : columns_of(key)) {
    const Column* column = table->find_column(name.text);
    if (column && column->known && column->nullable) nullable.push_back(column->name);
  }
  return nullable;
}

static bool is_ordered(const Index& index) {
  return index.kind == KeyKind::primary || index.kind == KeyKind::unique || index.kind == KeyKind::index;
}

static bool begins_with(const std::vector<IndexPart>& longer, const std::vector<IndexPart>& shorter) {
  return longer.size() >= shorter.size() && std::equal(shorter.begin(), shorter.end(), longer.begin());
}

// A unique key is more than an index: only another one of the same columns makes up for it.
static bool covers(const Index& other, const Index& index) {
  if (other.generated_for_foreign_key || !other.visible || other.algorithm != index.algorithm) return false;
  if (index.is_unique()) return other.is_unique() && other.parts == index.parts;
  return is_ordered(index) && is_ordered(other) && begins_with(other.parts, index.parts);
}

const Index* index_of(const Table& table, const KeyPlace& key) {
  const auto columns = columns_of(key);
  const auto same_columns = [&](const Index& index) {
    return std::ranges::equal(index.parts, columns, [](const IndexPart& part, const Name& column) {
      return equals_ignoring_case(part.column, column.text);
    });
  };
  if (key.definition && (key.definition->name || key.definition->symbol))
    return table.find_index(key.definition->name ? key.definition->name.text : key.definition->symbol.text);
  const auto found = std::ranges::find_if(table.indexes, same_columns);
  return found == table.indexes.end() ? nullptr : &*found;
}

std::string index_that_covers(const Analysis& analysis, const StatementFacts& statement, const KeyPlace& key) {
  const Table* table = table_at_end(analysis, statement, key.table);
  const Index* own = table ? index_of(*table, key) : nullptr;
  if (!own || own->kind == KeyKind::primary) return {};
  for (const Index& other : table->indexes) {
    if (&other == own || !covers(other, *own)) continue;
    const bool same = other.parts == own->parts && other.is_unique() == own->is_unique();
    if (!same || &other < own) return other.name;
  }
  return {};
}

}  // namespace belay
