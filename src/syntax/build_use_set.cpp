// USE and SET: the short example of a builder file.
#include "base/text.h"
#include "syntax/build_session.h"

namespace belay {

Use build_use(SyntaxNode use_statement) {
  return {build_name(*use_statement.child(GrammarRule::identifier))};
}

static VariableScope scope_of(Token word) {
  switch (word) {
    case Token::GLOBAL: return VariableScope::global;
    case Token::SESSION: return VariableScope::session;
    case Token::LOCAL: return VariableScope::local;
    case Token::PERSIST: return VariableScope::persist;
    case Token::PERSIST_ONLY: return VariableScope::persist_only;
    default: return VariableScope::unspecified;
  }
}

// A name of several words with dots: "component.variable".
static Name joined(const std::vector<Name>& parts) {
  Name name = parts.front();
  for (size_t i = 1; i < parts.size(); ++i) {
    name.text += '.' + parts[i].text;
    name.span.end = parts[i].span.end;
  }
  return name;
}

static std::vector<Name> names_of(SyntaxNode node) {
  std::vector<Name> names;
  for (const SyntaxNode part : node.children()) {
    if (part.rule() == GrammarRule::anyName || part.rule() == GrammarRule::variableWord)
      names.push_back(build_name(part));
  }
  return names;
}

static SetItem build_assignment(SyntaxNode set_assignment, BuildNotes& notes) {
  SetItem item;
  item.span = set_assignment.span();
  item.scope = scope_of(set_assignment.first_token());
  if (const auto user_variable = set_assignment.token(Token::USER_VARIABLE)) {
    item.kind = SetKind::user_variable;
    item.name = build_user_variable(*user_variable).name;
  } else if (const auto name = set_assignment.child(GrammarRule::variableName)) {
    item.name = joined(names_of(*name));
  } else if (set_assignment.first_token() == Token::AT_AT) {
    const SystemVariable variable = build_system_variable(set_assignment);
    item.scope = variable.scope;
    item.name = variable.name;
  } else {
    item.kind = SetKind::transaction;
  }
  if (const auto value = set_assignment.child(GrammarRule::setValue)) item.value = build_expression(*value, notes);
  return item;
}

static Literal name_literal(SyntaxNode name) {
  if (name.first_token() == Token::DEFAULT) return {LiteralKind::default_, {}, {}};
  return {LiteralKind::string, build_name(name).text, {}};
}

// SET NAMES utf8mb4, SET CHARACTER SET utf8mb4
static SetItem build_charset_item(SyntaxNode node, SetKind kind, BuildNotes& notes) {
  SetItem item;
  item.span = node.span();
  item.kind = kind;
  if (const auto charset = node.child(GrammarRule::charsetName)) {
    item.value = {charset->span(), name_literal(*charset)};
  } else if (const auto value = node.child(GrammarRule::expression)) {
    item.value = build_expression(*value, notes);
  }
  return item;
}

Set build_set(SyntaxNode set_statement, BuildNotes& notes) {
  Set set;
  for (const SyntaxNode node : set_statement.children()) {
    switch (node.rule()) {
      case GrammarRule::setNames: set.items.push_back(build_charset_item(node, SetKind::names, notes)); break;
      case GrammarRule::setCharacterSet: set.items.push_back(build_charset_item(node, SetKind::charset, notes)); break;
      default: set.items.push_back(build_assignment(node, notes));
    }
  }
  return set;
}

}  // namespace belay
