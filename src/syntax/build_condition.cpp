// SIGNAL, RESIGNAL and GET DIAGNOSTICS.
#include "syntax/build_program.h"

namespace belay {

Expression build_into_target(SyntaxNode into_target) {
  if (const auto variable = into_target.token(Token::USER_VARIABLE)) {
    return {into_target.span(), build_user_variable(*variable)};
  }
  return {into_target.span(), build_column_reference(into_target)};
}

// MESSAGE_TEXT and the other names of items look like columns in the model.
static Expression item_name(SyntaxNode identifier) {
  ColumnReference reference;
  reference.column = build_name(identifier);
  return {identifier.span(), std::move(reference)};
}

static std::vector<Assignment> build_items(SyntaxNode signal_items, BuildNotes& notes) {
  std::vector<Assignment> items;
  for (const SyntaxNode item : signal_items.children()) {
    items.push_back({item.span(), item_name(*item.child(GrammarRule::identifier)),
                     build_expression(*item.child(GrammarRule::expression), notes)});
  }
  return items;
}

Signal build_signal(SyntaxNode signal_statement, BuildNotes& notes) {
  Signal signal;
  signal.resignal = signal_statement.first_token() == Token::RESIGNAL;
  for (const SyntaxNode part : signal_statement.children()) {
    switch (part.rule()) {
      case GrammarRule::sqlState: signal.sqlstate = build_string(*part.child(GrammarRule::stringLiteral)); break;
      case GrammarRule::identifier: signal.sqlstate = build_name(part).text; break;
      default: signal.items = build_items(part, notes);
    }
  }
  return signal;
}

GetDiagnostics build_get_diagnostics(SyntaxNode get_diagnostics) {
  GetDiagnostics result;
  for (const SyntaxNode item : get_diagnostics.children(GrammarRule::diagnosticsItem)) {
    result.items.push_back({item.span(), build_into_target(*item.child(GrammarRule::intoTarget)),
                            item_name(*item.child(GrammarRule::identifier))});
  }
  return result;
}

}  // namespace belay
