// A script may be anybody's: it must not reach files, libraries or the network through the embedded engine.
#include <gmock/gmock.h>

#include <filesystem>

#include "unit/database/embedded.h"

namespace belay {
namespace {

namespace fs = std::filesystem;
using test::Embedded;

class Hostile : public testing::Test {
 protected:
  void SetUp() override {
    engine.run("CREATE DATABASE d");
    engine.run("USE d");
    engine.run("CREATE TABLE t (line TEXT)");
  }

  Embedded engine;
  Embedded other;  // its folder stands for any other one
  fs::path target = fs::path(*other.value("SELECT @@datadir"));
};

TEST_F(Hostile, ReadsNoFile) {
  EXPECT_EQ(engine.value("SELECT LOAD_FILE('/etc/passwd')"), std::nullopt);
  EXPECT_EQ(engine.error_of("LOAD DATA INFILE '/etc/passwd' INTO TABLE t"), 1290U);
  EXPECT_NE(engine.error_of("LOAD DATA LOCAL INFILE '/etc/passwd' INTO TABLE t"), 0U);
  EXPECT_EQ(engine.value("SELECT COUNT(*) FROM t"), "0");
}

TEST_F(Hostile, ReadsNoFileOfItsOwnFolderEither) {
  const std::string folder = *engine.value("SELECT @@datadir");
  EXPECT_EQ(engine.value("SELECT LOAD_FILE('" + folder + "ibdata1')"), std::nullopt);
  engine.run("CREATE DATABASE `.nowhere`");
  EXPECT_EQ(engine.value("SELECT @@secure_file_priv"), folder + ".nowhere/");
  EXPECT_NE(engine.error_of("SELECT 1 INTO OUTFILE '" + folder + ".nowhere/x'"), 0U);
}

TEST_F(Hostile, WritesNoFile) {
  const std::string file = target / "hostile";
  EXPECT_EQ(engine.error_of("SELECT 1 INTO OUTFILE '" + file + "'"), 1290U);
  EXPECT_EQ(engine.error_of("SELECT 1 INTO DUMPFILE '" + file + "'"), 1290U);
  EXPECT_FALSE(fs::exists(file));
}

TEST_F(Hostile, PutsNoTableElsewhere) {
  const std::string folder = target;
  for (const char* kind : {"InnoDB", "MyISAM", "Aria"}) {
    const std::string table = std::string("hostile_") + kind;
    static_cast<void>(engine.session->execute("CREATE TABLE " + table + " (id INT) ENGINE=" + kind +
                                              " DATA DIRECTORY='" + folder + "'"));
  }
  for (const auto& entry : fs::recursive_directory_iterator(target)) {
    EXPECT_EQ(entry.path().string().find("hostile"), std::string::npos) << entry.path();
  }
}

// The kernel refuses this one, so an old kernel does not.
TEST_F(Hostile, WritesNoLogElsewhere) {
  const std::string file = target / "hostile.log";
  static_cast<void>(engine.session->execute("SET GLOBAL general_log_file = '" + file + "'"));
  static_cast<void>(engine.session->execute("SET GLOBAL general_log = 1"));
  EXPECT_FALSE(fs::exists(file));
}

TEST_F(Hostile, LoadsNoLibrary) {
  EXPECT_NE(engine.error_of("INSTALL PLUGIN x SONAME 'ha_federatedx.so'"), 0U);
  EXPECT_NE(engine.error_of("INSTALL SONAME 'ha_federatedx'"), 0U);
  EXPECT_NE(engine.error_of("CREATE FUNCTION f RETURNS STRING SONAME 'libc.so.6'"), 0U);
  engine.run("SET sql_mode = 'NO_ENGINE_SUBSTITUTION'");
  EXPECT_EQ(engine.error_of("CREATE TABLE f (id INT) ENGINE=FEDERATED CONNECTION='mysql://127.0.0.1/d/t'"), 1286U);
}

TEST_F(Hostile, CannotStopTheEngine) {
  EXPECT_NE(engine.error_of("SHUTDOWN"), 0U);
  EXPECT_EQ(engine.value("SELECT 1"), "1");
}

TEST_F(Hostile, CannotLiftTheLimits) {
  EXPECT_EQ(engine.error_of("SET GLOBAL secure_file_priv = ''"), 1238U);
  EXPECT_EQ(engine.error_of("SET GLOBAL plugin_dir = '/'"), 1238U);
}

}  // namespace
}  // namespace belay
