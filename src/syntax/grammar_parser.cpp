#include "syntax/grammar_parser.h"

#include <mutex>

#include <MySqlParser.h>

namespace belay {

// ANTLR's prediction caches are shared by all parsers of the process; few decisions come here (adaptive_predict.txt).
static std::mutex prediction_mutex;

ParserBase::ParserBase(antlr4::TokenStream* input) : antlr4::Parser(input) {
  setBuildParseTree(false);
}

void ParserBase::begin(const uint16_t* types, size_t count, std::vector<SyntaxRecord>& tape) {
  stream_.types = types;
  stream_.cursor = types;
  stream_.count = count;
  depth_ = 0;
  state_ = 0;
  _ctx = nullptr;
  watching_ = false;
  tape_ = &tape;
  tape_->clear();
}

void ParserBase::watch(size_t index) {
  watching_ = true;
  watched_ = index;
  expected_.clear();
}

void ParserBase::stop() {
  if (watching_) note_expected();
  throw ParseStopped{};
}

void ParserBase::note_expected() {
  if (stream_.index() != watched_) return;
  const std::lock_guard lock(prediction_mutex);
  load_tables();
  expected_.addAll(getATN().getExpectedTokens(state_, _ctx));
}

// Without the lock where it stops, which asks the tables as well.
size_t ParserBase::predict(size_t decision, antlr4::ParserRuleContext* context) {
  const uint16_t* const before = stream_.cursor;
  try {
    const std::lock_guard lock(prediction_mutex);
    load_tables();
    auto* simulator = static_cast<antlr4::atn::ParserATNSimulator*>(_interpreter);
    const size_t alternative = simulator->adaptivePredict(&stream_, decision, context);
    stream_.cursor = before;
    return alternative;
  } catch (const antlr4::RecognitionException&) {
    stream_.cursor = before;
    stop();
  }
}

// The runtime wants a stream at construction; the real one is set by begin().
struct GrammarParser::Implementation {
  TypeStream nothing;
  MySqlParser parser{&nothing};
  std::vector<SyntaxRecord> scratch;

  Implementation() {
    static_cast<antlr4::atn::ParserATNSimulator*>(
        parser.antlr4::Recognizer::getInterpreter<antlr4::atn::ParserATNSimulator>())
        ->setPredictionMode(antlr4::atn::PredictionMode::SLL);
  }

  std::optional<ParseFailure> run() {
    try {
      parser.singleStatement();
      return std::nullopt;
    } catch (const ParseStopped& stopped) {
      ParseFailure failure;
      failure.token = parser.position();
      failure.too_deep = stopped.reason == ParseStopped::Reason::too_deep;
      return failure;
    }
  }
};

GrammarParser::GrammarParser() : implementation_(std::make_unique<Implementation>()) {}
GrammarParser::~GrammarParser() = default;

std::optional<ParseFailure> GrammarParser::parse(const Tokens& tokens, std::vector<SyntaxRecord>& tape) {
  implementation_->parser.begin(tokens.types(), tokens.size(), tape);
  return implementation_->run();
}

ParseFailure GrammarParser::explain(const Tokens& tokens, const ParseFailure& failure) {
  ParseFailure explained = failure;
  if (failure.too_deep) return explained;
  implementation_->parser.begin(tokens.types(), tokens.size(), implementation_->scratch);
  implementation_->parser.watch(failure.token);
  implementation_->run();
  for (const ssize_t type : implementation_->parser.expected().toList()) {
    explained.expected.push_back(type <= 0 ? Token::end_of_input : static_cast<Token>(type));
  }
  return explained;
}

}  // namespace belay
