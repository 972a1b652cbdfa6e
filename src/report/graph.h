// A dependency graph as text that others draw.
#pragma once

#include <string>

#include "base/result.h"
#include "graph/graph.h"

namespace belay {

std::string dot_of(const Graph& graph);      // Graphviz
std::string mermaid_of(const Graph& graph);  // as GitHub shows it inside Markdown

// Drawn by Graphviz. An error that says what to install where it is missing.
Result<std::string> svg_of(const Graph& graph);

}  // namespace belay
