#include "syntax/build_guard.h"
#include "syntax/build_program.h"

namespace belay {

static DataType build_attributed_type(SyntaxNode node, BuildNotes& notes) {
  DataType type = build_data_type(*node.child(GrammarRule::dataType), notes);
  for (const SyntaxNode part : node.children()) {
    if (part.rule() == GrammarRule::typeAttribute) add_type_attribute(type, part, notes);
  }
  return type;
}

static ParameterMode mode_of(Token word) {
  switch (word) {
    case Token::OUT: return ParameterMode::out;
    case Token::INOUT: return ParameterMode::inout;
    default: return ParameterMode::in;
  }
}

static RoutineParameter build_parameter(SyntaxNode parameter, BuildNotes& notes) {
  return {mode_of(parameter.first_token()), build_name(*parameter.child(GrammarRule::identifier)),
          build_attributed_type(parameter, notes)};
}

// MariaDB gives the parameters of functions modes too since 10.8.
static void note_mode(SyntaxNode function_parameter, BuildNotes& notes) {
  const SyntaxToken word{&function_parameter.tree(), function_parameter.token_begin()};
  if (!function_parameter.own_tokens().empty()) notes.extend(word.span(), Syntax::function_parameter_mode);
}

// What a characteristic says, without the text of a comment.
static std::string characteristic(SyntaxNode node) {
  return node.first_token() == Token::COMMENT ? "comment" : build_words(node);
}

static void read_part(CreateRoutine& routine, SyntaxNode part, BuildNotes& notes) {
  switch (part.rule()) {
    case GrammarRule::qualifiedName: routine.routine = build_qualified_name(part); return;
    case GrammarRule::functionParameter: note_mode(part, notes); [[fallthrough]];
    case GrammarRule::procedureParameter: routine.parameters.push_back(build_parameter(part, notes)); return;
    case GrammarRule::routineCharacteristic: routine.characteristics.push_back(characteristic(part)); return;
    case GrammarRule::programStatement:
    case GrammarRule::functionBody: routine.body = build_statement(part, notes); return;
    default: return;
  }
}

static CreateRoutine build_routine(SyntaxNode statement, SyntaxNode node, BuildNotes& notes) {
  CreateRoutine routine;
  routine.create_keyword = statement.tree().span(statement.token_begin());
  routine.kind_keyword = node.tree().span(node.token_begin());
  routine.definer = definer_of(statement);
  routine.if_not_exists = has_if_not_exists(node, Syntax::if_not_exists_routine, notes);
  routine.or_replace = replaces(statement, routine.if_not_exists, notes);
  for (const SyntaxNode part : node.children()) read_part(routine, part, notes);
  return routine;
}

CreateRoutine build_create_procedure(SyntaxNode statement, SyntaxNode create_procedure, BuildNotes& notes) {
  allow_modifiers(statement, {Token::OR, Token::DEFINER}, notes);
  return build_routine(statement, create_procedure, notes);
}

CreateRoutine build_create_function(SyntaxNode statement, SyntaxNode create_function, BuildNotes& notes) {
  allow_modifiers(statement, {Token::OR, Token::DEFINER, Token::AGGREGATE}, notes);
  CreateRoutine routine = build_routine(statement, create_function, notes);
  routine.kind = RoutineKind::function;
  routine.is_aggregate = has_modifier(statement, Token::AGGREGATE);
  const bool has_parameters = create_function.has(Token::LP);
  BuildNotes of_library;  // a loadable function may return STRING, which is no type elsewhere
  routine.returns = build_attributed_type(create_function, has_parameters ? notes : of_library);
  if (has_parameters != routine.body.has_value()) {
    notes.refuse(create_function.span(), has_parameters ? "a loadable function has no parameters"
                                                        : "a function has parentheses behind its name");
  }
  return routine;
}

static RoutineKind kind_of(SyntaxNode node) {
  return node.first_token() == Token::FUNCTION ? RoutineKind::function : RoutineKind::procedure;
}

AlterRoutine build_alter_routine(SyntaxNode alter_routine) {
  return {kind_of(alter_routine), build_qualified_name(*alter_routine.child(GrammarRule::qualifiedName))};
}

DropRoutine build_drop_routine(SyntaxNode drop_routine) {
  DropRoutine drop;
  drop.kind = kind_of(drop_routine);
  drop.if_exists = has_if_exists(drop_routine);
  drop.kind_keyword = drop_routine.tree().span(drop_routine.token_begin());
  drop.routine = build_qualified_name(*drop_routine.child(GrammarRule::qualifiedName));
  return drop;
}

}  // namespace belay
