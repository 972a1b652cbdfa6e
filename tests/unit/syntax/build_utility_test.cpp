#include "build_parse.h"

namespace belay {
namespace {

std::string kind(std::string_view sql) {
  return built_as<Utility>(sql).kind;
}

TEST(BuildUtility, show) {
  EXPECT_EQ(kind("SHOW TABLES"), "show_tables");
  EXPECT_EQ(kind("SHOW FULL TABLES FROM d LIKE 'x%'"), "show_tables");
  EXPECT_EQ(kind("SHOW GLOBAL VARIABLES LIKE 'x'"), "show_variables");
  EXPECT_EQ(kind("SHOW CHARACTER SET"), "show_character_set");
  const auto create = built_as<Utility>("SHOW CREATE TABLE s.t");
  EXPECT_EQ(create.kind, "show_create_table");
  ASSERT_EQ(create.tables.size(), 1U);
  EXPECT_EQ(text(create.tables[0]), "s.t");
  EXPECT_EQ(text(built_as<Utility>("SHOW INDEX FROM t WHERE Key_name = 'x'").tables.at(0)), "t");
  EXPECT_NE(refusal("SHOW NONSENSE"), "");
  EXPECT_NE(refusal("SHOW"), "");
}

TEST(BuildUtility, show_jobs_is_of_kwdb) {
  EXPECT_EQ(dialect_of(built("SHOW JOBS")), Dialect::kwdb);
}

TEST(BuildUtility, explain_and_describe) {
  EXPECT_EQ(kind("EXPLAIN FORMAT=JSON SELECT 1"), "explain");
  EXPECT_EQ(kind("EXPLAIN UPDATE t SET a = 1"), "explain");
  const auto describe = built_as<Utility>("DESC s.t a");
  EXPECT_EQ(describe.kind, "describe");
  EXPECT_EQ(text(describe.tables.at(0)), "s.t");
}

TEST(BuildUtility, maintenance_commits) {
  const auto analyze = built_as<Utility>("ANALYZE LOCAL TABLE a, s.b");
  EXPECT_EQ(analyze.kind, "analyze_table");
  EXPECT_EQ(analyze.tables.size(), 2U);
  EXPECT_TRUE(analyze.implicit_commit);
  EXPECT_EQ(kind("OPTIMIZE TABLE t"), "optimize_table");
  EXPECT_FALSE(built_as<Utility>("CHECKSUM TABLE t EXTENDED").implicit_commit);
}

TEST(BuildUtility, verbs) {
  EXPECT_EQ(kind("FLUSH PRIVILEGES"), "flush_privileges");
  EXPECT_EQ(kind("FLUSH LOCAL TABLES"), "flush_tables");
  EXPECT_EQ(kind("STOP REPLICA"), "stop_replica");
  EXPECT_EQ(kind("START SLAVE"), "start_slave");
  EXPECT_EQ(kind("KILL 5"), "kill");
  EXPECT_EQ(kind("INSTALL PLUGIN p SONAME 'x.so'"), "install_plugin");
  EXPECT_EQ(kind("LOCK INSTANCE FOR BACKUP"), "lock_instance");
  EXPECT_EQ(built_as<Transaction>("XA START 'x'").action, TransactionAction::xa);
}

TEST(BuildUtility, objects_outside_of_schemas) {
  EXPECT_EQ(kind("CREATE SERVER s FOREIGN DATA WRAPPER mysql OPTIONS (HOST 'h')"), "create_server");
  EXPECT_EQ(kind("ALTER TABLESPACE ts ENCRYPTION = 'Y'"), "alter_tablespace");
  EXPECT_NE(refusal("CREATE NONSENSE x"), "");
}

TEST(BuildUtility, load_data) {
  const auto load = built_as<LoadData>(
      "LOAD DATA LOCAL INFILE '/x.csv' REPLACE INTO TABLE s.t CHARACTER SET utf8 FIELDS TERMINATED BY ',' ENCLOSED BY "
      "'\"' "
      "LINES TERMINATED BY '\\n' IGNORE 1 LINES (a, @b) SET c = @b + 1");
  EXPECT_TRUE(load.local);
  EXPECT_TRUE(load.replace);
  EXPECT_FALSE(load.ignore);
  EXPECT_EQ(load.file, "/x.csv");
  EXPECT_EQ(text(load.table), "s.t");
  EXPECT_TRUE(built_as<LoadData>("LOAD DATA INFILE 'x' IGNORE INTO TABLE t").ignore);
  EXPECT_TRUE(built_as<LoadData>("LOAD XML INFILE 'x' INTO TABLE t ROWS IDENTIFIED BY '<r>'").xml);
}

}  // namespace
}  // namespace belay
