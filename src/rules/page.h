// A rule page: YAML front matter between two lines of ---, then the sections that people read and tests execute.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "rules/rule.h"

namespace belay {

// `path` ends in <category>/<name>.md, which is where the rule's id comes from. Errors name the file and the line.
Result<Rule> read_page(const std::string& path, std::string_view text);

// A SQL or Markdown fence of a page.
struct Example {
  std::string section;   // the heading above it: "Flagged"
  std::string language;  // "sql", or "markdown": a guide
  std::string options;   // what follows on the fence's line: "mariadb:10.11"
  std::string text;
  uint32_t line = 0;  // of its first line, from 1
};

// What stands below the front matter.
std::string_view body_of(std::string_view page);

// What stands below the heading, up to the next one; empty where there is no such section.
std::string_view section_of(std::string_view page, std::string_view heading);

std::vector<std::string> sections_in(std::string_view page);
std::vector<Example> examples_in(std::string_view page);

}  // namespace belay
