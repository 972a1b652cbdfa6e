#include "score/private_server.h"

#include <optional>

#include "server/mariadb_server.h"
#include "server/mysql_server.h"

namespace belay::score {

static constexpr std::chrono::seconds patience{20};

struct PrivateServer::Process {
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

PrivateServer::PrivateServer(Vendor vendor) : vendor_(vendor) {
  restart();
}

PrivateServer::~PrivateServer() = default;

void PrivateServer::restart() {
  engine_.reset();
  process_.reset();
  process_ = std::make_unique<Process>(vendor_);
  trouble_ = process_->trouble();
  if (!trouble_.empty()) return;
  EngineOptions options;
  options.statement_timeout = patience;
  auto engine = open_engine(*parse_url(process_->url()), options);
  if (engine) {
    engine_ = *std::move(engine);
  } else {
    trouble_ = engine.error().message;
  }
}

std::unique_ptr<Connection> PrivateServer::connect() {
  if (!trouble_.empty()) return nullptr;
  auto connection = engine_->connect();
  if (connection) return *std::move(connection);
  trouble_ = connection.error().message;
  return nullptr;
}

}  // namespace belay::score
