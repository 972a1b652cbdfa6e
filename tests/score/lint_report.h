// What `score lint` says: a table for people, totals for programs, and the list to work through.
#pragma once

#include <ostream>
#include <vector>

#include "score/lint_score.h"

namespace belay::score {

void write_text(const std::vector<LintScore>& scores, std::ostream& out);

// One object: totals over all servers and ways, then the same for each server.
void write_json(const std::vector<LintScore>& scores, std::ostream& out);

// The mistakes by cause, the most frequent first, with their places.
void write_list(const std::vector<LintScore>& scores, std::ostream& out);

}  // namespace belay::score
