// The stages of reading one script, each alone: 20,000 varied statements, and a dump's INSERT of 1 MB. What is printed
// is for people; the bars are in bars.cpp.
#include <benchmark/benchmark.h>

#include <sstream>

#include "bench/workload.h"
#include "facts/facts.h"
#include "syntax/grammar_parser.h"
#include "syntax/lexer.h"
#include "syntax/syntax.h"

namespace belay::bench {
namespace {

const Server server{};

std::string varied(size_t statements) {
  std::ostringstream text;
  write_varied(text, statements, statements / 10);
  return text.str();
}

std::string dump() {
  std::ostringstream text;
  write_dump(text, 4'000'000, 1'000'000);
  return text.str();
}

Script script_of(const std::string& text) {
  return split(*read_text("bench.sql", text));
}

void count_bytes(benchmark::State& state, const std::string& text) {
  state.SetBytesProcessed(static_cast<int64_t>(state.iterations()) * static_cast<int64_t>(text.size()));
}

void split_text(benchmark::State& state, const std::string& text) {
  for (auto _ : state) benchmark::DoNotOptimize(script_of(text).statements.size());
  count_bytes(state, text);
}

void lex_text(benchmark::State& state, const std::string& text) {
  const Script script = script_of(text);
  Tokens tokens;
  for (auto _ : state) {
    for (const RawStatement& raw : script.statements) lex(script.file_of(raw).code(), raw.span, server, tokens);
  }
  count_bytes(state, text);
}

void lex_and_parse_text(benchmark::State& state, const std::string& text) {
  const Script script = script_of(text);
  Tokens tokens;
  GrammarParser parser;
  std::vector<SyntaxRecord> tape;
  for (auto _ : state) {
    for (const RawStatement& raw : script.statements) {
      lex(script.file_of(raw).code(), raw.span, server, tokens);
      benchmark::DoNotOptimize(parser.parse(tokens, tape));
    }
  }
  count_bytes(state, text);
}

void model_text(benchmark::State& state, const std::string& text) {
  const Script script = script_of(text);
  for (auto _ : state) {
    for (const RawStatement& raw : script.statements)
      benchmark::DoNotOptimize(parse(script.file_of(raw), raw.span, server));
  }
  count_bytes(state, text);
}

void analyse_text(benchmark::State& state, const std::string& text) {
  for (auto _ : state) benchmark::DoNotOptimize(analyse(script_of(text), server).facts.statements.size());
  count_bytes(state, text);
}

void measure(const char* stage, void (*function)(benchmark::State&, const std::string&)) {
  const auto add = [&](const std::string& workload, const std::string& text) {
    const auto run = [=](benchmark::State& state) { function(state, text); };
    benchmark::RegisterBenchmark((std::string(stage) + "/" + workload).c_str(), run)->Unit(benchmark::kMillisecond);
  };
  add("varied", varied(function == analyse_text ? 2000 : 20000));
  add("dump", dump());
}

}  // namespace
}  // namespace belay::bench

int main(int count, char** arguments) {
  using namespace belay::bench;
  benchmark::Initialize(&count, arguments);
  measure("split", split_text);
  measure("lex", lex_text);
  measure("lex_and_parse", lex_and_parse_text);
  measure("model", model_text);
  measure("analyse", analyse_text);
  benchmark::RunSpecifiedBenchmarks();
  return 0;
}
