// The rollback script. Each inverse asks for itself whether there is something to take back, so that the script fits a
// run that is whole, half or none, and may itself run again.
#include <fmt/format.h>
#include <algorithm>
#include <numeric>

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
    if (plan_.own_database) make_databases();
    for (const size_t i : way_back()) write(i);
    drop_side_tables();
    if (plan_.own_database) text_ += fmt::format("DROP DATABASE IF EXISTS {};\n", quoted_name(plan_.schema));
    return {header_of_rollback(plan_, analysis_) + settings() + text_ + settings_back(), std::move(notes_), {}};
  }

 private:
  // MySQL cuts GROUP_CONCAT off at 1024 bytes, and a statement with it.
  bool joins_names() const { return text_.find("GROUP_CONCAT") != std::string::npos; }

  std::string settings() const {
    std::vector<std::string> items;
    if (joins_names())
      items.emplace_back("@sqlbelay_max_len = @@group_concat_max_len, SESSION group_concat_max_len = 1048576");
    if (plan_.foreign_keys_off)
      items.emplace_back("@sqlbelay_foreign_keys = @@foreign_key_checks, SESSION foreign_key_checks = 0");
    return items.empty() ? "" : fmt::format("SET {};\n\n", joined(items, ", "));
  }

  std::string settings_back() const {
    std::vector<std::string> items;
    if (joins_names()) items.emplace_back("SESSION group_concat_max_len = @sqlbelay_max_len");
    if (plan_.foreign_keys_off) items.emplace_back("SESSION foreign_key_checks = @sqlbelay_foreign_keys");
    return items.empty() ? "" : fmt::format("\nSET {};\n", joined(items, ", "));
  }

  // A run that stopped before it made a database has none that can be used; it is made, and goes again in the end.
  void make_databases() {
    text_ += fmt::format("{};\n{};\n", create_ledger_database(plan_), create_ledger(plan_));
    for (const PlanStep& step : plan_.steps) {
      const auto* create = as<CreateDatabase>(analysis_.statements[step.statement - 1].statement);
      if (!create || step.records.empty()) continue;
      const Record& record = step.records.front();
      text_ += fmt::format("INSERT IGNORE INTO {} (step, value) VALUES ({}, {});\nCREATE DATABASE IF NOT EXISTS {};\n",
                           plan_.ledger, quoted(record.key), record.expression, quoted_name(create->name.text));
    }
    text_ += "\n";
  }

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
    for (const ShapeCheck& check : step.shape_checks) {
      if (!check.model.empty()) images_.push_back(check.model);
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

  // The last step first. No USE leads back to the database of the connection: what was done there goes before all else.
  std::vector<size_t> way_back() const {
    std::vector<size_t> order(plan_.steps.size());
    std::iota(order.rbegin(), order.rend(), size_t{0});
    std::ranges::stable_partition(order, [this](size_t i) { return works_in_unnamed_database(i); });
    return order;
  }

  bool works_in_unnamed_database(size_t i) const {
    const Statement& statement = analysis_.statements[i].statement;
    const bool is_about_database = as<CreateDatabase>(statement) || as<DropDatabase>(statement);
    return plan_.steps[i].database.empty() && !is_about_database;
  }

  void enter(const std::string& database) {
    if (entered_ && database == database_) return;
    if (!database.empty()) text_ += fmt::format("USE {};\n\n", quoted_name(database));
    if (!entered_ && plan_.ledger_at != 0 && !plan_.own_database) text_ += create_ledger(plan_) + ";\n\n";
    entered_ = true;
    database_ = database;
  }

  void drop_side_tables() {
    if (!entered_ || plan_.ledger_at == 0 || plan_.own_database) return;
    images_.push_back(plan_.ledger);
    text_ += fmt::format("DROP TABLE IF EXISTS {};\n", joined(images_, ", "));
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
