#include "syntax/build_utility.h"

#include <algorithm>
#include <array>
#include <span>

#include "base/text.h"
#include "syntax/spelling.h"

namespace belay {

std::vector<QualifiedName> read_table_name(SyntaxNode tail, uint32_t token) {
  if (token >= tail.token_end()) return {};
  const auto& tokens = tail.tree().tokens;
  QualifiedName name;
  name.name = build_name(SyntaxToken{&tail.tree(), token});
  name.span = name.name.span;
  if (token + 2 < tail.token_end() && tokens.type(token + 1) == Token::DOT) {
    name.schema = std::move(name.name);
    name.name = build_name(SyntaxToken{&tail.tree(), token + 2});
    name.span.end = name.name.span.end;
  }
  return {std::move(name)};
}

static Utility utility_of(std::string kind, bool implicit_commit = false) {
  Utility utility;
  utility.kind = std::move(kind);
  utility.implicit_commit = implicit_commit;
  return utility;
}

// DESCRIBE t, or EXPLAIN with a statement.
static Utility build_explain(SyntaxNode explain) {
  if (explain.has(GrammarRule::explained) || explain.has(Token::FOR)) return utility_of("explain");
  Utility describe = utility_of("describe");
  describe.tables = read_table_name(explain, explain.only_child().token_begin());
  return describe;
}

static Utility build_maintenance(SyntaxNode maintain_tables) {
  const Token verb = maintain_tables.first_token();
  Utility utility = utility_of(to_lower(maintain_tables.tree().text(maintain_tables.token_begin())) + "_table",
                               verb != Token::CHECKSUM);
  for (const SyntaxNode table : maintain_tables.children(GrammarRule::qualifiedName)) {
    utility.tables.push_back(build_qualified_name(table));
  }
  return utility;
}

// Statements That Cause an Implicit Commit (MySQL manual): FLUSH, RESET, CACHE INDEX, CHANGE REPLICATION SOURCE,
// INSTALL PLUGIN, START and STOP REPLICA.
static bool commits(Token verb) {
  switch (verb) {
    case Token::CACHE:
    case Token::CHANGE:
    case Token::FLUSH:
    case Token::IMPORT:
    case Token::INSTALL:
    case Token::RESET:
    case Token::START:
    case Token::STOP:
    case Token::UNINSTALL: return true;
    default: return false;
  }
}

static bool has_object(Token verb) {
  switch (verb) {
    case Token::BINLOG:
    case Token::HANDLER:
    case Token::HELP:
    case Token::KILL: return false;
    default: return true;
  }
}

// "flush_privileges", "stop_replica"; the verb alone where no word of an object follows.
static std::string kind_of(SyntaxNode node) {
  const SyntaxTree& tree = node.tree();
  std::string kind = to_lower(tree.text(node.token_begin()));
  uint32_t word = node.token_begin() + 1;
  if (!has_object(node.first_token()) || word == node.token_end()) return kind;
  const Token type = tree.tokens.type(word);
  if ((type == Token::NO_WRITE_TO_BINLOG || type == Token::LOCAL) && word + 1 < node.token_end()) ++word;
  return kind + '_' + to_lower(tree.text(word));
}

// What FLUSH and RESET work on, in MySQL or MariaDB.
static bool is_known_object(Token verb, std::string_view object) {
  static constexpr auto flushed = std::to_array<std::string_view>({"binary",
                                                                   "client_statistics",
                                                                   "des_key_file",
                                                                   "engine",
                                                                   "error",
                                                                   "general",
                                                                   "hosts",
                                                                   "index_statistics",
                                                                   "logs",
                                                                   "master",
                                                                   "optimizer_costs",
                                                                   "privileges",
                                                                   "query",
                                                                   "query_response_time",
                                                                   "relay",
                                                                   "slave",
                                                                   "slow",
                                                                   "ssl",
                                                                   "status",
                                                                   "table",
                                                                   "table_statistics",
                                                                   "tables",
                                                                   "user_resources",
                                                                   "user_statistics",
                                                                   "user_variables",
                                                                   "userstat"});
  static constexpr auto reset =
      std::to_array<std::string_view>({"binary", "master", "persist", "query", "replica", "slave"});
  const std::span<const std::string_view> known =
      verb == Token::FLUSH ? std::span<const std::string_view>(flushed) : reset;
  return std::ranges::find(known, object) != known.end();
}

static void check_object(SyntaxNode node, const std::string& kind, BuildNotes& notes) {
  const Token verb = node.first_token();
  if (verb != Token::FLUSH && verb != Token::RESET) return;
  const size_t space = kind.find('_');
  if (space == kind.npos)
    return notes.refuse(node.span(), "the statement ends too early", "say what, as in FLUSH TABLES");
  const std::string object = kind.substr(space + 1);
  if (!is_known_object(verb, object))
    notes.refuse(node.span(), "`" + to_upper(object) + "` is nothing that the server can " + kind.substr(0, space));
}

static Utility build_verb(SyntaxNode node, BuildNotes& notes) {
  const std::string kind = kind_of(node);
  check_object(node, kind, notes);
  return utility_of(kind, commits(node.first_token()));
}

static LoadData build_load_data(SyntaxNode load_data, BuildNotes& notes) {
  LoadData load;
  load.local = load_data.has(Token::LOCAL);
  load.replace = load_data.has(Token::REPLACE);
  load.xml = load_data.first_token() != Token::DATA;
  if (load.xml && !equals_ignoring_case(load_data.tree().text(load_data.token_begin()), "xml")) {
    notes.refuse(load_data.span(), "LOAD is followed by DATA, XML or INDEX");
  }
  load.file = build_string(*load_data.child(GrammarRule::stringLiteral));
  load.table = build_qualified_name(*load_data.child(GrammarRule::qualifiedName));
  for (const SyntaxToken token : load_data.own_tokens()) {
    if (token.type() == Token::INTO) break;  // the other IGNORE skips lines
    if (token.type() == Token::IGNORE) load.ignore = true;
  }
  return load;
}

StatementNode build_load(SyntaxNode load_statement, BuildNotes& notes) {
  if (load_statement.has(Token::INDEX)) return utility_of("load_index_into_cache", true);
  return build_load_data(load_statement.only_child(), notes);
}

StatementNode build_utility(SyntaxNode node, BuildNotes& notes) {
  if (node.rule() == GrammarRule::explainStatement) return build_explain(node);
  if (node.rule() == GrammarRule::maintainTables) return build_maintenance(node);
  if (node.first_token() == Token::SHOW) return build_show(node, notes);
  if (node.first_token() == Token::XA) return Transaction{TransactionAction::xa, {}};
  return build_verb(node, notes);
}

// SERVER, TABLESPACE, LOGFILE GROUP, JSON DUALITY VIEW, MATERIALIZED VIEW, EXTERNAL TABLE, UNDO TABLESPACE, RESOURCE
// GROUP, SPATIAL REFERENCE SYSTEM, INSTANCE; MariaDB's PACKAGE; TiDB's PLACEMENT POLICY, BINDING; MySQL 9's LIBRARY.
static bool is_object_word(std::string_view word) {
  constexpr std::array<std::string_view, 14> words = {
      "binding", "external",  "instance",  "json",     "library", "logfile",    "materialized",
      "package", "placement", "reference", "resource", "server",  "tablespace", "undo"};
  return std::ranges::find(words, word) != words.end();
}

static std::string_view closest_object(std::string_view word) {
  static constexpr std::array<std::string_view, 14> objects = {"DATABASE",  "EVENT",   "FULLTEXT", "FUNCTION", "INDEX",
                                                               "PROCEDURE", "ROLE",    "SCHEMA",   "SEQUENCE", "TABLE",
                                                               "TEMPORARY", "TRIGGER", "USER",     "VIEW"};
  return closest_word(word, objects);
}

StatementNode build_other_object(SyntaxNode statement, SyntaxNode other_object, BuildNotes& notes) {
  const SyntaxTree& tree = statement.tree();
  const std::string word = to_lower(tree.text(other_object.token_begin()));
  if (!is_object_word(word)) {
    const Span span = tree.span(other_object.token_begin());
    const std::string meant(closest_object(word));
    notes.refuse(span, "`" + std::string(slice(tree.code, span)) + "` is no kind of object",
                 meant.empty() ? "" : "write " + meant);
  }
  return utility_of(to_lower(tree.text(statement.token_begin())) + '_' + word, true);
}

}  // namespace belay
