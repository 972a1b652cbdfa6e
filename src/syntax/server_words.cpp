#include "syntax/server_words.h"

#include <algorithm>
#include <array>
#include <span>
#include <utility>

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

// By the first letter of their beginnings.
constexpr auto server_words = [] {
  auto entries = std::to_array<ServerWords>({
#define WORDS(beginning, words, syntax) {beginning, words, Syntax::syntax, second_letter_of(beginning)},
#include "syntax/server_words.def"
#undef WORDS
  });
  // Insertion keeps the order of equal ones, and std::stable_sort is no constexpr.
  for (size_t i = 1; i < entries.size(); ++i) {
    for (size_t k = i; k > 0 && entries[k].beginning.front() < entries[k - 1].beginning.front(); --k) {
      std::swap(entries[k], entries[k - 1]);
    }
  }
  return entries;
}();

constexpr bool is_letter(char c) {
  return c >= 'a' && c <= 'z';
}

// Where the entries of each letter begin; those of the next letter begin where they end.
constexpr auto first_of_letter = [] {
  std::array<size_t, 'z' - 'a' + 2> first{};
  for (size_t letter = 0; letter < first.size(); ++letter) {
    const auto precedes = [&](const ServerWords& words) {
      return static_cast<size_t>(words.beginning.front() - 'a') < letter;
    };
    first[letter] = static_cast<size_t>(std::ranges::count_if(server_words, precedes));
  }
  return first;
}();

std::span<const ServerWords> words_that_begin_with(char letter) {
  if (!is_letter(letter)) return {};
  const auto index = static_cast<size_t>(letter - 'a');
  return std::span(server_words).subspan(first_of_letter[index], first_of_letter[index + 1] - first_of_letter[index]);
}

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

static uint32_t letter_bit(char letter) {
  return uint32_t{1} << (letter & 31);
}

// A bit for each letter that a token begins with; letters and signs may share one.
static uint32_t first_letters(const SyntaxTree& tree) {
  uint32_t letters = 0;
  for (size_t token = 0; token < tree.tokens.count(); ++token) letters |= letter_bit(first_letter(tree, token));
  return letters;
}

// A glance at first letters rules nearly all entries out: there are many, and each is asked of each statement.
static void note_words(const SyntaxTree& tree, BuildNotes& notes) {
  const char second = tree.tokens.count() > 1 ? first_letter(tree, 1) : '\0';
  const uint32_t letters = first_letters(tree);
  for (const ServerWords& words : words_that_begin_with(first_letter(tree, 0))) {
    if (words.second_letter != '\0' && words.second_letter != second) continue;
    if ((letters & letter_bit(words.words.front())) != 0) note(tree, words, notes);
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
  if (tree.tokens.count() < 2 || tree.tokens.type(1) != Token::ROLE) return;
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
  for (uint32_t record = 0; record < tree.records.size(); ++record) {
    const SyntaxNode node(tree, record);
    const bool is_name = node.rule() == GrammarRule::qualifiedName || node.rule() == GrammarRule::columnDefinition;
    if (!is_name || node.empty() || node.first_token() != Token::DOUBLE_QUOTED) continue;
    if (!has(notes, Syntax::double_quoted_name)) notes.extend(node.span(), Syntax::double_quoted_name);
  }
}

void note_server_words(const SyntaxTree& tree, BuildNotes& notes) {
  if (tree.tokens.needs(Look::server_words)) note_operators(tree, notes);
  if (tree.tokens.needs(Look::double_quotes)) note_quoted_names(tree, notes);
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
