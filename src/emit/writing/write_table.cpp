// Tables as the catalog keeps them, in the words of the target.
#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/text.h"
#include "catalog/literal_text.h"
#include "catalog/statement_walk.h"
#include "emit/writing/sql_writer.h"
#include "plan/sql.h"

namespace belay {

// Whether a name is one that people give to indexes, and not to tables.
static bool looks_like_index(const std::string& lower) {
  constexpr std::array<std::string_view, 9> words{"idx", "ix", "ind", "key", "uk", "uq", "uni", "fk", "pk"};
  return std::ranges::any_of(
      words, [&](std::string_view word) { return ("_" + lower).find("_" + std::string(word)) != std::string::npos; });
}

// Indexes have the names of their tables in MySQL; elsewhere they are the database's, as are those of tables, and so
// they say whose they are.
std::string SqlWriter::key_name(const std::string& key, const std::string& table) const {
  const std::string lower = to_lower(key);
  const std::string own = to_lower(table) + "_";
  const bool begins_so = lower + "_" == own || (lower.starts_with(own) && !looks_like_index(lower));
  const bool says_it = ("_" + lower + "_").find("_" + own) != std::string::npos;
  return shortened(says_it && !begins_so ? key : fmt::format("{}_{}_idx", table, key));
}

static bool is_printable(std::string_view text) {
  return std::ranges::all_of(text, [](char c) { return c >= ' ' && c <= '~' && c != '\\'; });
}

static bool reads_columns(const std::string& expression, const Server& server) {
  bool reads = false;
  for_each_expression(parse_text("DO " + expression, server).statement,
                      [&](const Expression& part) { reads |= as<ColumnReference>(part) != nullptr; });
  return reads;
}

std::string SqlWriter::default_of(const Column& column, ColumnShape& shape) {
  const std::string& text = column.default_text;
  if (text.empty() || text == "null" || column.auto_increment) return {};
  if (is_time(shape.family) && is_no_day(text)) {
    shape.differs.push_back(
        fmt::format("{} has no such day: the default is left out, and NULL allowed", database_name()));
    shape.not_null = false;
    return {};
  }
  if (text.starts_with("b'")) {
    const Literal bits{LiteralKind::bit, text.substr(2, text.size() - 3), {}};
    if (const auto value = bytes_for(bits, column)) return value->text;
  }
  if (text.starts_with('\'')) {
    const std::string value = text_of_literal(text);
    if (shape.family == Family::binary && !is_printable(value)) return bytes(value);
    const Sql literal{text_literal(value), Family::text, Binding::primary, true};
    return shape.family == Family::boolean || is_number(shape.family) ? fit(literal, shape.family).text : literal.text;
  }
  if (reads_columns(text, page().catalog().server())) {
    shape.differs.push_back("a default that is made of other columns is left out");
    return {};
  }
  return written_default(parsed_expression(text, shape.family));
}

static std::string list_of(const std::vector<std::string>& values, std::string (*literal)(std::string_view)) {
  std::vector<std::string> texts;
  for (const std::string& value : values) texts.push_back(literal(value));
  return joined(texts, ", ");
}

ColumnShape SqlWriter::shape_of(const Column& column, const Table& table) {
  const ColumnDefinition& definition = *column.definition;
  ColumnShape shape;
  shape.name = name(column.name);
  shape.known = column.known;
  shape.place = definition.span;
  const TargetType type = type_of(definition.type, column.auto_increment);
  shape.type = type.text;
  shape.family = type.family;
  if (!type.differs.empty()) shape.differs.push_back(type.differs);
  if (!type.refused.empty()) shape.refused.push_back(type.refused);
  shape.not_null = !column.nullable;
  shape.identity = column.auto_increment;
  shape.comment = definition.comment.value_or("");
  shape.follows_updates = !column.on_update_text.empty();
  if (definition.type.base == BaseType::enum_ && !definition.type.values.empty()) {
    shape.check = fmt::format("{} IN ({})", shape.name, list_of(definition.type.values, text_literal));
  } else if (definition.type.is_unsigned && !column.auto_increment && !definition.generated) {
    shape.check = shape.name + " >= 0";
  }
  scopes_.push_back({{table.name, &table}});
  if (definition.generated) {
    ++aside_;
    shape.generated = write(definition.generated->expression, shape.family).text;
    --aside_;
    shape.stored = definition.generated->stored;
  } else {
    shape.default_value = default_of(column, shape);
  }
  close_scope();
  return shape;
}

KeyShape SqlWriter::shape_of(const Index& index, const Table& table) {
  KeyShape shape;
  shape.name = name(key_name(index.name, table.name));
  shape.unique = index.is_unique();
  if (index.kind == KeyKind::fulltext) shape.left_out = "an index for MATCH … AGAINST has another form there";
  if (index.kind == KeyKind::spatial) shape.left_out = "there are no spatial indexes without an extension";
  if (index.kind == KeyKind::vector) shape.left_out = "there are no vector indexes without an extension";
  scopes_.push_back({{table.name, &table}});
  std::vector<std::string> parts;
  for (const IndexPart& part : index.parts) {
    const Column* column = table.find_column(part.column);
    std::string text = part.expression.empty() ? key_part(part, column)
                                               : "(" + parsed_expression(part.expression, Family::unknown).text + ")";
    parts.push_back(text + (part.descending ? " DESC" : ""));
  }
  close_scope();
  shape.parts = joined(parts, ", ");
  return shape;
}

std::string SqlWriter::primary_key_of(const Index& index, const Table& table) {
  std::vector<std::string> columns;
  for (const IndexPart& part : index.parts) {
    const Column* column = table.find_column(part.column);
    columns.push_back(name(column ? column->name : part.column));
  }
  return joined(columns, ", ");
}

std::string SqlWriter::actions_of(const ForeignKey& key) {
  const auto words = [](ReferenceAction action) -> std::string_view {
    switch (action) {
      case ReferenceAction::cascade: return "CASCADE";
      case ReferenceAction::set_null: return "SET NULL";
      case ReferenceAction::set_default: return "SET DEFAULT";
      case ReferenceAction::restrict: return "RESTRICT";
      default: return "";
    }
  };
  std::string text;
  if (!words(key.on_delete).empty()) text += fmt::format(" ON DELETE {}", words(key.on_delete));
  if (!words(key.on_update).empty()) text += fmt::format(" ON UPDATE {}", words(key.on_update));
  return text;
}

TableShape SqlWriter::shape_of(const Table& table) {
  TableShape shape;
  shape.name = table_name(table);
  shape.comment = table.comment;
  shape.next_number = table.auto_increment;
  for (const Column& column : table.columns) shape.columns.push_back(shape_of(column, table));
  for (const Index& index : table.indexes) {
    if (index.assumed) continue;
    if (index.kind == KeyKind::primary)
      shape.primary_key = primary_key_of(index, table);
    else
      shape.keys.push_back(shape_of(index, table));
  }
  for (const ForeignKey& key : table.foreign_keys) {
    const Table* other = page().catalog().find_table(
        key.referenced_schema.empty() ? table.schema : key.referenced_schema, key.referenced_table);
    std::vector<std::string> referred;
    for (const std::string& column : key.referenced_columns) {
      const Column* found = other ? other->find_column(column) : nullptr;
      referred.push_back(found ? found->name : column);
    }
    std::vector<std::string> own;
    for (const std::string& column : key.columns) {
      const Column* found = table.find_column(column);
      own.push_back(found ? found->name : column);
    }
    const bool elsewhere = has_schemas() && !key.referenced_schema.empty() && key.referenced_schema != table.schema;
    const std::string target =
        (elsewhere ? name(key.referenced_schema) + "." : "") + name(other ? other->name : key.referenced_table);
    shape.foreign_keys.push_back(
        {name(key.name),
         fmt::format("FOREIGN KEY ({}) REFERENCES {} ({}){}", names(own), target, names(referred), actions_of(key)),
         key.referenced_schema, key.referenced_table});
  }
  scopes_.push_back({{table.name, &table}});
  in_check_ = true;
  for (const Check& check : table.checks) {
    if (check.enforced)
      shape.checks.push_back({name(check.name), parsed_expression(check.condition, Family::boolean).text});
  }
  for (const Column& column : table.columns) {
    size_t count = 0;
    for (const CheckConstraint& check : column.definition->checks) {
      const std::string own =
          check.symbol ? check.symbol.text : fmt::format("{}_{}_chk_{}", table.name, column.name, ++count);
      ++aside_;
      if (check.enforced) shape.checks.push_back({name(own), write_condition(check.condition).text});
      --aside_;
    }
  }
  in_check_ = false;
  close_scope();
  for (size_t i = 0; i < shape.columns.size(); ++i) {
    if (shape.columns[i].check.empty()) continue;
    shape.checks.push_back(
        {name(shortened(fmt::format("{}_{}_check", table.name, table.columns[i].name))), shape.columns[i].check});
  }
  return shape;
}

}  // namespace belay
