#include "build_parse.h"

namespace belay {
namespace {

Partitioning partitioning_of(const std::string& clause) {
  return *built_as<CreateTable>("CREATE TABLE t (a INT) " + clause).partitioning;
}

TEST(BuildPartition, ranges) {
  const auto partitioning = partitioning_of(
      "PARTITION BY RANGE (YEAR(a)) (PARTITION p0 VALUES LESS THAN (2000) ENGINE = InnoDB COMMENT 'x', "
      "PARTITION p1 VALUES LESS THAN (MAXVALUE), PARTITION p2 VALUES LESS THAN MAXVALUE)");
  EXPECT_EQ(partitioning.method, PartitionMethod::range);
  EXPECT_TRUE(as<Call>(*partitioning.expression));
  ASSERT_EQ(partitioning.partitions.size(), 3U);
  EXPECT_EQ(partitioning.partitions[0].name.text, "p0");
  EXPECT_EQ(as<Literal>(partitioning.partitions[0].less_than.at(0))->value, "2000");
  ASSERT_EQ(partitioning.partitions[0].options.size(), 2U);
  EXPECT_EQ(partitioning.partitions[0].options[0].name, "engine");
  EXPECT_EQ(as<ColumnReference>(partitioning.partitions[1].less_than.at(0))->column.text, "MAXVALUE");
  EXPECT_EQ(as<ColumnReference>(partitioning.partitions[2].less_than.at(0))->column.text, "MAXVALUE");
}

TEST(BuildPartition, columns_and_lists) {
  const auto columns = partitioning_of("PARTITION BY RANGE COLUMNS (a, b) (PARTITION p VALUES LESS THAN (1, 'x'))");
  EXPECT_EQ(columns.method, PartitionMethod::range_columns);
  EXPECT_EQ(texts(columns.columns), (Strings{"a", "b"}));
  EXPECT_EQ(columns.partitions.at(0).less_than.size(), 2U);
  const auto list = partitioning_of("PARTITION BY LIST (a) (PARTITION p VALUES IN (1, 2, NULL))");
  EXPECT_EQ(list.method, PartitionMethod::list);
  EXPECT_EQ(list.partitions.at(0).in_values.size(), 3U);
}

TEST(BuildPartition, hashes_and_keys) {
  EXPECT_EQ(partitioning_of("PARTITION BY HASH (a) PARTITIONS 4").count, 4U);
  EXPECT_EQ(partitioning_of("PARTITION BY LINEAR HASH (a)").method, PartitionMethod::linear_hash);
  EXPECT_EQ(partitioning_of("PARTITION BY KEY ALGORITHM=2 (a)").method, PartitionMethod::key);
  EXPECT_TRUE(partitioning_of("PARTITION BY LINEAR KEY ()").columns.empty());
}

TEST(BuildPartition, subpartitions) {
  const std::string sql =
      "CREATE TABLE t (a INT) PARTITION BY RANGE (a) SUBPARTITION BY HASH (b) SUBPARTITIONS 2 "
      "(PARTITION p VALUES LESS THAN (9) (SUBPARTITION s0, SUBPARTITION s1))";
  const auto partitioning = *built_as<CreateTable>(sql).partitioning;
  EXPECT_EQ(slice(sql, partitioning.subpartition_by), "SUBPARTITION BY HASH (b) SUBPARTITIONS 2");
  EXPECT_EQ(texts(partitioning.partitions.at(0).subpartitions), (Strings{"s0", "s1"}));
  EXPECT_FALSE(partitioning.count);
}

}  // namespace
}  // namespace belay
