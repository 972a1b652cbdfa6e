// Reports for programs: one object each, "version" first, on one line.
#pragma once

#include "report/report.h"

namespace belay {

void write_json(const ParseReport& report, std::ostream& out);
void write_json(const FactsReport& report, std::ostream& out);
void write_json(const GraphReport& report, std::ostream& out);
void write_json(const LintReport& report, std::ostream& out);
void write_json(const ReviewReport& report, std::ostream& out);  // facts and findings in one object
void write_json(const RulesReport& report, std::ostream& out);
void write_json(const PageReport& report, std::ostream& out);
void write_json(const VerifyReport& report, std::ostream& out);

}  // namespace belay
