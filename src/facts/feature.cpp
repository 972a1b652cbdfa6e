#include "facts/feature.h"

#include <map>

#include "base/overloaded.h"
#include "base/text.h"
#include "catalog/column_type.h"
#include "catalog/statement_walk.h"
#include "facts/feature_support.h"
#include "syntax/credential.h"

namespace belay {

namespace {

using Columns = std::vector<const ColumnDefinition*>;

Columns columns_of(const Statement& statement) {
  Columns columns;
  if (const auto* create = as<CreateTable>(statement)) {
    for (const TableElement& element : create->elements)
      if (const auto* column = std::get_if<ColumnDefinition>(&element)) columns.push_back(column);
  }
  if (const auto* alter = as<AlterTable>(statement)) {
    for (const AlterAction& action : alter->actions) {
      if (const auto* add = as<AddColumn>(action)) columns.push_back(&add->column);
      if (const auto* modify = as<ModifyColumn>(action)) columns.push_back(&modify->column);
      if (const auto* change = as<ChangeColumn>(action)) columns.push_back(&change->column);
    }
  }
  return columns;
}

bool is_float(BaseType type) {
  return type == BaseType::float_ || type == BaseType::double_;
}

// Types that take no literal as DEFAULT on MySQL (error 1101).
bool is_blob(BaseType type) {
  return (type >= BaseType::tinyblob && type <= BaseType::longtext) ||
         (type >= BaseType::json && type <= BaseType::geometrycollection);
}

class Finder {
 public:
  Finder(const Analysis& analysis, const Server& server, std::vector<Feature>& found)
      : analysis_(analysis), server_(server), found_(found) {}

  void look_at(const RawStatement& raw, const Statement& statement) {
    raw_ = &raw;
    for_each_expression(statement, [&](const Expression& expression) { expression_of(expression); });
    for_each_query(statement, [&](const Query& query) { query_of(query); });
    for (const ColumnDefinition* column : columns_of(statement)) column_of(*column);
    if (as<AccountStatement>(statement) || as<Grant>(statement)) plugins();
    std::visit(Overloaded{
                   [&](const Set& node) { set(node); },
                   [&](const Insert& node) { insert(node); },
                   [&](const CreateTable& node) { options(node.options); },
                   [&](const CreateDatabase& node) { options(node.options); },
                   [&](const AlterDatabase& node) { options(node.options); },
                   [&](const AlterTable& node) { alter(node); },
                   [](const auto&) {},
               },
               statement.node);
  }

 private:
  void add(FeatureKind kind, std::string_view word, Span span) {
    const std::string name = to_lower(word);
    const auto support = support_of(kind, name, server_);
    if (!support) return;
    found_.push_back({raw_->id, span, kind, name, std::string(word), support->support, support->change,
                      std::string(support->instead)});
  }
  void form(std::string_view name, Span span) { add(FeatureKind::form, name, span); }
  void name(FeatureKind kind, const Name& name) {
    if (name) add(kind, name.text, name.span);
  }

  std::string_view text_of(Span span) const {
    return analysis_.script.file_of(*raw_).code().substr(span.begin, span.end - span.begin);
  }

  void expression_of(const Expression& expression) {
    std::visit(Overloaded{
                   [&](const Call& node) { call(node, expression.span); },
                   [&](const SystemVariable& node) { add(FeatureKind::variable, node.name.text, expression.span); },
                   [&](const Assign&) { form("assignment_in_expression", expression.span); },
                   [&](const Binary& node) {
                     const std::string_view sign = text_of(node.op_span);
                     if (sign == "&&") form("double_ampersand", node.op_span);
                     if (sign == "||" && node.op == BinaryOperator::or_) form("double_pipe", node.op_span);
                   },
                   [&](const Unary& node) {
                     if (node.op == UnaryOperator::binary) form("binary_operator", expression.span);
                   },
                   [&](const Collate& node) { name(FeatureKind::collation, node.collation); },
                   [](const auto&) {},
               },
               expression.node);
  }

  // A stored function of the name is its own matter, and has a schema or stands in the script.
  void call(const Call& node, Span span) {
    if (!node.schema && !defines_function(node.name.text)) add(FeatureKind::function, node.name.text, span);
  }
  bool defines_function(std::string_view function) const {
    for (const auto& [name, database] : analysis_.first.catalog.databases())
      if (database.functions.contains(to_lower(function))) return true;
    return false;
  }

  // SQL_CALC_FOUND_ROWS stands between SELECT and its first item.
  void query_of(const Query& query) {
    const auto* select = std::get_if<Select>(&query.body);
    if (!select || select->items.empty()) return;
    const Span modifiers{select->span.begin, select->items.front().span.begin};
    constexpr std::string_view word = "sql_calc_found_rows";
    const size_t at = to_lower(text_of(modifiers)).find(word);
    if (at == std::string::npos) return;
    const auto begin = static_cast<uint32_t>(modifiers.begin + at);
    form(word, {begin, static_cast<uint32_t>(begin + word.size())});
  }

  void plugins() {
    for (const Credential& credential : credentials_in(text_of(raw_->span), analysis_.server)) {
      const Span span{raw_->span.begin + credential.plugin_span.begin, raw_->span.begin + credential.plugin_span.end};
      if (!credential.plugin.empty()) add(FeatureKind::plugin, credential.plugin, span);
    }
  }

  void column_of(const ColumnDefinition& column) {
    type_of(column.type);
    name(FeatureKind::collation, column.collation);
    if (column.auto_increment && is_float(column.type.base)) form("float_auto_increment", column.type.span);
    if (is_blob(column.type.base) && column.default_value && is_bare_literal(*column.default_value))
      form("literal_default_of_blob", column.default_value->span);
  }
  // Parentheses make an expression of it, which MySQL takes since 8.0.13; they leave no node.
  bool is_bare_literal(const Expression& value) const {
    const auto* literal = as<Literal>(value);
    if (!literal || literal->kind == LiteralKind::null) return false;
    const std::string_view before = trim(text_of({raw_->span.begin, value.span.begin}));
    return !before.ends_with('(');
  }

  void type_of(const DataType& type) {
    name(FeatureKind::charset, type.charset);
    name(FeatureKind::collation, type.collation);
    const bool is_flag = type.base == BaseType::tinyint && type.length == 1 && !type.is_unsigned;
    if (is_integer(type.base) && type.length && !is_flag && !type.is_zerofill) form("display_width", type.span);
    if (type.is_zerofill) form("zerofill", type.span);
    if (is_float(type.base) && type.decimals) form("float_digits", type.span);
    if ((is_float(type.base) || type.base == BaseType::decimal) && type.is_unsigned) form("unsigned_float", type.span);
    if (type.base == BaseType::year && type.length == 4) form("year_width", type.span);
    if (type.is_binary) form("binary_attribute", type.span);
  }

  void options(const std::vector<TableOption>& options) {
    for (const TableOption& option : options) {
      if (option.name == "charset") add(FeatureKind::charset, option.value, option.value_span);
      if (option.name == "collate") add(FeatureKind::collation, option.value, option.value_span);
    }
  }

  void alter(const AlterTable& node) {
    for (const AlterAction& action : node.actions) {
      if (const auto* option = as<SetTableOption>(action)) options({option->option});
      if (const auto* convert = as<ConvertCharset>(action)) {
        name(FeatureKind::charset, convert->charset);
        name(FeatureKind::collation, convert->collation);
      }
    }
  }

  // VALUES(column) stands for the inserted value in ON DUPLICATE KEY UPDATE alone.
  void insert(const Insert& node) {
    for (const Assignment& assignment : node.on_duplicate)
      for_each_expression(assignment.value, [&](const Expression& part) {
        const auto* call = as<Call>(part);
        if (call && equals_ignoring_case(call->name.text, "values")) form("values_function", part.span);
      });
  }

  void set(const Set& node) {
    for (const SetItem& item : node.items) {
      const auto* literal = as<Literal>(item.value);
      if (item.kind != SetKind::system_variable) continue;
      add(FeatureKind::variable, item.name.text, item.name.span);
      if (literal && equals_ignoring_case(item.name.text, "sql_mode")) modes(literal->value, item.value.span);
    }
  }
  void modes(std::string_view list, Span span) {
    while (!list.empty()) {
      const size_t end = std::min(list.find(','), list.size());
      add(FeatureKind::sql_mode, trim(list.substr(0, end)), span);
      list.remove_prefix(std::min(end + 1, list.size()));
    }
  }

  const Analysis& analysis_;
  const Server& server_;
  std::vector<Feature>& found_;
  const RawStatement* raw_ = nullptr;
};

// Counts the places of each word and marks its first one.
void count(std::vector<Feature>& features) {
  std::map<std::pair<FeatureKind, std::string>, uint32_t> places;
  for (Feature& feature : features) feature.first = ++places[{feature.kind, feature.name}] == 1;
  for (Feature& feature : features) feature.places = places[{feature.kind, feature.name}];
}

}  // namespace

std::string_view name_of(FeatureKind kind) {
  constexpr std::string_view names[] = {"function", "variable", "sql_mode", "collation", "charset", "plugin", "form"};
  return names[static_cast<size_t>(kind)];
}

std::string_view name_of(Support support) {
  constexpr std::string_view names[] = {"supported", "deprecated", "removed", "missing"};
  return names[static_cast<size_t>(support)];
}

std::vector<Feature> features_of(const Analysis& analysis) {
  return features_of(analysis, analysis.server);
}

std::vector<Feature> features_of(const Analysis& analysis, const Server& server) {
  if (!server.is_mysql() && !server.is_mariadb()) return {};
  std::vector<Feature> features;
  Finder finder(analysis, server, features);
  for (size_t i = 0; i < analysis.script.statements.size(); ++i) {
    const StatementFacts& facts = analysis.facts.statements[i];
    if (facts.inline_code || !is_mysql_family(facts.dialect)) continue;
    finder.look_at(analysis.script.statements[i], analysis.statements[i].statement);
  }
  count(features);
  return features;
}

}  // namespace belay
