// A finding is known again wherever its statement went.
#include "rules/fingerprint.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace belay {
namespace {

using testing::SizeIs;

std::vector<std::string> fingerprints(const std::string& sql, const std::string& path = "a.sql") {
  const Analysis analysis = analyse(split(read_text(path, sql).value()), Server{});
  return fingerprints_of(lint(analysis, load_rules().value()), analysis.script);
}

const std::string insert = "INSERT INTO menu (title) VALUES ('a  b');";

TEST(Fingerprint, StaysWhereLinesAndCommentsMove) {
  const auto before = fingerprints(insert);
  ASSERT_THAT(before, SizeIs(1));
  EXPECT_EQ(fingerprints("-- more\n\nSELECT 1;\n\n" + insert), before);
  EXPECT_EQ(fingerprints("INSERT INTO menu (title) -- why\n  /* not */ VALUES ('a  b');"), before);
  EXPECT_EQ(fingerprints(insert, "moved/a.sql"), before);
}

TEST(Fingerprint, ChangesWithWhatIsExecuted) {
  EXPECT_NE(fingerprints("INSERT INTO menu (title) VALUES ('a b');"), fingerprints(insert));
  EXPECT_NE(fingerprints(insert, "b.sql"), fingerprints(insert));
}

TEST(Fingerprint, CountsWhatIsAlike) {
  const auto twice = fingerprints(insert + "\n" + insert);
  ASSERT_THAT(twice, SizeIs(2));
  EXPECT_EQ(twice[0], fingerprints(insert)[0]);
  EXPECT_EQ(twice[1], twice[0].substr(0, twice[0].size() - 1) + "2");
}

TEST(Fingerprint, TellsClausesApart) {
  const auto clauses = fingerprints("ALTER TABLE t ADD a INT, ADD b INT;");
  ASSERT_THAT(clauses, SizeIs(3));  // the first one is the whole statement's
  EXPECT_NE(clauses[1].substr(0, 16), clauses[2].substr(0, 16));
}

}  // namespace
}  // namespace belay
