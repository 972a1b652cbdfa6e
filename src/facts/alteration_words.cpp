// One change of a table in words.
#include <fmt/format.h>

#include "base/overloaded.h"
#include "base/text.h"
#include "catalog/column_type.h"
#include "facts/burden.h"

namespace belay {

namespace {

std::string_view name_of(KeyKind kind) {
  switch (kind) {
    case KeyKind::primary: return "the primary key";
    case KeyKind::unique: return "a unique index";
    case KeyKind::index: return "an index";
    case KeyKind::fulltext: return "a FULLTEXT index";
    case KeyKind::spatial: return "a SPATIAL index";
    case KeyKind::vector: return "a VECTOR index";
  }
  return {};
}

std::string added_key(const KeyDefinition& key, const std::string& table) {
  const std::string& name = key.name ? key.name.text : key.symbol.text;
  if (name.empty()) return fmt::format("{} is added to `{}`", name_of(key.kind), table);
  return fmt::format("{} `{}` is added to `{}`", name_of(key.kind), name, table);
}

std::string changed_column(const std::string& old_name, const ColumnDefinition& after, const std::string& table,
                           const Table* before, const Server& server) {
  const Column* column = before ? before->find_column(old_name) : nullptr;
  const std::string to = column_type_of(after.type, server);
  if (!column || !column->known) return fmt::format("`{}`.`{}` becomes {}", table, old_name, to);
  if (column->column_type == to) return fmt::format("the definition of `{}`.`{}` changes", table, old_name);
  return fmt::format("`{}`.`{}` changes from {} to {}", table, old_name, column->column_type, to);
}

}  // namespace

std::string words_for(const AlterAction& action, const std::string& table, const Table* before, const Server& server) {
  return std::visit(
      Overloaded{
          [&](const AddColumn& a) { return fmt::format("column `{}` is added to `{}`", a.column.name.text, table); },
          [&](const AddKey& a) { return added_key(a.key, table); },
          [&](const AddForeignKey&) { return fmt::format("a foreign key is added to `{}`", table); },
          [&](const AddCheck&) { return fmt::format("a check is added to `{}`", table); },
          [&](const DropColumn& a) { return fmt::format("column `{}` of `{}` is dropped", a.column.text, table); },
          [&](const DropPrimaryKey&) { return fmt::format("the primary key of `{}` is dropped", table); },
          [&](const ModifyColumn& a) { return changed_column(a.column.name.text, a.column, table, before, server); },
          [&](const ChangeColumn& a) { return changed_column(a.old_name.text, a.column, table, before, server); },
          [&](const ConvertCharset& a) {
            return fmt::format("`{}` is converted to {}", table, a.charset ? a.charset.text : "the default charset");
          },
          [&](const SetTableOption& a) {
            return fmt::format("{} of `{}` is set to {}", to_upper(a.option.name), table, a.option.value);
          },
          [&](const OrderRows&) { return fmt::format("the rows of `{}` are sorted", table); },
          [&](const PartitionBy&) { return fmt::format("`{}` is partitioned", table); },
          [&](const RemovePartitioning&) { return fmt::format("the partitions of `{}` are joined", table); },
          [&](const MaintainPartitions&) { return fmt::format("partitions of `{}` are written anew", table); },
          [&](const OtherAction& a) { return fmt::format("`{}` is altered by {}", table, to_upper(a.words)); },
          [&](const auto&) { return fmt::format("`{}` is altered", table); },
      },
      action.node);
}

}  // namespace belay
