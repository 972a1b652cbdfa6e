#include "score/score_report.h"

#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "score/percentage.h"

namespace belay::score {
namespace {

using Json = nlohmann::ordered_json;

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

// Those with the same cause together, the largest group first.
std::vector<Group> grouped(const std::vector<Disagreement>& disagreements) {
  std::map<std::pair<bool, std::string>, Group> by_cause;
  for (const Disagreement& each : disagreements) by_cause[{!each.server_accepts, each.cause}].push_back(&each);
  std::vector<Group> groups;
  for (auto& [cause, group] : by_cause) groups.push_back(std::move(group));
  std::ranges::stable_sort(groups, std::greater{}, &Group::size);
  return groups;
}

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
  Tally total;
  Json servers = Json::array();
  for (const ParseScore& score : scores) {
    const Tally tally = score.total();
    total += tally;
    Json server = totals_of(tally);
    server["server"] = to_string(score.server);
    servers.push_back(std::move(server));
  }
  Json object = {{"version", 1}};
  object.update(totals_of(total));
  object["servers"] = std::move(servers);
  out << object.dump() << '\n';
}

void write_list(const std::vector<ParseScore>& scores, std::ostream& out) {
  for (const ParseScore& score : scores) {
    for (const Group& group : grouped(score.disagreements)) write_group(group, score.server, out);
  }
}

}  // namespace belay::score
