#include "syntax/syntax.h"

#include <utility>

#include "source/trail.h"
#include "syntax/build.h"
#include "syntax/grammar_parser.h"
#include "syntax/lexer.h"
#include "syntax/reserved_words.h"
#include "syntax/server_words.h"
#include "syntax/syntax_error.h"

namespace belay {

namespace {

// What a thread keeps between statements: memory that has grown and the parser.
struct Workshop {
  GrammarParser parser;
  SyntaxTree tree;
};

}  // namespace

static Parsed refused(Span span, Diagnostic error) {
  Parsed parsed;
  parsed.statement.span = span;
  parsed.error = std::move(error);
  return parsed;
}

static Parsed build(const SyntaxTree& tree, Span span, const Server& server) {
  BuildNotes notes;
  notes.server = server;
  Parsed parsed;
  parsed.statement.span = span;
  const SyntaxNode root(tree, 0);
  if (const auto statement = root.child(GrammarRule::statement)) parsed.statement = build_statement(*statement, notes);
  refuse_reserved_names(tree, notes);
  if (notes.error) {
    parsed = refused(span, std::move(*notes.error));
    return parsed;
  }
  note_server_words(tree, notes);
  parsed.statement.extensions = std::move(notes.extensions);
  parsed.statement.has_query = notes.has_query;
  parsed.statement.has_variable = tree.tokens.needs(Look::variables);
  return parsed;
}

static Parsed parse_code(std::string_view code, Span span, const Server& server) {
  thread_local Workshop workshop;
  SyntaxTree& tree = workshop.tree;
  tree.code = code;
  lex_for_parser(code, span, server, tree.tokens);
  if (auto error = find_confusable(tree)) return refused(span, std::move(*error));
  if (const auto failure = workshop.parser.parse(tree.tokens, tree.records)) {
    return refused(span, explain_failure(tree, workshop.parser, *failure));
  }
  return build(tree, span, server);
}

Parsed parse(const SourceFile& file, Span span, const Server& server) {
  return parse_code(file.code(), span, server);
}

void parse_each(const Script& script, const Server& server, const std::function<void(Parsed)>& visit) {
  ScriptTrail trail(script);
  for (const RawStatement& raw : script.statements) {
    visit(parse(script.file_of(raw), raw.span, server));
    trail.pass(raw);
  }
}

std::vector<Parsed> parse_all(const Script& script, const Server& server) {
  std::vector<Parsed> statements;
  statements.reserve(script.statements.size());
  parse_each(script, server, [&](Parsed parsed) { statements.push_back(std::move(parsed)); });
  return statements;
}

std::optional<Diagnostic> refusal_by(const Server& server, const Parsed& parsed) {
  if (parsed.error) return parsed.error;
  for (const Extension& form : parsed.statement.extensions) {
    if (accepts(server, form.syntax) || !is_mysql_family(dialect_of(form.syntax))) continue;
    Diagnostic refusal;
    refusal.span = form.span;
    refusal.message = to_string(server) + " does not take " + std::string(name_of(form.syntax));
    return refusal;
  }
  return std::nullopt;
}

Parsed parse_text(std::string_view text, const Server& server) {
  return parse_code(text, {0, static_cast<uint32_t>(text.size())}, server);
}

}  // namespace belay
