#include "plan/shape.h"

#include <fmt/format.h>
#include <algorithm>

#include "base/overloaded.h"
#include "plan/alter.h"
#include "plan/shape_difference.h"
#include "plan/sql.h"

namespace belay {

namespace {

QualifiedName model_of(const Situation& situation, const QualifiedName& table, std::string_view suffix) {
  QualifiedName model = table;
  model.schema.text = situation.plan.schema;
  model.name.text = fmt::format("{}_shape{}", situation.image_of(table).name, suffix);
  return model;
}

std::string sql_of(const QualifiedName& name) {
  return in_schema(name.schema.text, name.name.text);
}

// ---- CREATE TABLE: without foreign keys and named checks, whose names are taken by the table that is there

// The definition without these parts of it.
std::string without(const Situation& situation, Span definition, std::vector<Span> parts) {
  std::ranges::sort(parts, {}, &Span::begin);
  std::string text;
  uint32_t at = definition.begin;
  for (const Span& part : parts) {
    text += situation.text({at, part.begin});
    at = part.end;
  }
  return without_comments(text + std::string(situation.text({at, definition.end})));
}

std::string text_of(const Situation& situation, const ColumnDefinition& column) {
  std::vector<Span> parts;
  if (column.references) parts.push_back(column.references->span);
  for (const CheckConstraint& check : column.checks) parts.push_back(check.span);
  return without(situation, column.span, std::move(parts));
}

std::vector<std::string> elements_of(const Situation& situation, const CreateTable& node) {
  std::vector<std::string> texts;
  for (const TableElement& element : node.elements) {
    std::visit(Overloaded{
                   [&](const ColumnDefinition& column) { texts.push_back(text_of(situation, column)); },
                   [&](const KeyDefinition& key) { texts.push_back(without(situation, key.span, {})); },
                   [](const auto&) {},
               },
               element);
  }
  return texts;
}

std::string options_of(const Situation& situation, const CreateTable& node) {
  std::string texts;
  for (const TableOption& option : node.options) {
    const bool shapes = option.name == "charset" || option.name == "collate" || option.name == "engine";
    if (shapes) texts += " " + without_comments(situation.text(option.span));
  }
  return texts;
}

std::vector<ShapeCheck> checks_of(const Situation& situation, const CreateTable& node) {
  if (node.temporary || node.or_replace || node.query || node.like || node.elements.empty()) return {};
  const QualifiedName model = model_of(situation, node.table, "");
  ShapeCheck check;
  check.key = situation.key("shape");
  check.while_present = find_table(node.table).present();
  check.model = sql_of(model);
  check.make_model = {fmt::format("CREATE TABLE IF NOT EXISTS {} ({}){}", check.model,
                                  joined(elements_of(situation, node), ", "), options_of(situation, node))};
  check.difference = difference_of_tables({node.table, model});
  return {check};
}

// ---- ALTER TABLE and CREATE INDEX

// A copy of the table is told to hold the column as the clause has it.
ShapeCheck check_column(const Situation& situation, const QualifiedName& table, const ColumnDefinition& column,
                        size_t number) {
  const QualifiedName model = model_of(situation, table, fmt::format("_{}", number));
  ShapeCheck check;
  check.key = situation.key("shape " + column.name.text);
  check.while_present = find_column(table, column.name.text).present();
  check.model = sql_of(model);
  check.make_model = {
      fmt::format("CREATE TABLE IF NOT EXISTS {} LIKE {}", check.model, situation.text(table.span)),
      fmt::format("ALTER TABLE {} MODIFY COLUMN {}", check.model, text_of(situation, column)),
  };
  check.difference = difference_of_column({table, model}, column.name.text);
  return check;
}

ShapeCheck check_index(const Situation& situation, const QualifiedName& table, const KeyDefinition& key) {
  ShapeCheck check;
  check.key = situation.key("shape of " + name_of(key));
  check.while_present = find_index(table, name_of(key)).present();
  check.difference = difference_of_index(table, key);
  return check;
}

bool can_be_told(const KeyDefinition& key) {
  return !name_of(key).empty() &&
         std::ranges::none_of(key.parts, [](const KeyPart& part) { return part.expression.has_value(); });
}

bool drops_key(const AlterTable& node) {
  return std::ranges::any_of(
      node.actions, [](const AlterAction& action) { return as<DropKey>(action) || as<DropPrimaryKey>(action); });
}

std::vector<ShapeCheck> checks_of(const Situation& situation, const AlterTable& node) {
  std::vector<ShapeCheck> checks;
  for (const AlterAction& action : node.actions) {
    // A column that is a key of its own would make the copy's key twice.
    const auto* column = as<AddColumn>(action);
    if (column && !column->column.is_primary_key)
      checks.push_back(check_column(situation, node.table, column->column, checks.size() + 1));
    const auto* key = as<AddKey>(action);
    if (key && can_be_told(key->key) && !drops_key(node))
      checks.push_back(check_index(situation, node.table, key->key));
  }
  return checks;
}

std::vector<ShapeCheck> checks_of(const Situation& situation, const CreateIndex& node) {
  if (!can_be_told(node.key)) return {};
  return {check_index(situation, node.table, node.key)};
}

template <class T>
std::vector<ShapeCheck> checks_of(const Situation&, const T&) {
  return {};
}

}  // namespace

std::vector<ShapeCheck> shape_checks_of(const Situation& situation) {
  if (situation.plan.already_safe || (situation.works_on_own_tables() && !as<CreateTable>(situation.statement())))
    return {};
  return std::visit([&](const auto& node) { return checks_of(situation, node); }, situation.statement().node);
}

}  // namespace belay
