#include "base/text.h"
#include "syntax/build_guard.h"
#include "syntax/build_program.h"

namespace belay {

static Span first_word(SyntaxNode node) {
  return node.tree().span(node.token_begin());
}

// The first of the words among the node's own tokens, in lower case.
static std::string word_of(SyntaxNode node, std::initializer_list<Token> words) {
  for (const Token word : words) {
    if (const auto token = node.token(word)) return to_lower(token->text());
  }
  return {};
}

CreateTrigger build_create_trigger(SyntaxNode statement, SyntaxNode create_trigger, BuildNotes& notes) {
  CreateTrigger trigger;
  allow_modifiers(statement, {Token::OR, Token::DEFINER}, notes);
  trigger.if_not_exists = has_if_not_exists(create_trigger, Syntax::if_not_exists_routine, notes);
  trigger.or_replace = replaces(statement, trigger.if_not_exists, notes);
  trigger.create_keyword = first_word(statement);
  trigger.trigger_keyword = first_word(create_trigger);
  trigger.definer = definer_of(statement);
  const auto names = create_trigger.collect(GrammarRule::qualifiedName);
  trigger.trigger = build_qualified_name(names.front());
  trigger.table = build_qualified_name(names.back());
  trigger.timing = word_of(create_trigger, {Token::BEFORE, Token::AFTER});
  trigger.event = word_of(create_trigger, {Token::INSERT, Token::UPDATE, Token::DELETE});
  if (const auto order = create_trigger.child(GrammarRule::triggerOrder)) {
    trigger.order = to_lower(order->tree().text(order->token_begin())) + ' ' + build_name(order->only_child()).text;
  }
  trigger.body = build_statement(*create_trigger.child(GrammarRule::programStatement), notes);
  return trigger;
}

DropTrigger build_drop_trigger(SyntaxNode drop_trigger) {
  return {has_if_exists(drop_trigger), first_word(drop_trigger),
          build_qualified_name(*drop_trigger.child(GrammarRule::qualifiedName))};
}

static void read_clause(CreateEvent& event, SyntaxNode clause) {
  if (const auto schedule = clause.child(GrammarRule::eventSchedule)) event.schedule = schedule->span();
  if (const auto name = clause.child(GrammarRule::qualifiedName)) event.rename_to = build_qualified_name(*name);
}

static CreateEvent build_event(SyntaxNode statement, SyntaxNode node, BuildNotes& notes) {
  CreateEvent event;
  event.create_keyword = first_word(statement);
  event.event_keyword = first_word(node);
  event.definer = definer_of(statement);
  for (const SyntaxNode part : node.children()) {
    switch (part.rule()) {
      case GrammarRule::qualifiedName: event.event = build_qualified_name(part); break;
      case GrammarRule::eventSchedule: event.schedule = part.span(); break;
      case GrammarRule::eventClause: read_clause(event, part); break;
      case GrammarRule::programStatement: event.body = build_statement(part, notes); break;
      default: break;
    }
  }
  return event;
}

CreateEvent build_create_event(SyntaxNode statement, SyntaxNode create_event, BuildNotes& notes) {
  allow_modifiers(statement, {Token::OR, Token::DEFINER}, notes);
  CreateEvent event = build_event(statement, create_event, notes);
  event.if_not_exists = has_if_not_exists(create_event);
  event.or_replace = replaces(statement, event.if_not_exists, notes);
  return event;
}

CreateEvent build_alter_event(SyntaxNode statement, SyntaxNode alter_event, BuildNotes& notes) {
  allow_modifiers(statement, {Token::DEFINER}, notes);
  CreateEvent event = build_event(statement, alter_event, notes);
  event.is_alter = true;
  return event;
}

DropEvent build_drop_event(SyntaxNode drop_event) {
  return {has_if_exists(drop_event), first_word(drop_event),
          build_qualified_name(*drop_event.child(GrammarRule::qualifiedName))};
}

}  // namespace belay
