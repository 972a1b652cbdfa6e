// What the reports of all scores have in common. Private to the reports.
#pragma once

#include <algorithm>
#include <functional>
#include <map>
#include <nlohmann/json.hpp>
#include <ostream>
#include <vector>

namespace belay::score {

using Json = nlohmann::ordered_json;

// Totals over all servers, then the same for each.
template <class Score, class Tally>
void write_totals(const std::vector<Score>& scores, Json (*totals_of)(const Tally&), std::ostream& out) {
  Tally total;
  Json servers = Json::array();
  for (const Score& score : scores) {
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

// Those with the same cause together, the largest group first.
template <class Disagreement, class CauseOf>
std::vector<std::vector<const Disagreement*>> grouped(const std::vector<Disagreement>& disagreements,
                                                      CauseOf cause_of) {
  std::map<decltype(cause_of(disagreements.front())), std::vector<const Disagreement*>> by_cause;
  for (const Disagreement& each : disagreements) by_cause[cause_of(each)].push_back(&each);
  std::vector<std::vector<const Disagreement*>> groups;
  for (auto& [cause, group] : by_cause) groups.push_back(std::move(group));
  std::ranges::stable_sort(groups, std::greater{}, [](const auto& group) { return group.size(); });
  return groups;
}

}  // namespace belay::score
