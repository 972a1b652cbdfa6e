// How the embedded engine ends: none of the ways may hang, leave a process or leave a folder.
#include <gmock/gmock.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <filesystem>
#include <fstream>
#include <thread>

#include "unit/database/embedded.h"

namespace belay {
namespace {

namespace fs = std::filesystem;
using test::Embedded;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

// Zombies included.
std::vector<pid_t> children_of(pid_t parent) {
  std::vector<pid_t> children;
  for (const auto& entry : fs::directory_iterator("/proc")) {
    std::ifstream stat(entry.path() / "stat");
    std::string text;
    if (!std::getline(stat, text)) continue;
    std::istringstream after_name(text.substr(text.rfind(')') + 1));
    char state = 0;
    pid_t its_parent = 0;
    after_name >> state >> its_parent;
    if (its_parent == parent) children.push_back(std::stoi(entry.path().filename()));
  }
  return children;
}

bool has_ended(pid_t process) {
  std::ifstream stat(fs::path("/proc") / std::to_string(process) / "stat");
  std::string text;
  return !std::getline(stat, text) || text.substr(text.rfind(')'), 3) == ") Z";
}

pid_t worker_of_the_only_keeper() {
  const std::vector<pid_t> keepers = children_of(getpid());
  if (keepers.size() != 1) return -1;
  const std::vector<pid_t> workers = children_of(keepers[0]);
  return workers.size() == 1 ? workers[0] : -1;
}

template <class Condition>
bool happens_soon(Condition condition) {
  for (int i = 0; i < 500; ++i) {
    if (condition()) return true;
    std::this_thread::sleep_for(std::chrono::milliseconds(10));
  }
  return false;
}

TEST(EmbeddedEnd, LeavesNothingBehind) {
  fs::path folder;
  {
    const Embedded engine;
    folder = *engine.value("SELECT @@datadir");
    EXPECT_TRUE(fs::exists(folder));
    EXPECT_THAT(children_of(getpid()), SizeIs(1));
  }
  EXPECT_FALSE(fs::exists(folder));
  EXPECT_THAT(children_of(getpid()), IsEmpty());
}

TEST(EmbeddedEnd, MakesACrashAnError) {
  const Embedded engine;
  const std::unique_ptr<Connection> second = engine.connect();
  const fs::path folder = *engine.value("SELECT @@datadir");
  const pid_t worker = worker_of_the_only_keeper();
  ASSERT_GT(worker, 0);
  ASSERT_EQ(kill(worker, SIGSEGV), 0);
  ASSERT_TRUE(happens_soon([&] { return has_ended(worker); }));

  const Result<Answer> answer = engine.session->execute("SELECT 1");
  ASSERT_FALSE(answer);
  EXPECT_EQ(answer.error().kind, ErrorKind::run_failed);
  EXPECT_THAT(answer.error().message, HasSubstr("the embedded database engine was killed by signal 11"));
  EXPECT_FALSE(second->execute("SELECT 1")) << "every session of it is gone";
  EXPECT_FALSE(engine.engine->connect());
  EXPECT_FALSE(fs::exists(folder));
  EXPECT_THAT(children_of(getpid()), IsEmpty()) << "no zombie";
}

TEST(EmbeddedEnd, StopsAStatementThatTakesTooLong) {
  EngineOptions options;
  options.statement_timeout = std::chrono::seconds(1);
  const Embedded engine(options);
  EXPECT_EQ(engine.value("SELECT 1"), "1");
  const auto begin = std::chrono::steady_clock::now();
  const Result<Answer> answer = engine.session->execute("DO SLEEP(100)");
  ASSERT_FALSE(answer);
  EXPECT_THAT(answer.error().message, HasSubstr("time limit"));
  EXPECT_LT(std::chrono::steady_clock::now() - begin, std::chrono::seconds(20));
  EXPECT_THAT(children_of(getpid()), IsEmpty());
}

// Ctrl-C and the like: nothing of ours runs in the process that is killed.
TEST(EmbeddedEnd, CleansUpWhenThisProcessIsKilled) {
  std::array<int, 2> pipe_ends{};
  ASSERT_EQ(pipe(pipe_ends.data()), 0);
  const pid_t victim = fork();
  if (victim == 0) {
    const Embedded engine;
    const std::string folder = *engine.value("SELECT @@datadir");
    [[maybe_unused]] const ssize_t written = write(pipe_ends[1], folder.data(), folder.size());
    static_cast<void>(engine.session->execute("DO SLEEP(100)"));
    _exit(0);
  }
  std::string folder(1000, '\0');
  folder.resize(static_cast<size_t>(read(pipe_ends[0], folder.data(), folder.size())));
  const std::vector<pid_t> keepers = children_of(victim);
  ASSERT_THAT(keepers, SizeIs(1));
  const std::vector<pid_t> workers = children_of(keepers[0]);
  ASSERT_TRUE(fs::exists(folder));

  kill(victim, SIGKILL);
  waitpid(victim, nullptr, 0);
  EXPECT_TRUE(happens_soon([&] { return !fs::exists(folder); }));
  for (pid_t worker : workers) EXPECT_TRUE(happens_soon([&] { return kill(worker, 0) != 0; }));
}

TEST(EmbeddedEnd, NamesThePackageOfAMissingLibrary) {
  EngineOptions options;
  options.embedded_library = "libnowhere.so.1";
  const auto engine = open_engine(*parse_url("embedded:"), options);
  ASSERT_FALSE(engine);
  EXPECT_EQ(engine.error().kind, ErrorKind::run_failed);
  EXPECT_THAT(engine.error().message, HasSubstr("libnowhere.so.1"));
  EXPECT_THAT(engine.error().help, HasSubstr("libmariadbd19"));
  EXPECT_THAT(children_of(getpid()), IsEmpty());
}

TEST(EmbeddedEnd, SaysThatALibraryIsAnother) {
  EngineOptions options;
  options.embedded_library = "libc.so.6";
  const auto engine = open_engine(*parse_url("embedded:"), options);
  ASSERT_FALSE(engine);
  EXPECT_THAT(engine.error().message, HasSubstr("libc.so.6 is not a MariaDB library"));
}

TEST(EmbeddedEnd, SaysWhyAnEngineDoesNotStart) {
  EngineOptions options;
  options.sql_mode = "NO_SUCH_MODE";
  const auto engine = open_engine(*parse_url("embedded:"), options);
  ASSERT_FALSE(engine);
  EXPECT_THAT(engine.error().message, HasSubstr("NO_SUCH_MODE"));
}

TEST(EmbeddedEnd, RefusesAFolderThatIsInUse) {
  const Embedded scratch;
  const std::string url = "embedded:" + *scratch.value("SELECT @@datadir") + "kept";
  const Embedded first(url);
  const auto second = open_engine(*parse_url(url));
  ASSERT_FALSE(second);
  EXPECT_THAT(second.error().message, HasSubstr("is in use"));
  EXPECT_EQ(first.value("SELECT 1"), "1");
}

TEST(EmbeddedEnd, SaysWhereNoFolderCanBeMade) {
  EngineOptions options;
  options.scratch_folder = "/nowhere/at/all";
  const auto engine = open_engine(*parse_url("embedded:"), options);
  ASSERT_FALSE(engine);
  EXPECT_THAT(engine.error().message, HasSubstr("/nowhere/at/all"));
  EXPECT_THAT(engine.error().help, HasSubstr("TMPDIR"));
}

}  // namespace
}  // namespace belay
