#include "syntax/expected_words.h"

#include <algorithm>

#include "syntax/lexer.h"
#include "syntax/reserved_words.h"

namespace belay {

namespace {

class ExpectedWords {
 public:
  explicit ExpectedWords(const std::vector<Token>& expected) : expected_(expected) {}

  std::string describe() {
    if (is_expression()) return "an expression";
    for (const Token token : expected_) add(token);
    std::ranges::sort(words_);
    words_.erase(std::unique(words_.begin(), words_.end()), words_.end());
    constexpr size_t too_many = 6;
    if (words_.empty() || words_.size() > too_many) return {};
    return join();
  }

 private:
  bool has(Token token) const { return std::ranges::find(expected_, token) != expected_.end(); }

  bool is_expression() const { return has(Token::CASE) && has(Token::PARAMETER) && has(Token::IDENTIFIER); }

  static bool is_sign(std::string_view word) {
    return std::ranges::none_of(word, [](char c) { return (c | 0x20) >= 'a' && (c | 0x20) <= 'z'; });
  }

  void add(Token token) {
    const std::string_view word = written(token);
    const bool keyword = word_type(word) != Token::IDENTIFIER;
    // Where a name may stand, so may most words of the language: they are names there.
    if (keyword && has(Token::IDENTIFIER) && is_name_somewhere(token)) return;
    if (word.empty()) return;
    words_.push_back(is_sign(word) ? '`' + std::string(word) + '`' : std::string(word));
  }

  std::string join() const {
    std::string text;
    for (size_t i = 0; i < words_.size(); ++i) {
      if (i > 0) text += i + 1 == words_.size() ? " or " : ", ";
      text += words_[i];
    }
    return text;
  }

  const std::vector<Token>& expected_;
  std::vector<std::string> words_;
};

}  // namespace

std::string describe_expected(const std::vector<Token>& expected) {
  return ExpectedWords(expected).describe();
}

}  // namespace belay
