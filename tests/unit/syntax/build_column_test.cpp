#include "build_parse.h"

namespace belay {
namespace {

// The one column of a table.
ColumnDefinition column_of(const std::string& definition) {
  const auto create = built_as<CreateTable>("CREATE TABLE t (" + definition + ")");
  EXPECT_EQ(create.elements.size(), 1U) << definition;
  return create.elements.empty() ? ColumnDefinition{} : std::get<ColumnDefinition>(create.elements[0]);
}

TEST(BuildColumn, every_attribute_has_its_place) {
  const auto column = column_of(
      "`a``b` BIGINT(20) UNSIGNED ZEROFILL NOT NULL DEFAULT '1' ON UPDATE CURRENT_TIMESTAMP(3) AUTO_INCREMENT UNIQUE "
      "PRIMARY KEY COMMENT 'it''s' COLUMN_FORMAT FIXED STORAGE DISK INVISIBLE");
  EXPECT_EQ(column.name.text, "a`b");
  EXPECT_TRUE(column.name.quoted);
  EXPECT_EQ(column.type.base, BaseType::bigint);
  EXPECT_EQ(column.type.length, 20U);
  EXPECT_TRUE(column.type.is_unsigned);
  EXPECT_TRUE(column.type.is_zerofill);
  EXPECT_EQ(column.nullable, false);
  EXPECT_EQ(as<Literal>(*column.default_value)->value, "1");
  EXPECT_EQ(as<Call>(*column.on_update)->name.text, "CURRENT_TIMESTAMP");
  EXPECT_EQ(as<Literal>(as<Call>(*column.on_update)->arguments.at(0))->value, "3");
  EXPECT_TRUE(column.auto_increment);
  EXPECT_TRUE(column.is_unique);
  EXPECT_TRUE(column.is_primary_key);
  EXPECT_EQ(column.comment, "it's");
  EXPECT_EQ(column.visible, false);
  EXPECT_EQ(column.other_attributes.size(), 2U);
}

TEST(BuildColumn, key_alone_is_primary_and_behind_unique_it_is_not) {
  EXPECT_TRUE(column_of("a INT KEY").is_primary_key);
  EXPECT_FALSE(column_of("a INT UNIQUE KEY").is_primary_key);
  EXPECT_TRUE(column_of("a INT UNIQUE KEY").is_unique);
  EXPECT_TRUE(column_of("a INT NULL PRIMARY KEY").is_primary_key);
}

TEST(BuildColumn, nullability_is_known_where_written_only) {
  EXPECT_FALSE(column_of("a INT").nullable);
  EXPECT_EQ(column_of("a INT NULL").nullable, true);
  EXPECT_EQ(column_of("a INT NOT NULL").nullable, false);
}

TEST(BuildColumn, default_null_is_a_value) {
  const auto column = column_of("a INT DEFAULT NULL");
  ASSERT_TRUE(column.default_value);
  EXPECT_EQ(as<Literal>(*column.default_value)->kind, LiteralKind::null);
  EXPECT_FALSE(column.nullable);
}

TEST(BuildColumn, attributes_behind_a_default_are_no_part_of_it) {
  const auto column = column_of("a VARCHAR(5) DEFAULT 'x' NOT NULL COLLATE utf8mb4_bin");
  EXPECT_EQ(as<Literal>(*column.default_value)->value, "x");
  EXPECT_EQ(column.nullable, false);
  EXPECT_EQ(column.collation.text, "utf8mb4_bin");
  EXPECT_FALSE(column.type.collation);
}

TEST(BuildColumn, negative_and_functional_defaults) {
  EXPECT_TRUE(column_of("a INT DEFAULT -1").default_value);
  EXPECT_TRUE(as<Call>(*column_of("a DATETIME DEFAULT CURRENT_TIMESTAMP").default_value));
  EXPECT_TRUE(as<Call>(*column_of("a BINARY(16) DEFAULT (UUID_TO_BIN(UUID()))").default_value));
}

TEST(BuildColumn, spans_cover_the_type_and_the_attributes) {
  const std::string sql =
      "CREATE TABLE t (a varchar(10) CHARACTER SET utf8 COLLATE utf8_bin  NOT NULL COMMENT 'x' , b int)";
  const auto create = built_as<CreateTable>(sql);
  const auto& first = std::get<ColumnDefinition>(create.elements.at(0));
  EXPECT_EQ(slice(sql, first.span), "a varchar(10) CHARACTER SET utf8 COLLATE utf8_bin  NOT NULL COMMENT 'x'");
  EXPECT_EQ(slice(sql, first.type.span), "varchar(10) CHARACTER SET utf8 COLLATE utf8_bin");
  EXPECT_EQ(slice(sql, first.attributes_span), "NOT NULL COMMENT 'x'");
  const auto& second = std::get<ColumnDefinition>(create.elements.at(1));
  EXPECT_TRUE(second.attributes_span.empty());
  EXPECT_EQ(second.attributes_span.end, second.span.end);
}

TEST(BuildColumn, generated_columns) {
  const auto stored = column_of("c INT GENERATED ALWAYS AS (a + 1) STORED NOT NULL");
  EXPECT_TRUE(stored.generated->stored);
  EXPECT_TRUE(as<Binary>(stored.generated->expression));
  EXPECT_FALSE(column_of("c INT AS (a + 1)").generated->stored);
  EXPECT_TRUE(column_of("c INT AS (a + 1) PERSISTENT").generated->stored);
}

TEST(BuildColumn, checks_with_symbol_and_enforcement) {
  const std::string sql = "CREATE TABLE t (a INT CHECK (a > 0) CONSTRAINT small CHECK (a < 9) NOT ENFORCED NOT NULL)";
  const auto create = built_as<CreateTable>(sql);
  const auto& column = std::get<ColumnDefinition>(create.elements.at(0));
  ASSERT_EQ(column.checks.size(), 2U);
  EXPECT_TRUE(column.checks[0].enforced);
  EXPECT_EQ(column.checks[1].symbol.text, "small");
  EXPECT_FALSE(column.checks[1].enforced);
  EXPECT_EQ(slice(sql, column.checks[1].span), "CONSTRAINT small CHECK (a < 9) NOT ENFORCED");
  EXPECT_EQ(column.nullable, false);
}

TEST(BuildColumn, references_with_actions) {
  const std::string sql = "CREATE TABLE t (a INT REFERENCES s.p (id) MATCH FULL ON DELETE SET NULL ON UPDATE CASCADE)";
  const auto create = built_as<CreateTable>(sql);
  const auto& references = *std::get<ColumnDefinition>(create.elements.at(0)).references;
  EXPECT_EQ(text(references.table), "s.p");
  EXPECT_EQ(texts(references.columns), Strings{"id"});
  EXPECT_EQ(references.match, "full");
  EXPECT_EQ(references.on_delete, ReferenceAction::set_null);
  EXPECT_EQ(references.on_update, ReferenceAction::cascade);
  EXPECT_EQ(slice(sql, references.span), "REFERENCES s.p (id) MATCH FULL ON DELETE SET NULL ON UPDATE CASCADE");
}

TEST(BuildColumn, what_servers_refuse_is_refused) {
  EXPECT_NE(refusal("CREATE TABLE t (a INT NOT NULL UNSIGNED)"), "");
  EXPECT_NE(refusal("CREATE TABLE t (a VARCHAR(9) NOT NULL CHARACTER SET utf8)"), "");
  EXPECT_NE(refusal("CREATE TABLE t (a INT REFERENCES p (id) NOT NULL)"), "");
  EXPECT_NE(refusal("CREATE TABLE t (a INT ON DELETE CASCADE)"), "");
  EXPECT_NE(refusal("CREATE TABLE t (a INT NOT ENFORCED)"), "");
  EXPECT_NE(refusal("CREATE TABLE t (a INT STORED)"), "");
}

TEST(BuildColumn, forms_of_some_servers_are_noted) {
  const auto table = [](const std::string& column) { return built("CREATE TABLE t (" + column + ")"); };
  EXPECT_TRUE(has_form(table("a BIGINT AUTO_RANDOM(5)"), Syntax::auto_random));
  EXPECT_TRUE(has_form(table("a INT INVISIBLE"), Syntax::invisible_column));
  EXPECT_TRUE(has_form(table("a INT DEFAULT (1 + 1)"), Syntax::default_expression));
  EXPECT_TRUE(has_form(table("a CHAR(36) DEFAULT UUID()"), Syntax::default_function));
  EXPECT_FALSE(has_form(table("a DATETIME DEFAULT NOW()"), Syntax::default_function));
  EXPECT_TRUE(has_form(table("a TEXT COMPRESSED"), Syntax::column_compression));
  EXPECT_TRUE(has_form(table("a TIMESTAMP(6) GENERATED ALWAYS AS ROW START"), Syntax::system_versioning));
}

}  // namespace
}  // namespace belay
