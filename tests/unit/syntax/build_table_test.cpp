#include "build_parse.h"

namespace belay {
namespace {

TEST(BuildTable, head) {
  const std::string sql = "create temporary table if not exists `s`.`t` (a int)";
  const auto create = built_as<CreateTable>(sql);
  EXPECT_TRUE(create.temporary);
  EXPECT_TRUE(create.if_not_exists);
  EXPECT_FALSE(create.or_replace);
  EXPECT_EQ(slice(sql, create.table_keyword), "table");
  EXPECT_EQ(text(create.table), "s.t");
  EXPECT_EQ(slice(sql, create.table.span), "`s`.`t`");
}

TEST(BuildTable, every_kind_of_element) {
  const auto create = built_as<CreateTable>(
      "CREATE TABLE t (a INT, PRIMARY KEY (a), UNIQUE KEY u (a), KEY k (b), FULLTEXT INDEX f (c), SPATIAL KEY s (d), "
      "CONSTRAINT fk FOREIGN KEY i (a) REFERENCES p (id), CONSTRAINT c CHECK (a > 0), b INT)");
  ASSERT_EQ(create.elements.size(), 9U);
  EXPECT_TRUE(std::holds_alternative<ColumnDefinition>(create.elements[0]));
  EXPECT_EQ(std::get<KeyDefinition>(create.elements[1]).kind, KeyKind::primary);
  EXPECT_EQ(std::get<KeyDefinition>(create.elements[2]).kind, KeyKind::unique);
  EXPECT_EQ(std::get<KeyDefinition>(create.elements[3]).kind, KeyKind::index);
  EXPECT_EQ(std::get<KeyDefinition>(create.elements[4]).kind, KeyKind::fulltext);
  EXPECT_EQ(std::get<KeyDefinition>(create.elements[5]).kind, KeyKind::spatial);
  EXPECT_EQ(std::get<ForeignKeyDefinition>(create.elements[6]).symbol.text, "fk");
  EXPECT_EQ(std::get<CheckConstraint>(create.elements[7]).symbol.text, "c");
  EXPECT_TRUE(std::holds_alternative<ColumnDefinition>(create.elements[8]));
}

TEST(BuildTable, keys_with_every_clause) {
  const std::string sql =
      "CREATE TABLE t (CONSTRAINT c UNIQUE INDEX u USING HASH (a(10) DESC, (b + 1), c ASC) USING BTREE COMMENT 'x' "
      "INVISIBLE KEY_BLOCK_SIZE = 8, FULLTEXT f (d) WITH PARSER ngram)";
  const auto create = built_as<CreateTable>(sql);
  const auto& key = std::get<KeyDefinition>(create.elements.at(0));
  EXPECT_EQ(key.symbol.text, "c");
  EXPECT_EQ(key.name.text, "u");
  EXPECT_EQ(key.algorithm, "btree");
  ASSERT_EQ(key.parts.size(), 3U);
  EXPECT_EQ(key.parts[0].column.text, "a");
  EXPECT_EQ(key.parts[0].length, 10U);
  EXPECT_EQ(key.parts[0].direction, Direction::descending);
  EXPECT_FALSE(key.parts[1].column);
  EXPECT_TRUE(key.parts[1].expression);
  EXPECT_EQ(key.parts[2].direction, Direction::ascending);
  EXPECT_EQ(slice(sql, key.parts[0].span), "a(10) DESC");
  EXPECT_EQ(key.comment, "x");
  EXPECT_EQ(key.visible, false);
  ASSERT_EQ(key.other_options.size(), 1U);
  EXPECT_EQ(slice(sql, key.other_options[0]), "KEY_BLOCK_SIZE = 8");
  EXPECT_EQ(slice(sql, key.span).substr(0, 19), "CONSTRAINT c UNIQUE");
  EXPECT_EQ(std::get<KeyDefinition>(create.elements.at(1)).parser, "ngram");
}

TEST(BuildTable, foreign_keys_with_every_clause) {
  const auto create = built_as<CreateTable>(
      "CREATE TABLE t (FOREIGN KEY i (a, b) REFERENCES s.p (x, y) MATCH SIMPLE ON UPDATE NO ACTION ON DELETE "
      "RESTRICT)");
  const auto& key = std::get<ForeignKeyDefinition>(create.elements.at(0));
  EXPECT_EQ(key.name.text, "i");
  EXPECT_EQ(texts(key.columns), (Strings{"a", "b"}));
  EXPECT_EQ(text(key.references.table), "s.p");
  EXPECT_EQ(texts(key.references.columns), (Strings{"x", "y"}));
  EXPECT_EQ(key.references.match, "simple");
  EXPECT_EQ(key.references.on_update, ReferenceAction::no_action);
  EXPECT_EQ(key.references.on_delete, ReferenceAction::restrict);
}

TEST(BuildTable, options_have_one_name_whatever_their_words) {
  const std::string sql =
      "CREATE TABLE t (a INT) ENGINE = InnoDB, DEFAULT CHARACTER SET utf8 COLLATE='utf8_bin' AUTO_INCREMENT 10 "
      "COMMENT \"it's\" ROW_FORMAT=DYNAMIC MAX_ROWS=5 DATA DIRECTORY '/d' UNION=(x, y) TABLESPACE `ts`";
  const auto create = built_as<CreateTable>(sql);
  Strings names;
  Strings values;
  for (const TableOption& option : create.options) {
    names.push_back(option.name);
    values.push_back(option.value);
  }
  EXPECT_EQ(names, (Strings{"engine", "charset", "collate", "auto_increment", "comment", "row_format", "max_rows",
                            "data_directory", "union", "tablespace"}));
  EXPECT_EQ(values, (Strings{"InnoDB", "utf8", "utf8_bin", "10", "it's", "DYNAMIC", "5", "/d", "(x, y)", "ts"}));
  EXPECT_EQ(slice(sql, create.options[1].span), "DEFAULT CHARACTER SET utf8");
  EXPECT_EQ(slice(sql, create.options[1].value_span), "utf8");
  EXPECT_EQ(slice(sql, create.options[2].value_span), "'utf8_bin'");
}

TEST(BuildTable, charset_words) {
  for (const char* words : {"CHARSET=utf8", "CHARACTER SET utf8", "DEFAULT CHARSET utf8", "char set = utf8"}) {
    const auto create = built_as<CreateTable>("CREATE TABLE t (a INT) " + std::string(words));
    ASSERT_EQ(create.options.size(), 1U) << words;
    EXPECT_EQ(create.options[0].name, "charset") << words;
  }
}

TEST(BuildTable, like_and_select) {
  EXPECT_EQ(text(built_as<CreateTable>("CREATE TABLE t LIKE s.u").like->table), "s.u");
  EXPECT_EQ(text(built_as<CreateTable>("CREATE TABLE t (LIKE u)").like->table), "u");
  EXPECT_TRUE(built_as<CreateTable>("CREATE TABLE t AS SELECT 1 AS a").query);
  const auto create = built_as<CreateTable>("CREATE TABLE t (a INT) ENGINE=InnoDB IGNORE SELECT 1 AS a UNION SELECT 2");
  EXPECT_TRUE(create.query);
  EXPECT_EQ(create.elements.size(), 1U);
  EXPECT_EQ(create.options.size(), 1U);
}

TEST(BuildTable, or_replace_is_noted) {
  EXPECT_TRUE(has_form(built("CREATE OR REPLACE TABLE t (a INT)"), Syntax::or_replace_object));
  EXPECT_TRUE(built_as<CreateTable>("CREATE OR REPLACE TABLE t (a INT)").or_replace);
  EXPECT_NE(refusal("CREATE OR REPLACE TABLE IF NOT EXISTS t (a INT)"), "");
  EXPECT_NE(refusal("CREATE UNIQUE TABLE t (a INT)"), "");
}

TEST(BuildTable, old_type_option_is_the_engine) {
  const std::string sql = "CREATE TABLE t (a INT) TYPE=MyISAM";
  EXPECT_EQ(built_as<CreateTable>(sql).options.at(0).name, "engine");
  EXPECT_TRUE(has_form(built(sql), Syntax::type_for_engine));
}

TEST(BuildTable, drop) {
  const std::string sql = "DROP TABLE IF EXISTS a, `s`.b CASCADE";
  const auto drop = built_as<DropTable>(sql);
  EXPECT_TRUE(drop.if_exists);
  EXPECT_TRUE(drop.cascade);
  EXPECT_FALSE(drop.temporary);
  ASSERT_EQ(drop.tables.size(), 2U);
  EXPECT_EQ(text(drop.tables[1]), "s.b");
  EXPECT_EQ(slice(sql, drop.table_keyword), "TABLE");
  EXPECT_TRUE(built_as<DropTable>("DROP TEMPORARY TABLE a").temporary);
}

TEST(BuildTable, rename_and_truncate) {
  const std::string sql = "RENAME TABLE a TO b, s.c TO d";
  const auto rename = built_as<RenameTable>(sql);
  ASSERT_EQ(rename.pairs.size(), 2U);
  EXPECT_EQ(text(rename.pairs[1].from), "s.c");
  EXPECT_EQ(text(rename.pairs[1].to), "d");
  EXPECT_EQ(slice(sql, rename.pairs[1].span), "s.c TO d");
  EXPECT_EQ(text(built_as<TruncateTable>("TRUNCATE s.t").table), "s.t");
}

}  // namespace
}  // namespace belay
