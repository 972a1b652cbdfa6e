#include "cli/commands.h"
#include "cli/emitted.h"
#include "cli/exit_code.h"
#include "cli/input.h"

namespace belay {

void RollbackCommand::declare(CLI::App& app) {
  input_.declare_with_url(app);
  output_.declare_file(app);
  app.footer("Example: sqlbelay rollback upgrade.md -o rollback.sql");
}

Result<int> RollbackCommand::run() const {
  const auto analysis = analyse_input(input_, output_);
  if (!analysis) return Failure(analysis.error());
  return write_emitted(emit_rollback(make_plan(*analysis), *analysis), analysis->script, output_);
}

}  // namespace belay
