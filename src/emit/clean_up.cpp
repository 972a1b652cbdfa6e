// The clean-up script: for an upgrade that is accepted. It drops the ledger, the images and the tables that were moved
// aside; after that there is no way back.
#include <fmt/format.h>

#include "emit/emit.h"
#include "emit/header.h"
#include "plan/sql.h"

namespace belay {

namespace {

class CleanUp {
 public:
  CleanUp(const Plan& plan, const Analysis& analysis) : plan_(plan), analysis_(analysis) {}

  Emitted emit() {
    if (plan_.ledger_at != 0) {
      for (const PlanStep& step : plan_.steps) add(step);
      drop_tables();
      if (plan_.own_database) text_ += fmt::format("DROP DATABASE IF EXISTS {};\n", quoted_name(plan_.schema));
    }
    return {header_of_clean_up(plan_, analysis_) + without_foreign_keys(), {}, {}};
  }

 private:
  static bool keeps_something(const PlanStep& step) {
    return !step.records.empty() || !step.images.empty() || !step.after.empty() || !step.shape_checks.empty();
  }

  void add(const PlanStep& step) {
    if (!keeps_something(step)) return;
    if (!entered_ || step.database != database_) enter(step.database);
    for (const Image& image : step.images) {
      if (image.create_at != 0 && !plan_.own_database) tables_.push_back(in_schema(image.schema, image.name));
    }
    tables_.insert(tables_.end(), step.tables_aside.begin(), step.tables_aside.end());
    events_.insert(events_.end(), step.events_aside.begin(), step.events_aside.end());
  }

  void enter(const std::string& database) {
    drop_tables();
    if (!entered_ && !plan_.own_database) tables_.push_back(plan_.ledger);
    entered_ = true;
    database_ = database;
    use_ = database.empty() ? "" : fmt::format("USE {};\n", quoted_name(database));
  }

  void drop_tables() {
    if (!tables_.empty() || !events_.empty()) text_ += use_;
    if (!tables_.empty()) text_ += fmt::format("DROP TABLE IF EXISTS {};\n", joined(tables_, ", "));
    for (const std::string& event : events_) text_ += fmt::format("DROP EVENT IF EXISTS {};\n", event);
    tables_.clear();
    events_.clear();
  }

  // A table that was moved aside may be one that others refer to.
  std::string without_foreign_keys() const {
    if (!plan_.foreign_keys_off || text_.empty()) return text_;
    return "SET @sqlbelay_foreign_keys = @@foreign_key_checks, SESSION foreign_key_checks = 0;\n" + text_ +
           "SET SESSION foreign_key_checks = @sqlbelay_foreign_keys;\n";
  }

  const Plan& plan_;
  const Analysis& analysis_;
  std::string text_;
  std::string use_;
  std::string database_;
  bool entered_ = false;
  std::vector<std::string> tables_;
  std::vector<std::string> events_;
};

}  // namespace

Emitted emit_clean_up(const Plan& plan, const Analysis& analysis) {
  return CleanUp(plan, analysis).emit();
}

}  // namespace belay
