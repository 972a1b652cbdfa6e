// Reports for people: one function a report, one file each.
#pragma once

#include "report/report.h"

namespace belay {

void write_text(const ParseReport& report, Style style, std::ostream& out);
void write_text(const FactsReport& report, Style style, std::ostream& out);
void write_text(const LintReport& report, Style style, std::ostream& out);
void write_text(const ReviewReport& report, Style style, std::ostream& out);
void write_text(const RulesReport& report, Style style, std::ostream& out);
void write_text(const PageReport& report, Style style, std::ostream& out);
void write_text(const VerifyReport& report, Style style, std::ostream& out);

// The findings alone, without a summary.
void write_findings(const Findings& findings, const Script& script, Style style, std::ostream& out);

}  // namespace belay
