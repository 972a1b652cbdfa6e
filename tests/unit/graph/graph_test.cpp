#include "graph/graph.h"

#include <gmock/gmock.h>

namespace belay {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

Object table(const std::string& name) {
  return {ObjectKind::table, "", name, "", ""};
}

Object variable(const std::string& name) {
  return {ObjectKind::variable, "", name, "", ""};
}

StatementFacts statement(uint32_t id, std::vector<Object> reads, std::vector<Object> creates) {
  StatementFacts facts;
  facts.id = id;
  facts.kind = "create_table";
  facts.reads = std::move(reads);
  facts.creates = std::move(creates);
  return facts;
}

Facts script(std::vector<StatementFacts> statements) {
  return {{}, std::move(statements)};
}

TEST(GraphTest, UnrelatedStatementsKeepTheirOrder) {
  const Graph graph = build(script({statement(1, {}, {table("b")}), statement(2, {}, {table("a")})}));
  EXPECT_THAT(order(graph), ElementsAre(1, 2));
}

TEST(GraphTest, AReaderComesAfterTheCreator) {
  const Graph graph = build(script({statement(1, {table("parent")}, {table("child")}), statement(2, {}, {table("x")}),
                                    statement(3, {}, {table("parent")})}));
  EXPECT_THAT(order(graph), ElementsAre(2, 3, 1));
}

TEST(GraphTest, NamesACycleAndKeepsItsStatementsInPlace) {
  const Graph graph =
      build(script({statement(1, {table("b")}, {table("a")}), statement(2, {table("a")}, {table("b")})}));
  ASSERT_EQ(cycles(graph).size(), 1U);
  EXPECT_EQ(cycles(graph)[0].size(), 2U);
  EXPECT_THAT(order(graph), ElementsAre(1, 2));
}

TEST(GraphTest, AScriptInOrderHasNoCycle) {
  EXPECT_THAT(cycles(build(script({statement(1, {}, {table("a")}), statement(2, {table("a")}, {table("b")})}))),
              IsEmpty());
}

TEST(GraphTest, AUseOfAVariableHangsOnItsLastDefinition) {
  StatementFacts first = statement(1, {}, {});
  first.changes = {variable("id")};
  StatementFacts second = first;
  second.id = 2;
  const Graph graph = build(script({first, second, statement(3, {variable("id")}, {})}));
  std::vector<std::string> before_third;
  for (const GraphEdge& edge : graph.edges) {
    if (edge.kind == EdgeKind::before && graph.nodes[edge.to].statement == 3)
      before_third.push_back(graph.nodes[edge.from].id);
  }
  EXPECT_THAT(before_third, ElementsAre("statement 2"));
}

TEST(GraphTest, EachValueOfAVariableIsANode) {
  StatementFacts first = statement(1, {}, {});
  first.changes = {variable("id")};
  StatementFacts third = first;
  third.id = 3;
  const Graph graph =
      build(script({first, statement(2, {variable("id")}, {}), third, statement(4, {variable("id")}, {})}));
  std::vector<std::string> uses;
  for (const GraphEdge& edge : graph.edges) {
    if (edge.kind == EdgeKind::uses) uses.push_back(graph.nodes[edge.from].id + " > " + graph.nodes[edge.to].id);
  }
  EXPECT_THAT(uses,
              ElementsAre("variable @id of statement 1 > statement 2", "variable @id of statement 3 > statement 4"));
}

StatementFacts reader_of_rows(uint32_t id, std::vector<uint32_t> inserted_by, std::vector<uint32_t> inserted_later_by) {
  StatementFacts facts = statement(id, {}, {});
  facts.row_uses.push_back(
      {{ObjectKind::row, "", "", "type", "name = 'x'"}, std::move(inserted_by), std::move(inserted_later_by)});
  return facts;
}

TEST(GraphTest, AReaderOfRowsHangsOnTheirInsert) {
  const Graph graph = build(script({statement(1, {}, {}), statement(2, {}, {}), reader_of_rows(3, {2}, {})}));
  std::vector<std::string> edges;
  for (const GraphEdge& edge : at_level(graph, Level::table).edges) {
    edges.push_back(graph.nodes[edge.from].id + " > " + graph.nodes[edge.to].id);
  }
  EXPECT_THAT(edges, ElementsAre("row type: name = 'x' > statement 3", "statement 2 > row type: name = 'x'"));
}

TEST(GraphTest, AReaderOfRowsThatComeLaterIsMovedBehindThem) {
  EXPECT_THAT(order(build(script({reader_of_rows(1, {}, {2}), statement(2, {}, {})}))), ElementsAre(2, 1));
}

TEST(GraphTest, LevelsFoldColumnsIntoTheirTableAndObjectsIntoOrder) {
  StatementFacts adds = statement(1, {}, {{ObjectKind::column, "", "c", "t", ""}});
  StatementFacts uses = statement(2, {{ObjectKind::column, "", "c", "t", ""}}, {});
  const Graph graph = build(script({adds, uses}));
  const auto ids = [](const Graph& shown) {
    std::vector<std::string> names;
    for (const GraphNode& node : shown.nodes) names.push_back(node.id);
    return names;
  };
  EXPECT_THAT(ids(at_level(graph, Level::column)),
              testing::UnorderedElementsAre("statement 1", "statement 2", "table t", "column t.c"));
  EXPECT_THAT(ids(at_level(graph, Level::table)),
              testing::UnorderedElementsAre("statement 1", "statement 2", "table t"));
  const Graph statements = at_level(graph, Level::statement);
  EXPECT_THAT(ids(statements), ElementsAre("statement 1", "statement 2"));
  ASSERT_EQ(statements.edges.size(), 1U);
  EXPECT_EQ(statements.edges[0].kind, EdgeKind::before);
}

TEST(GraphTest, AForeignKeyStandsBetweenItsColumnsAndTheOthers) {
  StatementFacts create = statement(1, {}, {table("child")});
  create.parts = {{ObjectKind::index, "", "parent_id", "child", ""}};
  create.references = {{{ObjectKind::foreign_key, "", "child_ibfk_1", "child", ""},
                        {{ObjectKind::column, "", "parent_id", "child", ""}},
                        {{ObjectKind::column, "", "id", "parent", ""}}}};
  const Graph graph = build(script({create}));
  const auto references = [](const Graph& shown) {
    std::vector<std::string> lines;
    for (const GraphEdge& edge : shown.edges) {
      if (edge.kind == EdgeKind::references)
        lines.push_back(shown.nodes[edge.from].id + " > " + shown.nodes[edge.to].id);
    }
    return lines;
  };
  EXPECT_THAT(references(at_level(graph, Level::column)),
              ElementsAre("column child.parent_id > foreign_key child.child_ibfk_1",
                          "foreign_key child.child_ibfk_1 > column parent.id"));
  EXPECT_THAT(references(at_level(graph, Level::table)), ElementsAre("table child > table parent"));
  EXPECT_TRUE(
      std::ranges::any_of(graph.nodes, [](const GraphNode& node) { return node.id == "index child.parent_id"; }));
}

}  // namespace
}  // namespace belay
