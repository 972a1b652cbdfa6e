// What takes a migration back is told apart from what makes it.
#include "cut.h"

namespace belay {

std::vector<bool> run_with_script(const std::string& text) {
  std::vector<bool> runs;
  for (const RawStatement& raw : cut(text).statements) runs.push_back(!raw.inline_code);
  return runs;
}

TEST(MigrationSections, the_way_back_is_no_part_of_the_script) {
  const std::vector<bool> up_and_down = {true, false};
  EXPECT_EQ(run_with_script("-- +goose Up\nA;\n-- +goose Down\nB;\n"), up_and_down);
  EXPECT_EQ(run_with_script("-- +migrate Up\nA;\n-- +migrate Down\nB;\n"), up_and_down);
  EXPECT_EQ(run_with_script("-- migrate:up\r\nA;\r\n--   migrate:down transaction:false\r\nB;\r\n"), up_and_down);
}

TEST(MigrationSections, may_come_in_any_order) {
  EXPECT_EQ(run_with_script("-- +goose Down\nA;\n-- +goose Up\nB;\nC;\n"), (std::vector<bool>{false, true, true}));
}

TEST(MigrationSections, need_a_comment_of_their_own) {
  EXPECT_EQ(run_with_script("A; -- +goose Down\nB;\n"), (std::vector<bool>{true, true}));
  EXPECT_EQ(run_with_script("-- see +goose Down\nB;\n"), std::vector<bool>{true});
  EXPECT_EQ(run_with_script("-- +goose StatementBegin\nB;\n"), std::vector<bool>{true});
}

TEST(MigrationSections, lose_no_byte) {
  const std::string text = "-- +goose Up\nA;\n-- +goose Down\nB;\n-- +goose Up\nC";
  const Script script = cut(text);
  std::string joined;
  for (const Piece& piece : script.pieces) joined += slice(script.files[0].text, piece.span);
  EXPECT_EQ(joined, text);
}

}  // namespace belay
