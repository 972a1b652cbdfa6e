// What `score facts` says: tables for people, totals for programs, and the list to work through.
#pragma once

#include <ostream>
#include <vector>

#include "score/facts_score.h"

namespace belay::score {

void write_text(const std::vector<FactsScore>& scores, std::ostream& out);

// One object: totals over all servers, then the same for each.
void write_json(const std::vector<FactsScore>& scores, std::ostream& out);

// The disagreements by cause, the most frequent first, with their places.
void write_list(const std::vector<FactsScore>& scores, std::ostream& out);

}  // namespace belay::score
