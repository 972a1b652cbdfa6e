#include "plan/named_parts.h"

#include <span>

#include "base/overloaded.h"
#include "base/text.h"

namespace belay {

using Part = Timeline::Part;
using Parts = std::vector<Part>;

static std::string_view name_of(const ForeignKeyDefinition& key) {
  return key.symbol ? key.symbol.text : key.name.text;
}

static bool renames(const ChangeColumn& change) {
  return !equals_ignoring_case(change.old_name.text, change.column.name.text);
}

static std::string_view view_of(const KeyDefinition& key) {
  if (key.kind == KeyKind::primary) return "PRIMARY";
  return key.name ? key.name.text : key.symbol.text;
}

static Parts parts_made_by(const AlterTable& alter, const AlterAction& action) {
  const std::string_view table = alter.table.name.text;
  return std::visit(
      Overloaded{
          [&](const AddColumn& add) {
            return Parts{{table, Part::Kind::column, add.column.name.text}};
          },
          [&](const ChangeColumn& change) {
            return renames(change) ? Parts{{table, Part::Kind::column, change.column.name.text}} : Parts{};
          },
          [&](const RenameColumn& rename) {
            return Parts{{table, Part::Kind::column, rename.new_name.text}};
          },
          [&](const AddKey& add) {
            return Parts{{table, Part::Kind::index, view_of(add.key)}};
          },
          [&](const RenameKey& rename) {
            return Parts{{table, Part::Kind::index, rename.new_name.text}};
          },
          [&](const AddForeignKey& add) {
            return Parts{{table, Part::Kind::foreign_key, name_of(add.foreign_key)}};
          },
          [&](const AddCheck& add) {
            return Parts{{table, Part::Kind::constraint, add.check.symbol.text}};
          },
          [&](const AddPartitions& add) {
            Parts parts;
            for (const PartitionDefinition& partition : add.partitions)
              parts.push_back({table, Part::Kind::partition, partition.name.text});
            return parts;
          },
          [](const auto&) { return Parts{}; },
      },
      action.node);
}

static Parts parts_taken_by(const AlterTable& alter, const AlterAction& action) {
  const std::string_view table = alter.table.name.text;
  return std::visit(Overloaded{
                        [&](const DropColumn& drop) {
                          return Parts{{table, Part::Kind::column, drop.column.text}};
                        },
                        [&](const ChangeColumn& change) {
                          return renames(change) ? Parts{{table, Part::Kind::column, change.old_name.text}} : Parts{};
                        },
                        [&](const RenameColumn& rename) {
                          return Parts{{table, Part::Kind::column, rename.old_name.text}};
                        },
                        [&](const DropKey& drop) {
                          return Parts{{table, Part::Kind::index, drop.name.text}};
                        },
                        [&](const DropPrimaryKey&) {
                          return Parts{{table, Part::Kind::index, "PRIMARY"}};
                        },
                        [&](const RenameKey& rename) {
                          return Parts{{table, Part::Kind::index, rename.old_name.text}};
                        },
                        [&](const DropForeignKey& drop) {
                          return Parts{{table, Part::Kind::foreign_key, drop.symbol.text}};
                        },
                        [&](const DropConstraint& drop) {  // of any kind
                          return Parts{{table, Part::Kind::constraint, drop.symbol.text},
                                       {table, Part::Kind::foreign_key, drop.symbol.text},
                                       {table, Part::Kind::index, drop.symbol.text}};
                        },
                        [&](const DropPartitions& drop) {
                          Parts parts;
                          for (const Name& name : drop.names)
                            parts.push_back({table, Part::Kind::partition, name.text});
                          return parts;
                        },
                        [](const auto&) { return Parts{}; },
                    },
                    action.node);
}

Parts parts_made_by(const Statement& statement) {
  Parts parts;
  if (const auto* create = as<CreateIndex>(statement))
    parts.push_back({create->table.name.text, Part::Kind::index, create->key.name.text});
  const auto* alter = as<AlterTable>(statement);
  for (const AlterAction& action : alter ? std::span(alter->actions) : std::span<const AlterAction>()) {
    for (const Part& part : parts_made_by(*alter, action)) parts.push_back(part);
  }
  std::erase_if(parts, [](const Part& part) { return part.name.empty(); });
  return parts;
}

Parts parts_taken_by(const Statement& statement) {
  Parts parts;
  if (const auto* drop = as<DropIndex>(statement))
    parts.push_back({drop->table.name.text, Part::Kind::index, drop->name.text});
  const auto* alter = as<AlterTable>(statement);
  for (const AlterAction& action : alter ? std::span(alter->actions) : std::span<const AlterAction>()) {
    for (const Part& part : parts_taken_by(*alter, action)) parts.push_back(part);
  }
  return parts;
}

}  // namespace belay
