#include "cli/commands.h"
#include "cli/emitted.h"
#include "cli/exit_code.h"
#include "cli/input.h"

namespace belay {

void SafeCommand::declare(CLI::App& app) {
  input_.declare_with_url(app);
  output_.declare_file(app);
  app.add_flag("--capture,!--no-capture", capture_, "keep before-images for the rollback (default), or do not");
  app.footer("Example: sqlbelay safe upgrade.md -o safe.sql");
}

Result<int> SafeCommand::run() const {
  const auto analysis = analyse_input(input_, output_);
  if (!analysis) return Failure(analysis.error());
  const Plan plan = make_plan(*analysis, {capture_});
  std::vector<Diagnostic> notes;
  const auto written = output_.write_text([&](std::ostream& out) { notes = write_safe(plan, *analysis, out); });
  if (!written) return Failure(written.error());
  if (!output_.quiet) tell_notes(notes, analysis->script);
  return exit_ok;
}

}  // namespace belay
