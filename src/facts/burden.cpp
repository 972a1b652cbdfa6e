#include "facts/burden.h"

#include <algorithm>

#include <fmt/format.h>

#include "base/overloaded.h"
#include "base/text.h"

namespace belay {

namespace {

bool is_primary(const AlterAction& action) {
  const auto* add = as<AddKey>(action);
  return add && add->key.kind == KeyKind::primary;
}

bool replaces_primary_key(const std::vector<AlterAction>& actions) {
  const auto drops = [](const AlterAction& action) { return as<DropPrimaryKey>(action) != nullptr; };
  return std::ranges::any_of(actions, drops) && std::ranges::any_of(actions, is_primary);
}

Burden of_added_column(const ColumnDefinition& column, const OnlineDdl& cost) {
  if (column.auto_increment) return Burden::auto_increment;
  if (column.generated && column.generated->stored) return Burden::stored_column;
  return cost.rebuilds ? Burden::rebuild : Burden::none;
}

Burden of_added_key(const KeyDefinition& key, const BurdenContext& context) {
  switch (key.kind) {
    case KeyKind::primary:
      return replaces_primary_key(context.actions) ? Burden::primary_key_replaced : Burden::primary_key_added;
    case KeyKind::fulltext: return Burden::fulltext_index;
    case KeyKind::spatial: return Burden::spatial_index;
    default: return Burden::none;
  }
}

Burden of_definition(const std::string& old_name, const OnlineDdl& cost, const BurdenContext& context) {
  const Column* before = context.before ? context.before->find_column(old_name) : nullptr;
  if (!before || !before->known) return Burden::column_type_unknown;
  const BaseType type = before->definition->type.base;
  if (cost.algorithm != Algorithm::copy) return cost.rebuilds ? Burden::rebuild : Burden::none;
  return type == BaseType::enum_ || type == BaseType::set ? Burden::member_list : Burden::column_type;
}

// MySQL reads CHECK and forgets it before 8.0.16 (manual, "CHECK Constraints").
bool keeps_checks(const Server& server) {
  return server.is_mysql({8, 0, 16}) || server.is_mariadb({10, 2, 1});
}

Burden of_partitions(PartitionOperation operation) {
  switch (operation) {
    case PartitionOperation::coalesce:
    case PartitionOperation::reorganize:
    case PartitionOperation::rebuild:
    case PartitionOperation::optimize:
    case PartitionOperation::repair: return Burden::partition_work;
    default: return Burden::none;
  }
}

template <class Demand>
const Demand* demand_in(const std::vector<AlterAction>& actions) {
  for (const AlterAction& action : actions)
    if (const auto* demand = as<Demand>(action)) return demand;
  return nullptr;
}

// Whether the server refuses `algorithm` for a change that needs `cost`. What InnoDB does as metadata is left out:
// which of it is INSTANT differs from version to version.
bool refuses(const std::string& algorithm, const OnlineDdl& cost, const AlterAction* added_key) {
  if (cost.algorithm == Algorithm::copy)
    return algorithm == "inplace" || algorithm == "instant" || algorithm == "nocopy";
  if (algorithm == "nocopy") return cost.rebuilds;
  return algorithm == "instant" && (cost.rebuilds || added_key);
}

}  // namespace

OnlineDdl cost_beside(const AlterAction& action, const OnlineDdl& alone, const BurdenContext& context) {
  if (as<DropPrimaryKey>(action) && replaces_primary_key(context.actions))
    return {Algorithm::inplace, Lock::none, true};  // with the new key (MySQL manual, "Primary Key Operations")
  if (as<AddForeignKey>(action) && !context.checks_foreign_keys) return {Algorithm::inplace, Lock::none, false};
  if (as<AddCheck>(action) && !keeps_checks(context.server)) return {};
  return alone;
}

Burden burden_of(const AlterAction& action, const OnlineDdl& cost, const BurdenContext& context) {
  const bool copies = cost.algorithm == Algorithm::copy;
  return std::visit(Overloaded{
                        [&](const AddColumn& a) { return of_added_column(a.column, cost); },
                        [&](const AddKey& a) { return of_added_key(a.key, context); },
                        [&](const AddForeignKey&) { return copies ? Burden::foreign_key : Burden::none; },
                        [&](const AddCheck&) { return copies ? Burden::check : Burden::none; },
                        [&](const DropPrimaryKey&) { return copies ? Burden::primary_key_dropped : Burden::none; },
                        [&](const ModifyColumn& a) { return of_definition(a.column.name.text, cost, context); },
                        [&](const ChangeColumn& a) { return of_definition(a.old_name.text, cost, context); },
                        [&](const ConvertCharset&) { return Burden::charset; },
                        [&](const SetTableOption&) {
                          return copies ? Burden::engine : cost.rebuilds ? Burden::rebuild : Burden::none;
                        },
                        [&](const OrderRows&) { return Burden::order_of_rows; },
                        [&](const PartitionBy&) { return Burden::partitioning; },
                        [&](const RemovePartitioning&) { return Burden::partitioning; },
                        [&](const MaintainPartitions& a) { return of_partitions(a.operation); },
                        [&](const auto&) { return cost.rebuilds ? Burden::rebuild : Burden::none; },
                    },
                    action.node);
}

std::string refused_demand(Burden burden, const OnlineDdl& cost, const AlterAction& action,
                           const BurdenContext& context) {
  if (burden == Burden::none && !as<AddKey>(action)) return "";
  if (burden == Burden::column_type_unknown) return "";
  const auto* algorithm = demand_in<RequireAlgorithm>(context.actions);
  if (algorithm && refuses(algorithm->algorithm, cost, as<AddKey>(action) ? &action : nullptr))
    return "ALGORITHM=" + to_upper(algorithm->algorithm);
  const auto* lock = demand_in<RequireLock>(context.actions);
  return lock && lock->lock == "none" && cost.lock != Lock::none ? "LOCK=NONE" : "";
}

}  // namespace belay
