#include "syntax/credential.h"

#include "base/text.h"
#include "syntax/build.h"
#include "syntax/grammar_parser.h"
#include "syntax/lexer.h"

namespace belay {

static Credential password(SyntaxToken literal) {
  std::string text = decode_string(literal.text());
  const CredentialKind kind = text.empty() ? CredentialKind::empty : CredentialKind::password;
  return {kind, literal.span(), std::move(text)};
}

static Credential hash(Span span) {
  return {CredentialKind::hash, span, {}};
}

static SyntaxToken last_token(SyntaxNode node) {
  return {&node.tree(), node.token_end() - 1};
}

// 'x', RANDOM PASSWORD, PASSWORD '*hash', PASSWORD('x')
static Credential of_new_password(SyntaxNode node) {
  if (const auto literal = node.child(GrammarRule::stringLiteral)) {
    if (node.has(Token::PASSWORD) && !node.has(Token::LP)) return hash(literal->span());
    return password(last_token(*literal));
  }
  return {CredentialKind::generated, node.span(), {}};
}

static Credential without_name(SyntaxNode plugin) {
  const auto word = plugin.child(GrammarRule::newPassword);
  if (!word) return {CredentialKind::plugin, plugin.span(), {}};
  const bool of_mariadb = plugin.has(Token::USING) && !word->has(Token::LP);  // USING 'hash', as AS 'hash' in MySQL
  return of_mariadb ? hash(word->span()) : of_new_password(*word);
}

static Credential of_plugin(SyntaxNode plugin) {
  Credential credential = without_name(plugin);
  const SyntaxToken name{&plugin.tree(), plugin.token_begin()};
  const bool is_string = name.type() == Token::STRING_LITERAL;
  credential.plugin = to_lower(is_string ? decode_string(name.text()) : std::string(name.text()));
  credential.plugin_span = name.span();
  return credential;
}

static Credential of_method(SyntaxNode method) {
  if (const auto word = method.child(GrammarRule::newPassword)) return of_new_password(*word);
  return of_plugin(*method.child(GrammarRule::authenticationPlugin));
}

static Credential credential_of(SyntaxNode user_specification) {
  Credential credential;
  for (const SyntaxNode clause : user_specification.children(GrammarRule::userClause)) {
    if (const auto method = clause.child(GrammarRule::authenticationMethod)) credential = of_method(*method);
    if (clause.first_token() == Token::AS) credential = hash(clause.span());
  }
  return credential;
}

// = 'x', = PASSWORD('x'), TO RANDOM. A hash begins with * (MySQL 5.7 manual, SET PASSWORD).
static Credential new_password_of(SyntaxNode set_password) {
  const auto value = set_password.child(GrammarRule::setValue);
  if (!value) return {CredentialKind::generated, set_password.span(), {}};
  for (uint32_t i = value->token_begin(); i < value->token_end(); ++i) {
    const SyntaxToken token{&value->tree(), i};
    if (token.type() != Token::STRING_LITERAL && token.type() != Token::DOUBLE_QUOTED) continue;
    Credential found = password(token);
    return found.text.starts_with('*') && value->token_end() - value->token_begin() == 1 ? hash(token.span()) : found;
  }
  return {};
}

static void collect(SyntaxNode node, std::vector<Credential>& credentials) {
  if (node.rule() == GrammarRule::userSpecification) return credentials.push_back(credential_of(node));
  if (node.rule() == GrammarRule::setPassword) return credentials.push_back(new_password_of(node));
  for (const SyntaxNode child : node.children()) collect(child, credentials);
}

std::vector<Credential> credentials_in(std::string_view statement, const Server& server) {
  std::vector<Credential> credentials;
  GrammarParser parser;
  SyntaxTree tree;
  tree.code = statement;
  lex_for_parser(statement, {0, static_cast<uint32_t>(statement.size())}, server, tree.tokens);
  if (!parser.parse(tree.tokens, tree.records)) collect(SyntaxNode(tree, 0), credentials);
  return credentials;
}

}  // namespace belay
