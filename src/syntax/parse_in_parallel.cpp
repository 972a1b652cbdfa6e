#include <algorithm>
#include <atomic>
#include <future>
#include <thread>

#include "syntax/syntax.h"

namespace belay {

namespace {

// Statements of one file that one thread parses at a time.
struct Batch {
  size_t begin = 0;  // index into Script::statements
  size_t end = 0;
  Span span;  // of the file
};

constexpr uint32_t batch_bytes = 128 * 1024;

// Each holds a statement's tokens: those of a dump are long.
constexpr size_t most_threads = 4;

std::vector<Batch> batches_of(const Script& script) {
  std::vector<Batch> batches;
  uint32_t file = 0;
  for (size_t i = 0; i < script.statements.size(); ++i) {
    const RawStatement& raw = script.statements[i];
    if (batches.empty() || raw.file != file || batches.back().span.size() >= batch_bytes) {
      batches.push_back({i, i, raw.span});
      file = raw.file;
    }
    batches.back().end = i + 1;
    batches.back().span.end = raw.span.end;
  }
  return batches;
}

}  // namespace

void parse_in_parallel(const Script& script, const Server& server, const std::function<void(size_t, Parsed)>& visit) {
  const std::vector<Batch> batches = batches_of(script);
  std::atomic<size_t> next = 0;
  const auto work = [&] {
    for (size_t k = next++; k < batches.size(); k = next++) {
      const Batch& batch = batches[k];
      const SourceFile& file = script.file_of(script.statements[batch.begin]);
      for (size_t i = batch.begin; i < batch.end; ++i) visit(i, parse(file, script.statements[i].span, server));
      file.text.release(batch.span);
    }
  };
  const size_t threads = std::min<size_t>({batches.size(), std::thread::hardware_concurrency(), most_threads});
  std::vector<std::future<void>> others;
  for (size_t i = 1; i < threads; ++i) others.push_back(std::async(std::launch::async, work));
  work();
  for (std::future<void>& other : others) other.get();
}

}  // namespace belay
