#include "score/facts_report.h"

#include <fmt/format.h>

#include "score/percentage.h"
#include "score/report_parts.h"

namespace belay::score {
namespace {

constexpr std::string_view columns = "{:<32} {:>6} {:>8} {:>10} {:>9} {:>8} {:>9} {:>9} {:>14} {:>14}\n";

std::string share(size_t part, size_t whole) {
  return whole == 0 ? "-" : fmt::format("{:.2f}%", percentage(part, whole));
}

void write_row(std::string_view name, const FactsTally& tally, std::ostream& out) {
  out << fmt::format(columns, name, tally.files, tally.files_stopped, tally.statements, tally.statements_left,
                     tally.judged, share(tally.agreed, tally.judged), share(tally.unknown, tally.judged),
                     fmt::format("{}/{}", tally.failures_numbered, tally.failures),
                     fmt::format("{}/{}", tally.schemas_equal, tally.schemas));
}

void write_summary(std::string_view name, const FactsTally& tally, std::ostream& out) {
  out << fmt::format("{}: outcome {}, unknown {}, error number {}, schema {}, guarded by hand {}/{}\n", name,
                     share(tally.agreed, tally.judged), share(tally.unknown, tally.judged),
                     share(tally.failures_numbered, tally.failures), share(tally.schemas_equal, tally.schemas),
                     tally.guarded_agreed, tally.guarded);
}

void write_score(const FactsScore& score, std::ostream& out) {
  out << fmt::format("{}\n", to_string(score.server));
  out << fmt::format(columns, "project", "files", "stopped", "statements", "left out", "judged", "outcome", "unknown",
                     "error number", "schema");
  for (const auto& [project, tally] : score.projects) write_row(project, tally, out);
  const FactsTally total = score.total();
  write_row("total", total, out);
  out << fmt::format("{} chains, {} of them run to their end; of {} refusals in first runs {} were foreseen\n",
                     score.chains, score.whole_chains, total.files_stopped, total.refusals_foreseen);
  write_summary("all that runs", total, out);
  write_summary("chains that run to their end", score.whole, out);
  write_summary(fmt::format("{} files alone, {} statements, {} left out", score.alone.files, score.alone.judged,
                            score.alone.statements_left),
                score.alone, out);
  for (const std::string& file : score.unreadable) out << fmt::format("not read: {}\n", file);
  out << '\n';
}

Json totals_of(const FactsTally& tally) {
  return {{"judged", tally.judged},
          {"skipped", tally.statements_left},
          {"outcome", percentage(tally.agreed, tally.judged)},
          {"unknown", tally.judged == 0 ? 0.0 : percentage(tally.unknown, tally.judged)},
          {"error_number", percentage(tally.failures_numbered, tally.failures)},
          {"guarded", tally.guarded},
          {"guarded_agreed", tally.guarded_agreed},
          {"schema", percentage(tally.schemas_equal, tally.schemas)}};
}

using Group = std::vector<const FactsDisagreement*>;

void write_group(const Group& group, std::ostream& out) {
  out << fmt::format("{} × {}: {}\n", group.size(), group.front()->kind, group.front()->cause);
  for (const FactsDisagreement* each : group) {
    out << fmt::format("  {}\n    {}\n", each->place, each->excerpt);
    if (!each->predicted.empty()) out << fmt::format("    predicted: {}\n", each->predicted);
    out << fmt::format("    happened: {}\n", each->seen);
  }
  out << '\n';
}

}  // namespace

void write_text(const std::vector<FactsScore>& scores, std::ostream& out) {
  for (const FactsScore& score : scores) write_score(score, out);
}

void write_json(const std::vector<FactsScore>& scores, std::ostream& out) {
  write_totals(scores, totals_of, out);
}

void write_list(const std::vector<FactsScore>& scores, std::ostream& out) {
  for (const FactsScore& score : scores) {
    const auto cause_of = [](const FactsDisagreement& each) { return std::pair(each.kind, each.cause); };
    for (const Group& group : grouped(score.disagreements, cause_of)) write_group(group, out);
  }
}

}  // namespace belay::score
