// The generated parser behind a wall: token types in, a tree of records or the place where it stopped out.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

#include "syntax/syntax_record.h"
#include "syntax/tokens.h"

namespace belay {

struct ParseFailure {
  size_t token = 0;             // where the grammar found no way on
  bool too_deep = false;        // parentheses or blocks nested beyond the limit
  std::vector<Token> expected;  // what could stand there instead; filled by explain() alone
};

// One for a thread: it keeps its memory between statements.
class GrammarParser {
 public:
  GrammarParser();
  ~GrammarParser();
  GrammarParser(const GrammarParser&) = delete;
  GrammarParser& operator=(const GrammarParser&) = delete;

  // Fills `tape`; without a failure, its first record is the rule singleStatement.
  std::optional<ParseFailure> parse(const Tokens& tokens, std::vector<SyntaxRecord>& tape);

  // Parses again, slowly, to say what was expected at the token where parse() stopped.
  ParseFailure explain(const Tokens& tokens, const ParseFailure& failure);

 private:
  struct Implementation;
  std::unique_ptr<Implementation> implementation_;
};

}  // namespace belay
