// The rollback script. Each inverse asks for itself whether there is something to take back, so that the script fits a
// run that is whole, half or none, and may itself run again.
#include <fmt/format.h>

#include "base/overloaded.h"
#include "emit/emit.h"
#include "emit/header.h"
#include "emit/write_change.h"
#include "plan/sql.h"

namespace belay {

namespace {

class Rollback {
 public:
  Rollback(const Plan& plan, const Analysis& analysis) : plan_(plan), analysis_(analysis) {}

  Emitted emit() {
    for (size_t i = plan_.steps.size(); i-- > 0;) write(i);
    drop_side_tables();
    // MySQL cuts GROUP_CONCAT off at 1024 bytes, and a statement with it.
    const bool joins_names = text_.find("GROUP_CONCAT") != std::string::npos;
    const std::string session = joins_names ? "SET SESSION group_concat_max_len = 1048576;\n\n" : "";
    return {header_of_rollback(plan_, analysis_) + session + text_, std::move(notes_), {}};
  }

 private:
  void write(size_t i) {
    const PlanStep& step = plan_.steps[i];
    std::visit(Overloaded{
                   [&](const Irreversible& irreversible) { warn(i, irreversible.why); },
                   [&](const std::vector<Change>& changes) {
                     if (!changes.empty()) write(i, changes);
                   },
               },
               step.inverse);
    for (const Image& image : step.images) {
      if (image.create_at != 0) images_.push_back(in_schema(image.schema, image.name));
    }
  }

  void write(size_t i, const std::vector<Change>& changes) {
    enter(plan_.steps[i].database);
    text_ +=
        fmt::format("-- {}  {}\n{}\n\n", plan_.steps[i].statement, label_of(analysis_, i), write_changes(changes, ";"));
  }

  void warn(size_t i, const std::string& why) {
    const RawStatement& raw = analysis_.script.statements[i];
    notes_.push_back({fmt::format("cannot be undone: {}", why), {}, raw.file, raw.span, raw.id});
    text_ += fmt::format("-- {}  {}\n-- cannot be undone: {}\n\n", raw.id, label_of(analysis_, i), why);
  }

  // Each database that the script works in has a ledger of its own.
  void enter(const std::string& database) {
    if (entered_ && database == database_) return;
    drop_side_tables();
    entered_ = true;
    database_ = database;
    if (!database.empty()) text_ += fmt::format("USE {};\n\n", quoted_name(database));
    if (plan_.ledger_at != 0) text_ += create_ledger(plan_) + ";\n\n";
  }

  void drop_side_tables() {
    if (!entered_ || plan_.ledger_at == 0) return;
    images_.push_back(plan_.ledger);
    text_ += fmt::format("DROP TABLE IF EXISTS {};\n", joined(images_, ", "));
    images_.clear();
  }

  const Plan& plan_;
  const Analysis& analysis_;
  std::string text_;
  std::vector<Diagnostic> notes_;
  std::vector<std::string> images_;
  std::string database_;
  bool entered_ = false;
};

}  // namespace

Emitted emit_rollback(const Plan& plan, const Analysis& analysis) {
  return Rollback(plan, analysis).emit();
}

}  // namespace belay
