// Words that several reports share.
#pragma once

#include <string>
#include <string_view>

#include "report/report.h"

namespace belay {

std::string words_for(ObjectKind kind);                        // "foreign key"
std::string_view first_line_of(std::string_view text);         // as much of it as a table or a terminal's line can hold
std::string shortened(std::string_view text, size_t letters);  // with … where it is cut; UTF-8 stays whole
std::string counted(size_t number, std::string_view word);     // "1 table", "3 tables", "2 indexes"
std::string shown(const Object& object);                       // "`t`", "`t`.`c`"
std::string shown(const std::vector<Object>& objects);         // with their kinds: "table `a`, column `a`.`b`"
std::string shown(const SecondRun& run);                       // "fails (1050)"
std::string summary_of(const Findings& findings);              // "2 errors, 1 warning"

}  // namespace belay
