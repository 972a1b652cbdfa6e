#include "emit/batch.h"

#include <algorithm>
#include <span>

namespace belay {

static bool depends_on_session(const Record& record) {
  return record.expression.find('@') != std::string::npos ||
         record.expression.find("LAST_INSERT_ID") != std::string::npos;
}

static bool asks_the_same(const std::vector<Record>& records, const Record& wanted) {
  return std::ranges::any_of(records, [&](const Record& record) { return record.expression == wanted.expression; });
}

// Nothing that `steps` do changes the answer to `record`.
static bool is_independent(const Record& record, std::span<const PlanStep> steps) {
  return std::ranges::none_of(steps, [&](const PlanStep& step) {
    if (std::ranges::count(step.touches, record.table) == 0) return false;
    const bool writes_parts = std::ranges::any_of(step.records, &Record::of_part);
    return !record.of_part || !writes_parts || asks_the_same(step.records, record);
  });
}

static bool may_join(const PlanStep& step, std::span<const PlanStep> before) {
  if (step.records.empty() || before.back().records.empty() || step.database != before.front().database) return false;
  return std::ranges::all_of(step.records, [&](const Record& record) {
    return !depends_on_session(record) && is_independent(record, before);
  });
}

std::vector<std::vector<Record>> batch_records(const Plan& plan) {
  std::vector<std::vector<Record>> result(plan.steps.size());
  size_t batch = 0;
  for (size_t i = 0; i < plan.steps.size(); ++i) {
    const std::span<const PlanStep> between(plan.steps.begin() + static_cast<std::ptrdiff_t>(batch), i - batch);
    if (between.empty() || !may_join(plan.steps[i], between)) batch = i;
    std::ranges::copy(plan.steps[i].records, std::back_inserter(result[batch]));
  }
  return result;
}

}  // namespace belay
