#pragma once

#include <ostream>

#include "score/fix_score.h"

namespace belay::score {

void write_text(const std::vector<FixScore>& scores, std::ostream& out);
void write_json(const std::vector<FixScore>& scores, std::ostream& out);
void write_list(const std::vector<FixScore>& scores, std::ostream& out);

}  // namespace belay::score
