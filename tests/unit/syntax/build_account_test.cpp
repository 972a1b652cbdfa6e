#include "build_parse.h"

namespace belay {
namespace {

TEST(BuildAccount, users) {
  const auto create = built_as<AccountStatement>(
      "CREATE USER IF NOT EXISTS 'a'@'%' IDENTIFIED WITH mysql_native_password BY 'x', b@localhost IDENTIFIED BY 'y', "
      "c "
      "REQUIRE SSL WITH MAX_USER_CONNECTIONS 5 PASSWORD EXPIRE NEVER ACCOUNT LOCK");
  EXPECT_EQ(create.action, AccountAction::create_user);
  EXPECT_TRUE(create.if_not_exists);
  ASSERT_EQ(create.accounts.size(), 3U);
  EXPECT_EQ(create.accounts[0].user.text, "a");
  EXPECT_EQ(create.accounts[0].host.text, "%");
  EXPECT_EQ(create.accounts[1].host.text, "localhost");
  EXPECT_FALSE(create.accounts[2].host);
}

TEST(BuildAccount, default_roles_are_no_users) {
  EXPECT_EQ(built_as<AccountStatement>("ALTER USER a DEFAULT ROLE r, q").accounts.size(), 1U);
}

TEST(BuildAccount, the_other_statements) {
  EXPECT_EQ(built_as<AccountStatement>("ALTER USER 'a' IDENTIFIED BY 'x'").action, AccountAction::alter_user);
  EXPECT_EQ(built_as<AccountStatement>("DROP USER IF EXISTS a, 'b'@'h'").accounts.size(), 2U);
  EXPECT_EQ(built_as<AccountStatement>("RENAME USER a TO b").accounts.size(), 2U);
  EXPECT_EQ(built_as<AccountStatement>("CREATE ROLE r, 's'@'%'").accounts.size(), 2U);
  EXPECT_EQ(built_as<AccountStatement>("DROP ROLE r").action, AccountAction::drop_role);
  const auto password = built_as<AccountStatement>("SET PASSWORD FOR 'a'@'h' = 'x'");
  EXPECT_EQ(password.action, AccountAction::set_password);
  EXPECT_EQ(password.accounts.size(), 1U);
}

TEST(BuildGrant, privileges_on_objects) {
  const auto grant = built_as<Grant>("GRANT SELECT (a, b), INSERT, CREATE ROUTINE ON s.* TO 'u'@'%' WITH GRANT OPTION");
  EXPECT_FALSE(grant.is_revoke);
  EXPECT_EQ(grant.privileges, (Strings{"select (a, b)", "insert", "create routine"}));
  EXPECT_EQ(text(grant.object), "s.*");
  EXPECT_EQ(grant.accounts.size(), 1U);
  EXPECT_TRUE(grant.with_grant_option);
  EXPECT_EQ(text(built_as<Grant>("GRANT ALL PRIVILEGES ON *.* TO u").object), "*.*");
  EXPECT_EQ(text(built_as<Grant>("GRANT EXECUTE ON PROCEDURE s.p TO u").object), "s.p");
  EXPECT_EQ(text(built_as<Grant>("GRANT EXECUTE ON FUNCTION f TO u").object), "f");
  EXPECT_EQ(text(built_as<Grant>("GRANT SELECT ON `d`.`t` TO u").object), "d.t");
}

TEST(BuildGrant, roles) {
  const auto grant = built_as<Grant>("GRANT r, 'S'@'%' TO u, v");
  EXPECT_EQ(grant.privileges, (Strings{"r", "'S'@'%'"}));
  EXPECT_FALSE(grant.object.name);
  EXPECT_EQ(grant.accounts.size(), 2U);
}

TEST(BuildGrant, revoke) {
  const auto revoke = built_as<Grant>("REVOKE ALL PRIVILEGES, GRANT OPTION FROM 'u'@'h'");
  EXPECT_TRUE(revoke.is_revoke);
  EXPECT_EQ(revoke.privileges, (Strings{"all privileges", "grant option"}));
  EXPECT_EQ(text(built_as<Grant>("REVOKE SELECT ON d.t FROM u").object), "d.t");
}

TEST(BuildSequence, of_mariadb) {
  const std::string sql =
      "CREATE SEQUENCE IF NOT EXISTS s.q START WITH 100 INCREMENT BY -10 NO MAXVALUE CACHE 5 NOCYCLE";
  EXPECT_EQ(text(built_as<CreateSequence>(sql).sequence), "s.q");
  EXPECT_TRUE(has_form(built(sql), Syntax::sequence));
  EXPECT_TRUE(built_as<CreateSequence>("ALTER SEQUENCE q RESTART 5").is_alter);
  EXPECT_EQ(built_as<DropSequence>("DROP SEQUENCE IF EXISTS a, b").sequences.size(), 2U);
}

}  // namespace
}  // namespace belay
