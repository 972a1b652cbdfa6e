#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "database/database.h"

namespace belay {
namespace {

using testing::HasSubstr;
using testing::Not;

TEST(ParseUrl, ReadsEveryPartOfAServer) {
  const Result<Url> url = parse_url("mysql://root:secret@db.example:3307/shop?socket=/run/m.sock");
  ASSERT_TRUE(url);
  EXPECT_EQ(url->scheme, "mysql");
  EXPECT_EQ(url->user, "root");
  EXPECT_EQ(url->password, "secret");
  EXPECT_EQ(url->host, "db.example");
  EXPECT_EQ(url->port, 3307);
  EXPECT_EQ(url->database, "shop");
  EXPECT_EQ(url->socket, "/run/m.sock");
}

TEST(ParseUrl, LeavesOutWhatIsNotGiven) {
  const Result<Url> url = parse_url("MariaDB://localhost");
  ASSERT_TRUE(url);
  EXPECT_EQ(url->scheme, "mariadb");
  EXPECT_EQ(url->user, "");
  EXPECT_FALSE(url->password);
  EXPECT_EQ(url->port, 0);
  EXPECT_EQ(url->database, "");
}

TEST(ParseUrl, TellsAnEmptyPasswordFromNone) {
  EXPECT_EQ(parse_url("mysql://root:@h")->password, "");
  EXPECT_EQ(parse_url("mysql://root@h")->password, std::nullopt);
}

TEST(ParseUrl, UndoesPercentEncoding) {
  const Result<Url> url = parse_url("mysql://a%40b:p%2Fq@h/d%C3%A9");
  ASSERT_TRUE(url);
  EXPECT_EQ(url->user, "a@b");
  EXPECT_EQ(url->password, "p/q");
  EXPECT_EQ(url->database, "d\xC3\xA9");
}

TEST(ParseUrl, TakesThePasswordUpToTheLastAt) {
  const Result<Url> url = parse_url("mysql://root:p@ss:w@h:3306/");
  ASSERT_TRUE(url);
  EXPECT_EQ(url->password, "p@ss:w");
  EXPECT_EQ(url->host, "h");
}

TEST(ParseUrl, ReadsAnIpv6Address) {
  const Result<Url> url = parse_url("mysql://root@[::1]:3306/d");
  ASSERT_TRUE(url);
  EXPECT_EQ(url->host, "::1");
  EXPECT_EQ(url->port, 3306);
  EXPECT_EQ(to_string(*url), "mysql://root@[::1]:3306/d");
}

TEST(ParseUrl, ReadsTheFolderOfAnEmbeddedDatabase) {
  EXPECT_EQ(parse_url("embedded:")->path, "");
  EXPECT_EQ(parse_url("embedded:/var/data")->path, "/var/data");
  EXPECT_EQ(parse_url("embedded:///var/data")->path, "/var/data");
  EXPECT_EQ(parse_url("embedded:data/one")->path, "data/one");
}

TEST(ParseUrl, RefusesWhatIsNoUrl) {
  for (const char* text : {"", "mysql", "/var/data", "my sql://h", "mysql:h", "://h"}) {
    const Result<Url> url = parse_url(text);
    ASSERT_FALSE(url) << text;
    EXPECT_EQ(url.error().kind, ErrorKind::usage) << text;
    EXPECT_THAT(url.error().help, HasSubstr("mysql://user@host:3306/database")) << text;
  }
}

TEST(ParseUrl, SaysWhichPartIsWrong) {
  EXPECT_THAT(parse_url("mysql://h:port/d").error().message, HasSubstr("port"));
  EXPECT_THAT(parse_url("mysql://h:70000").error().message, HasSubstr("port"));
  EXPECT_THAT(parse_url("mysql://h:0").error().message, HasSubstr("port"));
  EXPECT_THAT(parse_url("mysql://u%4@h").error().message, HasSubstr("user"));
  EXPECT_THAT(parse_url("mysql://[::1/d").error().message, HasSubstr("]"));
  EXPECT_THAT(parse_url("mysql://h/d?sokcet=/x").error().message, HasSubstr("`sokcet`"));
}

TEST(ParseUrl, NeverRepeatsThePassword) {
  EXPECT_EQ(to_string(*parse_url("mysql://root:secret@h:3306/d?socket=/s")), "mysql://root@h:3306/d?socket=/s");
  for (const char* text : {"mysql://root:sec/ret@h", "mysql://root:secret%@h", "mysql://root:secret@h:x", "secret"}) {
    const Error error = parse_url(text).error();
    EXPECT_THAT(error.message + error.help, Not(HasSubstr("sec"))) << text;
  }
}

TEST(OpenEngine, NamesTheEnginesThatThereAre) {
  const auto engine = open_engine(*parse_url("oracle://h"));
  ASSERT_FALSE(engine);
  EXPECT_EQ(engine.error().kind, ErrorKind::usage);
  EXPECT_THAT(engine.error().message, HasSubstr("`oracle:`"));
  EXPECT_THAT(engine.error().help, HasSubstr("embedded:"));
}

}  // namespace
}  // namespace belay
