#pragma once

#include <ostream>
#include <vector>

#include "score/translate_score.h"

namespace belay::score {

void write_text(const std::vector<TranslateScore>& scores, std::ostream& out);
void write_json(const std::vector<TranslateScore>& scores, std::ostream& out);  // one object of totals
void write_list(const std::vector<TranslateScore>& scores, std::ostream& out);  // misses, by cause

}  // namespace belay::score
