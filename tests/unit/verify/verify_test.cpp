#include "verify/verify.h"

#include <filesystem>

#include "places.h"

#include <gmock/gmock.h>

namespace belay {
namespace {

Analysis analyse_text(const std::string& sql) {
  return analyse(split(*read_text("test.sql", sql)), Server{});
}

class VerifyTest : public testing::Test {
 protected:
  VerifyTest() : engine_(*open_engine(*parse_url("embedded:"))) {}

  Verification verified(const Analysis& analysis) {
    auto result = verify(analysis, *engine_);
    if (!result) throw std::runtime_error(result.error().message);
    return std::move(*result);
  }

  static const VerificationCheck* find(const Verification& verification, const std::string& name) {
    const auto found = std::ranges::find(verification.checks, name, &VerificationCheck::name);
    return found == verification.checks.end() ? nullptr : &*found;
  }

  std::unique_ptr<Engine> engine_;
};

std::string details(const Verification& verification) {
  std::string text;
  for (const VerificationCheck& check : verification.checks) {
    if (!check.ok) text += check.name + ": " + check.detail + "\n";
  }
  return text;
}

TEST_F(VerifyTest, ProvesEverySample) {
  for (const auto& sample : std::filesystem::directory_iterator(PROJECT_DIRECTORY "/samples")) {
    auto file = read(sample.path());
    ASSERT_TRUE(file) << sample.path();
    const Verification verification = verified(analyse(split(std::move(*file)), Server{}));
    EXPECT_TRUE(verification.ok()) << sample.path() << "\n" << details(verification);
    EXPECT_EQ(verification.checks.size(), 7U) << sample.path();
  }
}

// Upgrades of which each needs another way to be safe, with the base that they meet.
struct Upgrade {
  const char* name;
  const char* base;
  const char* script;
};

class VerifyUpgradeTest : public VerifyTest, public testing::WithParamInterface<Upgrade> {};

TEST_P(VerifyUpgradeTest, IsProven) {
  VerifyOptions options;
  options.base.push_back(split(*read_text("base.sql", GetParam().base)));
  Catalog base = analyse(options.base.front(), Server{}).first.catalog;
  base.database("").complete = true;
  const Analysis analysis = analyse(split(*read_text("test.sql", GetParam().script)), Server{}, base);
  const auto verification = verify(analysis, *engine_, options);
  ASSERT_TRUE(verification) << verification.error().message;
  EXPECT_TRUE(verification->ok()) << details(*verification);
}

const std::vector<Upgrade>& upgrades() {
  static const std::vector<Upgrade> all = {
      {"TableSwappedIn",
       "CREATE TABLE blobs (id INT NOT NULL PRIMARY KEY, hash VARCHAR(100)); INSERT INTO blobs VALUES (1, 'a'), (2, "
       "'b')",
       "CREATE TABLE IF NOT EXISTS blobs_new (id INT NOT NULL PRIMARY KEY, hash VARCHAR(100) NOT NULL);\n"
       "INSERT INTO blobs_new (id, hash) SELECT id, hash FROM blobs;\n"
       "ALTER TABLE blobs_new ADD INDEX by_hash (hash);\nDROP TABLE blobs;\nALTER TABLE blobs_new RENAME TO blobs;"},
      {"ColumnConvertedInPlace",
       "CREATE TABLE notes (id INT PRIMARY KEY, payload INT NOT NULL); INSERT INTO notes VALUES (1, 10), (2, 20)",
       "ALTER TABLE notes ADD payload_new TEXT;\nUPDATE notes SET payload_new = CONCAT(payload + 10, '_suffix');\n"
       "ALTER TABLE notes DROP COLUMN payload;\nALTER TABLE notes ADD payload TEXT;\n"
       "UPDATE notes SET payload = payload_new;\n"
       "ALTER TABLE notes DROP COLUMN payload_new;"},
      {"JoinedTables",
       "CREATE TABLE customers (id INT PRIMARY KEY, city VARCHAR(9), n INT); CREATE TABLE orders (id INT PRIMARY KEY, "
       "customer INT, town VARCHAR(9)); INSERT INTO customers VALUES (1, 'Bonn', 0), (2, 'Kyiv', 5); INSERT INTO "
       "orders "
       "VALUES (1, 1, NULL), (2, 2, NULL), (3, 2, 'x')",
       "UPDATE orders o JOIN customers c ON c.id = o.customer SET o.town = c.city, c.n = c.n + 1 WHERE o.town IS "
       "NULL;\n"
       "DELETE o FROM orders o JOIN customers c ON c.id = o.customer WHERE c.city = 'Kyiv';"},
      {"UniqueBesideTheColumn", "CREATE TABLE worker (id INT PRIMARY KEY, code VARCHAR(20))",
       "ALTER TABLE worker MODIFY code VARCHAR(30) NOT NULL UNIQUE;"},
      {"ModifiedTwice",
       "CREATE TABLE worker (id INT PRIMARY KEY, code VARCHAR(20)); INSERT INTO worker VALUES (1, 'abcdefgh')",
       "ALTER TABLE worker MODIFY code VARCHAR(8);\nALTER TABLE worker MODIFY code VARCHAR(40);"},
      {"ConvertedToUtf8mb4",
       "CREATE TABLE worker (id INT PRIMARY KEY, a VARCHAR(20) CHARACTER SET latin1, b VARCHAR(9) COLLATE utf8mb4_bin "
       "NOT "
       "NULL DEFAULT 'x') DEFAULT CHARSET=latin1",
       "ALTER TABLE worker CONVERT TO CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;"},
      {"OwnTables", "CREATE TABLE other (id INT PRIMARY KEY)",
       "CREATE TABLE parent (id INT PRIMARY KEY);\n"
       "CREATE TABLE child (id INT PRIMARY KEY, p INT, FOREIGN KEY (p) REFERENCES parent (id));\n"
       "CREATE INDEX by_parent ON child (p);\nINSERT INTO child SELECT id, NULL FROM other;"},
      {"DroppedTrigger",
       "CREATE TABLE worker (id INT PRIMARY KEY, n INT); CREATE TRIGGER counts BEFORE INSERT ON worker FOR EACH ROW "
       "SET "
       "NEW.n = 1",
       "DROP TRIGGER counts;"},
      {"DatabaseThatIsMade", "CREATE TABLE other (id INT PRIMARY KEY)",
       "CREATE DATABASE IF NOT EXISTS belay_shop;\nUSE belay_shop;\nCREATE TABLE orders (id INT PRIMARY KEY);\n"
       "INSERT INTO orders VALUES (1);"},
  };
  return all;
}

INSTANTIATE_TEST_SUITE_P(Upgrades, VerifyUpgradeTest, testing::ValuesIn(upgrades()),
                         [](const auto& upgrade) { return std::string(upgrade.param.name); });

TEST_F(VerifyTest, SaysThatARolledBackTransactionUsedAnIdUp) {
  const Verification verification =
      verified(analyse_text("CREATE TABLE t (id INT AUTO_INCREMENT PRIMARY KEY, a INT);\nINSERT INTO t (a) VALUES (1) "
                            "ON DUPLICATE KEY UPDATE a = 2;"));
  const VerificationCheck* prefixes = find(verification, "prefixes");
  ASSERT_NE(prefixes, nullptr);
  EXPECT_TRUE(prefixes->ok) << prefixes->detail;
  EXPECT_THAT(prefixes->detail, testing::HasSubstr("gave other ids"));
}

TEST_F(VerifyTest, SaysWhereTheOriginalStops) {
  const Verification verification = verified(analyse_text("CREATE TABLE t (a INT);\nCREATE TABLE t (a INT);"));
  const VerificationCheck* original = find(verification, "original");
  ASSERT_NE(original, nullptr);
  EXPECT_FALSE(original->ok);
  EXPECT_EQ(original->statement, 2U);
  EXPECT_THAT(original->detail, testing::HasSubstr("1050"));
  EXPECT_EQ(verification.checks.size(), 1U);
}

TEST_F(VerifyTest, SeesAWrongPrediction) {
  Analysis analysis = analyse_text("CREATE TABLE t (a INT);");
  analysis.facts.statements[0].second_run = {Outcome::harmless, 0, "wrong on purpose"};
  const VerificationCheck* facts = nullptr;
  const Verification verification = verified(analysis);
  facts = find(verification, "facts");
  ASSERT_NE(facts, nullptr);
  EXPECT_FALSE(facts->ok);
  EXPECT_THAT(facts->detail, testing::HasSubstr("fails with 1050"));
}

TEST_F(VerifyTest, SeesASafeScriptThatIsNotSafe) {
  Analysis analysis = analyse_text("CREATE TABLE t (a INT);\nINSERT INTO t VALUES (1);");
  for (StatementFacts& facts : analysis.facts.statements) {
    facts.second_run = {Outcome::harmless, 0, "wrong on purpose: so no guard is written"};
  }
  const Verification verification = verified(analysis);
  const VerificationCheck* second_run = find(verification, "second_run");
  ASSERT_NE(second_run, nullptr);
  EXPECT_FALSE(second_run->ok);
}

TEST_F(VerifyTest, UsesTheGivenBase) {
  VerifyOptions options;
  options.base.push_back(split(*read_text("base.sql", "CREATE TABLE t (a INT PRIMARY KEY);")));
  const auto result = verify(analyse_text("INSERT INTO t (a) VALUES (1);"), *engine_, options);
  ASSERT_TRUE(result);
  const VerificationCheck* facts =
      find(*result, "facts");  // the analysis took the key for unknown; the server knows it
  ASSERT_NE(facts, nullptr);
  EXPECT_THAT(facts->detail, testing::HasSubstr("1062"));
}

}  // namespace
}  // namespace belay
