#include <map>
#include <set>
#include <tuple>

#include "graph/graph.h"

namespace belay {

namespace {

bool is_shown(const GraphNode& node, Level level) {
  if (node.statement != 0 || level == Level::column) return true;
  return level == Level::table && node.container.empty();
}

// For each node the one that stands for it: itself, its table, or none.
std::vector<const GraphNode*> representatives(const Graph& graph, Level level) {
  std::map<std::string_view, const GraphNode*> by_id;
  for (const GraphNode& node : graph.nodes) by_id.emplace(node.id, &node);
  std::vector<const GraphNode*> result;
  for (const GraphNode& node : graph.nodes) {
    const auto table = by_id.find(node.container);
    if (is_shown(node, level))
      result.push_back(&node);
    else
      result.push_back(level == Level::table && table != by_id.end() ? table->second : nullptr);
  }
  return result;
}

// Between statements `before` says what the objects between them say, once they are not shown.
bool is_shown(const GraphEdge& edge, Level level) {
  return (edge.kind == EdgeKind::before) == (level == Level::statement);
}

}  // namespace

Graph at_level(const Graph& graph, Level level) {
  const std::vector<const GraphNode*> representative = representatives(graph, level);
  Graph shown;
  std::map<const GraphNode*, size_t> places;
  for (const GraphNode& node : graph.nodes) {
    if (!is_shown(node, level)) continue;
    places.emplace(&node, shown.nodes.size());
    shown.nodes.push_back(node);
  }
  std::set<std::tuple<size_t, size_t, EdgeKind, uint32_t>> seen;
  for (const GraphEdge& edge : graph.edges) {
    const GraphNode* from = representative[edge.from];
    const GraphNode* to = representative[edge.to];
    if (!is_shown(edge, level) || !from || !to || from == to) continue;
    const GraphEdge own{places.at(from), places.at(to), edge.kind, edge.statement};
    if (seen.emplace(own.from, own.to, own.kind, own.statement).second) shown.edges.push_back(own);
  }
  return shown;
}

}  // namespace belay
