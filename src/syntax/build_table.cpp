#include "syntax/build_ddl.h"
#include "syntax/build_definition.h"
#include "syntax/build_guard.h"

namespace belay {

static void note_lock_wait(SyntaxNode node, BuildNotes& notes) {
  if (const auto wait = node.child(GrammarRule::lockWait)) notes.extend(wait->span(), Syntax::lock_wait);
}

// (…): elements, LIKE t, or a query.
static void read_definition(CreateTable& create, SyntaxNode definition, BuildNotes& notes) {
  create.elements.reserve(8);
  for (const SyntaxNode part : definition.children()) {
    switch (part.rule()) {
      case GrammarRule::qualifiedName: create.like = LikeTable{build_qualified_name(part)}; break;
      case GrammarRule::queryExpression: create.query = build_query(part, notes); break;
      default: create.elements.push_back(build_table_element(part, notes));
    }
  }
}

static void read_part(CreateTable& create, SyntaxNode part, BuildNotes& notes) {
  switch (part.rule()) {
    case GrammarRule::ifNotExists: create.if_not_exists = true; return;
    case GrammarRule::tableDefinition: return read_definition(create, part, notes);
    case GrammarRule::tableOption: create.options.push_back(build_table_option(part, notes)); return;
    case GrammarRule::partitioning: create.partitioning = build_partitioning(part, notes); return;
    case GrammarRule::queryExpression:
    case GrammarRule::openQuery:
    case GrammarRule::parenthesisedQuery:
    case GrammarRule::valuesQuery: create.query = build_query(part, notes); return;
    default: break;
  }
  if (!create.table.name) {
    create.table = build_qualified_name(part);
  } else {
    create.like = LikeTable{build_qualified_name(part)};
  }
}

CreateTable build_create_table(SyntaxNode create_statement, SyntaxNode create_table, BuildNotes& notes) {
  CreateTable create;
  allow_modifiers(create_statement, {Token::OR, Token::TEMPORARY}, notes);
  create.temporary = has_modifier(create_statement, Token::TEMPORARY);
  create.table_keyword = create_table.token(Token::TABLE)->span();
  for (const SyntaxNode part : create_table.children()) read_part(create, part, notes);
  create.or_replace = replaces(create_statement, create.if_not_exists, notes);
  return create;
}

static std::vector<QualifiedName> tables_of(SyntaxNode node) {
  std::vector<QualifiedName> tables;
  for (const SyntaxNode table : node.children(GrammarRule::qualifiedName))
    tables.push_back(build_qualified_name(table));
  return tables;
}

DropTable build_drop_table(SyntaxNode drop_statement, SyntaxNode drop_table, BuildNotes& notes) {
  DropTable drop;
  allow_modifiers(drop_statement, {Token::TEMPORARY}, notes);
  note_lock_wait(drop_table, notes);
  drop.temporary = has_modifier(drop_statement, Token::TEMPORARY);
  drop.if_exists = has_if_exists(drop_table);
  drop.table_keyword = drop_table.tree().span(drop_table.token_begin());
  drop.tables = tables_of(drop_table);
  drop.cascade = drop_table.has(Token::CASCADE);
  return drop;
}

static RenamePair build_rename_pair(SyntaxNode rename_pair, BuildNotes& notes) {
  note_lock_wait(rename_pair, notes);
  std::vector<QualifiedName> names = tables_of(rename_pair);
  return {rename_pair.span(), std::move(names.front()), std::move(names.back())};
}

RenameTable build_rename_table(SyntaxNode rename_table, BuildNotes& notes) {
  RenameTable rename;
  rename.if_exists = has_if_exists(rename_table, Syntax::if_exists_rename_table, notes);
  for (const SyntaxNode pair : rename_table.children(GrammarRule::renamePair)) {
    rename.pairs.push_back(build_rename_pair(pair, notes));
  }
  return rename;
}

TruncateTable build_truncate_table(SyntaxNode truncate_table, BuildNotes& notes) {
  note_lock_wait(truncate_table, notes);
  return {build_qualified_name(*truncate_table.child(GrammarRule::qualifiedName))};
}

}  // namespace belay
