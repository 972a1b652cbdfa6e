// The formats of `lint`, by name: one file each, and one line of lint_format.cpp.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "report/report.h"

namespace belay {

std::vector<std::string> lint_format_names();

// `format` is one of these names.
void write(const LintReport& report, std::string_view format, Style style, std::ostream& out);

void write_sarif(const LintReport& report, std::ostream& out);  // SARIF 2.1.0, minified, within GitHub's limits
void write_github(const LintReport& report,
                  std::ostream& out);  // workflow commands; a step's summary where there is one
void write_gitlab(const LintReport& report, std::ostream& out);  // Code Quality
void write_junit(const LintReport& report, std::ostream& out);
void write_gcc(const LintReport& report, std::ostream& out);  // file:line:column: severity: message [rule]

// For readers that show only the first so many: errors, then warnings, then remarks, each in the script's order.
std::vector<const Finding*> gravest_first(const Findings& findings);

// A file as the services know it, from the top of the tree that is being looked at: "sql/up.sql" for "./sql/up.sql" and
// for "/work/shop/sql/up.sql" where the program runs in /work/shop.
std::string path_in_tree(const std::string& path);

}  // namespace belay
