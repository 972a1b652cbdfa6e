#include "source/edit.h"

#include <gtest/gtest.h>

#include <stdexcept>

namespace belay {

TEST(Edits, none_leave_the_text_as_it_is) {
  EXPECT_EQ(apply_edits("SELECT 1;", {}), "SELECT 1;");
}

TEST(Edits, replace_delete_and_insert) {
  EXPECT_EQ(apply_edits("abcdef", {{{0, 1}, "X"}, {{2, 4}, ""}, {{6, 6}, "!"}}), "Xbef!");
}

TEST(Edits, may_come_in_any_order) {
  EXPECT_EQ(apply_edits("abc", {{{2, 3}, "C"}, {{0, 1}, "A"}}), "AbC");
}

TEST(Edits, insertions_at_one_place_keep_their_order) {
  EXPECT_EQ(apply_edits("ab", {{{1, 1}, "1"}, {{1, 1}, "2"}}), "a12b");
}

TEST(Edits, an_insertion_stands_before_the_replacement_at_its_place) {
  EXPECT_EQ(apply_edits("ab", {{{1, 2}, "B"}, {{1, 1}, "+"}}), "a+B");
}

TEST(Edits, an_insertion_may_touch_the_end_of_a_replacement) {
  EXPECT_EQ(apply_edits("abc", {{{1, 1}, "+"}, {{0, 1}, "A"}}), "A+bc");
}

TEST(Edits, overlapping_is_a_bug) {
  EXPECT_THROW(apply_edits("abc", {{{0, 2}, "x"}, {{1, 3}, "y"}}), std::logic_error);
}

TEST(Edits, outside_of_the_text_is_a_bug) {
  EXPECT_THROW(apply_edits("abc", {{{2, 4}, "x"}}), std::logic_error);
}

}  // namespace belay
