#include "report/unified_diff.h"

#include <gtest/gtest.h>

#include <sstream>

namespace belay {
namespace {

std::string diff_of(std::string_view before, std::string_view after) {
  std::ostringstream out;
  write_unified_diff("up.sql", before, after, Style{}, out);
  return out.str();
}

TEST(UnifiedDiff, SaysNothingOfEqualTexts) {
  EXPECT_EQ(diff_of("a\n", "a\n"), "");
}

TEST(UnifiedDiff, ShowsThreeLinesAround) {
  EXPECT_EQ(diff_of("1\n2\n3\n4\nold\n5\n6\n7\n", "1\n2\n3\n4\nnew\n5\n6\n7\n"),
            "--- a/up.sql\n+++ b/up.sql\n@@ -2,7 +2,7 @@\n 2\n 3\n 4\n-old\n+new\n 5\n 6\n 7\n");
}

TEST(UnifiedDiff, SeparatesDistantChanges) {
  const std::string middle = "1\n2\n3\n4\n5\n6\n7\n8\n";
  EXPECT_EQ(diff_of("a\n" + middle + "b\n", "A\n" + middle + "B\n"),
            "--- a/up.sql\n+++ b/up.sql\n@@ -1,4 +1,4 @@\n-a\n+A\n 1\n 2\n 3\n@@ -7,4 +7,4 @@\n 6\n 7\n 8\n-b\n+B\n");
}

TEST(UnifiedDiff, TellsAMissingLineFeedAtTheEnd) {
  EXPECT_EQ(diff_of("a\r\nb", "a\r\nc"),
            "--- a/up.sql\n+++ b/up.sql\n@@ -1,2 +1,2 @@\n a\r\n-b\n\\ No newline at end of file\n+c\n"
            "\\ No newline at end of file\n");
}

}  // namespace
}  // namespace belay
