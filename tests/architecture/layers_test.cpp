// src/layers.txt is the law: a folder includes itself and the folders above it, and some third-party headers belong to
// one folder alone.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <map>
#include <sstream>
#include <string>
#include <vector>

#include "places.h"

namespace {

namespace fs = std::filesystem;
using testing::IsEmpty;

struct Layers {
  std::map<std::string, size_t> height;      // folder → its line
  std::map<std::string, std::string> owner;  // start of a third-party header → folder
};

Layers read_layers(std::istream& in) {
  Layers layers;
  for (std::string line; std::getline(in, line);) {
    if (line.empty() || line.front() == '#') continue;
    std::istringstream words(line);
    std::string folder;
    words >> folder;
    layers.height.emplace(folder, layers.height.size());
    for (std::string header; words >> header;) layers.owner[header] = folder;
  }
  return layers;
}

// What an #include line names, with its first delimiter: `"base/text.h` or `<vector`; empty for other lines.
std::string included(const std::string& line) {
  if (!line.starts_with("#include ")) return {};
  const size_t begin = line.find_first_of("\"<");
  const size_t end = line.find_first_of("\">", begin + 1);
  return end == std::string::npos ? std::string() : line.substr(begin, end - begin);
}

// Why `folder` may not include `header`, or nothing. Files in src/ itself stand above every folder.
std::string breach(const Layers& layers, const std::string& folder, const std::string& header) {
  const std::string name = header.substr(1);
  if (header.front() == '"') {
    const auto target = layers.height.find(name.substr(0, name.find('/')));
    if (target == layers.height.end()) return "names no folder of layers.txt";
    const auto own = layers.height.find(folder);
    return own != layers.height.end() && target->second > own->second ? "includes a folder below itself" : "";
  }
  for (const auto& [start, owner] : layers.owner)
    if (name.starts_with(start) && folder != owner) return start + " belongs to " + owner;
  return {};
}

std::vector<std::string> breaches(const Layers& layers, const fs::path& root) {
  std::vector<std::string> found;
  for (const auto& entry : fs::recursive_directory_iterator(root)) {
    if (entry.path().extension() != ".h" && entry.path().extension() != ".cpp") continue;
    const fs::path path = entry.path().lexically_relative(root);
    const std::string folder = path.has_parent_path() ? path.begin()->string() : "";
    std::ifstream in(entry.path());
    size_t number = 0;
    for (std::string line; std::getline(in, line);) {
      ++number;
      const std::string header = included(line);
      const std::string why = header.empty() ? "" : breach(layers, folder, header);
      if (!why.empty()) found.push_back(path.string() + ":" + std::to_string(number) + ": " + line + ": " + why);
    }
  }
  return found;
}

TEST(Layers, EveryIncludeGoesUpwards) {
  std::ifstream in(PROJECT_DIRECTORY "/src/layers.txt");
  const Layers layers = read_layers(in);
  ASSERT_GT(layers.height.size(), 10U);
  EXPECT_THAT(breaches(layers, PROJECT_DIRECTORY "/src"), IsEmpty());
}

TEST(Layers, BreachesAreFound) {
  std::istringstream in("base\nsyntax antlr4-runtime\nreport nlohmann/\n");
  const Layers layers = read_layers(in);
  EXPECT_EQ(breach(layers, "base", "\"syntax/syntax.h"), "includes a folder below itself");
  EXPECT_EQ(breach(layers, "syntax", "\"base/text.h"), "");
  EXPECT_EQ(breach(layers, "syntax", "\"text.h"), "names no folder of layers.txt");
  EXPECT_EQ(breach(layers, "report", "<antlr4-runtime.h"), "antlr4-runtime belongs to syntax");
  EXPECT_EQ(breach(layers, "report", "<nlohmann/json.hpp"), "");
  EXPECT_EQ(included("#include <vector>  // x"), "<vector");
}

}  // namespace
