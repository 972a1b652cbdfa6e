#include <gtest/gtest.h>

#include <atomic>

#include "syntax/syntax.h"

namespace belay {
namespace {

// Long enough for several threads, and each statement tells its own number.
Script long_script(size_t files, size_t statements) {
  std::vector<SourceFile> all;
  size_t number = 0;
  for (size_t k = 0; k < files; ++k) {
    std::string text;
    for (size_t i = 0; i < statements; ++i) text += "INSERT INTO t (a) VALUES (" + std::to_string(number++) + ");\n";
    all.push_back(*read_text("part" + std::to_string(k) + ".sql", text));
  }
  return split(std::move(all));
}

TEST(ParseInParallel, EveryStatementIsVisitedOnceUnderItsIndex) {
  const Script script = long_script(3, 10'000);
  std::vector<std::atomic<int>> visits(script.statements.size());
  std::atomic<size_t> strangers = 0;
  parse_in_parallel(script, Server{}, [&](size_t i, Parsed parsed) {
    ++visits[i];
    if (parsed.statement.span != script.statements[i].span || !as<Insert>(parsed.statement)) ++strangers;
  });
  EXPECT_EQ(strangers, 0u);
  for (size_t i = 0; i < visits.size(); ++i) ASSERT_EQ(visits[i], 1) << "statement " << i;
}

TEST(ParseInParallel, NoStatementsAreNoVisits) {
  size_t visits = 0;
  parse_in_parallel(long_script(1, 0), Server{}, [&](size_t, const Parsed&) { ++visits; });
  EXPECT_EQ(visits, 0u);
}

TEST(ParseInParallel, WhatAVisitorThrowsComesOut) {
  const Script script = long_script(1, 10'000);
  const auto parse_until = [&](size_t last) {
    parse_in_parallel(script, Server{}, [&](size_t i, const Parsed&) {
      if (i == last) throw std::bad_alloc();
    });
  };
  EXPECT_THROW(parse_until(9'999), std::bad_alloc);
  EXPECT_THROW(parse_until(0), std::bad_alloc);
}

}  // namespace
}  // namespace belay
