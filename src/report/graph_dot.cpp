// Statements are boxes, tables and what is like them cylinders, variables ellipses, rows notes.
#include <fmt/format.h>

#include "report/graph.h"
#include "report/words.h"

namespace belay {

static constexpr size_t most_letters = 48;

static std::string quoted(std::string_view text) {
  std::string out = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') out += '\\';
    out += c == '\n' ? ' ' : c;
  }
  return out + '"';
}

static std::string_view shape_of(const GraphNode& node) {
  if (node.statement != 0) return "shape=box style=filled fillcolor=\"#e8eef7\"";
  if (node.kind == "variable") return "shape=ellipse style=filled fillcolor=\"#fdf3d8\"";
  if (node.kind == "row") return "shape=note style=filled fillcolor=\"#eef7e8\"";
  if (!node.container.empty()) return "shape=plaintext";
  return "shape=cylinder style=filled fillcolor=\"#f4f4f4\"";
}

// What is said most often, that a statement writes or reads an object, needs no word: the arrow's direction says it.
static std::string_view word_of(EdgeKind kind) {
  const bool is_plain =
      kind == EdgeKind::reads || kind == EdgeKind::writes || kind == EdgeKind::uses || kind == EdgeKind::before;
  return is_plain ? "" : name_of(kind);
}

std::string dot_of(const Graph& graph) {
  std::string out =
      "digraph upgrade {\n"
      "  rankdir=LR;\n  ranksep=0.9;\n  nodesep=0.15;\n"
      "  node [fontname=\"Helvetica\" fontsize=10 height=0.3 color=\"#667788\"];\n"
      "  edge [fontname=\"Helvetica\" fontsize=8 color=\"#8899aa\" arrowsize=0.6];\n";
  for (size_t i = 0; i < graph.nodes.size(); ++i) {
    const GraphNode& node = graph.nodes[i];
    out += fmt::format("  n{} [label={} tooltip={} {}];\n", i, quoted(shortened(node.label, most_letters)),
                       quoted(node.id), shape_of(node));
  }
  for (const GraphEdge& edge : graph.edges) {
    const std::string_view word = word_of(edge.kind);
    out +=
        fmt::format("  n{} -> n{}{};\n", edge.from, edge.to, word.empty() ? "" : fmt::format(" [label=\"{}\"]", word));
  }
  return out + "}\n";
}

}  // namespace belay
