#include <fmt/format.h>

#include "report/graph.h"
#include "report/words.h"

namespace belay {

// Mermaid reads HTML entities by number, written with # in place of &#.
static std::string quoted(std::string_view text) {
  std::string out = "\"";
  for (const char c : text) {
    const bool is_plain = c != '"' && c != '#' && c != '<' && c != '>' && c != '&' && c != '`' && c != '\n';
    out += is_plain ? std::string(1, c) : fmt::format("#{};", static_cast<int>(c));
  }
  return out + '"';
}

static std::string shape_of(const GraphNode& node) {
  constexpr size_t most_letters = 48;
  const std::string label = quoted(shortened(node.label, most_letters));
  if (node.statement != 0) return fmt::format("[{}]", label);
  if (node.kind == "variable") return fmt::format("([{}])", label);
  if (node.kind == "row" || !node.container.empty()) return fmt::format("[/{}/]", label);
  return fmt::format("[({})]", label);
}

std::string mermaid_of(const Graph& graph) {
  std::string out = "flowchart LR\n";
  for (size_t i = 0; i < graph.nodes.size(); ++i) out += fmt::format("  n{}{}\n", i, shape_of(graph.nodes[i]));
  for (const GraphEdge& edge : graph.edges)
    out += fmt::format("  n{} -->|{}| n{}\n", edge.from, name_of(edge.kind), edge.to);
  return out;
}

}  // namespace belay
