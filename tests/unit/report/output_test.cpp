// Files appear whole or not at all.
#include <gtest/gtest.h>
#include <sys/stat.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "report/output.h"

namespace belay {
namespace {

namespace fs = std::filesystem;

class Output : public testing::Test {
 protected:
  void SetUp() override {
    std::string name = (fs::temp_directory_path() / "outputXXXXXX").string();
    ASSERT_NE(mkdtemp(name.data()), nullptr);
    folder_ = name;
  }
  void TearDown() override { fs::remove_all(folder_); }

  static std::string content(const fs::path& path) {
    std::ifstream in(path);
    return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
  }

  fs::path folder_;
};

TEST_F(Output, ReplacesAFileAndLeavesNothingBeside) {
  const fs::path file = folder_ / "safe.sql";
  ASSERT_TRUE(deliver("one", file.string()));
  ASSERT_TRUE(deliver("two", file.string()));
  EXPECT_EQ(content(file), "two");
  EXPECT_EQ(std::distance(fs::directory_iterator(folder_), fs::directory_iterator()), 1);
}

TEST_F(Output, GivesNewFilesTheUsualPermissions) {
  const mode_t old = umask(022);
  ASSERT_TRUE(deliver("one", (folder_ / "safe.sql").string()));
  umask(old);
  EXPECT_EQ(fs::status(folder_ / "safe.sql").permissions(), fs::perms(0644));
}

TEST_F(Output, SaysWhatItCannotWrite) {
  const std::string path = (folder_ / "missing" / "safe.sql").string();
  const auto result = deliver("one", path);
  ASSERT_FALSE(result);
  EXPECT_EQ(result.error().message, path + " cannot be written: No such file or directory");
}

TEST_F(Output, WritesToADeviceInPlace) {
  ASSERT_TRUE(deliver("one", "/dev/null"));
  EXPECT_EQ(fs::status("/dev/null").type(), fs::file_type::character);
}

TEST(Colour, FollowsTheChoiceThenTheEnvironment) {
  EXPECT_TRUE(style_for(ColourChoice::always, Stream::output).colour);
  EXPECT_FALSE(style_for(ColourChoice::never, Stream::output).colour);
  setenv("NO_COLOR", "1", 1);
  EXPECT_FALSE(style_for(ColourChoice::automatic, Stream::output).colour);
  unsetenv("NO_COLOR");
}

}  // namespace
}  // namespace belay
