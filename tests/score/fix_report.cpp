#include "score/fix_report.h"

#include <fmt/format.h>

#include "score/percentage.h"
#include "score/report_parts.h"

namespace belay::score {
namespace {

constexpr std::string_view columns = "{:<34} {:>6} {:>9} {:>6} {:>6} {:>8} {:>10} {:>7} {:>12} {:>10}\n";

void write_row(std::string_view name, const FixTally& tally, std::ostream& out) {
  out << fmt::format(columns, name, tally.files, tally.converged, tally.parses, tally.fixed, tally.stopped,
                     tally.undecided, tally.judged, tally.same_schema, tally.same_rows);
}

void write_score(const FixScore& score, std::ostream& out) {
  out << fmt::format("{}\n", to_string(score.server));
  out << fmt::format(columns, "files", "files", "converged", "parse", "fixed", "stopped", "undecided", "judged",
                     "same schema", "same rows");
  for (const auto& [way, tally] : score.ways) write_row(way, tally, out);
  for (const std::string& file : score.unreadable) out << fmt::format("not read: {}\n", file);
  out << '\n';
}

Json totals_of(const FixTally& tally) {
  return {{"judged", tally.judged},
          {"skipped", tally.fixed - tally.judged},
          {"converged", percentage(tally.converged, tally.files)},
          {"parses", percentage(tally.parses, tally.files)},
          {"same_schema", percentage(tally.same_schema, tally.judged)},
          {"same_rows", percentage(tally.same_rows, tally.judged)}};
}

using Group = std::vector<const FixMiss*>;

void write_group(const Group& group, std::ostream& out) {
  out << fmt::format("{} × {}: {}\n", group.size(), group.front()->kind, group.front()->cause);
  for (const FixMiss* each : group) out << fmt::format("  {}\n    {}\n", each->path, each->detail);
  out << '\n';
}

}  // namespace

void write_text(const std::vector<FixScore>& scores, std::ostream& out) {
  for (const FixScore& score : scores) write_score(score, out);
}

void write_json(const std::vector<FixScore>& scores, std::ostream& out) {
  write_totals(scores, totals_of, out);
}

void write_list(const std::vector<FixScore>& scores, std::ostream& out) {
  for (const FixScore& score : scores) {
    const auto cause_of = [](const FixMiss& each) { return std::pair(each.kind, each.cause); };
    for (const Group& group : grouped(score.misses, cause_of)) write_group(group, out);
  }
}

}  // namespace belay::score
