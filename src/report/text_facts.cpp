#include <fmt/format.h>

#include "report/paint.h"
#include "report/places.h"
#include "report/text.h"
#include "report/words.h"

namespace belay {

static void write_line(std::string_view label, std::string_view value, Style style, std::ostream& out) {
  if (!value.empty()) out << fmt::format("  {} {}\n", paint(style, Paint::dim, fmt::format("{:<11}", label)), value);
}

static std::string with_reason(std::string what, const std::string& why) {
  return why.empty() ? what : what + ": " + why;
}

static std::string cost_of(const StatementFacts& facts) {
  if (facts.algorithm.empty() && facts.lock.empty()) return {};
  return fmt::format("{}, lock {}{}", facts.algorithm.empty() ? "unknown" : facts.algorithm,
                     facts.lock.empty() ? "unknown" : facts.lock, facts.rebuilds ? ", rebuilds the table" : "");
}

static void write_statement(const StatementFacts& facts, const Places& places, Style style, std::ostream& out) {
  out << paint(style, Paint::bold, fmt::format("{} {}", facts.id, facts.kind)) << "  "
      << places.name(facts.file, facts.span.begin) << '\n';
  write_line("reads", shown(facts.reads), style, out);
  write_line("creates", shown(facts.creates), style, out);
  write_line("changes", shown(facts.changes), style, out);
  write_line("destroys", shown(facts.destroys), style, out);
  if (facts.guard != GuardKind::none) write_line("guarded by", name_of(facts.guard), style, out);
  if (facts.first_run)
    write_line("first run", fmt::format("fails ({}): {}", facts.first_run->number, facts.first_run->why), style, out);
  write_line("second run", with_reason(shown(facts.second_run), facts.second_run.why), style, out);
  if (facts.loses_data) write_line("loses", facts.loss, style, out);
  write_line("runs", cost_of(facts), style, out);
  write_line("undo", with_reason(std::string(name_of(facts.undo)), facts.undo_why), style, out);
}

void write_text(const FactsReport& report, Style style, std::ostream& out) {
  const Facts& facts = report.analysis.facts;
  const Places places(report.analysis.script);
  if (!facts.base.required.empty()) out << "needs: " << shown(facts.base.required) << '\n';
  if (!facts.base.absent.empty()) out << "must not be there yet: " << shown(facts.base.absent) << '\n';
  for (const StatementFacts& statement : facts.statements) write_statement(statement, places, style, out << '\n');
}

}  // namespace belay
