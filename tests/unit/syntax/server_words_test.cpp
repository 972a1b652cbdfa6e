// Forms that MySQL 9.7 or MariaDB 10.11 alone takes, each as that server and the other one answered.
#include <gtest/gtest.h>

#include <algorithm>

#include "syntax/syntax.h"

namespace belay {
namespace {

bool is_accepted(std::string_view sql, std::string_view server_name) {
  const Server server = *parse_server(server_name);
  const Parsed parsed = parse_text(sql, server);
  EXPECT_FALSE(parsed.error) << sql << "\n" << (parsed.error ? parsed.error->message : "");
  return std::ranges::all_of(parsed.statement.extensions, [&](auto& each) { return accepts(server, each.syntax); });
}

TEST(ServerWords, knows_what_mysql_alone_takes) {
  for (const std::string_view sql : {
           "CREATE USER u ATTRIBUTE '{}'",
           "ALTER USER u PASSWORD HISTORY 90",
           "ALTER USER u IDENTIFIED BY 'p' RETAIN CURRENT PASSWORD",
           "ALTER USER u IDENTIFIED WITH 'mysql_native_password' BY 'p'",
           "GRANT BACKUP_ADMIN ON *.* TO u",
           "GRANT CREATE ROLE, DROP ROLE ON *.* TO u",
           "CREATE ROLE 'r'@'localhost'",
           "SET ROLE ALL",
           "SET ROLE r, s",
           "SET DEFAULT ROLE r TO u",
           "REVOKE IF EXISTS SELECT ON d.t FROM u",
           "ALTER TABLESPACE s ADD DATAFILE 'f' ENGINE = NDB",
           "ANALYZE TABLE t DROP HISTOGRAM ON a",
           "DROP INDEX i ON t LOCK = NONE",
           "ALTER DATABASE d ENCRYPTION = 'Y'",
           "SELECT a->>'$.b' FROM t",
           "SELECT CAST(a AS JSON)",
           "SELECT 1 MEMBER OF('[1]')",
       }) {
    EXPECT_TRUE(is_accepted(sql, "mysql:9.7")) << sql;
    EXPECT_FALSE(is_accepted(sql, "mariadb:10.11")) << sql;
  }
}

TEST(ServerWords, knows_what_mariadb_alone_takes) {
  for (const std::string_view sql : {
           "CREATE USER u IDENTIFIED VIA pam",
           "SHOW AUTHORS",
           "SHOW CLIENT_STATISTICS",
           "FLUSH USER_STATISTICS",
           "SHOW CREATE SEQUENCE s",
           "SELECT \\N",
           "TRUNCATE TABLE t NOWAIT",
           "CREATE TABLE t (a INT) TRANSACTIONAL=1",
           "SELECT CAST(a AS INT)",
           "ALTER TABLE t ALTER COLUMN a SET DEFAULT NOW()",
       }) {
    EXPECT_TRUE(is_accepted(sql, "mariadb:10.11")) << sql;
    EXPECT_FALSE(is_accepted(sql, "mysql:9.7")) << sql;
  }
}

TEST(ServerWords, leaves_names_alone) {
  for (const std::string_view sql : {
           "GRANT SELECT, EVENT, super ON *.* TO u",
           "GRANT backup_admin TO u",
           "CREATE USER `attribute`",
           "CREATE ROLE r",
           "SELECT (SELECT a AS json)",
           "SELECT member FROM t",
       }) {
    EXPECT_TRUE(is_accepted(sql, "mysql:9.7")) << sql;
    EXPECT_TRUE(is_accepted(sql, "mariadb:10.11")) << sql;
  }
}

}  // namespace
}  // namespace belay
