#include "score/lint_report.h"

#include <fmt/format.h>

#include "score/report_parts.h"

namespace belay::score {
namespace {

constexpr std::string_view columns = "{:<20} {:>6} {:>8} {:>7} {:>8} {:>8} {:>7} {:>8} {:>7} {:>10} {:>8}\n";

void write_row(std::string_view name, const LintTally& tally, std::ostream& out) {
  out << fmt::format(columns, name, tally.files, tally.files_stopped, tally.judged, tally.skipped, tally.to_find,
                     tally.found, tally.flagged, tally.false_alarms, fmt::format("{:.2f}%", tally.precision()),
                     fmt::format("{:.2f}%", tally.recall()));
}

void write_score(const LintScore& score, std::ostream& out) {
  out << fmt::format("{}\n", to_string(score.server));
  out << fmt::format(columns, "statements", "files", "stopped", "judged", "skipped", "to find", "found", "flagged",
                     "false", "precision", "recall");
  for (const auto& [way, tally] : score.ways) write_row(way, tally, out);
  write_row("total", score.total(), out);
  for (const std::string& file : score.unreadable) out << fmt::format("not read: {}\n", file);
  out << '\n';
}

Json totals_of(const LintTally& tally) {
  return {{"judged", tally.judged},
          {"skipped", tally.skipped},
          {"precision", tally.precision()},
          {"recall", tally.recall()}};
}

using Group = std::vector<const LintMistake*>;

void write_group(const Group& group, std::ostream& out) {
  out << fmt::format("{} × {}: {}\n", group.size(), group.front()->kind, group.front()->cause);
  for (const LintMistake* each : group)
    out << fmt::format("  {}\n    {}\n    {}\n", each->place, each->excerpt, each->detail);
  out << '\n';
}

}  // namespace

void write_text(const std::vector<LintScore>& scores, std::ostream& out) {
  for (const LintScore& score : scores) write_score(score, out);
}

void write_json(const std::vector<LintScore>& scores, std::ostream& out) {
  write_totals(scores, totals_of, out);
}

void write_list(const std::vector<LintScore>& scores, std::ostream& out) {
  for (const LintScore& score : scores) {
    const auto cause_of = [](const LintMistake& each) { return std::pair(each.kind, each.cause); };
    for (const Group& group : grouped(score.mistakes, cause_of)) write_group(group, out);
  }
}

}  // namespace belay::score
