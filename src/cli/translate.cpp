#include <fmt/format.h>

#include <algorithm>

#include "cli/commands.h"
#include "cli/emitted.h"
#include "cli/exit_code.h"
#include "cli/input.h"
#include "emit/dialect.h"
#include "report/losses.h"
#include "report/places.h"

namespace belay {

void TranslateCommand::declare(CLI::App& app) {
  input_.declare_with_url(app);
  output_.declare_file(app);
  app.add_option("--to", to_, "postgresql, kwdb, gaussdb, sqlite, mariadb[:V], mysql[:V], tidb or oceanbase")
      ->required()
      ->type_name("DIALECT");
  app.add_option("--losses", losses_, "write what differs and what is refused to FILE, as JSON")->type_name("FILE");
  app.add_flag("--safe", safe_, "translate the safe script");
  app.add_option("--fail-on", fail_on_, "refused (default) or differs")
      ->check(CLI::IsMember({"refused", "differs"}).description(""))
      ->type_name("VERDICT");
  app.footer("Example: sqlbelay translate upgrade.md --to postgresql -o upgrade.pg.sql");
}

static Result<Analysis> safe_script_of(const Analysis& analysis, const std::optional<Catalog>& base) {
  auto source = read_text("safe.sql", emit_safe(make_plan(analysis, {false}), analysis).text);
  if (!source) return Failure(source.error());
  return analyse(split(std::move(*source)), analysis.server, base);
}

static void tell_refusals(const Emitted& emitted, const Script& script) {
  const Places places(script);
  for (const Difference& each : emitted.differences) {
    if (each.verdict != Verdict::refused) continue;
    remark(fmt::format("{}: refused: {}", places.name(each.file, each.span.begin), each.why));
  }
}

Result<int> TranslateCommand::run() const {
  const std::unique_ptr<TargetDialect> dialect = make_dialect(to_);
  if (!dialect)
    return fail(ErrorKind::usage, fmt::format("there is no dialect `{}`", to_), "see `sqlbelay translate --help`");
  auto input = read_input(input_, output_);
  if (!input) return Failure(input.error());
  Result<Analysis> analysis = analyse(std::move(input->script), input->server, input->base);
  if (safe_) analysis = safe_script_of(*analysis, input->base);
  if (!analysis) return Failure(analysis.error());
  const Emitted emitted = dialect->translate(*analysis, input->base);
  const auto written = output_.write_text(emitted.text);
  if (!written) return Failure(written.error());
  const LossReport report{analysis->script, to_string(analysis->server), to_, emitted.differences};
  if (!losses_.empty()) {
    const auto told = deliver([&](std::ostream& out) { write_losses(report, out); }, losses_);
    if (!told) return Failure(told.error());
  }
  if (!output_.quiet) tell_refusals(emitted, analysis->script);
  const bool fails = std::ranges::any_of(emitted.differences, [&](const Difference& each) {
    return each.verdict == Verdict::refused || fail_on_ == "differs";
  });
  return fails ? exit_findings : exit_ok;
}

}  // namespace belay
