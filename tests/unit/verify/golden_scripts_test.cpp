// The scripts that the goldens show, on an engine: a golden that reads well and is wrong on a server goes red here.
//
// What they run on is the stand-in of what they need, or base.sql beside them where that would not do.
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>

#include "emit/phased.h"
#include "places.h"
#include "verify/verify.h"

namespace belay {
namespace {

namespace fs = std::filesystem;

constexpr const char* stages[] = {"emit", "phases", "strict", "cleanup"};

std::vector<fs::path> cases() {
  std::vector<fs::path> folders;
  for (const char* stage : stages) {
    for (const auto& folder : fs::directory_iterator(fs::path(PROJECT_DIRECTORY "/tests/golden") / stage))
      folders.push_back(folder.path());
  }
  std::ranges::sort(folders);
  return folders;
}

std::string stage_of(const fs::path& folder) {
  return folder.parent_path().filename().string();
}

Analysis analyse_file(const fs::path& path) {
  return analyse(split(*read(path)), Server{});
}

// As the commands of the stage make them, without a schema: base.sql is what the scripts meet, not what we know.
VerifyOptions options_of(const fs::path& folder, const Analysis& analysis) {
  VerifyOptions options;
  options.plan.strict = stage_of(folder) == "strict";
  if (stage_of(folder) == "phases") options.phased = analyse(in_phases(analysis), Server{});
  if (fs::exists(folder / "base.sql")) options.base.push_back(split(*read(folder / "base.sql")));
  return options;
}

std::string failures_of(const Verification& verification) {
  std::string text;
  for (const VerificationCheck& check : verification.checks) {
    if (!check.ok) text += check.name + ": " + check.detail + "\n";
  }
  return text;
}

class GoldenScripts : public testing::TestWithParam<fs::path> {};

TEST_P(GoldenScripts, HoldOnAnEngine) {
  const fs::path& folder = GetParam();
  const auto engine = open_engine(*parse_url("embedded:"));
  ASSERT_TRUE(engine) << engine.error().message;
  const Analysis analysis = analyse_file(folder / (fs::exists(folder / "in.md") ? "in.md" : "in.sql"));
  const auto verification = verify(analysis, **engine, options_of(folder, analysis));
  ASSERT_TRUE(verification) << verification.error().message;
  EXPECT_EQ(failures_of(*verification), "");
  EXPECT_EQ(verification->checks.size(), 7U);
}

INSTANTIATE_TEST_SUITE_P(Cases, GoldenScripts, testing::ValuesIn(cases()), [](const auto& folder) {
  return stage_of(folder.param) + "_" + folder.param.filename().string();
});

}  // namespace
}  // namespace belay
