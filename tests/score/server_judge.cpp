#include "score/server_judge.h"

#include <fmt/format.h>

#include <set>

#include "server/mariadb_server.h"
#include "server/mysql_server.h"

namespace belay::score {
namespace {

constexpr std::chrono::seconds patience{20};
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

struct ServerJudge::Process {
  std::optional<test::MariadbServer> mariadb;
  std::optional<test::MysqlServer> mysql;

  explicit Process(Vendor vendor) {
    if (vendor == Vendor::mariadb) {
      mariadb.emplace();
    } else {
      mysql.emplace();
    }
  }
  std::string url() const { return mariadb ? mariadb->url() : mysql->url(); }
  std::string trouble() const {
    if (mariadb) return mariadb->trouble();
    return mysql->absence().empty() ? mysql->trouble() : mysql->absence();
  }
};

ServerJudge::ServerJudge(Vendor vendor) : vendor_(vendor) {
  start();
}

ServerJudge::~ServerJudge() = default;

void ServerJudge::start() {
  connection_.reset();
  engine_.reset();
  process_.reset();
  process_ = std::make_unique<Process>(vendor_);
  trouble_ = process_->trouble();
  if (!trouble_.empty()) return;
  EngineOptions options;
  options.statement_timeout = patience;
  auto engine = open_engine(*parse_url(process_->url()), options);
  if (!engine) {
    trouble_ = engine.error().message;
    return;
  }
  engine_ = *std::move(engine);
  connect();
}

void ServerJudge::connect() {
  connection_.reset();
  auto connection = engine_->connect();
  if (!connection) {
    trouble_ = connection.error().message;
    return;
  }
  connection_ = *std::move(connection);
  server_ = connection_->server();
  for (const char* sql : {"CREATE DATABASE IF NOT EXISTS scratch", "USE scratch"}) {
    if (const auto answer = connection_->query(sql); !answer) trouble_ = answer.error().message;
  }
}

Judgement ServerJudge::judge(std::string_view sql) {
  if (!trouble_.empty()) return {};
  const Result<Answer> answer = prepare(sql);
  if (answer) return judgement_of(*answer);
  connect();
  if (!trouble_.empty()) start();
  return {};
}

// By way of a variable: PREPARE takes no literal with an introducer.
Result<Answer> ServerJudge::prepare(std::string_view sql) {
  const auto set = connection_->execute(fmt::format("SET @statement = {}", quote_text(sql)));
  if (!set || !set->ok()) return set;
  return connection_->execute("PREPARE statement FROM @statement");
}

}  // namespace belay::score
