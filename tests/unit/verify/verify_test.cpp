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
