#include "database/embedded_engine.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/file.h>
#include <unistd.h>

#include <utility>

#include "database/client_library.h"
#include "database/embedded_worker.h"
#include "database/guarded_process.h"
#include "database/message.h"
#include "database/scratch_folder.h"

namespace belay {
namespace {

namespace fs = std::filesystem;

constexpr std::chrono::seconds start_patience{60};  // a slow disk, a kept folder that has to be recovered
constexpr std::chrono::seconds end_patience{10};

// Keeps a folder to this process for as long as the lock lives. MariaDB's own locks are waited for half a minute.
class FolderLock {
 public:
  explicit FolderLock(const fs::path& folder) : folder_(open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC)) {}
  FolderLock(FolderLock&& other) noexcept : folder_(std::exchange(other.folder_, -1)) {}
  FolderLock& operator=(FolderLock&&) = delete;
  ~FolderLock() {
    if (folder_ >= 0) close(folder_);
  }

  bool take() const { return flock(folder_, LOCK_EX | LOCK_NB) == 0; }

 private:
  int folder_;
};

class EmbeddedEngine : public Engine {
 public:
  EmbeddedEngine(FolderLock lock, GuardedProcess process, const Url& url, std::chrono::seconds timeout)
      : lock_(std::move(lock)), process_(std::move(process)), url_(url), timeout_(timeout) {}
  ~EmbeddedEngine() override;

  Result<std::unique_ptr<Connection>> connect() override;
  std::string name() const override { return to_string(url_); }

  // Waits for the reply that the engine sends when it is up.
  Result<void> wait_until_started();

  Result<std::string> request(std::string_view message);  // the reply after its first number
  void disconnect(uint64_t session);

 private:
  Result<std::string> receive(std::chrono::seconds patience, std::string_view late);
  Failure give_up(std::string_view why);

  FolderLock lock_;
  GuardedProcess process_;
  Url url_;
  std::chrono::seconds timeout_;
  uint64_t last_session_ = 0;
  std::optional<Error> dead_;  // why nothing can be asked any more
};

class EmbeddedConnection : public Connection {
 public:
  EmbeddedConnection(EmbeddedEngine& engine, uint64_t session, Server server)
      : engine_(engine), session_(session), server_(server) {}
  ~EmbeddedConnection() override { engine_.disconnect(session_); }

  Server server() const override { return server_; }

  Result<Answer> execute(std::string_view sql) override {
    MessageWriter message;
    message.number(static_cast<uint64_t>(EngineRequest::execute));
    message.number(session_);
    message.text(sql);
    const Result<std::string> reply = engine_.request(message.take());
    if (!reply) return Failure(reply.error());
    MessageReader reader(*reply);
    return read_answer(reader);
  }

 private:
  EmbeddedEngine& engine_;
  uint64_t session_;
  Server server_;
};

EmbeddedEngine::~EmbeddedEngine() {
  if (url_.path.empty() || dead_) return;  // a throwaway engine is killed: nothing of it is needed any more
  MessageWriter message;
  message.number(static_cast<uint64_t>(EngineRequest::end));
  if (send_message(process_.requests(), message.take())) receive_message(process_.requests(), end_patience);
}

Result<std::unique_ptr<Connection>> EmbeddedEngine::connect() {
  const uint64_t session = ++last_session_;
  MessageWriter message;
  message.number(static_cast<uint64_t>(EngineRequest::connect));
  message.number(session);
  const Result<std::string> reply = request(message.take());
  if (!reply) return Failure(reply.error());
  return std::make_unique<EmbeddedConnection>(*this, session, server_of(MessageReader(*reply).text()));
}

void EmbeddedEngine::disconnect(uint64_t session) {
  if (dead_) return;
  MessageWriter message;
  message.number(static_cast<uint64_t>(EngineRequest::disconnect));
  message.number(session);
  static_cast<void>(request(message.take()));  // an engine that died meanwhile has no session either
}

Result<void> EmbeddedEngine::wait_until_started() {
  const Result<std::string> reply = receive(start_patience, "the embedded engine does not start");
  if (!reply) return Failure(reply.error());
  return {};
}

Result<std::string> EmbeddedEngine::request(std::string_view message) {
  if (dead_) return Failure(*dead_);
  if (!send_message(process_.requests(), message)) return give_up("");
  return receive(timeout_, "the statement took longer than its time limit");
}

// A patience of 0 is endless.
Result<std::string> EmbeddedEngine::receive(std::chrono::seconds patience, std::string_view late) {
  Received received =
      patience.count() == 0 ? receive_message(process_.requests()) : receive_message(process_.requests(), patience);
  if (received.delivery == Delivery::timed_out) return give_up(late);
  if (received.delivery == Delivery::closed) return give_up("");
  MessageReader reader(received.message);
  switch (static_cast<EngineReply>(reader.number())) {
    case EngineReply::success: return received.message.substr(sizeof(uint64_t));
    case EngineReply::cannot_load:
      return fail(ErrorKind::run_failed, reader.text(), "install the package libmariadbd19");
    case EngineReply::failed: break;
  }
  return fail(ErrorKind::run_failed, reader.text());
}

Failure EmbeddedEngine::give_up(std::string_view why) {
  const std::string end = process_.stop();
  std::string message = why.empty() ? fmt::format("the embedded database engine {}", end) : std::string(why);
  const std::string complaint = process_.last_complaint();
  if (!complaint.empty()) message += ": " + complaint;
  dead_ = Error{ErrorKind::run_failed, message, {}};
  return Failure(*dead_);
}

// A folder of other files is no place for a database: it would be strewn with the engine's own.
Result<fs::path> use_folder(const fs::path& folder) {
  std::error_code problem;
  fs::create_directories(folder, problem);
  if (problem) {
    return fail(ErrorKind::run_failed, fmt::format("cannot create {}: {}", folder.string(), problem.message()));
  }
  if (!fs::is_empty(folder, problem) && !fs::exists(folder / "ibdata1", problem)) {
    return fail(ErrorKind::run_failed, fmt::format("{} holds files, but no database", folder.string()),
                "name an empty folder");
  }
  return fs::canonical(folder, problem);
}

}  // namespace

Result<std::unique_ptr<Engine>> open_embedded_engine(const Url& url, const EngineOptions& options) {
  const bool kept = !url.path.empty();
  const Result<fs::path> folder = kept ? use_folder(url.path) : make_scratch_folder(options.scratch_folder);
  if (!folder) return Failure(folder.error());

  FolderLock lock(*folder);
  if (!lock.take()) {
    return fail(ErrorKind::run_failed, fmt::format("the database in {} is in use", folder->string()));
  }

  const EngineSettings settings{*folder, options.embedded_library, options.sql_mode, kept};
  Result<GuardedProcess> process =
      GuardedProcess::start({.work = [settings](int socket) { serve_embedded_engine(socket, settings); },
                             .folder_to_remove = kept ? fs::path() : *folder,
                             .only_folder_to_write = *folder});
  if (!process) {
    std::error_code ignored;
    if (!kept) fs::remove(*folder, ignored);
    return Failure(process.error());
  }
  auto engine = std::make_unique<EmbeddedEngine>(std::move(lock), *std::move(process), url, options.statement_timeout);
  if (const Result<void> started = engine->wait_until_started(); !started) return Failure(started.error());
  return engine;
}

}  // namespace belay
