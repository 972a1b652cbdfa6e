// Function calls. Words among the arguments keep their meaning: CAST and CONVERT become Cast, EXTRACT(year FROM d) has
// the keyword "year" and one argument.
#include <algorithm>
#include <array>

#include "base/text.h"
#include "syntax/expression_builder.h"

namespace belay {

static DataType build_type_with_attributes(SyntaxNode node, BuildNotes& notes) {
  DataType type = build_data_type(*node.child(GrammarRule::dataType), notes);
  for (const SyntaxNode attribute : node.children(GrammarRule::typeAttribute))
    add_type_attribute(type, attribute, notes);
  return type;
}

static bool is_named(const Call& call, std::string_view name) {
  return !call.schema && equals_ignoring_case(call.name.text, name);
}

bool is_quantifier_call(const Call& call) {
  const bool named = is_named(call, "any") || is_named(call, "some");
  return named && call.arguments.size() == 1 && as<Subquery>(call.arguments.front()) != nullptr;
}

// The own tokens of an argument: FROM, FOR, USING, AS, LEADING …
static void add_argument(Call& call, SyntaxNode argument, BuildNotes& notes) {
  if (const auto returning = argument.child(GrammarRule::jsonReturning))
    notes.extend(returning->span(), Syntax::json_returning);
  Expressions values = build_expressions(argument, notes);
  const Token first = argument.first_token();
  if (first == Token::STAR) {
    call.arguments.push_back({argument.span(), Star{}});
  } else if (const auto charset = argument.child(GrammarRule::charsetName)) {
    call.keyword = to_lower(build_name(*charset).text);  // USING utf8mb4
  } else if (!argument.has_children() || argument.only_child().token_begin() != argument.token_begin()) {
    call.keyword = to_lower(argument.tree().text(argument.token_begin()));  // LEADING, DAY_HOUR
  } else if (const auto type = argument.child(GrammarRule::dataType)) {
    call.keyword = "as " + to_lower(type->text());  // WEIGHT_STRING(s AS CHAR(4))
  }
  for (Expression& value : values) call.arguments.push_back(std::move(value));
}

// EXTRACT(year FROM d), TIMESTAMPDIFF(day, a, b): the first argument is a word, not a column.
static void take_keyword(Call& call, SyntaxNode arguments) {
  const bool extract = is_named(call, "extract") && call.arguments.size() == 2;
  const bool unit_first =
      is_named(call, "timestampdiff") || is_named(call, "timestampadd") || is_named(call, "get_format");
  if ((!extract && !unit_first) || call.arguments.empty()) return;
  if (as<ColumnReference>(call.arguments.front()) == nullptr) return;
  call.keyword = to_lower(slice(arguments.tree().code, call.arguments.front().span));
  call.arguments.erase(call.arguments.begin());
}

// TRIM('x' FROM s): what is trimmed comes second.
static void order_trim_arguments(Call& call) {
  if (is_named(call, "trim") && call.arguments.size() == 2) std::swap(call.arguments[0], call.arguments[1]);
}

// POSITION(a IN b): IN is no operator here.
static void add_position_arguments(Call& call, SyntaxNode argument, BuildNotes& notes) {
  ExpressionBuilder builder(*argument.child(GrammarRule::expression), notes);
  call.arguments.push_back(builder.build_before_in().expression);
  if (!builder.at(Token::IN)) return;
  builder.take_token();
  call.arguments.push_back(builder.build().expression);
}

static std::optional<std::string> separator_of(SyntaxNode arguments) {
  if (!arguments.has(Token::SEPARATOR)) return std::nullopt;
  for (const SyntaxToken token : arguments.own_tokens()) {
    if (token.type() == Token::STRING_LITERAL || token.type() == Token::DOUBLE_QUOTED)
      return decode_string(token.text());
  }
  return std::string();
}

static void add_arguments(Call& call, SyntaxNode arguments, BuildNotes& notes) {
  if (const auto query = arguments.child(GrammarRule::openQuery)) {
    call.arguments.push_back({query->span(), Subquery{Quantifier::none, build_query(*query, notes)}});
    return;
  }
  call.distinct = arguments.has(Token::DISTINCT);
  for (const SyntaxNode argument : arguments.children(GrammarRule::callArgument)) {
    if (is_named(call, "position")) {
      add_position_arguments(call, argument, notes);
    } else {
      add_argument(call, argument, notes);
    }
  }
  take_keyword(call, arguments);
  order_trim_arguments(call);
  const auto order = arguments.child(GrammarRule::orderByClause);
  const std::optional<std::string> separator = separator_of(arguments);
  if (!order && !separator) return;
  GroupConcat& concat = call.concat.emplace();
  if (order) concat.order_by = build_order_items(*order, notes);
  concat.separator = separator;
}

// CAST knows few types (MySQL manual, "Cast Functions and Operators").
static void check_cast(const DataType& type, BuildNotes& notes) {
  if (type.base == BaseType::varchar) return notes.extend(type.span, Syntax::cast_to_text);
  static constexpr auto of_columns = std::to_array<std::string_view>(
      {"bigint", "bit", "blob", "bool", "boolean", "enum", "longblob", "longtext", "mediumblob", "mediumint",
       "mediumtext", "set", "smallint", "text", "timestamp", "tinyblob", "tinyint", "tinytext", "varbinary"});
  if (std::ranges::find(of_columns, type.name) == of_columns.end()) return;
  const bool is_number = type.base <= BaseType::bigint || type.base == BaseType::boolean;
  notes.refuse(type.span, "CAST takes no `" + to_upper(type.name) + "`",
               is_number ? "write SIGNED or UNSIGNED" : "write CHAR, BINARY or DATETIME");
}

static std::optional<Expression> build_cast(const Call& call, SyntaxNode arguments, BuildNotes& notes) {
  if (!is_named(call, "cast")) return std::nullopt;
  const auto argument = arguments.child(GrammarRule::callArgument);
  if (!argument || !argument->has(GrammarRule::dataType)) return std::nullopt;
  Cast cast;
  cast.value = build_expression(*argument->child(GrammarRule::expression), notes);
  cast.type = build_type_with_attributes(*argument, notes);
  check_cast(*cast.type, notes);
  cast.is_array = argument->has(Token::ARRAY);
  return Expression{{}, std::move(cast)};
}

// CONVERT(x, CHAR(10)) and CONVERT(x USING utf8mb4)
static Expression build_convert(Call call, SyntaxNode operand, BuildNotes& notes) {
  Expression value = build_expression(*operand.child(GrammarRule::expression), notes);
  if (operand.has(GrammarRule::dataType)) {
    Cast cast;
    cast.value = std::move(value);
    cast.type = build_type_with_attributes(operand, notes);
    check_cast(*cast.type, notes);
    return {{}, std::move(cast)};
  }
  call.keyword = to_lower(build_name(*operand.child(GrammarRule::charsetName)).text);
  call.arguments.push_back(std::move(value));
  return {{}, std::move(call)};
}

static void add_suffix(Call& call, SyntaxNode suffix, BuildNotes& notes) {
  if (suffix.first_token() == Token::WITHIN) notes.extend(suffix.span(), Syntax::within_group);
  if (suffix.first_token() != Token::OVER) return;
  notes.extend(suffix.span(), Syntax::window_function);
  WindowSpecification window;
  if (const auto name = suffix.child(GrammarRule::identifier)) {
    window.span = name->span();
    window.name = build_name(*name);
  } else {
    window = build_window(*suffix.child(GrammarRule::windowSpecification), notes);
  }
  call.over = std::move(window);
}

// COUNT(*), COUNT(a), COUNT(DISTINCT a, b)
static void check_count(const Call& call, SyntaxNode operand, BuildNotes& notes) {
  if (!is_named(call, "count") || call.distinct || call.arguments.size() == 1) return;
  notes.refuse(operand.span(),
               call.arguments.empty() ? "COUNT without an argument" : "COUNT of several values without DISTINCT",
               call.arguments.empty() ? "write COUNT(*)" : "insert DISTINCT");
}

// Functions that are keywords, and so belong to the server's grammar.
static void note_keyword_function(const Call& call, SyntaxNode operand, BuildNotes& notes) {
  if (call.schema || call.name.quoted) return;
  if (is_named(call, "password")) notes.extend(operand.span(), Syntax::password_function);
  if (is_named(call, "value")) notes.extend(operand.span(), Syntax::mariadb_clause);
}

Expression build_function(Call call, SyntaxNode operand, BuildNotes& notes) {
  const auto arguments = operand.child(GrammarRule::callArguments);
  if (operand.first_token() == Token::CONVERT) return build_convert(std::move(call), operand, notes);
  if (arguments) {
    if (auto cast = build_cast(call, *arguments, notes)) return std::move(*cast);
    add_arguments(call, *arguments, notes);
  } else {
    call.arguments = build_expressions(operand, notes);  // CURRENT_TIMESTAMP(6), VALUES(a)
  }
  for (const SyntaxNode suffix : operand.children(GrammarRule::callSuffix)) add_suffix(call, suffix, notes);
  check_count(call, operand, notes);
  note_keyword_function(call, operand, notes);
  return {{}, std::move(call)};
}

}  // namespace belay
