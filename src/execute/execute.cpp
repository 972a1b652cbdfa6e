#include "execute/execute.h"

#include <array>

#include <fmt/format.h>

namespace belay {

std::string_view name_of(StepState state) {
  constexpr std::array<std::string_view, 3> names = {"started", "done", "failed"};
  return names[static_cast<size_t>(state)];
}

namespace {

constexpr std::string_view create_journal =
    "CREATE TABLE IF NOT EXISTS `_sqlbelay_journal` (`run` VARCHAR(64) NOT NULL, `step` INT NOT NULL, "
    "`state` VARCHAR(16) NOT NULL, `statement` LONGTEXT NOT NULL, `error` TEXT NULL, "
    "`changed_at` TIMESTAMP NOT NULL DEFAULT CURRENT_TIMESTAMP, PRIMARY KEY (`run`, `step`))";

// The journal stays in the database that was current at the start, whatever the script USEs.
Result<std::string> journal_table(Connection& connection) {
  const auto database = connection.query("SELECT DATABASE()");
  if (!database) return tl::unexpected(database.error());
  const ResultField& name = database->rows.front().front();
  if (!name) {
    return fail(ErrorKind::run_failed, "no database is selected, so there is no place for the journal",
                "name the database in the URL: mysql://user@host/database");
  }
  if (auto created = connection.query(create_journal); !created) return tl::unexpected(created.error());
  return fmt::format("{}.`_sqlbelay_journal`", quote_identifier(*name));
}

Result<void> mark(Connection& connection, const std::string& table, const Journal& journal, const JournalStep& step) {
  const std::string error =
      step.error.number == 0 ? "NULL" : quote_text(fmt::format("{}: {}", step.error.number, step.error.message));
  const auto written = connection.query(
      fmt::format("REPLACE INTO {} (`run`, `step`, `state`, `statement`, `error`) VALUES ({}, {}, {}, {}, {})", table,
                  quote_text(journal.run), step.number, quote_text(name_of(step.state)), quote_text(step.sql), error));
  if (!written) return tl::unexpected(written.error());
  return {};
}

}  // namespace

Result<Journal> execute(const std::vector<std::string>& statements, Connection& connection,
                        const ExecuteOptions& options) {
  const auto table = journal_table(connection);
  if (!table) return tl::unexpected(table.error());
  Journal journal{options.run, {}, false};
  for (const std::string& sql : statements) {
    JournalStep step{static_cast<uint32_t>(journal.steps.size() + 1), sql, StepState::started, {}};
    if (options.before_step) options.before_step(step);
    if (auto marked = mark(connection, *table, journal, step); !marked) return tl::unexpected(marked.error());
    const auto answer = connection.execute(sql);
    if (!answer) return tl::unexpected(answer.error());
    step.state = answer->error ? StepState::failed : StepState::done;
    step.error = answer->error.value_or(QueryError{});
    if (auto marked = mark(connection, *table, journal, step); !marked) return tl::unexpected(marked.error());
    journal.steps.push_back(step);
    if (step.state == StepState::failed) return journal;
  }
  journal.complete = true;
  return journal;
}

}  // namespace belay
