#include "score/translate_target.h"

#include <fmt/format.h>

#include <filesystem>

#include "score/script_score.h"
#include "server/postgresql_server.h"

namespace belay::score {
namespace {

// One connection at a time, to whatever the engine is.
class SessionTarget : public TranslateTarget {
 public:
  std::optional<QueryError> run(const std::string& sql) override {
    if (!session_) return QueryError{0, "", "there is no session"};
    auto answer = session_->execute(sql);
    if (answer) return answer->error;
    session_.reset();
    return QueryError{0, "", answer.error().message};
  }

 protected:
  bool connect(const std::string& url) {
    session_.reset();
    engine_.reset();
    EngineOptions options;
    options.statement_timeout = std::chrono::seconds(20);
    auto engine = open_engine(*parse_url(url), options);
    if (!engine) return false;
    engine_ = *std::move(engine);
    auto session = engine_->connect();
    if (session) session_ = *std::move(session);
    return session_ != nullptr;
  }

  std::unique_ptr<Engine> engine_;
  std::unique_ptr<Connection> session_;
};

class PostgresqlTarget : public SessionTarget {
 public:
  std::string dialect() const override { return "postgresql"; }
  std::string trouble() const override { return server_.trouble(); }

  bool clear(const std::set<std::string>& schemas) override {
    if (!connect(server_.url("postgres"))) return false;
    run("DROP DATABASE IF EXISTS belay WITH (FORCE)");
    run("CREATE DATABASE belay");
    if (!open_session()) return false;
    for (const std::string& schema : schemas) run(fmt::format("CREATE SCHEMA \"{}\"", schema));
    return true;
  }
  bool open_session() override { return connect(server_.url("belay")); }
  std::optional<Portrait> look() override {
    if (!open_session()) return std::nullopt;
    return portrait_of_postgresql(*session_);
  }

 private:
  test::PostgresqlServer server_;
};

class SqliteTarget : public SessionTarget {
 public:
  std::string dialect() const override { return "sqlite"; }
  std::string trouble() const override { return ""; }

  bool clear(const std::set<std::string>&) override {
    session_.reset();
    std::error_code none;
    std::filesystem::remove(path(), none);
    return open_session();
  }
  bool open_session() override { return connect("sqlite:" + path().string()); }
  std::optional<Portrait> look() override {
    if (!open_session()) return std::nullopt;
    return portrait_of_sqlite(*session_);
  }

 private:
  std::filesystem::path path() const { return folder_.path() / "chain.db"; }
  test::TemporaryFolder folder_;
};

// MariaDB, or the MySQL that tests are run on.
class FamilyTarget : public TranslateTarget {
 public:
  FamilyTarget(std::string dialect, Vendor vendor) : dialect_(std::move(dialect)), stage_(vendor) {}

  std::string dialect() const override { return dialect_; }
  std::string trouble() const override { return stage_.trouble(); }
  bool clear(const std::set<std::string>& schemas) override { return stage_.clear(schemas); }
  bool open_session() override { return stage_.open_session(first_run_time()); }
  std::optional<QueryError> run(const std::string& sql) override {
    const auto answer = stage_.run(sql);
    return answer ? answer->error : QueryError{0, "", "the session ended"};
  }
  std::optional<Portrait> look() override {
    stage_.end_session();
    const auto schemas = stage_.look_at_rows();
    if (!schemas) return std::nullopt;
    return dialect_ == "mariadb" ? portrait_of_mariadb(*schemas) : portrait_of_mysql(*schemas);
  }

 private:
  std::string dialect_;
  Stage stage_;
};

}  // namespace

std::unique_ptr<TranslateTarget> make_target(const std::string& dialect) {
  if (dialect == "postgresql") return std::make_unique<PostgresqlTarget>();
  if (dialect == "sqlite") return std::make_unique<SqliteTarget>();
  if (dialect == "mariadb") return std::make_unique<FamilyTarget>("mariadb", Vendor::mariadb);
  if (dialect == "mysql") return std::make_unique<FamilyTarget>("mysql:9.7", Vendor::mysql);
  return nullptr;
}

}  // namespace belay::score
