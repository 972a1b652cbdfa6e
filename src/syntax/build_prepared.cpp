// PREPARE, EXECUTE, DEALLOCATE.
#include <utility>

#include "syntax/build_session.h"

namespace belay {

Prepare build_prepare(SyntaxNode prepare_statement, BuildNotes& notes) {
  return {build_name(*prepare_statement.child(GrammarRule::identifier)),
          build_expression(*prepare_statement.child(GrammarRule::expression), notes)};
}

Execute build_execute(SyntaxNode execute_statement, BuildNotes& notes) {
  Execute execute;
  execute.name = build_name(*execute_statement.child(GrammarRule::identifier));
  execute.using_values = build_expressions(execute_statement, notes);
  return execute;
}

Execute build_execute_immediate(SyntaxNode execute_immediate, BuildNotes& notes) {
  notes.extend(execute_immediate.span(), Syntax::execute_immediate);
  Execute execute;
  execute.immediate = true;
  execute.using_values = build_expressions(execute_immediate, notes);
  execute.source = std::move(execute.using_values.front());
  execute.using_values.erase(execute.using_values.begin());
  return execute;
}

Deallocate build_deallocate(SyntaxNode deallocate_prepare) {
  return {build_name(*deallocate_prepare.child(GrammarRule::identifier))};
}

}  // namespace belay
