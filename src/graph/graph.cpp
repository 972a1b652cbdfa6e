// A statement that needs an object comes after the one that creates it, and before the one that destroys it; a reader
// of a variable comes after its last definition before it, and a reader of rows after the statements that insert them.
// These `before` edges are the only ones that order reads.
#include "graph/graph.h"

#include <algorithm>
#include <array>
#include <functional>
#include <map>
#include <queue>
#include <set>

#include <fmt/format.h>
#include <boost/graph/adjacency_list.hpp>
#include <boost/graph/strong_components.hpp>

#include "base/text.h"

namespace belay {

std::string_view name_of(EdgeKind kind) {
  constexpr std::array<std::string_view, 7> names = {"creates", "reads",  "writes",    "defines",
                                                     "uses",    "before", "references"};
  return names[static_cast<size_t>(kind)];
}

namespace {

std::string id_of(const Object& object) {
  const std::string schema = object.schema.empty() ? "" : object.schema + ".";
  if (object.kind == ObjectKind::variable) return fmt::format("variable @{}", object.name);
  if (object.table.empty()) return fmt::format("{} {}{}", name_of(object.kind), schema, object.name);
  if (object.name.empty()) return fmt::format("{} {}{}", name_of(object.kind), schema, object.table);
  return fmt::format("{} {}{}.{}", name_of(object.kind), schema, object.table, object.name);
}

std::string label_of(const Object& object) {
  if (object.kind == ObjectKind::variable) return "@" + object.name;
  if (object.table.empty()) return object.name;
  return object.name.empty() ? object.table : fmt::format("{}.{}", object.table, object.name);
}

// "12 insert into users"
std::string label_of(const StatementFacts& statement) {
  std::string words = statement.kind;
  std::ranges::replace(words, '_', ' ');
  for (const auto* objects : {&statement.creates, &statement.destroys, &statement.changes}) {
    if (!objects->empty()) return fmt::format("{} {} {}", statement.id, words, label_of(objects->front()));
  }
  return fmt::format("{} {}", statement.id, words);
}

class Builder {
 public:
  Graph build(const Facts& facts) {
    for (const StatementFacts& statement : facts.statements) node_of(statement);
    for (const StatementFacts& statement : facts.statements) add(statement);
    for (const StatementFacts& statement : facts.statements) order(statement);
    return std::move(graph_);
  }

 private:
  size_t node_of(GraphNode node) {
    const auto [place, is_new] = places_.try_emplace(node.id, graph_.nodes.size());
    if (is_new) graph_.nodes.push_back(std::move(node));
    return place->second;
  }

  // A table is there for each of its columns, also where no statement names it alone.
  size_t node_of(const Object& object) {
    const bool is_part = !object.table.empty();
    const std::string container = is_part ? container_of(object) : "";
    if (is_part) node_of({container, std::string(name_of(ObjectKind::table)), object.table, 0, ""});
    if (object.kind == ObjectKind::row) return places_.at(container);  // rows in general are the table's
    return node_of({id_of(object), std::string(name_of(object.kind)), label_of(object), 0, container});
  }

  size_t node_of(const StatementFacts& statement) {
    return node_of({fmt::format("statement {}", statement.id), "statement", label_of(statement), statement.id, ""});
  }

  size_t node_of(uint32_t statement) const { return places_.at(fmt::format("statement {}", statement)); }

  // Each value of a variable is a node of its own, so that a use hangs on the definition that reaches it.
  size_t value_of(const Object& variable) {
    const auto value = values_.find(variable.name);
    return value == values_.end() ? node_of(variable) : value->second;
  }

  size_t new_value_of(const Object& variable, uint32_t statement) {
    const size_t node = node_of({fmt::format("{} of statement {}", id_of(variable), statement),
                                 std::string(name_of(variable.kind)), label_of(variable), 0, ""});
    return values_[variable.name] = node;
  }

  void add_edges(const StatementFacts& statement, const std::vector<Object>& objects, EdgeKind object_kind,
                 EdgeKind variable_kind, bool towards_statement) {
    const size_t node = node_of(statement);
    for (const Object& object : objects) {
      const bool is_variable = object.kind == ObjectKind::variable;
      const size_t other = !is_variable        ? node_of(object)
                           : towards_statement ? value_of(object)
                                               : new_value_of(object, statement.id);
      const EdgeKind kind = is_variable ? variable_kind : object_kind;
      const size_t from = towards_statement ? other : node;
      graph_.edges.push_back({from, towards_statement ? node : other, kind, statement.id});
    }
  }

  void add(const StatementFacts& statement) {
    add_edges(statement, statement.reads, EdgeKind::reads, EdgeKind::uses, true);
    add_edges(statement, statement.creates, EdgeKind::creates, EdgeKind::defines, false);
    add_edges(statement, statement.parts, EdgeKind::creates, EdgeKind::defines, false);
    for (const ReferenceFacts& reference : statement.references) add(statement, reference);
    add_edges(statement, statement.changes, EdgeKind::writes, EdgeKind::defines, false);
    add_edges(statement, statement.destroys, EdgeKind::writes, EdgeKind::defines, false);
    for (const Object& object : statement.creates) creators_.try_emplace(id_of(object), node_of(statement));
    for (const RowUse& use : statement.row_uses) add(statement, use);
  }

  // From the key's columns over the key to those of the other table; of tables alone, from one to the other.
  void add(const StatementFacts& statement, const ReferenceFacts& reference) {
    const size_t key = node_of(reference.key);
    graph_.edges.push_back({node_of(statement), key, EdgeKind::creates, statement.id});
    for (const Object& column : reference.columns) {
      graph_.edges.push_back({node_of(column), key, EdgeKind::references, statement.id});
    }
    for (const Object& referred : reference.referred) {
      graph_.edges.push_back({key, node_of(referred), EdgeKind::references, statement.id});
    }
  }

  // The rows of one condition are a node of their own, between those who insert them and those who read them.
  void add(const StatementFacts& statement, const RowUse& use) {
    const std::string condition = use.rows.detail.empty() ? "every row" : use.rows.detail;
    const std::string label = fmt::format("{}: {}", use.rows.table, condition);
    const size_t rows = node_of({fmt::format("row {}", label), std::string(name_of(ObjectKind::row)), label, 0, ""});
    graph_.edges.push_back({rows, node_of(statement), EdgeKind::reads, statement.id});
    for (const auto* ids : {&use.inserted_by, &use.inserted_later_by}) {
      for (const uint32_t id : *ids) add_once({node_of(id), rows, EdgeKind::creates, id});
    }
  }

  void add_once(const GraphEdge& edge) {
    if (inserts_.emplace(edge.from, edge.to).second) graph_.edges.push_back(edge);
  }

  void before(size_t first, size_t second, uint32_t statement) {
    if (first == second) return;
    graph_.edges.push_back({first, second, EdgeKind::before, statement});
  }

  // The table that an object is in, or the object itself.
  static std::string container_of(const Object& object) {
    if (object.table.empty()) return id_of(object);
    return id_of({ObjectKind::table, object.schema, object.table, "", ""});
  }

  void order(const StatementFacts& statement) {
    const size_t node = node_of(statement);
    for (const auto* objects : {&statement.reads, &statement.changes, &statement.creates}) {
      for (const Object& object : *objects) order_after_creator(node, object, statement.id);
    }
    for (const RowUse& use : statement.row_uses) {
      for (const auto* ids : {&use.inserted_by, &use.inserted_later_by}) {
        for (const uint32_t id : *ids) before(node_of(id), node, statement.id);
      }
    }
    for (const Object& object : statement.changes) {
      if (object.kind == ObjectKind::variable) defined_[id_of(object)] = node;
    }
  }

  void order_after_creator(size_t node, const Object& object, uint32_t statement) {
    const auto definition = defined_.find(id_of(object));
    if (object.kind == ObjectKind::variable && definition != defined_.end())
      before(definition->second, node, statement);
    for (const std::string& id : {id_of(object), container_of(object)}) {
      const auto creator = creators_.find(id);
      if (creator != creators_.end()) before(creator->second, node, statement);
    }
  }

  Graph graph_;
  std::map<std::string, size_t> places_;
  std::map<std::string, size_t> creators_;       // object id, the statement that creates it first
  std::set<std::pair<size_t, size_t>> inserts_;  // from a statement to rows
  std::map<std::string, size_t> values_;         // variable name, the node of its last value
  std::map<std::string, size_t> defined_;        // variable id, the statement that set it last
};

}  // namespace

Graph build(const Facts& facts) {
  return Builder().build(facts);
}

// Kahn's algorithm with a heap on the original position: boost::topological_sort would reverse unrelated statements.
std::vector<uint32_t> order(const Graph& graph) {
  std::vector<std::vector<size_t>> followers(graph.nodes.size());
  std::vector<size_t> waiting_for(graph.nodes.size(), 0);
  for (const GraphEdge& edge : graph.edges) {
    if (edge.kind != EdgeKind::before) continue;
    followers[edge.from].push_back(edge.to);
    ++waiting_for[edge.to];
  }
  std::vector<size_t> pending;
  for (size_t i = 0; i < graph.nodes.size(); ++i) {
    if (graph.nodes[i].statement != 0) pending.push_back(i);
  }
  const auto later = [&](size_t a, size_t b) { return graph.nodes[a].statement > graph.nodes[b].statement; };
  std::priority_queue<size_t, std::vector<size_t>, decltype(later)> ready(later);
  std::vector<bool> done(graph.nodes.size(), false);
  for (const size_t node : pending) {
    if (waiting_for[node] == 0) ready.push(node);
  }
  std::vector<uint32_t> result;
  for (size_t next = 0; result.size() < pending.size();) {
    if (ready.empty()) {  // a cycle: its first statement goes as it stands
      while (done[pending[next]]) ++next;
      ready.push(pending[next]);
    }
    const size_t node = ready.top();
    ready.pop();
    if (done[node]) continue;
    done[node] = true;
    result.push_back(graph.nodes[node].statement);
    for (const size_t follower : followers[node]) {
      if (--waiting_for[follower] == 0 && !done[follower]) ready.push(follower);
    }
  }
  return result;
}

std::vector<std::vector<size_t>> cycles(const Graph& graph) {
  boost::adjacency_list<boost::vecS, boost::vecS, boost::directedS> dependencies(graph.nodes.size());
  for (const GraphEdge& edge : graph.edges) {
    if (edge.kind == EdgeKind::before) boost::add_edge(edge.from, edge.to, dependencies);
  }
  std::vector<size_t> component(graph.nodes.size());
  const size_t count = boost::strong_components(
      dependencies,
      boost::make_iterator_property_map(component.begin(), boost::get(boost::vertex_index, dependencies)));
  std::vector<std::vector<size_t>> members(count);
  for (size_t i = 0; i < component.size(); ++i) members[component[i]].push_back(i);
  std::erase_if(members, [](const std::vector<size_t>& group) { return group.size() < 2; });
  std::ranges::sort(members);
  return members;
}

}  // namespace belay
