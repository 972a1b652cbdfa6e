#include "database/embedded_worker.h"

#include <fmt/format.h>

#include <array>
#include <fstream>
#include <map>
#include <thread>

#include "database/client_library.h"
#include "database/message.h"
#include "database/mysql_collations.h"
#include "database/system_tables.h"

namespace belay {
namespace {

// A folder of the data that is there while the engine starts only. CREATE DATABASE cannot bring it back: the engine
// writes a dot in a name as @002e.
constexpr const char* nowhere = ".nowhere";

std::string success(std::string_view text) {
  MessageWriter reply;
  reply.number(static_cast<uint64_t>(EngineReply::success));
  reply.text(text);
  return reply.take();
}

std::string failure(EngineReply kind, std::string_view message) {
  MessageWriter reply;
  reply.number(static_cast<uint64_t>(kind));
  reply.text(message);
  return reply.take();
}

std::vector<std::string> engine_arguments(const EngineSettings& settings) {
  const std::string folder = settings.folder.string();
  std::vector<std::string> arguments{
      "sqlbelay",
      "--no-defaults",  // the machine's my.cnf is about another server
      "--datadir=" + folder,
      "--tmpdir=" + folder,
      "--sql-mode=" + settings.sql_mode,
      "--character-sets-dir=" + (settings.folder / nowhere).string(),
      "--character-set-server=utf8mb4",  // as MySQL 8.0 and later; MariaDB's own default is latin1
      "--sysdate-is-now",                // a clock that `SET timestamp` stops stands still for SYSDATE(), too
      "--skip-grant-tables",
      // Hostile statements: no file is read or written, no library is loaded.
      "--secure-file-priv=" + (settings.folder / nowhere).string(),
      "--plugin-dir=" + (settings.folder / nowhere).string(),
      "--local-infile=0",
      "--skip-symbolic-links",  // else DATA DIRECTORY is obeyed
      // One thread serves all sessions: what waits for a lock of another session would wait in vain.
      "--lock-wait-timeout=1",
      "--innodb-lock-wait-timeout=1",
      "--max-allowed-packet=1G",
      "--innodb-buffer-pool-size=6M",
      "--innodb-log-file-size=4M",
      "--innodb-temp-data-file-path=ibtmp1:5M:autoextend",
      "--innodb-use-native-aio=0",
      "--innodb-stats-persistent=0",  // its tables are not there
      "--aria-pagecache-buffer-size=1M",
      "--performance-schema=OFF",
  };
  if (settings.kept) return arguments;
  for (const char* fast : {"--innodb-flush-log-at-trx-commit=0", "--innodb-doublewrite=0",
                           "--innodb-flush-method=nosync", "--innodb-fast-shutdown=3", "--sync-frm=0"}) {
    arguments.emplace_back(fast);
  }
  return arguments;
}

class Worker {
 public:
  Worker(int socket, ClientLibrary library) : socket_(socket), library_(library) {}

  bool start(const EngineSettings& settings);
  void serve();

 private:
  bool start_library(const EngineSettings& settings);
  std::string create_system_tables();
  MYSQL* open_session();
  std::string connect(MessageReader& request);
  std::string disconnect(MessageReader& request);
  std::string execute(MessageReader& request);
  void end();

  int socket_;
  ClientLibrary library_;
  std::map<uint64_t, MYSQL*> sessions_;
};

// The engine refuses to start where the folder of --secure-file-priv is not there. Without it, no path is inside of it:
// no file can be read or written. In between the engine finds its character sets there.
bool Worker::start_library(const EngineSettings& settings) {
  const std::filesystem::path folder = settings.folder / nowhere;
  std::error_code problem;
  std::filesystem::create_directory(folder, problem);
  std::ofstream(folder / "Index.xml") << mysql_collations();
  std::vector<std::string> arguments = engine_arguments(settings);
  std::vector<char*> pointers;
  for (std::string& argument : arguments) pointers.push_back(argument.data());
  std::string group = "embedded";
  std::array<char*, 2> groups{group.data(), nullptr};
  const int code = library_.server_init(static_cast<int>(pointers.size()), pointers.data(), groups.data());
  std::filesystem::remove_all(folder, problem);
  return code == 0;
}

MYSQL* Worker::open_session() {
  MYSQL* session = library_.init(nullptr);
  if (session == nullptr) return nullptr;
  library_.options(session, MYSQL_OPT_USE_EMBEDDED_CONNECTION, nullptr);
  library_.options(session, MYSQL_SET_CHARSET_NAME, "utf8mb4");
  library_.real_connect(session, nullptr, "root", nullptr, nullptr, 0, nullptr, CLIENT_MULTI_RESULTS);
  return session;
}

std::string Worker::create_system_tables() {
  MYSQL* session = open_session();
  std::string trouble;
  for (std::string_view statement : system_table_statements()) {
    const Result<Answer> answer = run_statement(library_, session, statement);
    if (!answer) trouble = answer.error().message;
    if (answer && answer->error) trouble = answer->error->message;
  }
  library_.close(session);
  return trouble;
}

bool Worker::start(const EngineSettings& settings) {
  if (!start_library(settings)) {
    send_message(socket_, failure(EngineReply::failed, "the embedded engine does not start"));
    return false;
  }
  const std::string trouble = create_system_tables();
  if (trouble.empty()) return send_message(socket_, success(""));
  send_message(socket_, failure(EngineReply::failed, trouble));
  return false;
}

std::string Worker::connect(MessageReader& request) {
  const uint64_t id = request.number();
  MYSQL* session = open_session();
  if (session == nullptr) return failure(EngineReply::failed, "the embedded engine has no memory for a session");
  if (library_.error_number(session) != 0) {
    const Error error = describe_last_error(library_, session, "cannot open a session of the embedded engine");
    library_.close(session);
    return failure(EngineReply::failed, error.message);
  }
  sessions_[id] = session;
  return success(library_.server_info(session));
}

std::string Worker::disconnect(MessageReader& request) {
  const auto session = sessions_.find(request.number());
  if (session != sessions_.end()) {
    library_.close(session->second);
    sessions_.erase(session);
  }
  return success("");
}

std::string Worker::execute(MessageReader& request) {
  const auto session = sessions_.find(request.number());
  if (session == sessions_.end()) return failure(EngineReply::failed, "the session is not open");
  const Result<Answer> answer = run_statement(library_, session->second, request.text());
  if (!answer) return failure(EngineReply::failed, answer.error().message);
  MessageWriter reply;
  reply.number(static_cast<uint64_t>(EngineReply::success));
  write_answer(reply, *answer);
  return reply.take();
}

void Worker::end() {
  for (const auto& [id, session] : sessions_) library_.close(session);  // server_end waits for open ones for ever
  library_.server_end();
}

void Worker::serve() {
  for (;;) {
    const Received received = receive_message(socket_);
    if (received.delivery != Delivery::done) return;
    MessageReader request(received.message);
    std::string reply;
    switch (static_cast<EngineRequest>(request.number())) {
      case EngineRequest::connect: reply = connect(request); break;
      case EngineRequest::disconnect: reply = disconnect(request); break;
      case EngineRequest::execute: reply = execute(request); break;
      case EngineRequest::end: return end();
    }
    if (!send_message(socket_, reply)) return;
  }
}

void serve_in_this_thread(int socket, const EngineSettings& settings) {
  const Result<ClientLibrary> library = load_client_library(settings.library, "libmariadbd19");
  if (!library) {
    send_message(socket, failure(EngineReply::cannot_load, library.error().message));
    return;
  }
  Worker worker(socket, *library);
  if (worker.start(settings)) worker.serve();
}

}  // namespace

// Not in the main thread: for every statement the engine asks where its stack ends, and for the main thread alone glibc
// reads /proc/self/maps to answer that, a fifth of all time.
void serve_embedded_engine(int socket, const EngineSettings& settings) {
  std::thread([&] { serve_in_this_thread(socket, settings); }).join();
}

}  // namespace belay
