#include "syntax/reserved_words.h"

#include <algorithm>
#include <array>
#include <limits>

namespace belay {

namespace {

constexpr int always = 0;
constexpr int never = std::numeric_limits<int>::max();
constexpr bool yes = true;
constexpr bool no = false;

struct ReservedWord {
  Token word;
  int mysql_since;
  int mysql_until;  // the last one; `always` stands for no end
  int mariadb_since;
  bool tidb;
};

constexpr std::array reserved_words = {
#define RESERVED(word, mysql_since, mysql_until, mariadb_since, tidb) \
  ReservedWord{Token::word, mysql_since, mysql_until, mariadb_since, tidb},
#include "syntax/reserved_words.def"
#undef RESERVED
};

bool in_mysql(const ReservedWord& word, int version) {
  return version >= word.mysql_since && (word.mysql_until == always || version <= word.mysql_until);
}

bool reserved_by(const ReservedWord& word, const Server& server) {
  const int version = server.version.major * 100 + server.version.minor;
  switch (server.vendor) {
    case Vendor::mysql: return in_mysql(word, version);
    case Vendor::mariadb: return version >= word.mariadb_since;
    case Vendor::tidb: return word.tidb;
    case Vendor::oceanbase: return in_mysql(word, 507);
  }
  return false;
}

const ReservedWord* find(Token word) {
  const auto found = std::ranges::find(reserved_words, word, &ReservedWord::word);
  return found == reserved_words.end() ? nullptr : &*found;
}

using WordSet = std::array<bool, token_count>;

WordSet words_of(const Server& server) {
  WordSet words{};
  for (const ReservedWord& word : reserved_words) words[static_cast<size_t>(word.word)] = reserved_by(word, server);
  return words;
}

// Made once for a server: a script has one.
const WordSet& cached_words_of(const Server& server) {
  thread_local Server last = server;
  thread_local WordSet words = words_of(server);
  if (last.vendor != server.vendor || last.version != server.version) {
    last = server;
    words = words_of(server);
  }
  return words;
}

// Rules whose identifiers are words of the language rather than names: GRANT EXECUTE ON FUNCTION f, EXPLAIN FORMAT=…
bool holds_words(GrammarRule rule) {
  switch (rule) {
    case GrammarRule::grantStatement:
    case GrammarRule::revokeStatement:
    case GrammarRule::explainWord:
    case GrammarRule::sequenceOption:
    case GrammarRule::scalarValue:
    case GrammarRule::charsetName:
    case GrammarRule::collationName: return true;
    default: return false;
  }
}

bool is_name(GrammarRule rule) {
  return rule == GrammarRule::identifier || rule == GrammarRule::aliasWord || rule == GrammarRule::variableWord;
}

// RANK() is a function, and the value of SET binlog_format = ROW no name.
bool is_excepted(const SyntaxTree& tree, const SyntaxRecord& record) {
  const auto rule = static_cast<GrammarRule>(record.rule);
  if (rule == GrammarRule::setValue) return record.end_token - record.first_token == 1;
  return rule == GrammarRule::operand && tree.tokens.type(record.first_token + 1) == Token::LP;
}

void refuse(const SyntaxTree& tree, uint32_t token, BuildNotes& notes) {
  const std::string word(tree.text(token));
  notes.refuse(tree.span(token), "`" + word + "` is a reserved word of " + to_string(notes.server) + ", not a name",
               "put it in backquotes: `" + word + "`");
}

}  // namespace

bool is_reserved(Token word, const Server& server) {
  const ReservedWord* found = find(word);
  return found != nullptr && reserved_by(*found, server);
}

bool is_name_somewhere(Token word) {
  const ReservedWord* found = find(word);
  return found == nullptr || !found->tidb || found->mysql_since != 507 || found->mysql_until != always ||
         found->mariadb_since == never;
}

void refuse_reserved_names(const SyntaxTree& tree, BuildNotes& notes) {
  const WordSet& reserved = cached_words_of(notes.server);
  for (uint32_t index = 0; index < tree.records.size();) {
    const SyntaxRecord& record = tree.records[index];
    if (holds_words(static_cast<GrammarRule>(record.rule))) {
      index = record.subtree_end;
      continue;
    }
    if (is_name(static_cast<GrammarRule>(record.rule)) && reserved[tree.tokens.types[record.first_token]]) {
      return refuse(tree, record.first_token, notes);
    }
    // An exception covers the name at its beginning: the records down to it begin at the same token.
    const uint32_t excepted = is_excepted(tree, record) ? record.first_token : std::numeric_limits<uint32_t>::max();
    ++index;
    while (index < tree.records.size() && tree.records[index].first_token == excepted) ++index;
  }
}

}  // namespace belay
