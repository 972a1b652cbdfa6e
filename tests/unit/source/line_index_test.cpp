#include "source/line_index.h"

#include "cut.h"

namespace belay {

static void expect_position(const SourceFile& file, uint32_t byte, uint32_t line, uint32_t column) {
  const Position position = position_of(file, byte);
  EXPECT_EQ(position.line, line) << "byte " << byte;
  EXPECT_EQ(position.column, column) << "byte " << byte;
}

TEST(PositionOf, counts_from_one) {
  expect_position(file_from("a.sql", "SELECT 1;"), 0, 1, 1);
  expect_position(file_from("a.sql", ""), 0, 1, 1);
}

TEST(PositionOf, a_line_feed_belongs_to_the_line_it_ends) {
  const SourceFile file = file_from("a.sql", "a\nb\n");
  expect_position(file, 1, 1, 2);
  expect_position(file, 2, 2, 1);
  expect_position(file, 4, 3, 1);
}

TEST(PositionOf, columns_are_code_points) {
  expect_position(file_from("a.sql", "'版本号' x"), 12, 1, 7);
}

TEST(PositionOf, a_byte_order_mark_takes_no_column) {
  expect_position(file_from("a.sql", "\xEF\xBB\xBFSELECT"), 3, 1, 1);
}

TEST(PositionOf, crlf_is_one_line_end) {
  expect_position(file_from("a.sql", "a\r\nb"), 3, 2, 1);
}

// Lines shorter, about as long, and much longer than the distance of the marks, with code points across them.
TEST(LineIndexOf, agrees_with_counting_from_the_start) {
  std::string text = "\xEF\xBB\xBF";
  for (int i = 0; i < 300; ++i) text += std::string(static_cast<size_t>(i * i % 977), 'x') + "数据库\r\n";
  for (int i = 0; i < 60'000; ++i) text += "号a";
  text += "\nend";
  const SourceFile file = file_from("a.sql", text);
  const LineIndex index;
  for (uint32_t byte = 3; byte <= text.size(); byte += 997) {
    const Position expected = position_of(file, byte);
    const Position found = index.position_of(file, byte);
    ASSERT_EQ(found.line, expected.line) << "byte " << byte;
    ASSERT_EQ(found.column, expected.column) << "byte " << byte;
  }
}

TEST(LineIndexOf, an_empty_file_has_a_first_line) {
  const SourceFile file = file_from("a.sql", "");
  EXPECT_EQ(LineIndex().position_of(file, 0).line, 1U);
}

}  // namespace belay
