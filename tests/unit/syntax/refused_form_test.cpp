// Forms that parse and that a server refuses: what belongs to other servers or versions, and what no server takes
// although the grammar does. Each was tried on MySQL 9.7 and MariaDB 10.11; versions between are those of the manuals.
#include "unit/syntax/build_parse.h"

namespace belay {

namespace {

std::string told(std::string_view sql, std::string_view server) {
  const auto refusal = refusal_by(test_server(server), parse_text(sql, test_server(server)));
  return refusal ? refusal->message : "";
}

struct Removed {
  const char* sql;
  const char* last;   // the last server that takes it
  const char* first;  // the first that does not
};

class RemovedForm : public testing::TestWithParam<Removed> {};

TEST_P(RemovedForm, ends_with_a_version) {
  EXPECT_EQ(told(GetParam().sql, GetParam().last), "") << GetParam().sql;
  EXPECT_NE(told(GetParam().sql, GetParam().first), "") << GetParam().sql;
}

const Removed removed[] = {
    {"SELECT a FROM t GROUP BY a DESC", "mysql:5.7", "mysql:8.0"},
    {"SELECT a FROM t PROCEDURE ANALYSE()", "mysql:5.7", "mysql:8.0"},
    {"SET PASSWORD = PASSWORD('x')", "mysql:5.7", "mysql:8.0"},
    {"SELECT PASSWORD('x')", "mariadb:10.11", "mysql:8.0"},
    {"GRANT SELECT ON d.* TO u IDENTIFIED BY 'p'", "mysql:5.7", "mysql:8.0"},
    {"GRANT USAGE ON *.* TO u REQUIRE SSL", "mariadb:10.11", "mysql:8.0"},
    {"RESET QUERY CACHE", "mysql:5.7", "mysql:8.0"},
    {"EXPLAIN EXTENDED SELECT 1", "mysql:5.7", "mysql:8.0"},
    {"FLUSH HOSTS", "mysql:8.0", "mysql:8.4"},
    {"CHANGE MASTER TO MASTER_HOST = 'h'", "mysql:8.0", "mysql:8.4"},
    {"SHOW MASTER STATUS", "mysql:8.0", "mysql:8.4"},
    {"SHOW SLAVE STATUS", "mysql:8.0", "mysql:8.4"},
    {"START SLAVE", "mariadb:10.11", "mysql:9.7"},
    {"ALTER IGNORE TABLE t ADD UNIQUE (a)", "mariadb:10.11", "mysql:5.7"},
    {"ALTER DATABASE d UPGRADE DATA DIRECTORY NAME", "mysql:5.7", "mysql:8.0"},
};
INSTANTIATE_TEST_SUITE_P(forms, RemovedForm, testing::ValuesIn(removed));

struct Foreign {
  const char* sql;
  const char* taken;
  const char* refused;
};

class ForeignForm : public testing::TestWithParam<Foreign> {};

TEST_P(ForeignForm, belongs_to_one_server) {
  EXPECT_EQ(told(GetParam().sql, GetParam().taken), "") << GetParam().sql;
  EXPECT_NE(told(GetParam().sql, GetParam().refused), "") << GetParam().sql;
}

const char* const mysql = "mysql:9.7";
const char* const mariadb = "mariadb:10.11";
const Foreign foreign[] = {
    {"CREATE TABLE t (a INT AS (1) STORED NOT NULL)", mysql, mariadb},
    {"CREATE TABLE t (a INT AS (1) PERSISTENT)", mariadb, mysql},
    {"CREATE TABLE t (a INT CONSTRAINT c CHECK (a > 1))", mysql, mariadb},
    {"CREATE TABLE t (a INT STORAGE DISK)", mysql, mariadb},
    {"CREATE TABLE t (a INT DEFAULT b)", mariadb, mysql},
    {"CREATE TABLE t (a INT WITH_HOLES = 1)", mariadb, mysql},
    {"CREATE TABLE t (a INT) ENGIN = InnoDB", mariadb, mysql},
    {"CREATE TABLE t (a INT) CHARACTER SET DEFAULT", mariadb, mysql},
    {"CREATE DATABASE d CHARACTER SET = DEFAULT", mariadb, mysql},
    {"CREATE TABLE t (a INT) START TRANSACTION", mysql, mariadb},
    {"ALTER TABLE t ALTER a SET INVISIBLE", mysql, mariadb},
    {"ALTER TABLE t EXCHANGE PARTITION p WITH TABLE u WITHOUT VALIDATION", mysql, mariadb},
    {"SELECT CAST(a AS VARCHAR(10)) FROM t", mariadb, mysql},
    {"SELECT a FROM t FOR SHARE", mysql, mariadb},
    {"SELECT a FROM t FOR UPDATE WAIT 5", mariadb, mysql},
    {"SELECT a FROM t LIMIT 1 ROWS EXAMINED 5", mariadb, mysql},
    {"ALTER INSTANCE ROTATE INNODB MASTER KEY", mysql, mariadb},
    {"CREATE LIBRARY l LANGUAGE JAVASCRIPT AS 'x'", mysql, "mysql:8.4"},
    {"CREATE RESOURCE GROUP g TYPE = USER", mysql, mariadb},
    {"SET RESOURCE GROUP g FOR 14, 78", mysql, mariadb},
    {"INSTALL COMPONENT 'file://c'", mysql, mariadb},
    {"EXPLAIN ANALYZE SELECT 1", mysql, mariadb},
    {"CHANGE REPLICATION SOURCE TO SOURCE_HOST = 'h'", mysql, mariadb},
    {"RESTART", mysql, mariadb},
    {"KILL HARD QUERY 5", mariadb, mysql},
    {"BACKUP STAGE START", mariadb, mysql},
};
INSTANTIATE_TEST_SUITE_P(forms, ForeignForm, testing::ValuesIn(foreign));

struct Never {
  const char* sql;
  const char* told;
};

class NoServersForm : public testing::TestWithParam<Never> {};

TEST_P(NoServersForm, is_refused) {
  EXPECT_EQ(told(GetParam().sql, mysql), GetParam().told) << GetParam().sql;
  EXPECT_EQ(told(GetParam().sql, mariadb), GetParam().told) << GetParam().sql;
}

const Never never[] = {
    {"CREATE TABLE t (a VARCHAR)", "`VARCHAR` has no length"},
    {"CREATE TABLE t (a CHAR VARYING)", "`CHAR VARYING` has no length"},
    {"CREATE TABLE t (a ENUM)", "`ENUM` has no values"},
    {"CREATE TABLE t (a ENUM(1, 2))", "a value of `ENUM` is no string"},
    {"CREATE TABLE t (a DATE(6))", "`DATE` takes no length"},
    {"CREATE TABLE t (a LONGTEXT(10))", "`LONGTEXT` takes no length"},
    {"CREATE TABLE t (a INT(10, 2))", "`INT` takes one number"},
    {"CREATE TABLE t (a DECIMAL(10, 2, 3))", "`DECIMAL` takes two numbers"},
    {"CREATE TABLE t (a DOUBLE(10))", "`DOUBLE` takes a length together with decimals alone"},
    {"CREATE TABLE t (a VARCHAR(10) UNSIGNED)", "`VARCHAR` takes no UNSIGNED"},
    {"CREATE TABLE t (a INT CHARACTER SET utf8mb4)", "`INT` takes no CHARACTER SET UTF8MB4"},
    {"CREATE TABLE t (a INT NOT NULL AS (1) STORED)", "AS stands behind an attribute of the column"},
    {"SELECT CAST(a AS TINYINT) FROM t", "CAST takes no `TINYINT`"},
    {"SELECT COUNT() FROM t", "COUNT without an argument"},
    {"SELECT COUNT(a, b) FROM t", "COUNT of several values without DISTINCT"},
    {"SELECT a FROM t OFFSET 1", "OFFSET stands without LIMIT"},
    {"SELECT a FROM t FORCE INDEX ()", "the hint names no index"},
    {"UPDATE t SET a = 1 LIMIT 1, 2", "LIMIT takes one number here"},
    {"DELETE t FROM t LIMIT 1", "LIMIT in a DELETE of joined tables"},
    {"GRANT SELECT INSERT ON d.* TO u", "`SELECT INSERT` is no privilege"},
    {"GRANT SELECT TO u", "privileges are granted without ON"},
    {"FLUSH NOTHING", "`NOTHING` is nothing that the server can flush"},
    {"FLUSH", "the statement ends too early"},
    {"SET a GROUP g", "`GROUP` stands without RESOURCE"},
    {"SET a = 1 FOR 5", "`FOR` is not expected here"},
};
INSTANTIATE_TEST_SUITE_P(forms, NoServersForm, testing::ValuesIn(never));

TEST(Refusal, names_the_server_and_the_form) {
  EXPECT_EQ(told("ALTER TABLE t ADD COLUMN IF NOT EXISTS a INT", "mysql:8.4"),
            "mysql:8.4 does not take IF NOT EXISTS in ADD COLUMN");
}

TEST(Refusal, leaves_other_databases_to_their_dialect) {
  EXPECT_EQ(told("SELECT a::varchar FROM t", "mysql:8.4"), "");
}

TEST(TakenForm, has_what_documented_statements_have) {
  for (const char* sql :
       {"CREATE TABLE t (a INT) (SELECT 1 AS a)", "CREATE TABLE t (a DOUBLE(10, 2), b FLOAT(7), c YEAR(4) UNSIGNED)",
        "CREATE AGGREGATE FUNCTION f RETURNS STRING SONAME 'f.so'", "SELECT CAST(a AS UNSIGNED INTEGER) FROM t",
        "REVOKE ALL PRIVILEGES, GRANT OPTION FROM u",
        "CREATE JSON DUALITY VIEW v AS SELECT JSON_DUALITY_OBJECT('_id': a) FROM t",
        "SET SESSION sql_mode = 'ANSI', @a = 1", "SELECT a FROM t USE INDEX ()"}) {
    EXPECT_EQ(told(sql, mysql), "") << sql;
  }
}

}  // namespace

}  // namespace belay
