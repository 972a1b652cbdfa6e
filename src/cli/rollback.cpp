#include "cli/commands.h"
#include "cli/emitted.h"
#include "cli/exit_code.h"
#include "cli/input.h"

namespace belay {

void RollbackCommand::declare(CLI::App& app) {
  input_.declare_with_url(app);
  output_.declare_file(app);
  app.add_flag("--capture,!--no-capture", plan_.capture, "of a safe script with before-images (default), or without");
  app.add_flag("--strict", plan_.strict, "of a safe script that was made with --strict");
  app.add_flag("--phases", phases_, "of a safe script that was made with --phases");
  app.footer("Example: sqlbelay rollback upgrade.md -o rollback.sql");
}

Result<int> RollbackCommand::run() const {
  const auto kept = phases_ ? analyse_in_phases(input_, output_) : analyse_input(input_, output_);
  if (!kept) return Failure(kept.error());
  const Analysis& analysis = **kept;
  return write_emitted(emit_rollback(make_plan(analysis, plan_), analysis), analysis.script, output_);
}

}  // namespace belay
