#include "score/score_report.h"

#include <fmt/format.h>

#include "score/percentage.h"
#include "score/report_parts.h"

namespace belay::score {
namespace {

constexpr std::string_view columns = "{:<32} {:>10} {:>8} {:>8} {:>8} {:>8} {:>14} {:>14} {:>10}\n";

void write_row(std::string_view name, const Tally& tally, std::ostream& out) {
  out << fmt::format(columns, name, tally.statements, tally.skipped, tally.parsed, tally.opaque, tally.rejected,
                     fmt::format("{}/{}", tally.accepted - tally.accepted_rejected(), tally.accepted),
                     fmt::format("{}/{}", tally.refused_rejected, tally.refused),
                     fmt::format("{:.2f}%", percentage(tally.agreed(), tally.judged())));
}

Json totals_of(const Tally& tally) {
  return {{"judged", tally.judged()},
          {"skipped", tally.skipped},
          {"parsed", percentage(tally.accepted_parsed, tally.accepted)},
          {"opaque", percentage(tally.accepted_opaque, tally.accepted)},
          {"refused", percentage(tally.refused_rejected, tally.refused)},
          {"agreement", percentage(tally.agreed(), tally.judged())}};
}

void write_score(const ParseScore& score, std::ostream& out) {
  out << fmt::format("{}\n", to_string(score.server));
  out << fmt::format(columns, "project", "statements", "skipped", "parsed", "opaque", "rejected", "both accept",
                     "both refuse", "agreement");
  for (const auto& [project, tally] : score.projects) write_row(project, tally, out);
  const Tally total = score.total();
  write_row("total", total, out);
  out << fmt::format(
      "of what the server accepts: {:.2f}% parsed, {:.2f}% opaque; of what it refuses: {:.2f}% refused\n",
      percentage(total.accepted_parsed, total.accepted), percentage(total.accepted_opaque, total.accepted),
      percentage(total.refused_rejected, total.refused));
  for (const std::string& file : score.unreadable) out << fmt::format("not read: {}\n", file);
  out << '\n';
}

using Group = std::vector<const Disagreement*>;

void write_group(const Group& group, const Server& server, std::ostream& out) {
  const Disagreement& first = *group.front();
  out << fmt::format("{} × {}: {}\n", group.size(),
                     first.server_accepts ? "only " + to_string(server) + " accepts" : "only sqlbelay accepts",
                     first.cause);
  for (const Disagreement* each : group) out << fmt::format("  {}\n    {}\n", each->place, each->excerpt);
  out << '\n';
}

}  // namespace

void write_text(const std::vector<ParseScore>& scores, std::ostream& out) {
  for (const ParseScore& score : scores) write_score(score, out);
}

void write_json(const std::vector<ParseScore>& scores, std::ostream& out) {
  write_totals(scores, totals_of, out);
}

void write_list(const std::vector<ParseScore>& scores, std::ostream& out) {
  for (const ParseScore& score : scores) {
    const auto cause_of = [](const Disagreement& each) { return std::pair(!each.server_accepts, each.cause); };
    for (const Group& group : grouped(score.disagreements, cause_of)) write_group(group, score.server, out);
  }
}

}  // namespace belay::score
