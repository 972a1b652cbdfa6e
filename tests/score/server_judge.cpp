#include "score/server_judge.h"

#include <fmt/format.h>

#include <set>

namespace belay::score {
namespace {

// ER_PARSE_ERROR, ER_SYNTAX_ERROR, and MariaDB's ER_UNKNOWN_DATA_TYPE, for which MySQL has ER_PARSE_ERROR.
const std::set<unsigned> syntax_errors = {1064, 1149, 4161};

// Raised in the middle of reading, so that nobody knows what the server makes of the rest: ER_EMPTY_QUERY; unknown
// character set, variable, collation, engine; labels, conditions, cursors and variables (1308 … 1338, "ER_SP_…") that
// a fragment of a stored program does not declare.
const std::set<unsigned> unfinished = {1065, 1115, 1193, 1273, 1286, 1308, 1309, 1310, 1313, 1314,
                                       1319, 1320, 1324, 1327, 1330, 1331, 1332, 1333, 1337, 1338};

Judgement judgement_of(const Answer& answer) {
  if (answer.ok()) return {Verdict::accepted, {}};
  if (unfinished.contains(answer.error->number)) return {};
  if (syntax_errors.contains(answer.error->number)) return {Verdict::refused, answer.error->message};
  return {Verdict::accepted, {}};
}

}  // namespace

ServerJudge::ServerJudge(Vendor vendor) : server_process_(vendor) {
  connect();
}

void ServerJudge::connect() {
  connection_.reset();
  connection_ = server_process_.connect();
  if (!connection_) return;
  server_ = connection_->server();
  for (const char* sql : {"CREATE DATABASE IF NOT EXISTS scratch", "USE scratch"}) connection_->query(sql);
}

Judgement ServerJudge::judge(std::string_view sql) {
  if (!trouble().empty()) return {};
  const Result<Answer> answer = prepare(sql);
  if (answer) return judgement_of(*answer);
  connect();
  if (connection_) return {};
  server_process_.restart();
  connect();
  return {};
}

// By way of a variable: PREPARE takes no literal with an introducer.
Result<Answer> ServerJudge::prepare(std::string_view sql) {
  const auto set = connection_->execute(fmt::format("SET @statement = {}", quote_text(sql)));
  if (!set || !set->ok()) return set;
  return connection_->execute("PREPARE statement FROM @statement");
}

}  // namespace belay::score
