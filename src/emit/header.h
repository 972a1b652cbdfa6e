// What our scripts say of themselves at their top.
#pragma once

#include <string>
#include <string_view>

#include "plan/plan.h"

namespace belay {

std::string header_of_safe(const Plan& plan, const Analysis& analysis);
std::string header_of_rollback(const Plan& plan, const Analysis& analysis);
std::string header_of_clean_up(const Plan& plan, const Analysis& analysis);

// "INSERT INTO kg_role": the begin of the statement on one line.
std::string label_of(const Analysis& analysis, size_t statement);

// "exact", "the rows come back from the image taken before", "cannot be undone: …".
std::string undo_in_words(const PlanStep& step);

}  // namespace belay
