// What lint is told: formats, a baseline, a configuration, a revision to compare with, pages of one's own.
#include <gmock/gmock.h>

#include <cstdlib>
#include <nlohmann/json.hpp>

#include "command_line.h"

namespace belay {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;
using testing::StartsWith;

const std::string create = "CREATE TABLE t (id INT PRIMARY KEY);\n";
const std::string insert = "INSERT INTO menu (title) VALUES ('Home');\n";

class Lint : public CommandLine {
 protected:
  static std::vector<std::string> rules_found(std::vector<std::string> words) {
    words.insert(words.begin(), {"lint", "--format", "json"});
    const auto report = nlohmann::json::parse(run(words).output);
    std::vector<std::string> rules;
    for (const auto& finding : report["findings"]) rules.push_back(finding["rule"]);
    return rules;
  }

  void git(const std::string& words) const {
    const std::string command = "git -C " + folder_.string() + " -c user.name=t -c user.email=t@example.org " + words;
    ASSERT_EQ(std::system((command + " >/dev/null 2>&1").c_str()), 0) << command;
  }

  std::string configuration_error(const std::string& text) const {
    write(".sqlbelay.yaml", text);
    const Outcome outcome = run({"lint", write("a.sql", create)});
    EXPECT_EQ(outcome.exit_code, 78) << outcome.errors;
    std::string errors = outcome.errors;
    const size_t at = errors.find(folder_.string());
    return at == errors.npos ? errors : errors.substr(errors.find(".sqlbelay.yaml"));
  }
};

const std::string created = "idempotency/create-table-without-guard";
const std::string repeated = "idempotency/insert-repeats-rows";

TEST_F(Lint, KnowsEveryFormat) {
  const std::string script = write("a.sql", create);
  for (const std::string format : {"text", "json", "sarif", "github", "gitlab", "junit", "gcc"}) {
    const auto outcome = run({"lint", "--format", format, script});
    EXPECT_EQ(outcome.exit_code, 1) << format;
    EXPECT_THAT(outcome.output, HasSubstr("create-table-without-guard")) << format;
  }
  EXPECT_EQ(run({"lint", "--format", "xml", script}).exit_code, 64);
}

TEST_F(Lint, CountsWhatACommentAllows) {
  const auto outcome = run({"lint", write("a.sql", "-- sqlbelay: allow idempotency -- new\n" + create)});
  EXPECT_EQ(outcome.exit_code, 0);
  EXPECT_EQ(outcome.output, "1 suppressed\n");
}

TEST_F(Lint, LeavesOutWhatTheBaselineKnows) {
  const std::string baseline = (folder_ / "baseline.json").string();
  const auto taken = run({"lint", "--write-baseline", baseline, write("a.sql", create)});
  EXPECT_EQ(taken.exit_code, 0);
  EXPECT_EQ(taken.output, "");
  EXPECT_THAT(taken.errors, StartsWith("1 finding written to "));
  const std::string moved = write("a.sql", "-- more\n\n" + insert + "\n" + create);
  EXPECT_THAT(rules_found({"--baseline", baseline, moved}), testing::ElementsAre(repeated));
  EXPECT_THAT(run({"lint", "--baseline", baseline, moved}).output, HasSubstr("1 error, 1 suppressed"));
}

TEST_F(Lint, FixesNothingBesideABaseline) {
  const std::string script = write("a.sql", create);
  EXPECT_EQ(run({"lint", "--fix", "--diff-base", "HEAD", script}).exit_code, 64);
  EXPECT_EQ(run({"lint", "--diff", "--baseline", "b.json", script}).exit_code, 64);
  EXPECT_EQ(content(script), create);
}

TEST_F(Lint, RefusesABaselineThatIsNone) {
  const std::string script = write("a.sql", create);
  EXPECT_EQ(run({"lint", "--baseline", write("b.json", "[1]"), script}).exit_code, 78);
  EXPECT_EQ(run({"lint", "--baseline", write("b.json", "{\"version\":1,\"findings\":[7]}"), script}).exit_code, 78);
  EXPECT_THAT(run({"lint", "--baseline", (folder_ / "none").string(), script}).errors, HasSubstr("cannot be read"));
}

TEST_F(Lint, ReadsTheConfigurationAboveTheFirstFile) {
  write(".sqlbelay.yaml", "severity:\n  create-table-without-guard: off\n  insert-repeats-rows: info\nfail-on: info\n");
  const std::string script = write("db/up/a.sql", create + insert);
  const auto outcome = run({"lint", script});
  EXPECT_EQ(outcome.exit_code, 1);
  EXPECT_THAT(outcome.output, HasSubstr(": info: "));
  EXPECT_THAT(outcome.output, HasSubstr("\n1 remark\n"));
  EXPECT_EQ(run({"lint", script, "--fail-on", "error"}).exit_code, 0);
  EXPECT_THAT(rules_found({script, "--select", "create-table-without-guard"}), testing::ElementsAre(created));
}

TEST_F(Lint, ConfiguresSomePathsOnly) {
  write(".sqlbelay.yaml",
        "severity: {insert-repeats-rows: off}\npaths:\n  - match: [legacy/*, 'V1_*.sql']\n"
        "    severity: {create-table-without-guard: off, insert-repeats-rows: info}\n");
  EXPECT_THAT(rules_found({write("new/a.sql", create + insert)}), testing::ElementsAre(created));
  EXPECT_THAT(rules_found({write("legacy/old/a.sql", create + insert)}), testing::ElementsAre(repeated));
  EXPECT_THAT(rules_found({write("new/V1_a.sql", create + insert)}), testing::ElementsAre(repeated));
}

TEST_F(Lint, TakesServerAndSchemaFromTheConfiguration) {
  write("base/schema.sql", "CREATE TABLE t (id INT PRIMARY KEY);\n");
  const std::string script = write("a.sql", create + "ALTER TABLE t ADD COLUMN IF NOT EXISTS a INT;\n");
  write(".sqlbelay.yaml", "schema: base/schema.sql\n");
  EXPECT_THAT(rules_found({script}), testing::IsSupersetOf({"correctness/fails-on-first-run", "syntax/error"}));
  write(".sqlbelay.yaml", "server: mariadb:10.11\n");
  EXPECT_THAT(rules_found({script}), testing::ElementsAre(created));
  EXPECT_THAT(rules_found({script, "--server", "mysql:8.4"}), testing::Contains("syntax/error"));
  EXPECT_THAT(run({"parse", script}).output, HasSubstr(" 0 syntax errors"));
}

TEST_F(Lint, TakesTheConfigurationThatIsNamed) {
  write(".sqlbelay.yaml", "severity: {idempotency: off}\n");
  const std::string script = write("a.sql", create);
  EXPECT_THAT(rules_found({script}), IsEmpty());
  EXPECT_THAT(rules_found({script, "--config", write("other.yaml", "")}), testing::ElementsAre(created));
  EXPECT_EQ(run({"lint", script, "--config", "/nowhere"}).exit_code, 78);
}

TEST_F(Lint, DoesNotJudgeWhatIsAllowedAndOff) {
  write(".sqlbelay.yaml", "severity: {idempotency: off}\n");
  EXPECT_THAT(rules_found({write("a.sql", "-- sqlbelay: allow idempotency -- new\n" + create)}), IsEmpty());
}

TEST_F(Lint, NamesMistakesOfTheConfigurationWithTheirLine) {
  EXPECT_EQ(configuration_error("server: mysql:8.4\nsevrity: {}\n"),
            ".sqlbelay.yaml:2: a configuration has no `sevrity`\n  = help: did you mean `severity`\n");
  EXPECT_EQ(configuration_error("\nserver: mysqll\n").substr(0, 43), ".sqlbelay.yaml:2: `mysqll` is no server\n  =");
  EXPECT_EQ(configuration_error("severity:\n  drop-tabel: off\n"),
            ".sqlbelay.yaml:2: there is no rule `drop-tabel`\n  = help: did you mean `drop-table`\n");
  EXPECT_EQ(configuration_error("severity:\n  drop-table: eror\n"),
            ".sqlbelay.yaml:2: `eror` is no severity\n  = help: did you mean `error`\n");
  EXPECT_THAT(configuration_error("paths:\n  - severity: {}\n"), StartsWith(".sqlbelay.yaml:2: an entry of `paths`"));
  EXPECT_THAT(configuration_error("paths:\n  - match: '*'\n    rules: x\n"),
              StartsWith(".sqlbelay.yaml:3: an entry of `paths` has no `rules`"));
  EXPECT_THAT(configuration_error("fail-on: [\n"), HasSubstr("mend the YAML"));
  EXPECT_THAT(configuration_error("- a\n"), StartsWith(".sqlbelay.yaml:1: a configuration is no mapping"));
}

TEST_F(Lint, TellsOnlyOfChangedLines) {
  const std::string script = write("db/a.sql", create + insert);
  git("init -q");
  git("add .");
  git("commit -q -m base");
  EXPECT_THAT(rules_found({script, "--diff-base", "HEAD"}), IsEmpty());
  write("db/a.sql", create + "-- more\n" + insert + "DROP TABLE\n  old;\n");
  EXPECT_THAT(rules_found({script, "--diff-base", "HEAD"}),
              testing::ElementsAre("data-loss/drop-table", "idempotency/drop-without-guard"));
}

TEST_F(Lint, SaysWhatGitDoesNotKnow) {
  const std::string script = write("a.sql", create);
  EXPECT_EQ(run({"lint", script, "--diff-base", "HEAD"}).errors,
            "sqlbelay: error: " + script + " is not in git\n  = help: add it, or leave out --diff-base\n");
  git("init -q");
  git("add .");
  git("commit -q -m base");
  const auto outcome = run({"lint", script, "--diff-base", "--nope"});
  EXPECT_EQ(outcome.exit_code, 64);
  EXPECT_THAT(run({"lint", script, "--diff-base", "nope"}).errors, HasSubstr("git knows no revision `nope`"));
}

std::string page(const std::string& flagged) {
  return "---\nsummary: ours\nseverity: warning\nfix: none\non: statement\nwhen: {kind: truncate_table}\nmessage: m\n"
         "help: h\n---\n# no-truncate\n## Flagged\n```sql\n" +
         flagged + "\n```\n## Accepted\n```sql\nSELECT 1;\n```\n";
}

TEST_F(Lint, ChecksPagesOfOnesOwn) {
  const std::string path = write("pages/ours/no-truncate.md", page("TRUNCATE TABLE t;"));
  const std::string folder = (folder_ / "pages").string();
  const auto good = run({"rules", "--check", folder});
  EXPECT_EQ(good.exit_code, 0) << good.output << good.errors;
  EXPECT_EQ(good.output, "1 page as they say\n");
  write("pages/ours/no-truncate.md", page("DELETE FROM t;"));
  const auto bad = run({"rules", "--check", folder});
  EXPECT_EQ(bad.exit_code, 78);
  EXPECT_EQ(bad.output, path + ":13: `no-truncate` does not flag this\n");
  EXPECT_EQ(run({"rules", "--check", (folder_ / "none").string()}).exit_code, 78);
}

TEST_F(Lint, ListsThePagesThatTheConfigurationNames) {
  write("pages/ours/no-truncate.md", page("TRUNCATE TABLE t;"));
  const std::string configuration = write(".sqlbelay.yaml", "rules: pages\n");
  EXPECT_THAT(run({"rules", "--config", configuration}).output, HasSubstr("no-truncate"));
  EXPECT_THAT(run({"explain", "no-truncate", "--config", configuration}).output, HasSubstr("no-truncate\n"));
  EXPECT_EQ(run({"explain", "no-truncate"}).exit_code, 64);
}

TEST_F(Lint, SaysWhatCanBeFixed) {
  const auto outcome = run({"lint", write("a.sql", create + insert)});
  EXPECT_THAT(outcome.output, HasSubstr("\n1 can be fixed with --fix\n"));
}

TEST_F(Lint, LeavesTheWayBackAlone) {
  const auto outcome = run({"lint", write("a.sql", "-- +goose Up\nSELECT 1;\n-- +goose Down\nDROP TABLE t;\n")});
  EXPECT_EQ(outcome.output, "no findings\n");
}

TEST_F(Lint, TakesPagesOfOnesOwn) {
  write("pages/ours/no-truncate.md", page("TRUNCATE TABLE t;"));
  const std::string script = write("a.sql", "TRUNCATE TABLE t;\n");
  const std::string folder = (folder_ / "pages").string();
  EXPECT_THAT(rules_found({script, "--rules", folder}), testing::Contains("ours/no-truncate"));
  EXPECT_THAT(run({"review", script, "--rules", folder}).output, HasSubstr("[ours/no-truncate]"));
  write(".sqlbelay.yaml", "rules: pages\nseverity: {ours: error}\n");
  EXPECT_THAT(run({"lint", script}).output, HasSubstr("error: m [ours/no-truncate]"));
}

}  // namespace
}  // namespace belay
