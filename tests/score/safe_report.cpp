#include "score/safe_report.h"

#include <fmt/format.h>

#include <set>

#include "score/percentage.h"
#include "score/report_parts.h"

namespace belay::score {
namespace {

constexpr std::string_view columns = "{:<32} {:>6} {:>8} {:>10} {:>7} {:>8} {:>11} {:>9} {:>9} {:>16} {:>14}\n";

std::string part(size_t some, size_t all) {
  return fmt::format("{}/{}", some, all);
}

void write_row(std::string_view name, const SafeTally& tally, std::ostream& out) {
  out << fmt::format(columns, name, tally.files, tally.refused, tally.undecided, tally.judged, tally.equal,
                     tally.second_run, tally.prefixes, tally.promised, part(tally.rollback_schema, tally.promised),
                     part(tally.rollback_rows, tally.promised));
}

void write_score(const SafeScore& score, std::ostream& out) {
  out << fmt::format("{}\n", to_string(score.server));
  out << fmt::format(columns, "project", "files", "refused", "undecided", "judged", "equal", "second run", "prefixes",
                     "promised", "rollback schema", "rollback rows");
  for (const auto& [project, tally] : score.projects) write_row(project, tally, out);
  const SafeTally total = score.total();
  write_row("total", total, out);
  out << fmt::format(
      "{} chains; {} stops tried, {} of long scripts left out; behind {} of them the server gave other ids\n",
      score.chains, total.stops, total.stops_left, total.other_ids);
  out << fmt::format(
      "equal {:.2f}%, second run {:.2f}%, prefixes {:.2f}%, promised {:.2f}%, of those rollback schema "
      "{:.2f}%, rows {:.2f}%\n",
      percentage(total.equal, total.judged), percentage(total.second_run, total.judged),
      percentage(total.prefixes, total.judged), percentage(total.promised, total.judged),
      percentage(total.rollback_schema, total.promised), percentage(total.rollback_rows, total.promised));
  out << fmt::format(
      "the authors' own ways back: {} files, {} of them restore the schema; where they do, ours does in {}\n",
      total.authors_back, total.authors_restored, total.ours_as_well);
  for (const std::string& file : score.unreadable) out << fmt::format("not read: {}\n", file);
  out << '\n';
}

Json totals_of(const SafeTally& tally) {
  return {{"judged", tally.judged},
          {"skipped", tally.skipped()},
          {"equal", percentage(tally.equal, tally.judged)},
          {"second_run", percentage(tally.second_run, tally.judged)},
          {"prefixes", percentage(tally.prefixes, tally.judged)},
          {"rollback_schema", percentage(tally.rollback_schema, tally.promised)},
          {"rollback_rows", percentage(tally.rollback_rows, tally.promised)},
          {"promised", percentage(tally.promised, tally.judged)},
          {"authors_restore", percentage(tally.authors_restored, tally.authors_back)},
          {"ours_where_theirs", percentage(tally.ours_as_well, tally.authors_restored)}};
}

using Group = std::vector<const SafeMiss*>;

void write_group(const Group& group, std::ostream& out) {
  std::set<std::string> files;
  for (const SafeMiss* each : group) files.insert(each->path);
  out << fmt::format("{} × in {} files: {}: {}\n", group.size(), files.size(), group.front()->kind,
                     group.front()->cause);
  for (const SafeMiss* each : group) out << fmt::format("  {}\n    {}\n", each->path, each->detail);
  out << '\n';
}

}  // namespace

void write_text(const std::vector<SafeScore>& scores, std::ostream& out) {
  for (const SafeScore& score : scores) write_score(score, out);
}

void write_json(const std::vector<SafeScore>& scores, std::ostream& out) {
  write_totals(scores, totals_of, out);
}

void write_list(const std::vector<SafeScore>& scores, std::ostream& out) {
  for (const SafeScore& score : scores) {
    const auto cause_of = [](const SafeMiss& each) { return std::pair(each.kind, each.cause); };
    for (const Group& group : grouped(score.misses, cause_of)) write_group(group, out);
  }
}

}  // namespace belay::score
