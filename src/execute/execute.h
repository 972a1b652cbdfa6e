// Runs a safe script on a real server, step by step, with a journal beside the data: written before a step and marked
// after it, so that whoever comes after a stop knows how far it went.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "database/database.h"

namespace belay {

enum class StepState { started, done, failed };
std::string_view name_of(StepState state);

struct JournalStep {
  uint32_t number = 0;  // from 1, in the safe script
  std::string sql;
  StepState state = StepState::started;
  QueryError error;  // where it failed
};

struct Journal {
  std::string run;  // names the script: the run's hash
  std::vector<JournalStep> steps;

  bool complete = false;  // every step is done
};

struct ExecuteOptions {
  std::string run;                                      // recorded with every step
  std::function<void(const JournalStep&)> before_step;  // for progress; may be empty
};

// Stops at the first statement that the server refuses: the journal says which, and what is done stays done. The
// script is a safe one, so that running it again goes on. An Error means that the session is gone; the journal table
// `_sqlbelay_journal` of the current database holds the steps until then.
Result<Journal> execute(const std::vector<std::string>& statements, Connection& connection,
                        const ExecuteOptions& options);

}  // namespace belay
