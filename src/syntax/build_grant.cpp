#include <algorithm>
#include <array>

#include "base/text.h"
#include "syntax/build_program.h"

namespace belay {

static bool is_star(SyntaxToken token) {
  return token.type() == Token::STAR;
}

static Name part_name(SyntaxToken token) {
  return is_star(token) ? Name{"*", token.span(), false} : build_name(token);
}

static bool is_object_kind(SyntaxNode grant_object, uint32_t token) {
  const Token type = grant_object.tree().tokens.type(token);
  if (type == Token::TABLE || type == Token::PROCEDURE) return true;
  const bool name_follows =
      token + 1 < grant_object.token_end() && grant_object.tree().tokens.type(token + 1) != Token::DOT;
  return token == grant_object.token_begin() && name_follows;  // FUNCTION f, PACKAGE p
}

// [TABLE | FUNCTION | PROCEDURE] db.t, db.*, *.*, *
static QualifiedName build_object(SyntaxNode grant_object) {
  QualifiedName object;
  uint32_t token = grant_object.token_begin();
  if (is_object_kind(grant_object, token)) ++token;
  object.span = {grant_object.tree().span(token).begin, grant_object.span().end};
  for (; token < grant_object.token_end(); ++token) {
    const SyntaxToken part{&grant_object.tree(), token};
    if (part.type() == Token::DOT || part.type() == Token::USER_VARIABLE) continue;
    object.schema = std::move(object.name);
    object.name = part_name(part);
  }
  return object;
}

// The words of a privilege, with its columns as written: "all privileges", "select (a, b)".
static std::string privilege_of(SyntaxNode grant_item) {
  std::string privilege;
  for (const SyntaxNode part : grant_item.children()) {
    if (!privilege.empty()) privilege += ' ';
    privilege += part.rule() == GrammarRule::grantWord ? to_lower(part.text()) : std::string(part.text());
  }
  return privilege;
}

static std::vector<std::string> items_of(SyntaxNode node, bool are_roles) {
  std::vector<std::string> items;
  for (const SyntaxNode item : node.children(GrammarRule::grantItem)) {
    items.push_back(are_roles ? std::string(item.text()) : privilege_of(item));
  }
  return items;
}

// Without ON, roles are granted; REVOKE ALL PRIVILEGES, GRANT OPTION has no ON either.
static bool grants_roles(SyntaxNode node) {
  if (node.has(GrammarRule::grantObject)) return false;
  return node.child(GrammarRule::grantItem)->first_token() != Token::ALL;
}

// MySQL manual, "GRANT Statement"; MariaDB's documentation, "GRANT".
static bool is_privilege_of_several_words(std::string_view words) {
  static constexpr auto privileges = std::to_array<std::string_view>({"all privileges",
                                                                      "alter routine",
                                                                      "binlog admin",
                                                                      "binlog monitor",
                                                                      "binlog replay",
                                                                      "connection admin",
                                                                      "create role",
                                                                      "create routine",
                                                                      "create tablespace",
                                                                      "create temporary tables",
                                                                      "create user",
                                                                      "create view",
                                                                      "delete history",
                                                                      "delete versioning rows",
                                                                      "drop role",
                                                                      "federated admin",
                                                                      "grant option",
                                                                      "lock tables",
                                                                      "read only admin",
                                                                      "read_only admin",
                                                                      "replica monitor",
                                                                      "replication client",
                                                                      "replication master admin",
                                                                      "replication replica",
                                                                      "replication replica admin",
                                                                      "replication slave",
                                                                      "replication slave admin",
                                                                      "set user",
                                                                      "show create routine",
                                                                      "show databases",
                                                                      "show view",
                                                                      "slave monitor"});
  return std::ranges::find(privileges, words) != privileges.end();
}

static void check_item(SyntaxNode grant_item, BuildNotes& notes) {
  std::string words;
  for (const SyntaxNode word : grant_item.children(GrammarRule::grantWord))
    words += (words.empty() ? "" : " ") + to_lower(word.text());
  const bool several = grant_item.count(GrammarRule::grantWord) > 1;
  if (several && !words.starts_with("admin option for") && !is_privilege_of_several_words(words)) {
    notes.refuse(grant_item.span(), "`" + std::string(grant_item.text()) + "` is no privilege",
                 "look for a missing comma");
  }
}

static void check_items(SyntaxNode node, BuildNotes& notes) {
  for (const SyntaxNode item : node.children(GrammarRule::grantItem)) check_item(item, notes);
  const SyntaxNode first = *node.child(GrammarRule::grantItem);
  const bool privilege = first.first_token() == Token::ALL || first.first_token() == Token::SELECT ||
                         first.first_token() == Token::INSERT || first.first_token() == Token::UPDATE ||
                         first.first_token() == Token::DELETE;
  if (node.first_token() != Token::GRANT || node.has(GrammarRule::grantObject) || !privilege) return;
  notes.refuse(first.span(), "privileges are granted without ON", "say on what, as in ON database.*");
}

static Grant build_grants(SyntaxNode node, BuildNotes& notes) {
  check_items(node, notes);
  Grant grant;
  grant.privileges = items_of(node, grants_roles(node));
  if (const auto object = node.child(GrammarRule::grantObject)) grant.object = build_object(*object);
  grant.accounts = build_accounts(node);
  return grant;
}

static bool gives_option(SyntaxNode user_specification) {
  for (const SyntaxNode clause : user_specification.children(GrammarRule::userClause)) {
    if (clause.first_token() == Token::OPTION) return true;
  }
  return false;
}

Grant build_grant(SyntaxNode grant_statement, BuildNotes& notes) {
  Grant grant = build_grants(grant_statement, notes);
  for (const SyntaxNode user : grant_statement.children(GrammarRule::userSpecification)) {
    grant.with_grant_option = grant.with_grant_option || gives_option(user);
  }
  return grant;
}

Grant build_revoke(SyntaxNode revoke_statement, BuildNotes& notes) {
  Grant grant = build_grants(revoke_statement, notes);
  grant.is_revoke = true;
  return grant;
}

}  // namespace belay
