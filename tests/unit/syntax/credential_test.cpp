#include "syntax/credential.h"

#include <gtest/gtest.h>

namespace belay {
namespace {

CredentialKind kind_in(const std::string& sql) {
  return credentials_in(sql, Server{}).at(0).kind;
}

TEST(Credential, what_proves_the_account) {
  EXPECT_EQ(kind_in("CREATE USER a"), CredentialKind::not_told);
  EXPECT_EQ(kind_in("CREATE USER a IDENTIFIED BY 'x'"), CredentialKind::password);
  EXPECT_EQ(kind_in("CREATE USER a IDENTIFIED BY ''"), CredentialKind::empty);
  EXPECT_EQ(kind_in("CREATE USER a IDENTIFIED BY PASSWORD '*0'"), CredentialKind::hash);
  EXPECT_EQ(kind_in("CREATE USER a IDENTIFIED BY RANDOM PASSWORD"), CredentialKind::generated);
  EXPECT_EQ(kind_in("ALTER USER a IDENTIFIED WITH caching_sha2_password BY 'x'"), CredentialKind::password);
  EXPECT_EQ(kind_in("CREATE USER a IDENTIFIED WITH caching_sha2_password AS 'h'"), CredentialKind::hash);
  EXPECT_EQ(kind_in("CREATE USER a IDENTIFIED VIA ed25519 USING PASSWORD('x')"), CredentialKind::password);
  EXPECT_EQ(kind_in("CREATE USER a IDENTIFIED WITH auth_socket"), CredentialKind::plugin);
  EXPECT_EQ(kind_in("SET PASSWORD FOR a = 'x'"), CredentialKind::password);
  EXPECT_EQ(kind_in("SET PASSWORD = PASSWORD('x')"), CredentialKind::password);
  EXPECT_EQ(kind_in("SET PASSWORD FOR a = '*0'"), CredentialKind::hash);
}

TEST(Credential, one_for_each_user_with_text_and_place) {
  const std::string sql = "CREATE USER a IDENTIFIED BY 'it''s', b";
  const auto credentials = credentials_in(sql, Server{});
  ASSERT_EQ(credentials.size(), 2U);
  EXPECT_EQ(credentials[0].text, "it's");
  EXPECT_EQ(slice(sql, credentials[0].span), "'it''s'");
  EXPECT_EQ(credentials[1].kind, CredentialKind::not_told);
  EXPECT_EQ(credentials_in("GRANT SELECT ON d.* TO u IDENTIFIED BY 'x'", Server{}).at(0).text, "x");
  EXPECT_TRUE(credentials_in("DROP USER a", Server{}).empty());
  EXPECT_TRUE(credentials_in("CREATE USER", Server{}).empty());
}

}  // namespace
}  // namespace belay
