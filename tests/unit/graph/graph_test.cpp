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
  const Graph graph = build(script({statement(1, {table("b")}, {table("a")}), statement(2, {table("a")}, {table("b")})}));
  ASSERT_EQ(cycles(graph).size(), 1U);
  EXPECT_EQ(cycles(graph)[0].size(), 2U);
  EXPECT_THAT(order(graph), ElementsAre(1, 2));
}

TEST(GraphTest, AScriptInOrderHasNoCycle) {
  EXPECT_THAT(cycles(build(script({statement(1, {}, {table("a")}), statement(2, {table("a")}, {table("b")})}))), IsEmpty());
}

TEST(GraphTest, AUseOfAVariableHangsOnItsLastDefinition) {
  StatementFacts first = statement(1, {}, {});
  first.changes = {variable("id")};
  StatementFacts second = first;
  second.id = 2;
  const Graph graph = build(script({first, second, statement(3, {variable("id")}, {})}));
  std::vector<std::string> before_third;
  for (const GraphEdge& edge : graph.edges) {
    if (edge.kind == EdgeKind::before && graph.nodes[edge.to].statement == 3) before_third.push_back(graph.nodes[edge.from].id);
  }
  EXPECT_THAT(before_third, ElementsAre("statement 2"));
}

}  // namespace
}  // namespace belay
