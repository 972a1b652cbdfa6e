// The dependencies of a script: statements, and the tables, columns and variables that they define and use.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "facts/facts.h"

namespace belay {

enum class EdgeKind { creates, reads, writes, defines, uses, before, references };
std::string_view name_of(EdgeKind kind);

struct GraphNode {
  std::string id;          // "statement 3", "table app.user", "variable @id"
  std::string kind;        // "statement", or an object kind as in `facts`
  std::string label;       // what a person reads
  uint32_t statement = 0;  // id, of statement nodes
  std::string container;   // of a column, an index, a key: the id of its table
};

struct GraphEdge {
  size_t from = 0;  // index into Graph::nodes
  size_t to = 0;
  EdgeKind kind = EdgeKind::reads;
  uint32_t statement = 0;  // the statement that makes the edge
};

struct Graph {
  std::vector<GraphNode> nodes;
  std::vector<GraphEdge> edges;
};

Graph build(const Facts& facts);

// How much is shown: statements and which comes before which; these with tables, views, routines, variables and rows;
// or columns, indexes and keys, too.
enum class Level { statement, table, column };
Graph at_level(const Graph& graph, Level level);

// The statements' ids in an order in which each comes after those it needs: the original one, unless an edge forces
// otherwise. Statements of a cycle keep their original places among each other.
std::vector<uint32_t> order(const Graph& graph);

// Groups of statements that need each other, by node index, each in original order.
std::vector<std::vector<size_t>> cycles(const Graph& graph);

}  // namespace belay
