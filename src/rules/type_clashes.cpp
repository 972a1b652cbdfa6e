#include "rules/type_clashes.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

#include "base/text.h"
#include "catalog/column_type.h"
#include "rules/subjects/each.h"
#include "rules/touched_tables.h"

namespace belay {

namespace {

const std::string& charset_of(const Table& table, const Column& column) {
  return column.charset.empty() ? table.charset : column.charset;
}

// What a foreign key asks for: size and sign of integers, the charset of texts (MySQL manual, "FOREIGN KEY
// Constraints"; lengths, digits, members and fractions may differ, as both servers say). Of other types nothing is
// said.
enum class Family { other, integer, text };

struct Comparable {
  Family family = Family::other;
  BaseType base = BaseType::integer;  // of integers
  bool is_unsigned = false;
  std::string charset;  // of texts; empty: not known
};

BaseType integer_of(BaseType base) {
  if (base == BaseType::serial) return BaseType::bigint;
  return base == BaseType::boolean ? BaseType::tinyint : base;
}

Comparable comparable(const Table& table, const Column& column) {
  const DataType& type = column.definition->type;
  const BaseType base = integer_of(type.base);
  if (is_integer(base)) return {Family::integer, base, type.is_unsigned || type.base == BaseType::serial, ""};
  const bool is_member = type.base == BaseType::enum_ || type.base == BaseType::set;
  if (is_text(type.base) && !is_member) return {Family::text, {}, false, charset_of(table, column)};
  return {};
}

std::string shown_type(const Table& table, const Column& column) {
  const std::string& charset = charset_of(table, column);
  return is_text(column.definition->type.base) && !charset.empty() ? column.column_type + " in " + charset
                                                                   : column.column_type;
}

bool clash(const Table& table, const Column& column, const Table& other_table, const Column& other) {
  if (!column.known || !other.known) return false;
  const Comparable left = comparable(table, column);
  const Comparable right = comparable(other_table, other);
  if (left.family == Family::other || right.family == Family::other) return false;
  if (left.family != right.family) return true;
  if (left.family == Family::integer) return left.base != right.base || left.is_unsigned != right.is_unsigned;
  return !left.charset.empty() && !right.charset.empty() && left.charset != right.charset;
}

std::string shown(const Table& table, const Column& column) {
  return fmt::format("`{}`.`{}`", table.name, column.name);
}

TypeClash clash_of(TypeClashKind kind, const Table& table, const Column& column, const Table& other_table,
                   const Column& other, Place place) {
  return {
      kind, shown(table, column), shown_type(table, column), shown(other_table, other), shown_type(other_table, other),
      place};
}

// ---- foreign keys

const Column* referred_column(const Table& parent, const Object& referred) {
  return referred.kind == ObjectKind::column ? parent.find_column(referred.name) : nullptr;
}

void look_at(const Analysis& analysis, const StatementFacts& facts, const ReferenceFacts& reference,
             std::vector<TypeClash>& clashes) {
  const Catalog& catalog = analysis.first.catalog;
  const size_t pairs = std::min(reference.columns.size(), reference.referred.size());
  for (size_t i = 0; i < pairs; ++i) {
    const Object& own = reference.columns[i];
    const Object& referred = reference.referred[i];
    const Table* table = catalog.find_table(own.schema, own.table);
    const Table* parent = catalog.find_table(referred.schema, referred.table);
    const Column* column = table ? table->find_column(own.name) : nullptr;
    const Column* other = parent ? referred_column(*parent, referred) : nullptr;
    if (column && other && clash(*table, *column, *parent, *other))
      clashes.push_back(
          clash_of(TypeClashKind::foreign_key, *table, *column, *parent, *other, {facts.file, facts.id, facts.span}));
  }
}

// ---- columns of one name

struct KeyColumn {
  const Table* table;
  const Column* column;
};

bool begins_a_key(const Table& table, const Column& column) {
  return std::ranges::any_of(table.indexes, [&](const Index& index) {
    return !index.parts.empty() && equals_ignoring_case(index.parts.front().column, column.name);
  });
}

// What tells the rows of several tables apart (`id`, `name`) is another thing in each of them.
std::set<std::string> general_names(const Catalog& catalog) {
  std::set<std::string> seen;
  std::set<std::string> general;
  for (const auto& [schema, database] : catalog.databases()) {
    for (const auto& [table_name, table] : database.tables) {
      std::set<std::string> own;
      for (const Index& index : table.indexes)
        if (index.is_unique() && index.parts.size() == 1) own.insert(to_lower(index.parts.front().column));
      for (const std::string& name : own)
        if (!seen.insert(name).second) general.insert(name);
    }
  }
  return general;
}

class SameNames {
 public:
  explicit SameNames(const Analysis& analysis) : analysis_(analysis), general_(general_names(analysis.first.catalog)) {}
  void read(const StatementFacts& facts, const CreateTable& create, std::vector<TypeClash>& clashes);

 private:
  const Analysis& analysis_;
  std::set<std::string> general_;
  std::map<std::string, KeyColumn> first_;  // by lower-case name
};

void SameNames::read(const StatementFacts& facts, const CreateTable& create, std::vector<TypeClash>& clashes) {
  const auto is_it = [&](const Object& object) { return object.kind == ObjectKind::table; };
  const auto made = std::ranges::find_if(facts.creates, is_it);
  const Table* table =
      made == facts.creates.end() ? nullptr : analysis_.first.catalog.find_table(made->schema, made->name);
  if (!table) return;
  for (const TableElement& element : create.elements) {
    const auto* definition = std::get_if<ColumnDefinition>(&element);
    const Column* column = definition ? table->find_column(definition->name.text) : nullptr;
    if (!column || !column->known || general_.contains(to_lower(column->name)) || !begins_a_key(*table, *column))
      continue;
    const auto [known, is_first] = first_.try_emplace(to_lower(column->name), KeyColumn{table, column});
    const KeyColumn& other = known->second;
    if (!is_first && other.table != table && clash(*table, *column, *other.table, *other.column))
      clashes.push_back(clash_of(TypeClashKind::same_name, *table, *column, *other.table, *other.column,
                                 {facts.file, facts.id, definition->span}));
  }
}

}  // namespace

std::vector<TypeClash> type_clashes_of(const Analysis& analysis) {
  std::vector<TypeClash> clashes;
  SameNames names(analysis);
  for_each_statement(analysis, [&](const StatementFacts& facts, const Statement& statement) {
    for (const ReferenceFacts& reference : facts.references) look_at(analysis, facts, reference, clashes);
    if (const auto* create = as<CreateTable>(statement)) names.read(facts, *create, clashes);
  });
  return clashes;
}

}  // namespace belay
