#include "play/play.h"

#include "play/player.h"

namespace belay {

// Checks of the prose and statements of other databases are not run with the script.
static bool belongs_to_script(const RawStatement& raw, const Parsed& parsed) {
  const Dialect dialect = dialect_of(parsed.statement);
  return !raw.inline_code && dialect != Dialect::postgresql && dialect != Dialect::kwdb;
}

Played play(const Script& script, const std::vector<Parsed>& statements, Catalog catalog) {
  Player player(std::move(catalog));
  std::vector<Step> steps;
  steps.reserve(script.statements.size());
  for (size_t i = 0; i < script.statements.size(); ++i) {
    const RawStatement& raw = script.statements[i];
    if (!belongs_to_script(raw, statements[i])) {
      Step step;
      step.statement = raw.id;
      step.applied.why = "it is no part of the script";
      steps.push_back(std::move(step));
      continue;
    }
    steps.push_back(player.run(raw.id, statements[i].statement, script.file_of(raw).code()));
  }
  return {player.catalog(), std::move(steps), player.session().user_variables};
}

}  // namespace belay
