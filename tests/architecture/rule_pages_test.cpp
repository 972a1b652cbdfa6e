// Every rule page says what it must, in the places where people look for it.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "places.h"
#include "rules/page.h"

namespace belay {
namespace {

namespace fs = std::filesystem;
using testing::ElementsAre;

std::vector<fs::path> all_pages() {
  std::vector<fs::path> pages;
  for (const auto& entry : fs::recursive_directory_iterator(PROJECT_DIRECTORY "/rules"))
    if (entry.is_regular_file()) pages.push_back(entry.path());
  return pages;
}

std::string read_file(const fs::path& path) {
  std::ifstream in(path);
  return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

TEST(RulePages, AreComplete) {
  ASSERT_FALSE(all_pages().empty());
  for (const auto& path : all_pages()) {
    const std::string text = read_file(path);
    const auto rule = read_page(path.string(), text);
    ASSERT_TRUE(rule) << rule.error().message;
    EXPECT_THAT(sections_in(text), ElementsAre("Why", "Flagged", "Fixed", "Accepted", "Not caught")) << path;
    const auto examples = examples_in(text);
    EXPECT_GT(std::ranges::count(examples, "Flagged", &Example::section), 0) << path;
    EXPECT_GT(std::ranges::count(examples, "Accepted", &Example::section), 0) << path;
    EXPECT_EQ(path.parent_path().parent_path().filename(), "rules") << "a page stands in rules/<category>/";
    EXPECT_NE(text.find("\n# " + rule->name + "\n"), std::string::npos) << path << " begins with its name";
  }
}

}  // namespace
}  // namespace belay
