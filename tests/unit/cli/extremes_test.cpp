// Files that no author would write: an answer comes, with an exit code that
// says what it is, and memory has a bound.
#include <fcntl.h>
#include <gtest/gtest.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>

#include "cli/cli.h"

namespace belay {
namespace {

namespace fs = std::filesystem;

struct End {
  int exit_code = -1;  // -1: killed by a signal
  double megabytes = 0;
};

int run_silently(std::vector<std::string> words) {
  const int nowhere = open("/dev/null", O_RDWR);
  dup2(nowhere, STDOUT_FILENO);
  dup2(nowhere, STDERR_FILENO);
  words.insert(words.begin(), "sqlbelay");
  std::vector<const char*> arguments;
  for (const auto& word : words) arguments.push_back(word.c_str());
  return run_command_line(static_cast<int>(arguments.size()), arguments.data());
}

// In a process of its own, as users run it: its stack and its memory are what
// is tried.
End run_apart(const std::vector<std::string>& words) {
  const pid_t child = fork();
  if (child == 0) _exit(run_silently(words));
  int status = 0;
  rusage usage{};
  if (wait4(child, &status, 0, &usage) != child) return {};
  return {WIFEXITED(status) ? WEXITSTATUS(status) : -1, static_cast<double>(usage.ru_maxrss) * 1024 / 1e6};
}

std::string repeated(const std::string& text, size_t times) {
  std::string result;
  result.reserve(text.size() * times);
  for (size_t i = 0; i < times; ++i) result += text;
  return result;
}

// As mysqldump writes them: INSERTs of a megabyte each.
void write_dump(std::ostream& out, size_t inserts, size_t insert_size) {
  out << "CREATE TABLE t (id INT PRIMARY KEY, a TEXT);\n";
  const std::string row = "(1,'It''s a row; (of, a dump)\\'s table',NULL,-1.5e3)";
  const std::string insert = "INSERT INTO t VALUES " + repeated(row + ",", insert_size / row.size()) + row + ";\n";
  for (size_t i = 0; i < inserts; ++i) out << insert;
}

class Extremes : public testing::Test {
 protected:
  void SetUp() override {
    std::string name = (fs::temp_directory_path() / "extremesXXXXXX").string();
    ASSERT_NE(mkdtemp(name.data()), nullptr);
    folder_ = name;
  }
  void TearDown() override { fs::remove_all(folder_); }

  std::string file(const std::string& content) const {
    std::ofstream(folder_ / "odd.sql") << content;
    return (folder_ / "odd.sql").string();
  }

  void expect_answers(const std::string& content) const {
    const std::string path = file(content);
    for (const char* command : {"parse", "lint", "safe"}) {
      const int code = run_apart({command, path}).exit_code;
      EXPECT_TRUE(code == 0 || code == 1 || code == 65) << command << ": " << code << "\n" << content.substr(0, 60);
    }
  }

  fs::path folder_;
};

TEST_F(Extremes, NestingOfAnyDepthIsReadOrRefused) {
  for (const size_t depth : {10U, 100U, 1000U, 10'000U, 100'000U}) {
    expect_answers("SELECT " + repeated("(", depth) + "1" + repeated(")", depth) + ";");
    expect_answers("SELECT " + repeated("f(", depth) + "1" + repeated(")", depth) + ";");
    expect_answers("SELECT " + repeated("CASE WHEN ", depth) + "1" + repeated(" THEN 1 END", depth) + ";");
    expect_answers("SELECT * FROM " + repeated("(SELECT * FROM ", depth) + "t" + repeated(") x", depth) + ";");
    expect_answers("DELIMITER $$\nCREATE PROCEDURE p() " + repeated("BEGIN ", depth) + repeated("END; ", depth) + "$$");
  }
}

TEST_F(Extremes, ChainsOfAnyLengthAreReadOrRefused) {
  constexpr size_t length = 100'000;
  expect_answers("SELECT " + repeated("1 + ", length) + "1;");
  expect_answers("SELECT " + repeated("NOT ", length) + "1;");
  expect_answers("DELETE FROM t WHERE " + repeated("a = 1 OR ", length) + "b = 1;");
  expect_answers("SELECT 1" + repeated(" UNION SELECT 1", length) + ";");
  expect_answers("SELECT * FROM a" + repeated(" JOIN b", length) + ";");
}

TEST_F(Extremes, QuotesAndOpeningsAloneAreReadOrRefused) {
  constexpr size_t length = 1'000'001;
  for (const char* sign : {"'", "\"", "`", "\\", "/*", "/*!", "@", ";", "(", "-", "#", "$$"})
    expect_answers(repeated(sign, length));
}

// Instrumented code takes several times the memory.
#ifdef __SANITIZE_ADDRESS__
constexpr bool memory_is_its_own = false;
#else
constexpr bool memory_is_its_own = true;
#endif

double memory_beyond_start(const std::vector<std::string>& words) {
  const End end = run_apart(words);
  EXPECT_TRUE(end.exit_code == 0 || end.exit_code == 1) << end.exit_code;
  return end.megabytes - run_apart({"--version"}).megabytes;
}

TEST_F(Extremes, MemoryDoesNotGrowWithADump) {
  if (!memory_is_its_own) GTEST_SKIP();
  const std::string path = (folder_ / "dump.sql").string();
  {
    std::ofstream out(path);
    write_dump(out, 64, 1'000'000);
  }
  for (const std::vector<std::string>& words : {std::vector<std::string>{"parse", path},
                                                {"parse", "--format", "json", path},
                                                {"lint", path},
                                                {"facts", path},
                                                {"safe", path},
                                                {"rollback", path}}) {
    EXPECT_LT(memory_beyond_start(words), 24) << words.front();
  }
}

TEST_F(Extremes, OneInsertTakesLittleMoreThanItsText) {
  if (!memory_is_its_own) GTEST_SKIP();
  const std::string path = (folder_ / "insert.sql").string();
  {
    std::ofstream out(path);
    write_dump(out, 1, 64'000'000);
  }
  EXPECT_LT(memory_beyond_start({"parse", path}), 80);
  EXPECT_LT(memory_beyond_start({"lint", path}), 80);
}

}  // namespace
}  // namespace belay
