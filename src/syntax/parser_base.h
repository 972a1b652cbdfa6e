// The base of the generated parser, chosen in the grammar by `superClass`. The generated code calls enterRule, match,
// _input->LA, _errHandler->sync … by unqualified names; the members below win over those of antlr4::Parser with the
// same names. No generated line is edited and ANTLR still decides the language, but what runs is ours: token types in
// an array, contexts on a stack, nodes on a tape, and no virtual call, no lock and no allocation for a token. Measured:
// twenty times the speed of the stock runtime.
//
// Only grammar_parser.cpp and the generated code may include this.
#pragma once

#include <cstdint>
#include <memory>
#include <new>
#include <vector>

#include <antlr4-runtime.h>
#include "syntax/syntax_record.h"

namespace belay {

// Thrown through the generated code, which catches antlr4's exceptions only; it never leaves grammar_parser.cpp.
struct ParseStopped {
  enum class Reason { unexpected_token, too_deep } reason = Reason::unexpected_token;
};

// The array of token types as ANTLR's own code (adaptivePredict) wants to see it.
class TypeStream final : public antlr4::TokenStream {
 public:
  const uint16_t* types = nullptr;
  const uint16_t* cursor = nullptr;
  size_t count = 0;  // with the end of input

  void consume() override { ++cursor; }
  size_t LA(ssize_t offset) override { return type_at(index() + static_cast<size_t>(offset) - 1); }
  ssize_t mark() override { return 0; }
  void release(ssize_t) override {}
  size_t index() override { return static_cast<size_t>(cursor - types); }
  void seek(size_t index) override { cursor = types + index; }
  size_t size() override { return count; }
  std::string getSourceName() const override { return {}; }
  antlr4::Token* LT(ssize_t) override { return &token_; }
  antlr4::Token* get(size_t) const override { return &token_; }
  antlr4::TokenSource* getTokenSource() const override { return nullptr; }
  std::string getText(const antlr4::misc::Interval&) override { return {}; }
  std::string getText() override { return {}; }
  std::string getText(antlr4::RuleContext*) override { return {}; }
  std::string getText(antlr4::Token*, antlr4::Token*) override { return {}; }

 private:
  size_t type_at(size_t index) const {
    return index >= count || types[index] == 0 ? antlr4::Recognizer::EOF : types[index];
  }
  mutable antlr4::CommonToken token_{antlr4::Recognizer::EOF};
};

class ParserBase : public antlr4::Parser {
 public:
  // Rules within rules: a third as many parentheses. Builders take 8 kB of stack for each of those, walkers as much
  // again.
  static constexpr size_t depth_limit = 900;

  explicit ParserBase(antlr4::TokenStream* input);

  // Sets the parser to the beginning of `types`, which end with 0 (the end of input).
  void begin(const uint16_t* types, size_t count, std::vector<SyntaxRecord>& tape);

  // From now on, notes the tokens that could stand where token `index` does.
  void watch(size_t index);

  size_t position() { return stream_.index(); }
  const antlr4::misc::IntervalSet& expected() const { return expected_; }

 protected:
  // Builds the ATN on first use: the build step takes the generated static initialiser out.
  virtual void load_tables() = 0;

  // ---- what the generated code calls
  static constexpr size_t EOF = 0;

  struct Input {
    TypeStream* stream;
    size_t LA(ssize_t) const { return *stream->cursor; }
  };

  struct NoViableAltException {
    explicit NoViableAltException(ParserBase* parser) { parser->stop(); }
  };

  struct ErrorHandler {
    void sync(ParserBase* parser) {
      if (parser->watching_) parser->note_expected();
    }
    void recoverInline(ParserBase* parser) { parser->stop(); }
    void reportMatch(ParserBase*) {}
    template <class Exception>
    void reportError(ParserBase*, const Exception&) {}
    template <class Exception>
    void recover(ParserBase*, const Exception&) {}
  };

  // Contexts live on a stack: the rule that made one is the first to leave. They own nothing, so none is destroyed, and
  // one of the same rule that was left at this height serves again.
  struct Tracker {
    template <class Context>
    static constexpr char kind_of{};

    ParserBase* parser;
    template <class Context>
    Context* createInstance(antlr4::ParserRuleContext* parent, size_t state) {
      static_assert(sizeof(Context) <= context_size, "rule contexts with labels are too large for the stack");
      if (parser->depth_ >= depth_limit) throw ParseStopped{ParseStopped::Reason::too_deep};
      std::byte* const place = parser->contexts_.get() + parser->depth_ * context_size;
      const char*& kind = parser->context_kinds_[parser->depth_];
      if (kind != &kind_of<Context>) {
        kind = &kind_of<Context>;
        return new (place) Context(parent, state);
      }
      auto* const context = std::launder(reinterpret_cast<Context*>(place));
      context->parent = parent;
      context->invokingState = state;
      return context;
    }
  };

  struct Interpreter {
    ParserBase* parser;
    size_t adaptivePredict(Input*, size_t decision, antlr4::ParserRuleContext* context) {
      return parser->predict(decision, context);
    }
  };

  template <class Function>
  struct OnExit {
    Function function;
    ~OnExit() { function(); }
  };
  template <class Function>
  static OnExit<Function> finally(Function function) {
    return {function};
  }

  template <class>
  Interpreter* getInterpreter() {
    return &interpreter_;
  }

  void enterRule(antlr4::ParserRuleContext* context, size_t state, size_t rule) final {
    state_ = state;
    _ctx = context;
    open_[depth_++] = static_cast<uint32_t>(tape_->size());
    tape_->push_back({static_cast<uint16_t>(rule), 1, static_cast<uint32_t>(stream_.cursor - stream_.types), 0, 0});
  }

  void exitRule() {
    SyntaxRecord& record = (*tape_)[open_[--depth_]];
    record.end_token = static_cast<uint32_t>(stream_.cursor - stream_.types);
    record.subtree_end = static_cast<uint32_t>(tape_->size());
    state_ = _ctx->invokingState;
    _ctx = static_cast<antlr4::ParserRuleContext*>(_ctx->parent);
  }

  void enterOuterAlt(antlr4::ParserRuleContext*, size_t alternative) final {
    (*tape_)[open_[depth_ - 1]].alternative = static_cast<uint16_t>(alternative);
  }

  void setState(size_t state) { state_ = state; }
  size_t getState() const { return state_; }

  antlr4::Token* match(size_t type) final {
    if (*stream_.cursor != type) stop();
    if (type != EOF) ++stream_.cursor;
    return nullptr;
  }
  antlr4::Token* consume() final {
    ++stream_.cursor;
    return nullptr;
  }

 private:
  static constexpr size_t context_size = sizeof(antlr4::ParserRuleContext);

  [[noreturn]] void stop();
  void note_expected();
  size_t predict(size_t decision, antlr4::ParserRuleContext* context);

  TypeStream stream_;
  Input input_{&stream_};
  ErrorHandler error_handler_;
  Interpreter interpreter_{this};
  std::unique_ptr<std::byte[]> contexts_{new std::byte[depth_limit * context_size]};
  std::unique_ptr<const char* []> context_kinds_ { new const char* [depth_limit] {} };
  std::unique_ptr<uint32_t[]> open_{new uint32_t[depth_limit]};
  size_t depth_ = 0;
  size_t state_ = 0;
  std::vector<SyntaxRecord>* tape_ = nullptr;
  bool watching_ = false;
  size_t watched_ = 0;
  antlr4::misc::IntervalSet expected_;

 protected:
  Input* _input = &input_;
  ErrorHandler* _errHandler = &error_handler_;
  Tracker _tracker{this};
};

}  // namespace belay
