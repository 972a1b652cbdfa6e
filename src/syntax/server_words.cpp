#include "syntax/server_words.h"

#include <algorithm>
#include <array>

#include "base/text.h"

namespace belay {

namespace {

struct ServerWords {
  std::string_view beginning;
  std::string_view words;
  Syntax syntax;
  char second_letter;  // of the beginning's second word; NUL where it has none
};

constexpr char second_letter_of(std::string_view beginning) {
  const size_t space = beginning.find(' ');
  return space == beginning.npos ? '\0' : beginning[space + 1];
}

constexpr auto server_words = std::to_array<ServerWords>({
#define WORDS(beginning, words, syntax) {beginning, words, Syntax::syntax, second_letter_of(beginning)},
#include "syntax/server_words.def"
#undef WORDS
});

// Privileges of one word that every server has; MySQL makes more of them at run time (manual 9.7, "Privileges Provided
// by MySQL", "Dynamic Privilege Descriptions"), while MariaDB's own have two words.
constexpr auto common_privileges = std::to_array<std::string_view>(
    {"all",     "alter", "create",     "delete", "drop",   "event",    "execute", "file",    "index",  "insert",
     "process", "proxy", "references", "reload", "select", "shutdown", "super",   "trigger", "update", "usage"});

}  // namespace

static bool is_string(Token type) {
  return type == Token::STRING_LITERAL || type == Token::DOUBLE_QUOTED;
}

// `token` may be the end of the statement, which no word matches.
static bool is_word_here(const SyntaxTree& tree, size_t token, std::string_view word) {
  if (token >= tree.tokens.count()) return false;
  if (word == "*") return true;
  if (word == "'") return is_string(tree.tokens.type(token));
  return equals_ignoring_case(tree.text(token), word);
}

// Where the words end that begin at `token`; `token` itself where others stand there.
static size_t behind_words(const SyntaxTree& tree, size_t token, std::string_view words) {
  size_t at = token;
  while (!words.empty()) {
    const std::string_view word = words.substr(0, words.find(' '));
    if (!is_word_here(tree, at, word)) return token;
    words.remove_prefix(std::min(words.size(), word.size() + 1));
    ++at;
  }
  return at;
}

static Span span_of(const SyntaxTree& tree, size_t begin, size_t end) {
  return {tree.span(begin).begin, tree.span(end - 1).end};
}

// The small letter of a token that begins with one; signs stay themselves.
static char first_letter(const SyntaxTree& tree, size_t token) {
  return static_cast<char>(tree.code[tree.span(token).begin] | 0x20);
}

static void note(const SyntaxTree& tree, const ServerWords& words, BuildNotes& notes) {
  if (behind_words(tree, 0, words.beginning) == 0) return;
  for (size_t token = 0; token < tree.tokens.count(); ++token) {
    if (first_letter(tree, token) != words.words.front()) continue;
    const size_t end = behind_words(tree, token, words.words);
    if (end > token) return notes.extend(span_of(tree, token, end), words.syntax);
  }
}

// A glance at the letters of the first two words: there are many entries, and each is asked of each statement.
static void note_words(const SyntaxTree& tree, BuildNotes& notes) {
  const char first = first_letter(tree, 0);
  const char second = tree.tokens.count() > 1 ? first_letter(tree, 1) : '\0';
  for (const ServerWords& words : server_words) {
    if (words.beginning.front() != first) continue;
    if (words.second_letter == '\0' || words.second_letter == second) note(tree, words, notes);
  }
}

static bool may_hold_words(Token first) {
  switch (first) {
    case Token::ALTER:
    case Token::ANALYZE:
    case Token::BACKUP:
    case Token::CHANGE:
    case Token::CLONE:
    case Token::CREATE:
    case Token::DROP:
    case Token::EXPLAIN:
    case Token::FLUSH:
    case Token::GET:
    case Token::GRANT:
    case Token::INSTALL:
    case Token::KILL:
    case Token::LOCK:
    case Token::OPTIMIZE:
    case Token::PURGE:
    case Token::RENAME:
    case Token::RESET:
    case Token::RESTART:
    case Token::REVOKE:
    case Token::SET:
    case Token::SHOW:
    case Token::START:
    case Token::STOP:
    case Token::UNINSTALL:
    case Token::UNLOCK:
    case Token::XA: return true;
    default: return false;
  }
}

static bool is_dynamic(SyntaxNode grant_item) {
  if (grant_item.token_end() - grant_item.token_begin() != 1) return false;
  const std::string privilege = to_lower(grant_item.text());
  return std::ranges::find(common_privileges, privilege) == common_privileges.end();
}

static void note_privileges(SyntaxNode grant, BuildNotes& notes) {
  if (!grant.has(GrammarRule::grantObject)) return;
  for (const SyntaxNode item : grant.children(GrammarRule::grantItem)) {
    if (is_dynamic(item)) notes.extend(item.span(), Syntax::dynamic_privilege);
  }
}

static void note_role_host(const SyntaxTree& tree, BuildNotes& notes) {
  const size_t begin = std::max(behind_words(tree, 0, "create role"), behind_words(tree, 0, "drop role"));
  if (begin == 0) return;
  for (size_t token = begin; token < tree.tokens.count(); ++token) {
    if (tree.tokens.type(token) == Token::USER_VARIABLE) return notes.extend(tree.span(token), Syntax::role_with_host);
  }
}

// The AS of CAST(… AS type), and not that of a query in parentheses whose last column is named so.
static bool is_cast_to(std::string_view type_word, const SyntaxTree& tree, size_t as) {
  if (!is_word_here(tree, as + 1, type_word) || !is_word_here(tree, as + 2, ")")) return false;
  int open = 1;
  for (size_t token = as; token > 1; --token) {
    const Token type = tree.tokens.type(token - 1);
    if (type == Token::RP) ++open;
    if (type == Token::LP && --open == 0) return is_word_here(tree, token - 2, "cast");
  }
  return false;
}

static void note_operators(const SyntaxTree& tree, BuildNotes& notes) {
  for (size_t token = 0; token < tree.tokens.count(); ++token) {
    switch (tree.tokens.type(token)) {
      case Token::ARROW:
      case Token::DOUBLE_ARROW: notes.extend(tree.span(token), Syntax::json_arrow); break;
      case Token::MEMBER:
        if (is_word_here(tree, token + 1, "of")) notes.extend(tree.span(token), Syntax::member_of);
        break;
      case Token::AS:
        if (is_cast_to("json", tree, token)) notes.extend(tree.span(token + 1), Syntax::cast_as_json);
        if (is_cast_to("int", tree, token) || is_cast_to("integer", tree, token)) {
          notes.extend(tree.span(token + 1), Syntax::cast_as_int);
        }
        break;
      case Token::NULL_:
        if (tree.text(token).front() == '\\') notes.extend(tree.span(token), Syntax::null_escape);
        break;
      default: break;
    }
  }
}

static bool has(const BuildNotes& notes, Syntax syntax) {
  return std::ranges::find(notes.extensions, syntax, &Extension::syntax) != notes.extensions.end();
}

// "a" where no string can stand: MySQL reads it as a name under ANSI_QUOTES alone.
static void note_quoted_names(const SyntaxTree& tree, BuildNotes& notes) {
  const auto& types = tree.tokens.types;
  if (std::ranges::find(types, static_cast<uint16_t>(Token::DOUBLE_QUOTED)) == types.end()) return;
  for (uint32_t record = 0; record < tree.records.size(); ++record) {
    const SyntaxNode node(tree, record);
    const bool is_name = node.rule() == GrammarRule::qualifiedName || node.rule() == GrammarRule::columnDefinition;
    if (!is_name || node.empty() || node.first_token() != Token::DOUBLE_QUOTED) continue;
    if (!has(notes, Syntax::double_quoted_name)) notes.extend(node.span(), Syntax::double_quoted_name);
  }
}

void note_server_words(const SyntaxTree& tree, BuildNotes& notes) {
  note_operators(tree, notes);
  note_quoted_names(tree, notes);
  if (tree.tokens.count() == 0 || !may_hold_words(tree.tokens.type(0))) return;
  note_words(tree, notes);
  note_role_host(tree, notes);
  const auto statement = SyntaxNode(tree, 0).child(GrammarRule::statement);
  if (!statement || !statement->has_children()) return;
  const SyntaxNode node = statement->only_child();
  if (node.rule() == GrammarRule::grantStatement || node.rule() == GrammarRule::revokeStatement) {
    note_privileges(node, notes);
  }
}

}  // namespace belay
