// DECLARE: variables, conditions, cursors and handlers.
#include "syntax/build_program.h"

namespace belay {

static Declare build_variables(Name first, SyntaxNode declare_variables, BuildNotes& notes) {
  Declare declare;
  declare.variables.push_back(std::move(first));
  for (const SyntaxNode part : declare_variables.children()) {
    switch (part.rule()) {
      case GrammarRule::identifier: declare.variables.push_back(build_name(part)); break;
      case GrammarRule::dataType: declare.type = build_data_type(part, notes); break;
      case GrammarRule::typeAttribute: add_type_attribute(declare.type, part, notes); break;
      default: declare.default_value = build_expression(part, notes);
    }
  }
  return declare;
}

// "1060", "sqlstate 42000", "sqlexception", "not found", or the name of a condition.
static std::string condition_of(SyntaxNode handler_condition) {
  if (const auto name = handler_condition.child(GrammarRule::identifier)) return build_name(*name).text;
  if (const auto state = handler_condition.child(GrammarRule::sqlState)) {
    return "sqlstate " + build_string(*state->child(GrammarRule::stringLiteral));
  }
  return build_words(handler_condition);
}

static HandlerAction action_of(Token word) {
  switch (word) {
    case Token::CONTINUE: return HandlerAction::continue_;
    case Token::UNDO: return HandlerAction::undo;
    default: return HandlerAction::exit;
  }
}

static DeclareHandler build_handler(SyntaxNode declare_handler, BuildNotes& notes) {
  DeclareHandler handler;
  handler.action = action_of(declare_handler.first_token());
  for (const SyntaxNode part : declare_handler.children()) {
    if (part.rule() == GrammarRule::handlerCondition) {
      handler.conditions.push_back(condition_of(part));
    } else {
      handler.body = build_statement(part, notes);
    }
  }
  return handler;
}

StatementNode build_declare(SyntaxNode declare_statement, BuildNotes& notes) {
  Name name;
  for (const SyntaxNode part : declare_statement.children()) {
    switch (part.rule()) {
      case GrammarRule::identifier: name = build_name(part); break;
      case GrammarRule::declareHandler: return build_handler(part, notes);
      case GrammarRule::declareVariables: return build_variables(std::move(name), part, notes);
      case GrammarRule::declareCondition: return DeclareCondition{std::move(name), part.only_child().span()};
      default: return DeclareCursor{std::move(name), build_query(part.only_child(), notes)};
    }
  }
  return Opaque{};
}

}  // namespace belay
