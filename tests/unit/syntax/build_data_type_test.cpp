#include "build_parse.h"

namespace belay {
namespace {

DataType type_of(const std::string& type) {
  const auto create = built_as<CreateTable>("CREATE TABLE t (a " + type + ")");
  return std::get<ColumnDefinition>(create.elements.at(0)).type;
}

TEST(BuildDataType, synonyms_have_one_base) {
  EXPECT_EQ(type_of("INT").base, BaseType::integer);
  EXPECT_EQ(type_of("integer").base, BaseType::integer);
  EXPECT_EQ(type_of("INT4").base, BaseType::integer);
  EXPECT_EQ(type_of("BOOL").base, BaseType::boolean);
  EXPECT_EQ(type_of("BOOLEAN").base, BaseType::boolean);
  EXPECT_EQ(type_of("DEC(10,2)").base, BaseType::decimal);
  EXPECT_EQ(type_of("DOUBLE PRECISION").base, BaseType::double_);
  EXPECT_EQ(type_of("CHARACTER VARYING(9)").base, BaseType::varchar);
  EXPECT_EQ(type_of("NATIONAL VARCHAR(9)").base, BaseType::varchar);
  EXPECT_EQ(type_of("LONG").base, BaseType::mediumtext);
  EXPECT_EQ(type_of("LONG VARBINARY").base, BaseType::mediumblob);
  EXPECT_EQ(type_of("GEOMETRYCOLLECTION").base, BaseType::geometrycollection);
  EXPECT_EQ(type_of("JSON").base, BaseType::json);
}

TEST(BuildDataType, the_words_are_kept) {
  EXPECT_EQ(type_of("Character  Varying(9)").name, "character varying");
  EXPECT_EQ(type_of("INTEGER").name, "integer");
}

TEST(BuildDataType, lengths_and_decimals) {
  EXPECT_EQ(type_of("DECIMAL(10,2)").length, 10U);
  EXPECT_EQ(type_of("DECIMAL(10,2)").decimals, 2U);
  EXPECT_EQ(type_of("DATETIME(6)").length, 6U);
  EXPECT_FALSE(type_of("VARCHAR(5)").decimals);
  EXPECT_FALSE(type_of("TEXT").length);
}

TEST(BuildDataType, values_of_enumerations_are_decoded) {
  EXPECT_EQ(type_of("ENUM('a', 'it''s', \"b\\n\", x'41')").values, (Strings{"a", "it's", "b\n", "A"}));
  EXPECT_EQ(type_of("SET('x')").values, Strings{"x"});
}

TEST(BuildDataType, character_sets_in_all_their_words) {
  EXPECT_EQ(type_of("TEXT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin").charset.text, "utf8mb4");
  EXPECT_EQ(type_of("TEXT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin").collation.text, "utf8mb4_bin");
  EXPECT_EQ(type_of("TEXT CHARSET 'gbk'").charset.text, "gbk");
  EXPECT_EQ(type_of("TEXT CHAR SET = binary").charset.text, "binary");
  EXPECT_EQ(type_of("CHAR(5) ASCII").charset.text, "latin1");
  EXPECT_EQ(type_of("CHAR(5) UNICODE").charset.text, "ucs2");
  EXPECT_TRUE(type_of("CHAR(5) BINARY").is_binary);
  EXPECT_TRUE(type_of("NCHAR(5)").is_national);
  EXPECT_FALSE(type_of("NUMERIC(5)").is_national);
}

TEST(BuildDataType, types_of_other_databases_come_through) {
  for (const char* type : {"jsonb", "serial8", "text[]", "geometry(point, 4326)", "bytea"}) {
    const Statement statement = built("CREATE TABLE t (a " + std::string(type) + ")");
    EXPECT_TRUE(has_form(statement, Syntax::foreign_type)) << type;
    EXPECT_EQ(type_of(type).base, BaseType::foreign) << type;
  }
  EXPECT_EQ(dialect_of(built("CREATE TABLE t (a jsonb)")), Dialect::postgresql);
}

}  // namespace
}  // namespace belay
