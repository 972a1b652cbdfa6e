// The grammar is LL(1) but for what grammar/adaptive_predict.txt lists: each such decision costs an ATN at run time.
#include <gtest/gtest.h>

#include <fstream>
#include <map>
#include <regex>
#include <sstream>

#include "places.h"

namespace belay {
namespace {

using Counts = std::map<std::string, int>;

Counts allowed() {
  std::ifstream file(std::string(PROJECT_DIRECTORY) + "/grammar/adaptive_predict.txt");
  Counts counts;
  std::string line;
  while (std::getline(file, line)) {
    if (line.empty() || line.front() == '#') continue;
    std::istringstream words(line);
    std::string rule, reason;
    int count = 0;
    words >> rule >> count;
    std::getline(words >> std::ws, reason);
    EXPECT_FALSE(reason.empty()) << rule << " has no reason";
    counts[rule] = count;
  }
  return counts;
}

// Decisions in the generated parser, by rule; a loop asks at its beginning and at its end and is one decision.
Counts generated() {
  std::ifstream file(std::string(GENERATED_SYNTAX_DIRECTORY) + "/MySqlParser.cpp");
  const std::regex function(R"(^MySqlParser::\w+Context\* MySqlParser::(\w+)\(\) \{)");
  const std::regex decision(R"(adaptivePredict\(_input, (\d+),)");
  std::map<std::string, std::string> rule_of_decision;
  std::string line, rule;
  for (std::smatch match; std::getline(file, line);) {
    if (std::regex_search(line, match, function)) rule = match[1];
    if (line.find("adaptivePredict") != line.npos && std::regex_search(line, match, decision))
      rule_of_decision[match[1]] = rule;
  }
  Counts counts;
  for (const auto& [number, name] : rule_of_decision) ++counts[name];
  return counts;
}

TEST(Grammar, decides_by_one_token_but_where_the_list_says_why) {
  EXPECT_EQ(generated(), allowed());
}

}  // namespace
}  // namespace belay
