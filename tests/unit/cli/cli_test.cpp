// The program as its users meet it: arguments in, exit code and text out.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "command_line.h"

namespace belay {
namespace {

using testing::HasSubstr;
using testing::StartsWith;

TEST_F(CommandLine, HelpFitsOnAScreenAndShowsAnExample) {
  for (const char* command :
       {"", "review", "lint", "facts", "parse", "safe", "rollback", "verify", "rules", "explain"}) {
    const auto help = *command ? run({command, "--help"}) : run({"--help"});
    EXPECT_EQ(help.exit_code, 0);
    EXPECT_THAT(help.output, HasSubstr("Example: ")) << command;
    EXPECT_LE(std::ranges::count(help.output, '\n'), 32) << help.output;
  }
}

TEST_F(CommandLine, NamesTheNearestCommandAndOption) {
  EXPECT_EQ(run({"lnt"}).exit_code, 64);
  EXPECT_EQ(run({"lnt"}).errors, "sqlbelay: error: there is no command `lnt`\n  = help: did you mean `lint`\n");
  const auto option = run({"lint", "--fomat", "json", "a.sql"});
  EXPECT_EQ(option.exit_code, 64);
  EXPECT_THAT(option.errors, HasSubstr("did you mean `--format`"));
}

TEST_F(CommandLine, TellsFailuresApartByExitCode) {
  EXPECT_EQ(run({}).exit_code, 64);
  EXPECT_EQ(run({"lint"}).exit_code, 64);
  EXPECT_EQ(run({"lint", "--format", "xml", "a.sql"}).exit_code, 64);
  EXPECT_EQ(run({"lint", (folder_ / "missing.sql").string()}).exit_code, 66);
  EXPECT_EQ(run({"parse", write("binary.sql", std::string("a\0b", 3))}).exit_code, 65);
  EXPECT_EQ(run({"lint", "--server", "oracle:9", write("a.sql", "SELECT 1;\n")}).exit_code, 64);
  EXPECT_EQ(run({"lint", "--select", "nothing-like-it", write("a.sql", "SELECT 1;\n")}).exit_code, 64);
  EXPECT_EQ(run({"explain", "nothing-like-it"}).exit_code, 64);
  EXPECT_EQ(run({"rules", "--rules", (folder_ / "missing").string()}).exit_code, 78);
}

TEST_F(CommandLine, LintFailsFromTheWantedSeverityOn) {
  const std::string bad = write("bad.sql", "CREATE TABLE users (id INT);\n");
  EXPECT_EQ(run({"lint", bad}).exit_code, 1);
  EXPECT_EQ(run({"lint", bad, "--ignore", "idempotency"}).exit_code, 0);
  EXPECT_EQ(run({"lint", bad, "--select", "syntax,idempotency"}).exit_code, 1);
  EXPECT_EQ(run({"lint", write("good.sql", "CREATE TABLE IF NOT EXISTS users (id INT PRIMARY KEY);\n")}).exit_code, 0);
}

TEST_F(CommandLine, SaysLessOrMore) {
  const std::string good = write("good.sql", "CREATE TABLE IF NOT EXISTS users (id INT PRIMARY KEY);\n");
  EXPECT_EQ(run({"lint", good}).output, "no findings\n");
  EXPECT_EQ(run({"lint", good, "-q"}).output, "");
  EXPECT_EQ(run({"lint", good, "-v"}).errors, "statements: 1, files: 1\n");
}

TEST_F(CommandLine, FixesInPlaceAndKeepsTheFilesMode) {
  const std::string path = write("a.sql", "CREATE DATABASE app;\n");
  fs::permissions(path, fs::perms::owner_read | fs::perms::owner_write | fs::perms::group_read);
  const auto fixed = run({"lint", "--fix", path});
  EXPECT_EQ(fixed.exit_code, 0);
  EXPECT_EQ(fixed.output, "no findings\n");
  EXPECT_EQ(fixed.errors, "fixed 1 finding in 1 file\n");
  EXPECT_EQ(content(path), "CREATE DATABASE IF NOT EXISTS app;\n");
  EXPECT_EQ(fs::status(path).permissions(), fs::perms::owner_read | fs::perms::owner_write | fs::perms::group_read);
}

TEST_F(CommandLine, FixesWhatALinkPointsTo) {
  const std::string path = write("a.sql", "CREATE DATABASE app;\n");
  fs::create_symlink(path, folder_ / "link.sql");
  run({"lint", "--fix", (folder_ / "link.sql").string()});
  EXPECT_TRUE(fs::is_symlink(folder_ / "link.sql"));
  EXPECT_EQ(content(path), "CREATE DATABASE IF NOT EXISTS app;\n");
}

TEST_F(CommandLine, ShowsAFixAndChangesNothing) {
  const std::string path = write("a.sql", "CREATE DATABASE app;\n");
  const auto shown = run({"lint", "--diff", path});
  EXPECT_EQ(shown.exit_code, 1);
  EXPECT_EQ(shown.output, "--- a" + path + "\n+++ b" + path +
                              "\n@@ -1,1 +1,1 @@\n-CREATE DATABASE app;\n+CREATE DATABASE IF NOT EXISTS app;\n");
  EXPECT_EQ(content(path), "CREATE DATABASE app;\n");
  EXPECT_EQ(run({"lint", "--unsafe-fixes", path}).exit_code, 64);
}

TEST_F(CommandLine, DrawsTheGraph) {
  const std::string script = write("a.sql", "CREATE TABLE t (a INT);\nINSERT INTO t VALUES (1);\n");
  EXPECT_THAT(run({"graph", script}).output, testing::HasSubstr("digraph"));
  EXPECT_THAT(run({"graph", script, "--format", "mermaid"}).output, testing::StartsWith("flowchart LR\n"));
  const auto json = nlohmann::json::parse(run({"graph", script, "--level", "statement", "--format", "json"}).output);
  EXPECT_EQ(json["order"], nlohmann::json({1, 2}));
  EXPECT_EQ(json["edges"][0]["kind"], "before");
}

TEST_F(CommandLine, ThePictureNeedsGraphviz) {
  const std::string script = write("a.sql", "CREATE TABLE t (a INT);\n");
  const std::string path = std::getenv("PATH");
  setenv("PATH", "/nowhere", 1);
  const auto refused = run({"graph", script, "--format", "svg"});
  setenv("PATH", path.c_str(), 1);
  EXPECT_EQ(refused.exit_code, 2);
  EXPECT_THAT(refused.errors, testing::HasSubstr("install the package graphviz"));
}

TEST_F(CommandLine, WritesToAFile) {
  const std::string out = (folder_ / "out.json").string();
  const auto parsed = run({"parse", write("a.sql", "SELECT 1;\n"), "--format", "json", "-o", out});
  EXPECT_EQ(parsed.output, "");
  EXPECT_THAT(content(out), StartsWith("{\"version\":1,\"files\":["));
}

TEST_F(CommandLine, ReadsTheBaseFromASchema) {
  const std::string up = write("up.sql", "CREATE TABLE users (id INT);\n");
  const std::string schema = write("schema.sql", "CREATE TABLE users (id INT);\n");
  EXPECT_THAT(run({"facts", up}).output, HasSubstr("must not be there yet: table `users`"));
  EXPECT_THAT(run({"facts", up, "--schema", schema}).output, HasSubstr("first run   fails (1050)"));
  const std::string named = write("named.sql", "USE shop;\nCREATE TABLE users (id INT);\n");
  EXPECT_THAT(run({"facts", named, "--schema", schema}).output, HasSubstr("first run   fails (1050)"));
}

TEST_F(CommandLine, ExplainsARuleByItsName) {
  EXPECT_THAT(run({"explain", "create-table-without-guard"}).output, HasSubstr("## Flagged"));
  EXPECT_THAT(run({"rules", "--format", "json"}).output, StartsWith("{\"version\":1,\"rules\":[{\"name\":"));
}

}  // namespace
}  // namespace belay
