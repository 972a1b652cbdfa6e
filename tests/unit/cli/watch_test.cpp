// lint --watch on a terminal of its own.
#include <gmock/gmock.h>
#include <poll.h>
#include <pty.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>

#include "command_line.h"

namespace belay {
namespace {

class Watching : public CommandLine {
 protected:
  void start(const std::string& script) {
    process_ = forkpty(&terminal_, nullptr, nullptr, nullptr);
    ASSERT_GE(process_, 0);
    if (process_ > 0) return;
    const std::array words = {"sqlbelay", "lint", "--watch", script.c_str()};
    _exit(run_command_line(words.size(), words.data()));
  }

  // What it writes, up to and with `last`; all of it where that does not come.
  std::string read_until(const std::string& last) const {
    std::string text;
    std::array<char, 4096> block{};
    pollfd source{terminal_, POLLIN, 0};
    while (text.find(last) == text.npos && poll(&source, 1, 20000) > 0) {
      const ssize_t size = read(terminal_, block.data(), block.size());
      if (size <= 0) break;
      text.append(block.data(), static_cast<size_t>(size));
    }
    return text;
  }

  int exit_code() const {
    int status = 0;
    waitpid(process_, &status, 0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
  }

  int terminal_ = -1;
  pid_t process_ = -1;
};

const std::string waiting = "waiting for changes";

TEST_F(Watching, LintsAgainWhenAFileChangesAndQuitsCleanly) {
  const std::string script = write("a.sql", "CREATE TABLE t (id INT PRIMARY KEY);\n");
  start(script);
  EXPECT_THAT(read_until(waiting), testing::HasSubstr("1 error"));
  write("a.sql", "CREATE TABLE IF NOT EXISTS t (id INT PRIMARY KEY);\n");
  EXPECT_THAT(read_until(waiting), testing::HasSubstr("no findings"));
  fs::remove(script);
  EXPECT_THAT(read_until(waiting), testing::HasSubstr("a.sql"));
  ASSERT_EQ(::write(terminal_, "\x03", 1), 1);
  EXPECT_EQ(exit_code(), 0);
}

TEST_F(Watching, NeedsATerminal) {
  const auto outcome = run({"lint", "--watch", write("a.sql", "SELECT 1;\n")});
  EXPECT_EQ(outcome.exit_code, 64);
  EXPECT_THAT(outcome.errors, testing::HasSubstr("--watch needs a terminal"));
}

}  // namespace
}  // namespace belay
