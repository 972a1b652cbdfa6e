#include "cli/commands.h"
#include "cli/emitted.h"
#include "cli/exit_code.h"
#include "cli/input.h"

namespace belay {

void SafeCommand::declare(CLI::App& app) {
  input_.declare_with_url(app);
  output_.declare_file(app);
  app.add_flag("--capture,!--no-capture", plan_.capture, "keep before-images for the rollback (default), or do not");
  app.add_flag("--strict", plan_.strict, "stop where something is there already with another shape");
  app.add_flag("--phases", phases_, "in the order expand, migrate, contract; what is moved says why");
  app.add_flag("--cleanup", clean_up_, "the script that drops what is kept for the rollback, once all is accepted");
  app.footer("Example: sqlbelay safe upgrade.md -o safe.sql");
}

Result<int> SafeCommand::run() const {
  const auto kept = phases_ ? analyse_in_phases(input_, output_) : analyse_input(input_, output_);
  if (!kept) return Failure(kept.error());
  const Analysis& analysis = **kept;
  const Plan plan = make_plan(analysis, plan_);
  if (clean_up_) return write_emitted(emit_clean_up(plan, analysis), analysis.script, output_);
  std::vector<Diagnostic> notes;
  const auto written = output_.write_text([&](std::ostream& out) { notes = write_safe(plan, analysis, out); });
  if (!written) return Failure(written.error());
  if (!output_.quiet) tell_notes(notes, analysis.script);
  return exit_ok;
}

}  // namespace belay
