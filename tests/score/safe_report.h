// What `score safe` says: tables for people, totals for programs, and the list to work through.
#pragma once

#include <ostream>
#include <vector>

#include "score/safe_score.h"

namespace belay::score {

void write_text(const std::vector<SafeScore>& scores, std::ostream& out);

// One object: totals over all servers, then the same for each.
void write_json(const std::vector<SafeScore>& scores, std::ostream& out);

// The misses by cause, the most frequent first, with their files.
void write_list(const std::vector<SafeScore>& scores, std::ostream& out);

}  // namespace belay::score
