#include "build_parse.h"

namespace belay {
namespace {

TEST(BuildIndex, create) {
  const std::string sql =
      "CREATE UNIQUE INDEX u USING HASH ON s.t (a(5), b DESC) COMMENT 'x' ALGORITHM = INPLACE LOCK NONE KEY_BLOCK_SIZE "
      "4";
  const auto create = built_as<CreateIndex>(sql);
  EXPECT_EQ(create.key.kind, KeyKind::unique);
  EXPECT_EQ(create.key.name.text, "u");
  EXPECT_EQ(create.key.algorithm, "hash");
  EXPECT_EQ(text(create.table), "s.t");
  EXPECT_EQ(create.key.parts.size(), 2U);
  EXPECT_EQ(create.key.comment, "x");
  ASSERT_EQ(create.requirements.size(), 2U);
  EXPECT_EQ(as<RequireAlgorithm>(create.requirements[0])->algorithm, "inplace");
  EXPECT_EQ(as<RequireLock>(create.requirements[1])->lock, "none");
  ASSERT_EQ(create.key.other_options.size(), 1U);
  EXPECT_EQ(slice(sql, create.key.other_options[0]), "KEY_BLOCK_SIZE 4");
}

TEST(BuildIndex, guards_of_mariadb) {
  const auto create = built_as<CreateIndex>("CREATE INDEX IF NOT EXISTS k ON t (a)");
  EXPECT_TRUE(create.if_not_exists);
  EXPECT_TRUE(create.key.if_not_exists);
  EXPECT_TRUE(has_form(built("CREATE INDEX IF NOT EXISTS k ON t (a)"), Syntax::if_not_exists_create_index));
  EXPECT_TRUE(built_as<CreateIndex>("CREATE OR REPLACE INDEX k ON t (a)").or_replace);
  EXPECT_TRUE(built_as<DropIndex>("DROP INDEX IF EXISTS k ON t").if_exists);
}

TEST(BuildIndex, drop) {
  const auto drop = built_as<DropIndex>("DROP INDEX `PRIMARY` ON s.t LOCK=NONE");
  EXPECT_EQ(drop.name.text, "PRIMARY");
  EXPECT_EQ(text(drop.table), "s.t");
  EXPECT_EQ(drop.requirements.size(), 1U);
}

TEST(BuildDatabase, create) {
  const std::string sql =
      "create schema if not exists `d-b` DEFAULT CHARACTER SET = utf8mb4 COLLATE utf8mb4_bin ENCRYPTION='Y'";
  const auto create = built_as<CreateDatabase>(sql);
  EXPECT_TRUE(create.if_not_exists);
  EXPECT_EQ(create.name.text, "d-b");
  EXPECT_EQ(slice(sql, create.database_keyword), "schema");
  ASSERT_EQ(create.options.size(), 3U);
  EXPECT_EQ(create.options[0].name, "charset");
  EXPECT_EQ(create.options[0].value, "utf8mb4");
  EXPECT_EQ(create.options[1].name, "collate");
  EXPECT_EQ(create.options[2].name, "encryption");
  EXPECT_EQ(create.options[2].value, "Y");
}

TEST(BuildDatabase, alter_and_drop) {
  EXPECT_EQ(built_as<AlterDatabase>("ALTER DATABASE d CHARACTER SET utf8").name.text, "d");
  EXPECT_FALSE(built_as<AlterDatabase>("ALTER DATABASE CHARACTER SET utf8").name);
  EXPECT_EQ(built_as<AlterDatabase>("ALTER DATABASE d READ ONLY = 1").options.at(0).value, "1");
  const std::string sql = "DROP DATABASE IF EXISTS d";
  const auto drop = built_as<DropDatabase>(sql);
  EXPECT_TRUE(drop.if_exists);
  EXPECT_EQ(slice(sql, drop.database_keyword), "DATABASE");
}

}  // namespace
}  // namespace belay
