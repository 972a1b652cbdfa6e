#include "lexer_definition.h"

#include <cctype>

#include "MySqlLexer.h"
#include "syntax/marked_words.h"

namespace belay {

namespace {

// Bytes, letters in upper case: what the grammar file expects.
class FoldedBytes final : public antlr4::CharStream {
 public:
  explicit FoldedBytes(std::string_view code) : code_(code) {}

  void consume() override { ++at_; }
  size_t LA(ssize_t offset) override {
    const size_t index = offset > 0 ? at_ + static_cast<size_t>(offset) - 1 : at_ - static_cast<size_t>(-offset);
    if (index >= code_.size()) return antlr4::IntStream::EOF;
    const auto byte = static_cast<unsigned char>(code_[index]);
    return byte >= 'a' && byte <= 'z' ? byte - 'a' + 'A' : byte;
  }
  ssize_t mark() override { return 0; }
  void release(ssize_t) override {}
  size_t index() override { return at_; }
  void seek(size_t index) override { at_ = index; }
  size_t size() override { return code_.size(); }
  std::string getSourceName() const override { return {}; }
  std::string getText(const antlr4::misc::Interval&) override { return {}; }
  std::string toString() const override { return {}; }

 private:
  std::string_view code_;
  size_t at_ = 0;
};

void add(Tokens& tokens, size_t type, size_t start, size_t end) {
  tokens.push(static_cast<Token>(type), start, end);
}

bool begins_word(std::string_view code, size_t at) {
  const auto byte = static_cast<unsigned char>(at < code.size() ? code[at] : ' ');
  return std::isalnum(byte) != 0 || byte == '_' || byte == '$' || byte >= 0x80;
}

}  // namespace

Tokens lex_by_definition(std::string_view code) {
  FoldedBytes bytes(code);
  MySqlLexer lexer(&bytes);
  lexer.removeErrorListeners();
  Tokens tokens;
  for (auto token = lexer.nextToken(); token->getType() != antlr4::Token::EOF; token = lexer.nextToken()) {
    add(tokens, token->getType(), token->getStartIndex(), token->getStopIndex() + 1);
  }
  add(tokens, 0, code.size(), code.size());
  for (size_t i = 0; i < tokens.count(); ++i) {
    const bool name_follows = tokens.type(i) == Token::DOT && tokens.span(i).end == tokens.span(i + 1).begin &&
                              begins_word(code, tokens.span(i).end);
    if (name_follows) mark_name_before_dot(tokens, i);
  }
  mark_words(tokens);
  return tokens;
}

}  // namespace belay
