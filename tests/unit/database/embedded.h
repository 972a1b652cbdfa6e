// An embedded engine and a session on it, for a test.
#pragma once

#include <gtest/gtest.h>

#include <memory>
#include <string>

#include "database/database.h"

namespace belay::test {

class Embedded {
 public:
  explicit Embedded(const EngineOptions& options = {}) : Embedded("embedded:", options) {}
  explicit Embedded(const std::string& url, const EngineOptions& options = {}) {
    auto opened = open_engine(*parse_url(url), options);
    if (!opened) throw std::runtime_error(opened.error().message);
    engine = *std::move(opened);
    session = connect();
  }

  std::unique_ptr<Connection> connect() const {
    auto opened = engine->connect();
    if (!opened) throw std::runtime_error(opened.error().message);
    return *std::move(opened);
  }

  // The number of the error that a statement fails with; 0 where it succeeds.
  unsigned error_of(std::string_view sql) const { return error_of(*session, sql); }
  static unsigned error_of(Connection& connection, std::string_view sql) {
    const Result<Answer> answer = connection.execute(sql);
    if (!answer) throw std::runtime_error(answer.error().message);
    return answer->error ? answer->error->number : 0;
  }

  void run(std::string_view sql) const {
    const Result<Answer> answer = session->execute(sql);
    if (!answer) throw std::runtime_error(answer.error().message);
    if (answer->error) throw std::runtime_error(std::string(sql) + ": " + answer->error->message);
  }

  // The only cell of the only row.
  ResultField value(std::string_view sql) const { return value(*session, sql); }
  static ResultField value(Connection& connection, std::string_view sql) {
    const Result<ResultSet> result = connection.query(sql);
    if (!result) throw std::runtime_error(result.error().message);
    return result->rows.at(0).at(0);
  }

  std::unique_ptr<Engine> engine;
  std::unique_ptr<Connection> session;
};

}  // namespace belay::test
