#include "syntax/build_ddl.h"
#include "syntax/build_definition.h"
#include "syntax/build_guard.h"

namespace belay {

static std::vector<TableOption> options_of(SyntaxNode node, BuildNotes& notes) {
  std::vector<TableOption> options;
  for (const SyntaxNode option : node.children()) {
    if (option.rule() == GrammarRule::databaseOption) options.push_back(build_database_option(option, notes));
  }
  return options;
}

static Span first_word(SyntaxNode node) {
  return node.tree().span(node.token_begin());
}

CreateDatabase build_create_database(SyntaxNode create_statement, SyntaxNode create_database, BuildNotes& notes) {
  CreateDatabase create;
  allow_modifiers(create_statement, {Token::OR}, notes);
  create.if_not_exists = has_if_not_exists(create_database);
  create.or_replace = replaces(create_statement, create.if_not_exists, notes);
  create.database_keyword = first_word(create_database);
  create.name = build_name(*create_database.child(GrammarRule::identifier));
  create.options = options_of(create_database, notes);
  return create;
}

AlterDatabase build_alter_database(SyntaxNode alter_database, BuildNotes& notes) {
  AlterDatabase alter;
  if (const auto name = alter_database.child(GrammarRule::identifier)) alter.name = build_name(*name);
  alter.options = options_of(alter_database, notes);
  return alter;
}

DropDatabase build_drop_database(SyntaxNode drop_database) {
  DropDatabase drop;
  drop.if_exists = has_if_exists(drop_database);
  drop.database_keyword = first_word(drop_database);
  drop.name = build_name(*drop_database.child(GrammarRule::identifier));
  return drop;
}

}  // namespace belay
