// Queries.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

#include "base/overloaded.h"
#include "base/text.h"
#include "catalog/expression_walk.h"
#include "emit/writing/sql_writer.h"
#include "plan/sql.h"

namespace belay {

void SqlWriter::name_tables(const TableReference& reference, std::vector<ScopeEntry>& scope) {
  std::visit(Overloaded{
                 [&](const BaseTable& base) {
                   const Name& called = base.alias ? base.alias : base.table.name;
                   scope.push_back({called.text, page().find(base.table)});
                 },
                 [&](const Join& join) {
                   name_tables(*join.left, scope);
                   name_tables(*join.right, scope);
                 },
                 [&](const DerivedTable& derived) {
                   scope.push_back({derived.alias.text, nullptr});
                 },
                 [&](const TableFunction& function) {
                   scope.push_back({function.alias.text, nullptr});
                 },
             },
             reference.node);
}

void SqlWriter::open_scope(const TableReference& reference) {
  scopes_.emplace_back();
  name_tables(reference, scopes_.back());
}

void SqlWriter::open_scope(const Query& query) {
  scopes_.emplace_back();
  const auto* select = std::get_if<Select>(&query.body);
  if (select && select->from) name_tables(*select->from, scopes_.back());
}

std::string SqlWriter::order_by(const std::vector<OrderItem>& items) {
  std::vector<std::string> parts;
  for (const OrderItem& item : items) {
    parts.push_back(write(item.value).text + (item.direction == Direction::descending ? " DESC" : ""));
  }
  return "ORDER BY " + joined(parts, ", ");
}

std::string SqlWriter::write(const Limit& limit) {
  std::string text = "LIMIT " + write(limit.count).text;
  if (limit.offset) text += " OFFSET " + write(*limit.offset).text;
  return text;
}

// ---- tables

static bool is_system_schema(std::string_view schema) {
  constexpr std::array<std::string_view, 4> names{"information_schema", "performance_schema", "mysql", "sys"};
  return std::ranges::any_of(names, [&](std::string_view each) { return equals_ignoring_case(each, schema); });
}

std::string SqlWriter::write_table(const BaseTable& base, Span span) {
  for (const IndexHint& hint : base.hints) differ(hint.span, "the hint is left out: the target chooses its own way");
  if (!base.partitions.empty()) refuse(span, fmt::format("{} reads no single partitions by name", database_name()));
  if (is_system_schema(base.table.schema.text))
    refuse(span, fmt::format("what `{}` tells is asked for in another way there", to_lower(base.table.schema.text)));
  const std::string text = table_name(base.table);
  return base.alias ? text + " AS " + name(base.alias.text) : text;
}

static std::string_view words_of(JoinKind kind) {
  switch (kind) {
    case JoinKind::left: return " LEFT JOIN ";
    case JoinKind::right: return " RIGHT JOIN ";
    case JoinKind::natural: return " NATURAL JOIN ";
    case JoinKind::natural_left: return " NATURAL LEFT JOIN ";
    case JoinKind::natural_right: return " NATURAL RIGHT JOIN ";
    case JoinKind::full: return " FULL JOIN ";
    case JoinKind::cross: return " CROSS JOIN ";
    case JoinKind::comma: return " CROSS JOIN ";
    default: return " JOIN ";
  }
}

// MySQL's inner join may stand without a condition; a comma binds looser than JOIN, so it becomes a join too.
std::string SqlWriter::write_join(const Join& join) {
  const bool conditional = join.on || !join.using_columns.empty();
  const bool inner = join.kind == JoinKind::inner || join.kind == JoinKind::straight || join.kind == JoinKind::cross;
  const JoinKind kind = !inner ? join.kind : conditional ? JoinKind::inner : JoinKind::cross;
  const bool right_is_join = std::holds_alternative<Join>(join.right->node);
  const std::string right = write(*join.right);
  std::string text =
      fmt::format("{}{}{}", write(*join.left), words_of(kind), right_is_join ? "(" + right + ")" : right);
  if (join.on) text += " ON " + write_condition(*join.on).text;
  if (!join.using_columns.empty()) {
    std::vector<std::string> columns;
    for (const Name& column : join.using_columns) columns.push_back(name(column.text));
    text += " USING (" + joined(columns, ", ") + ")";
  }
  return text;
}

std::string SqlWriter::write(const TableReference& reference) {
  return std::visit(Overloaded{
                        [&](const BaseTable& base) { return write_table(base, reference.span); },
                        [&](const Join& join) { return write_join(join); },
                        [&](const DerivedTable& derived) {
                          std::string text = fmt::format("{}({}) AS {}", derived.lateral ? "LATERAL " : "",
                                                         write(*derived.query), name(derived.alias.text));
                          if (derived.columns.empty()) return text;
                          std::vector<std::string> columns;
                          for (const Name& column : derived.columns) columns.push_back(name(column.text));
                          return text + " (" + joined(columns, ", ") + ")";
                        },
                        [&](const TableFunction&) {
                          refuse(reference.span, "a table made of JSON is written in another way");
                          return std::string();
                        },
                    },
                    reference.node);
}

// ---- SELECT

std::string SqlWriter::write_select(const Select& select) {
  std::vector<std::string> items;
  const std::vector<const Column*> targets = std::exchange(targets_, {});
  for (const SelectItem& item : select.items) {
    const Column* target = items.size() < targets.size() ? targets[items.size()] : nullptr;
    items.push_back(value_for(item.value, target).text + (item.alias ? " AS " + name(item.alias.text) : ""));
  }
  std::string text = std::string(select.distinct ? "SELECT DISTINCT " : "SELECT ") + joined(items, ", ");
  if (select.from) text += " FROM " + write(*select.from);
  if (select.where) text += " WHERE " + write_condition(*select.where).text;
  if (!select.group_by.empty()) {
    std::vector<std::string> by;
    for (const Expression& each : select.group_by) by.push_back(write(each).text);
    const std::string list = joined(by, ", ");
    text += " GROUP BY " + (select.with_rollup ? "ROLLUP (" + list + ")" : list);
  }
  if (select.having) text += " HAVING " + write_condition(*select.having).text;
  if (groups_strictly()) check_groups(select);
  if (!select.windows.empty()) refuse(select.span, "named windows are not carried over");
  return text;
}

std::string SqlWriter::write_body(const Query& query) {
  return std::visit(Overloaded{
                        [&](const Select& select) { return write_select(select); },
                        [&](const ValuesConstructor& values) {
                          std::vector<std::string> rows;
                          for (const Expressions& row : values.rows)
                            rows.push_back(write_node(Row{row}, query.span).text);
                          return "VALUES " + joined(rows, ", ");
                        },
                        [&](const TableQuery& table) { return "SELECT * FROM " + table_name(table.table); },
                        [&](const SetOperation& operation) {
                          const std::string_view word = operation.op == SetOperator::union_   ? "UNION"
                                                        : operation.op == SetOperator::except ? "EXCEPT"
                                                                                              : "INTERSECT";
                          return fmt::format("{} {}{} {}", write(*operation.left), word, operation.all ? " ALL" : "",
                                             write(*operation.right));
                        },
                    },
                    query.body);
}

std::string SqlWriter::write_with(const With& with) {
  std::vector<std::string> tables;
  for (const CommonTable& table : with.tables) {
    std::vector<std::string> columns;
    for (const Name& column : table.columns) columns.push_back(name(column.text));
    tables.push_back(fmt::format("{}{} AS ({})", name(table.name.text),
                                 columns.empty() ? "" : " (" + joined(columns, ", ") + ")", write(*table.query)));
  }
  return fmt::format("WITH {}{} ", with.recursive ? "RECURSIVE " : "", joined(tables, ", "));
}

std::string SqlWriter::write(const Query& query) {
  open_scope(query);
  std::string text = query.with ? write_with(*query.with) : "";
  text += write_body(query);
  if (!query.order_by.empty()) text += " " + order_by(query.order_by);
  if (query.limit) text += " " + write(*query.limit);
  if (query.into) refuse(query.into->span, "SELECT … INTO is not carried over here");
  close_scope();
  return text;
}

}  // namespace belay
