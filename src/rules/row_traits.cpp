#include "rules/row_traits.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

#include "base/text.h"
#include "catalog/statement_walk.h"
#include "rules/existing_rows.h"
#include "rules/setting.h"

namespace belay {

uint32_t longest_list_in(const Statement& statement) {
  size_t longest = 0;
  for_each_expression(statement, [&](const Expression& part) {
    if (const auto* list = as<InList>(part)) longest = std::max(longest, list->items.size());
  });
  return static_cast<uint32_t>(longest);
}

static const Query* query_of(const Statement& statement) {
  if (const auto* insert = as<Insert>(statement)) return insert->query ? &*insert->query : nullptr;
  const auto* create = as<CreateTable>(statement);
  return create && create->query ? &*create->query : nullptr;
}

// InnoDB keeps neither locks nor rows of the system's tables.
static bool is_system(const QualifiedName& table) {
  const std::string schema = to_lower(table.schema.text);
  return schema == "information_schema" || schema == "performance_schema" || schema == "sys";
}

std::string tables_copied_from(const Analysis& analysis, const StatementFacts& statement) {
  const Query* query = query_of(analysis.statements[statement.id - 1].statement);
  const auto* select = query ? std::get_if<Select>(&query->body) : nullptr;
  if (!select || !select->from) return {};
  std::vector<std::string> names;
  for_each_table(*select->from, [&](const BaseTable& base) {
    const std::string name = fmt::format("`{}`", base.table.name.text);
    const bool is_own = is_system(base.table) || is_common_table(*query, base.table.name.text) ||
                        is_made_by_script(analysis, statement, base.table);
    if (!is_own && std::ranges::count(names, name) == 0) names.push_back(name);
  });
  return fmt::format("{}", fmt::join(names, ", "));
}

// `t`.`a` + 1 and IF(a = '', …) keep what was there in mind.
static bool depends_on_row(const Insert& insert, const Expression& value) {
  bool depends = false;
  for_each_expression(value, [&](const Expression& part) {
    const auto* call = as<Call>(part);
    const auto* column = as<ColumnReference>(part);
    depends |= query_in(part) != nullptr || (call && equals_ignoring_case(call->name.text, "coalesce"));
    depends |= column && (!insert.row_alias || !column->table || column->table->text != insert.row_alias.text);
  });
  return depends;
}

static bool takes_inserted_value(const Expression& value) {
  const auto* call = as<Call>(value);
  return call && equals_ignoring_case(call->name.text, "values");
}

std::string columns_overwritten_by(const Statement& statement) {
  const auto* insert = as<Insert>(statement);
  if (!insert || insert->query) return {};
  std::vector<std::string> columns;
  for (const Assignment& assignment : insert->on_duplicate) {
    const auto* target = as<ColumnReference>(assignment.target);
    if (target && (takes_inserted_value(assignment.value) || !depends_on_row(*insert, assignment.value)))
      columns.push_back(fmt::format("`{}`", target->column.text));
  }
  return fmt::format("{}", fmt::join(columns, ", "));
}

static bool is_added_before(const Analysis& analysis, uint32_t statement, const Object& column) {
  for (uint32_t id = 1; id < statement; ++id) {
    const auto& created = analysis.facts.statements[id - 1].creates;
    const auto is_it = [&](const Object& made) {
      return made.kind == ObjectKind::column && made.schema == column.schema && made.table == column.table &&
             equals_ignoring_case(made.name, column.name);
    };
    if (std::ranges::any_of(created, is_it)) return true;
  }
  return false;
}

bool fills_new_columns(const Analysis& analysis, const StatementFacts& statement) {
  const auto is_column = [](const Object& changed) { return changed.kind == ObjectKind::column; };
  if (statement.kind != "update" || std::ranges::none_of(statement.changes, is_column)) return false;
  return std::ranges::all_of(statement.changes, [&](const Object& changed) {
    return !is_column(changed) || is_added_before(analysis, statement.id, changed);
  });
}

// ---- dates of zeros

static bool refuses_zero_dates(const SetItem& mode) {
  const std::string value = setting_value(mode);
  return value == "default" || value.find("no_zero_date") != value.npos || value.find("traditional") != value.npos;
}

// MySQL begins with NO_ZERO_DATE and strict mode since 5.7, MariaDB without the former (manuals, "SQL Mode").
static bool refuses_zero_dates(const Analysis& analysis, const StatementFacts& statement) {
  if (!analysis.server.is_mysql() || analysis.server.version < Version{5, 7, 0}) return false;
  for (uint32_t id = statement.id; id-- > 1;) {
    if (analysis.facts.statements[id - 1].file != statement.file) break;
    const auto* set = as<Set>(analysis.statements[id - 1].statement);
    if (!set) continue;
    for (const SetItem& item : set->items)
      if (is_of_session(item) && setting_name(item) == "sql_mode") return refuses_zero_dates(item);
  }
  return true;
}

// 0000-00-00, also with a time of zeros behind it.
static bool is_zero_date(std::string_view text) {
  return text.starts_with("0000-00-00") && text.find_first_of("123456789") == text.npos;
}

static bool is_zero_date(const Expression& value) {
  const auto* literal = as<Literal>(value);
  return literal && is_zero_date(literal->value);
}

static bool is_date(BaseType type) {
  return type == BaseType::date || type == BaseType::datetime || type == BaseType::timestamp;
}

bool has_zero_date_default(const Analysis& analysis, const StatementFacts& statement, const ColumnDefinition& column) {
  if (!is_date(column.type.base) || !column.default_value) return false;
  const auto* literal = as<Literal>(*column.default_value);
  const bool is_zero = literal && (is_zero_date(literal->value) || literal->value == "0");
  return is_zero && refuses_zero_dates(analysis, statement);
}

static const Expression* zero_date_written_by(const Statement& statement) {
  if (const auto* update = as<Update>(statement)) {
    for (const Assignment& assignment : update->assignments)
      if (is_zero_date(assignment.value)) return &assignment.value;
  }
  const auto* insert = as<Insert>(statement);
  if (!insert || insert->ignore) return nullptr;
  for (const Expressions& row : insert->rows)
    for (const Expression& value : row)
      if (is_zero_date(value)) return &value;
  return nullptr;
}

std::string zero_date_in(const Analysis& analysis, const StatementFacts& statement) {
  const Expression* value = zero_date_written_by(analysis.statements[statement.id - 1].statement);
  return value && refuses_zero_dates(analysis, statement) ? as<Literal>(*value)->value : std::string();
}

}  // namespace belay
