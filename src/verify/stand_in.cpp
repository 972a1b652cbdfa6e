#include "verify/stand_in.h"

#include <algorithm>
#include <map>

#include <fmt/format.h>

#include "base/text.h"
#include "catalog/literal_values.h"
#include "catalog/predicate.h"
#include "database/database.h"

namespace belay {

namespace {

struct StandInTable {
  std::string schema;
  std::string name;
  std::vector<Object> columns;
  std::vector<Object> indexes;
  std::vector<std::vector<Condition>> rows;  // what a row must look like for a statement to find it
};

std::string qualified(const std::string& schema, const std::string& name) {
  return schema.empty() ? quote_identifier(name)
                        : fmt::format("{}.{}", quote_identifier(schema), quote_identifier(name));
}

bool is_absent(const Base& base, const StandInTable& table, std::string_view column) {
  return std::ranges::any_of(base.absent, [&](const Object& object) {
    return object.kind == ObjectKind::column && object.schema == table.schema && object.table == table.name &&
           equals_ignoring_case(object.name, column);
  });
}

std::string type_of(const Object& column) {
  return column.detail.empty() ? "varchar(255)" : column.detail;
}

// Every table gets the key that the catalog assumes of it: `id`, unless the script says that there is none yet.
std::string create_statement(const StandInTable& table, const Base& base) {
  std::vector<std::string> elements;
  bool has_id = false;
  for (const Object& column : table.columns) {
    if (equals_ignoring_case(column.name, "id")) {
      has_id = true;
      const bool is_text = column.detail.starts_with("varchar") || column.detail.starts_with("longtext");
      elements.push_back(fmt::format("{} {} PRIMARY KEY", quote_identifier(column.name),
                                     is_text ? "varchar(191) NOT NULL" : "bigint NOT NULL AUTO_INCREMENT"));
    } else {
      elements.push_back(fmt::format("{} {}", quote_identifier(column.name), type_of(column)));
    }
  }
  if (!has_id && !is_absent(base, table, "id")) {
    elements.insert(elements.begin(), "`id` bigint NOT NULL AUTO_INCREMENT PRIMARY KEY");
    has_id = true;
  }
  if (elements.empty()) elements.push_back("`placeholder` int");
  for (const Object& index : table.indexes) {
    if (equals_ignoring_case(index.name, "PRIMARY")) continue;
    const std::string column = has_id ? "id" : table.columns.empty() ? "placeholder" : table.columns.front().name;
    elements.push_back(fmt::format("KEY {} ({})", quote_identifier(index.name), quote_identifier(column)));
  }
  return fmt::format("CREATE TABLE {} ({}) DEFAULT CHARSET=utf8mb4", qualified(table.schema, table.name),
                     fmt::join(elements, ", "));
}

// A value that no two rows share, so that a unique index or NOT NULL that the script adds meets no trouble of our
// making; NULL where nothing hints at the type.
std::string value_for(const std::string& type, size_t row) {
  const auto is = [&](std::string_view family) { return type.starts_with(family); };
  if (is("varchar") || is("char") || is("text") || is("longtext") || is("mediumtext")) return fmt::format("'r{}'", row);
  if (is("date") || is("timestamp")) return fmt::format("'2020-01-{:02}'", row % 28 + 1);
  if (is("bigint") || is("int") || is("smallint") || is("mediumint") || is("decimal") || is("double") || is("float")) {
    return fmt::format("{}", row);
  }
  return is("tinyint") ? fmt::format("{}", row % 100) : "NULL";
}

std::string insert_statement(const StandInTable& table, const std::vector<Condition>& conditions, size_t number) {
  std::vector<std::string> columns;
  std::vector<std::string> values;
  for (const Object& column : table.columns) {
    const auto wanted = std::ranges::find_if(
        conditions, [&](const Condition& condition) { return equals_ignoring_case(condition.column, column.name); });
    const bool is_wanted = wanted != conditions.end();
    if (!is_wanted && equals_ignoring_case(column.name, "id")) continue;  // the server numbers it
    columns.push_back(quote_identifier(column.name));
    if (!is_wanted) {
      values.push_back(value_for(column.detail, number));
    } else {
      values.push_back(is_null(wanted->value) ? "NULL" : quote_text(to_string_value(wanted->value)));
    }
  }
  return fmt::format("INSERT INTO {} ({}) VALUES ({})", qualified(table.schema, table.name), fmt::join(columns, ", "),
                     fmt::join(values, ", "));
}

class StandIn {
 public:
  explicit StandIn(const Analysis& analysis) : analysis_(analysis) {}

  std::vector<std::string> statements() {
    for (const Object& object : analysis_.facts.base.required) add(object);
    for (size_t i = 0; i < analysis_.statements.size(); ++i) add_rows(i);
    std::vector<std::string> result;
    for (const auto& [key, table] : tables_) {
      result.push_back(create_statement(table, analysis_.facts.base));
      // One row that no condition asks for: what a statement must leave alone.
      size_t number = 1;
      result.push_back(insert_statement(table, {}, number));
      for (const std::vector<Condition>& row : table.rows) result.push_back(insert_statement(table, row, ++number));
    }
    return result;
  }

 private:
  StandInTable* find(const std::string& schema, const std::string& name) {
    const auto found = tables_.find({schema, name});
    return found == tables_.end() ? nullptr : &found->second;
  }

  void add(const Object& object) {
    if (object.kind == ObjectKind::table) {
      tables_[{object.schema, object.name}] = {object.schema, object.name, {}, {}, {}};
      return;
    }
    StandInTable* table = find(object.schema, object.table);
    if (!table) return;
    if (object.kind == ObjectKind::column) table->columns.push_back(object);
    if (object.kind == ObjectKind::index) table->indexes.push_back(object);
  }

  // The table of the facts: the statement's USE decided its schema there.
  StandInTable* table_of(const StatementFacts& facts) {
    for (const auto* objects : {&facts.changes, &facts.destroys}) {
      for (const Object& object : *objects) {
        if (StandInTable* table = find(object.schema, object.table)) return table;
      }
    }
    return nullptr;
  }

  void add_rows(size_t index) {
    const Statement& statement = analysis_.statements[index].statement;
    const Expression* where = nullptr;
    if (const auto* update = as<Update>(statement); update && update->where) where = &*update->where;
    if (const auto* remove = as<Delete>(statement); remove && remove->where) where = &*remove->where;
    StandInTable* table = where ? table_of(analysis_.facts.statements[index]) : nullptr;
    if (!table) return;
    const auto conjunction =
        conjunction_of(where, analysis_.script.file_of(analysis_.script.statements[index]).code(), LiteralValues());
    if (!conjunction || !conjunction->opaque.empty()) return;
    std::vector<Condition> row;
    for (const Condition& condition : conjunction->conditions) {
      const bool is_column = std::ranges::any_of(
          table->columns, [&](const Object& column) { return equals_ignoring_case(column.name, condition.column); });
      if (!condition.equal || !is_column) return;
      row.push_back(condition);
    }
    if (!row.empty()) table->rows.push_back(std::move(row));
  }

  const Analysis& analysis_;
  std::map<std::pair<std::string, std::string>, StandInTable> tables_;
};

}  // namespace

std::vector<std::string> stand_in_statements(const Analysis& analysis) {
  return StandIn(analysis).statements();
}

}  // namespace belay
