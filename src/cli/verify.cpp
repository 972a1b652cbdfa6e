#include "verify/verify.h"

#include "cli/commands.h"
#include "cli/exit_code.h"
#include "cli/input.h"

namespace belay {

void VerifyCommand::declare(CLI::App& app) {
  input_.declare(app);
  output_.declare(app);
  app.add_option("--url", url_, "the engine to try it on: embedded: (default) or an empty server")->type_name("URL");
  app.add_flag("--capture,!--no-capture", plan_.capture,
               "try the safe script with before-images (default), or without");
  app.add_flag("--strict", plan_.strict, "try the safe script that stops at another shape");
  app.add_flag("--phases", phases_, "try the safe script in the order of its phases");
  app.footer("Example: sqlbelay verify upgrade.md --schema schema.sql");
}

Result<int> VerifyCommand::run() const {
  const auto input = with_configuration(input_);
  if (!input) return Failure(input.error());
  auto base = read_base(*input);
  if (!base) return Failure(base.error());
  const auto kept = analyse_input(input_, output_);
  if (!kept) return Failure(kept.error());
  const Analysis& analysis = **kept;
  const auto engine = parse_url(url_).and_then([](const Url& url) { return open_engine(url); });
  if (!engine) return Failure(engine.error());
  VerifyOptions options;
  options.plan = plan_;
  if (phases_) {
    auto phased = analyse_in_phases(input_, output_);
    if (!phased) return Failure(phased.error());
    options.phased = **phased;
  }
  options.base = std::move(*base);
  if (!output_.quiet) options.progress = [](const std::string& check) { show_progress("checking " + check); };
  const auto verification = verify(analysis, **engine, options);
  show_progress("");
  if (!verification) return Failure(verification.error());
  const auto written = output_.write(VerifyReport{*verification});
  if (!written) return Failure(written.error());
  return verification->ok() ? exit_ok : exit_run_failed;
}

}  // namespace belay
