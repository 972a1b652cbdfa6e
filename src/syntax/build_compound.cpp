// Blocks, conditions, loops and cursors of stored programs.
#include "syntax/build_program.h"

namespace belay {

Statements build_program_statements(SyntaxNode program_statements, BuildNotes& notes) {
  Statements statements;
  for (const SyntaxNode statement : program_statements.children()) {
    statements.push_back(build_statement(statement, notes));
  }
  return statements;
}

// The programStatements among the node's children; none where a block is empty.
static Statements statements_in(SyntaxNode node, BuildNotes& notes) {
  const auto statements = node.child(GrammarRule::programStatements);
  return statements ? build_program_statements(*statements, notes) : Statements();
}

static Expression condition_of(SyntaxNode node, BuildNotes& notes) {
  return build_expression(*node.child(GrammarRule::expression), notes);
}

static Block build_block(SyntaxNode block, BuildNotes& notes) {
  Block result;
  result.not_atomic = block.has(Token::ATOMIC);
  result.statements = statements_in(block, notes);
  return result;
}

Block build_anonymous_block(SyntaxNode begin_statement, BuildNotes& notes) {
  notes.extend(begin_statement.span(), Syntax::anonymous_block);
  return build_block(begin_statement, notes);
}

static ConditionalBranch build_branch(SyntaxNode branch, BuildNotes& notes) {
  return {condition_of(branch, notes), statements_in(branch, notes)};
}

static If build_if(SyntaxNode if_statement, BuildNotes& notes) {
  If result;
  for (const SyntaxNode part : if_statement.children()) {
    if (part.rule() == GrammarRule::ifBranch) {
      result.branches.push_back(build_branch(part, notes));
    } else {
      result.otherwise = build_program_statements(part, notes);
    }
  }
  return result;
}

static CaseStatement build_case(SyntaxNode case_statement, BuildNotes& notes) {
  CaseStatement result;
  for (const SyntaxNode part : case_statement.children()) {
    switch (part.rule()) {
      case GrammarRule::expression: result.operand = build_expression(part, notes); break;
      case GrammarRule::whenBranch: result.branches.push_back(build_branch(part, notes)); break;
      default: result.otherwise = build_program_statements(part, notes);
    }
  }
  result.has_else = case_statement.has(Token::ELSE);
  return result;
}

static Loop build_loop(SyntaxNode loop, LoopKind kind, BuildNotes& notes) {
  Loop result;
  result.kind = kind;
  result.statements = statements_in(loop, notes);
  if (kind != LoopKind::loop) result.condition = condition_of(loop, notes);
  return result;
}

// `label:` before a block or a loop.
static StatementNode build_labelled(SyntaxNode labelled, BuildNotes& notes) {
  StatementNode result = build_compound_statement(labelled.only_child(), notes);
  const Name label = build_name(SyntaxToken{&labelled.tree(), labelled.token_begin()});
  if (auto* block = std::get_if<Block>(&result)) block->label = label;
  if (auto* loop = std::get_if<Loop>(&result)) loop->label = label;
  return result;
}

static CursorStatement build_cursor(SyntaxNode node, CursorAction action) {
  CursorStatement cursor;
  cursor.action = action;
  for (const SyntaxNode part : node.children()) {
    if (part.rule() == GrammarRule::identifier) cursor.cursor = build_name(part);  // the last one: NEXT FROM c
    if (part.rule() == GrammarRule::intoTarget) cursor.into.push_back(build_into_target(part));
  }
  return cursor;
}

static Jump build_jump(SyntaxNode jump_statement) {
  return {jump_statement.first_token() == Token::LEAVE, build_name(*jump_statement.child(GrammarRule::identifier))};
}

StatementNode build_compound_statement(SyntaxNode node, BuildNotes& notes) {
  switch (node.rule()) {
    case GrammarRule::block: return build_block(node, notes);
    case GrammarRule::labelledStatement: return build_labelled(node, notes);
    case GrammarRule::ifStatement: return build_if(node, notes);
    case GrammarRule::caseStatement: return build_case(node, notes);
    case GrammarRule::loopStatement: return build_loop(node, LoopKind::loop, notes);
    case GrammarRule::whileStatement: return build_loop(node, LoopKind::while_, notes);
    case GrammarRule::repeatStatement: return build_loop(node, LoopKind::repeat, notes);
    case GrammarRule::declareStatement: return build_declare(node, notes);
    case GrammarRule::jumpStatement: return build_jump(node);
    case GrammarRule::returnStatement: return Return{condition_of(node, notes)};
    case GrammarRule::openCursor: return build_cursor(node, CursorAction::open);
    case GrammarRule::fetchCursor: return build_cursor(node, CursorAction::fetch);
    case GrammarRule::closeCursor: return build_cursor(node, CursorAction::close);
    case GrammarRule::signalStatement: return build_signal(node, notes);
    case GrammarRule::getDiagnostics: return build_get_diagnostics(node);
    default: return Opaque{};
  }
}

}  // namespace belay
