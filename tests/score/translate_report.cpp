#include "score/translate_report.h"

#include <fmt/format.h>

#include <set>

#include "score/percentage.h"
#include "score/report_parts.h"

namespace belay::score {
namespace {

constexpr std::string_view columns = "{:<36} {:>6} {:>11} {:>8} {:>8} {:>9} {:>7} {:>6}\n";

void write_row(std::string_view name, const TranslateTally& tally, std::ostream& out) {
  out << fmt::format(columns, name, tally.files, tally.statements, tally.refused, tally.emitted, tally.accepted,
                     tally.judged, tally.equal);
}

void write_score(const TranslateScore& score, std::ostream& out) {
  out << fmt::format("mariadb to {}\n", score.target);
  out << fmt::format(columns, "project", "files", "statements", "refused", "emitted", "accepted", "judged", "equal");
  for (const auto& [project, tally] : score.projects) write_row(project, tally, out);
  const TranslateTally total = score.total();
  write_row("total", total, out);
  out << fmt::format("{} chains; accepted {:.2f}%, refused {:.2f}%, equal {:.2f}%\n", score.chains,
                     percentage(total.accepted, total.emitted), percentage(total.refused, total.statements),
                     percentage(total.equal, total.judged));
  for (const std::string& file : score.unreadable) out << fmt::format("not read: {}\n", file);
}

using Group = std::vector<const TranslateMiss*>;

void write_group(const Group& group, std::ostream& out) {
  std::set<std::string> files;
  for (const TranslateMiss* each : group) files.insert(each->path);
  out << fmt::format("{} × in {} files: {}: {}\n", group.size(), files.size(), group.front()->kind,
                     group.front()->cause);
  for (const TranslateMiss* each : group) out << fmt::format("  {}\n    {}\n", each->path, each->detail);
  out << '\n';
}

}  // namespace

void write_text(const std::vector<TranslateScore>& scores, std::ostream& out) {
  for (const TranslateScore& score : scores) write_score(score, out);
}

void write_json(const std::vector<TranslateScore>& scores, std::ostream& out) {
  for (const TranslateScore& score : scores) {
    const TranslateTally total = score.total();
    const Json object = {{"version", 1},
                         {"target", score.target},
                         {"judged", total.judged},
                         {"skipped", total.files - total.judged},
                         {"accepted", percentage(total.accepted, total.emitted)},
                         {"refused", percentage(total.refused, total.statements)},
                         {"equal", percentage(total.equal, total.judged)}};
    out << object.dump() << '\n';
  }
}

void write_list(const std::vector<TranslateScore>& scores, std::ostream& out) {
  for (const TranslateScore& score : scores) {
    const auto cause_of = [](const TranslateMiss& each) { return std::pair(each.kind, each.cause); };
    for (const Group& group : grouped(score.misses, cause_of)) write_group(group, out);
  }
}

}  // namespace belay::score
