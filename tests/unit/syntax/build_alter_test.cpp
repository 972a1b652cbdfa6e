#include "build_parse.h"

namespace belay {
namespace {

std::vector<AlterAction> actions_of(const std::string& actions) {
  return built_as<AlterTable>("ALTER TABLE t " + actions).actions;
}

template <class Node>
Node only(const std::string& action) {
  const auto actions = actions_of(action);
  EXPECT_EQ(actions.size(), 1U) << action;
  const Node* node = actions.empty() ? nullptr : as<Node>(actions[0]);
  EXPECT_NE(node, nullptr) << action;
  return node ? *node : Node{};
}

bool notes(const std::string& action, Syntax form) {
  return has_form(built("ALTER TABLE t " + action), form);
}

TEST(BuildAlter, columns_are_added) {
  const auto first = only<AddColumn>("ADD a INT FIRST");
  EXPECT_EQ(first.column.name.text, "a");
  EXPECT_FALSE(first.position->after);
  const auto after = only<AddColumn>("ADD COLUMN a INT NOT NULL AFTER `b`");
  EXPECT_EQ(after.position->after.text, "b");
  EXPECT_EQ(after.column.nullable, false);
  EXPECT_FALSE(only<AddColumn>("ADD COLUMN a INT").position);
  EXPECT_TRUE(only<AddColumn>("ADD COLUMN IF NOT EXISTS a INT").if_not_exists);
  EXPECT_TRUE(notes("ADD COLUMN IF NOT EXISTS a INT", Syntax::if_not_exists_add_column));
}

TEST(BuildAlter, a_list_of_columns_is_an_action_each) {
  const std::string sql = "ALTER TABLE t ADD (a INT, b INT NOT NULL, KEY k (a)), DROP c";
  const auto alter = built_as<AlterTable>(sql);
  ASSERT_EQ(alter.actions.size(), 4U);
  EXPECT_TRUE(as<AddColumn>(alter.actions[1])->in_list);
  EXPECT_EQ(slice(sql, alter.actions[1].span), "b INT NOT NULL");
  EXPECT_TRUE(as<AddKey>(alter.actions[2]));
  EXPECT_EQ(slice(sql, alter.actions[3].span), "DROP c");
}

TEST(BuildAlter, keys_and_constraints_are_added) {
  EXPECT_EQ(only<AddKey>("ADD INDEX k (a, b)").key.parts.size(), 2U);
  EXPECT_EQ(only<AddKey>("ADD UNIQUE (a)").key.kind, KeyKind::unique);
  EXPECT_EQ(only<AddKey>("ADD CONSTRAINT c PRIMARY KEY (a)").key.kind, KeyKind::primary);
  EXPECT_TRUE(only<AddKey>("ADD KEY IF NOT EXISTS k (a)").key.if_not_exists);
  EXPECT_TRUE(notes("ADD UNIQUE KEY IF NOT EXISTS k (a)", Syntax::if_not_exists_add_index));
  EXPECT_EQ(only<AddForeignKey>("ADD CONSTRAINT f FOREIGN KEY (a) REFERENCES p (b)").foreign_key.symbol.text, "f");
  EXPECT_TRUE(only<AddForeignKey>("ADD FOREIGN KEY IF NOT EXISTS (a) REFERENCES p (b)").foreign_key.if_not_exists);
  EXPECT_EQ(only<AddCheck>("ADD CHECK (a > 0)").check.symbol.text, "");
}

TEST(BuildAlter, things_are_dropped) {
  EXPECT_EQ(only<DropColumn>("DROP COLUMN a").column.text, "a");
  EXPECT_TRUE(only<DropColumn>("DROP COLUMN IF EXISTS a").if_exists);
  EXPECT_EQ(only<DropKey>("DROP INDEX k").name.text, "k");
  EXPECT_TRUE(only<DropKey>("DROP KEY IF EXISTS k").if_exists);
  only<DropPrimaryKey>("DROP PRIMARY KEY");
  EXPECT_EQ(only<DropForeignKey>("DROP FOREIGN KEY f").symbol.text, "f");
  EXPECT_TRUE(only<DropConstraint>("DROP CHECK c").is_check);
  EXPECT_FALSE(only<DropConstraint>("DROP CONSTRAINT c").is_check);
  EXPECT_TRUE(notes("DROP COLUMN IF EXISTS a", Syntax::if_exists_drop_column));
}

TEST(BuildAlter, columns_are_changed) {
  EXPECT_EQ(only<ModifyColumn>("MODIFY a BIGINT FIRST").column.type.base, BaseType::bigint);
  const auto change = only<ChangeColumn>("CHANGE COLUMN `a` b INT AFTER c");
  EXPECT_EQ(change.old_name.text, "a");
  EXPECT_EQ(change.column.name.text, "b");
  EXPECT_EQ(change.position->after.text, "c");
  EXPECT_EQ(only<RenameColumn>("RENAME COLUMN a TO b").new_name.text, "b");
  EXPECT_EQ(as<Literal>(only<SetColumnDefault>("ALTER COLUMN a SET DEFAULT 5").value)->value, "5");
  EXPECT_EQ(only<DropColumnDefault>("ALTER a DROP DEFAULT").column.text, "a");
  EXPECT_FALSE(only<SetColumnVisibility>("ALTER COLUMN a SET INVISIBLE").visible);
}

TEST(BuildAlter, keys_and_checks_are_changed) {
  EXPECT_EQ(only<RenameKey>("RENAME INDEX a TO b").old_name.text, "a");
  EXPECT_FALSE(only<SetKeyVisibility>("ALTER INDEX k INVISIBLE").visible);
  EXPECT_FALSE(only<SetKeyVisibility>("ALTER INDEX k IGNORED").visible);
  EXPECT_TRUE(only<SetKeyVisibility>("ALTER INDEX k NOT IGNORED").visible);
  EXPECT_FALSE(only<SetCheckEnforcement>("ALTER CHECK c NOT ENFORCED").enforced);
}

TEST(BuildAlter, the_table_itself) {
  EXPECT_EQ(text(only<RenameTo>("RENAME TO s.u").table), "s.u");
  EXPECT_EQ(text(only<RenameTo>("RENAME u").table), "u");
  EXPECT_EQ(only<ConvertCharset>("CONVERT TO CHARACTER SET utf8mb4 COLLATE utf8mb4_bin").collation.text, "utf8mb4_bin");
  EXPECT_FALSE(only<ConvertCharset>("CONVERT TO CHARACTER SET DEFAULT").charset);
  EXPECT_EQ(only<SetTableOption>("ENGINE = MyISAM").option.value, "MyISAM");
  EXPECT_EQ(actions_of("ENGINE=InnoDB COMMENT='x', AUTO_INCREMENT 5").size(), 3U);
  EXPECT_EQ(only<OrderRows>("ORDER BY a, b DESC").order_by.size(), 2U);
  EXPECT_EQ(only<RequireAlgorithm>("ALGORITHM=INPLACE").algorithm, "inplace");
  EXPECT_EQ(only<RequireLock>("LOCK = DEFAULT").lock, "default");
  EXPECT_EQ(only<OtherAction>("DISABLE KEYS").words, "disable keys");
  EXPECT_EQ(only<OtherAction>("FORCE").words, "force");
  EXPECT_EQ(only<OtherAction>("DISCARD TABLESPACE").words, "discard tablespace");
}

TEST(BuildAlter, partitions) {
  EXPECT_EQ(only<AddPartitions>("ADD PARTITION (PARTITION p VALUES LESS THAN (5))").partitions.size(), 1U);
  EXPECT_EQ(only<AddPartitions>("ADD PARTITION PARTITIONS 3").count, 3U);
  EXPECT_EQ(texts(only<DropPartitions>("DROP PARTITION p, q").names), (Strings{"p", "q"}));
  EXPECT_EQ(only<MaintainPartitions>("TRUNCATE PARTITION ALL").operation, PartitionOperation::truncate);
  EXPECT_EQ(only<MaintainPartitions>("COALESCE PARTITION 2").count, 2U);
  const auto split = only<MaintainPartitions>(
      "REORGANIZE PARTITION p INTO (PARTITION a VALUES LESS THAN (1), PARTITION b VALUES LESS THAN (2))");
  EXPECT_EQ(texts(split.names), Strings{"p"});
  EXPECT_EQ(split.into.size(), 2U);
  const auto exchange = only<MaintainPartitions>("EXCHANGE PARTITION p WITH TABLE s.u WITHOUT VALIDATION");
  EXPECT_EQ(text(exchange.exchanged_with), "s.u");
  only<RemovePartitioning>("REMOVE PARTITIONING");
  EXPECT_EQ(only<PartitionBy>("PARTITION BY HASH (a) PARTITIONS 2").partitioning.count, 2U);
}

TEST(BuildAlter, spans_and_heads) {
  const std::string sql = "ALTER TABLE IF EXISTS s.t ADD a INT FIRST , DROP b;";
  const auto alter = built_as<AlterTable>(sql);
  EXPECT_TRUE(alter.if_exists);
  EXPECT_EQ(text(alter.table), "s.t");
  EXPECT_EQ(slice(sql, alter.actions.at(0).span), "ADD a INT FIRST");
  EXPECT_EQ(slice(sql, as<AddColumn>(alter.actions[0])->position->span), "FIRST");
  EXPECT_EQ(slice(sql, alter.actions.at(1).span), "DROP b");
}

}  // namespace
}  // namespace belay
