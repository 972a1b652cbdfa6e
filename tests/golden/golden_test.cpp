// tests/golden/<stage>/<case>/in.sql (or in.md) and what the commands of that stage say of it. UPDATE_GOLDEN=1 writes
// the expected files anew; they are read in review like code and never edited by hand.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>

#include "cli/cli.h"
#include "places.h"

namespace belay {
namespace {

namespace fs = std::filesystem;

struct Expected {
  std::string file;
  std::vector<std::string> command;
};

const std::map<std::string, std::vector<Expected>>& stages() {
  static const std::map<std::string, std::vector<Expected>> all = {
      {"syntax", {{"parse.json", {"parse", "--format", "json"}}}},
      {"facts", {{"facts.json", {"facts", "--format", "json"}}}},
      {"graph", {{"graph.json", {"graph", "--format", "json"}}, {"graph.mmd", {"graph", "--format", "mermaid"}}}},
      {"emit", {{"safe.sql", {"safe"}}, {"rollback.sql", {"rollback"}}}},
      {"cleanup", {{"cleanup.sql", {"safe", "--cleanup"}}}},
      {"phases", {{"safe.sql", {"safe", "--phases"}}, {"rollback.sql", {"rollback", "--phases"}}}},
      {"strict", {{"safe.sql", {"safe", "--strict"}}, {"rollback.sql", {"rollback", "--strict"}}}},
      {"translate",
       {{"postgresql.sql", {"translate", "--to", "postgresql"}},
        {"gaussdb.sql", {"translate", "--to", "gaussdb"}},
        {"kwdb.sql", {"translate", "--to", "kwdb"}},
        {"sqlite.sql", {"translate", "--to", "sqlite"}},
        {"mariadb.sql", {"translate", "--to", "mariadb"}},
        {"tidb.sql", {"translate", "--to", "tidb"}},
        {"oceanbase.sql", {"translate", "--to", "oceanbase"}},
        {"mysql_5.7.sql", {"translate", "--to", "mysql:5.7"}},
        {"mysql_8.4.sql", {"translate", "--to", "mysql:8.4"}},
        {"mysql_9.7.sql", {"translate", "--to", "mysql:9.7"}}}},
      {"report", {{"review.txt", {"review"}}, {"lint.txt", {"lint"}}}},
  };
  return all;
}

std::string content(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

// The input is named without its folders, so that the expected text is the same everywhere.
std::string output_of(std::vector<std::string> command, const fs::path& input) {
  command.insert(command.begin(), "sqlbelay");
  command.push_back(input.filename());
  std::vector<const char*> arguments;
  for (const std::string& word : command) arguments.push_back(word.c_str());
  const fs::path before = fs::current_path();
  fs::current_path(input.parent_path());
  testing::internal::CaptureStdout();
  run_command_line(static_cast<int>(arguments.size()), arguments.data());
  fs::current_path(before);
  return testing::internal::GetCapturedStdout();
}

std::string readable(const std::string& text, const std::string& file) {
  return file.ends_with(".json") ? nlohmann::ordered_json::parse(text).dump(1) + "\n" : text;
}

fs::path input_of(const fs::path& folder) {
  return fs::exists(folder / "in.md") ? folder / "in.md" : folder / "in.sql";
}

std::vector<fs::path> cases() {
  std::vector<fs::path> folders;
  for (const auto& stage : fs::directory_iterator(PROJECT_DIRECTORY "/tests/golden")) {
    if (!stage.is_directory()) continue;
    for (const auto& folder : fs::directory_iterator(stage)) folders.push_back(folder.path());
  }
  std::ranges::sort(folders);
  return folders;
}

class Golden : public testing::TestWithParam<fs::path> {};

TEST_P(Golden, IsWhatIsSaid) {
  const fs::path folder = GetParam();
  const auto stage = stages().find(folder.parent_path().filename());
  ASSERT_NE(stage, stages().end()) << "no such stage: " << folder;
  ASSERT_TRUE(fs::exists(input_of(folder))) << folder << " has no input";
  size_t files = 1;  // the input
  for (const Expected& expected : stage->second) {
    const std::string seen = readable(output_of(expected.command, input_of(folder)), expected.file);
    if (std::getenv("UPDATE_GOLDEN")) std::ofstream(folder / expected.file, std::ios::binary) << seen;
    EXPECT_EQ(seen, content(folder / expected.file)) << folder / expected.file;
    ++files;
  }
  if (fs::exists(folder / "base.sql")) ++files;  // what the scripts meet on an engine (verify_test)
  const auto present = std::distance(fs::directory_iterator(folder), fs::directory_iterator());
  EXPECT_EQ(static_cast<size_t>(present), files) << folder << " holds a file that nothing writes";
}

INSTANTIATE_TEST_SUITE_P(Cases, Golden, testing::ValuesIn(cases()), [](const auto& folder) {
  return folder.param.parent_path().filename().string() + "_" + folder.param.filename().string();
});

}  // namespace
}  // namespace belay
