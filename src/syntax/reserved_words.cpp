#include "syntax/reserved_words.h"

#include <algorithm>
#include <array>
#include <initializer_list>
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

// What a rule says of the words in it.
enum class Holds : uint8_t {
  anything,
  name,
  words,         // of the language rather than names: GRANT EXECUTE ON FUNCTION f, EXPLAIN FORMAT=…
  maybe_a_word,  // at its beginning; see is_excepted
};

constexpr auto holds = [] {
  using enum GrammarRule;
  std::array<Holds, grammar_rule_count> table{};
  const auto set = [&](Holds what, std::initializer_list<GrammarRule> rules) {
    for (const GrammarRule rule : rules) table[static_cast<size_t>(rule)] = what;
  };
  set(Holds::name, {identifier, aliasWord, variableWord});
  set(Holds::words,
      {grantStatement, revokeStatement, explainWord, sequenceOption, scalarValue, charsetName, collationName});
  set(Holds::maybe_a_word, {setValue, operand});
  return table;
}();

// RANK() is a function, and the value of SET binlog_format = ROW no name.
bool is_excepted(const SyntaxTree& tree, const SyntaxRecord& record) {
  const auto rule = static_cast<GrammarRule>(record.rule);
  if (rule == GrammarRule::setValue) return record.end_token - record.first_token == 1;
  return rule == GrammarRule::operand && tree.tokens.type(record.first_token + 1) == Token::LP;
}

// An exception covers the name at its beginning: the records down to it begin at the same token.
uint32_t behind_exception(const SyntaxTree& tree, uint32_t index) {
  const SyntaxRecord& record = tree.records[index];
  ++index;
  if (!is_excepted(tree, record)) return index;
  while (index < tree.records.size() && tree.records[index].first_token == record.first_token) ++index;
  return index;
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
    switch (holds[record.rule]) {
      case Holds::anything: ++index; break;
      case Holds::name:
        if (reserved[tree.tokens.types()[record.first_token]]) return refuse(tree, record.first_token, notes);
        ++index;
        break;
      case Holds::words: index = record.subtree_end; break;
      case Holds::maybe_a_word: index = behind_exception(tree, index); break;
    }
  }
}

}  // namespace belay
