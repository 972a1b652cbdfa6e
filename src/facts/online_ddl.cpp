#include "facts/online_ddl.h"

#include <algorithm>

#include "base/overloaded.h"
#include "base/text.h"
#include "catalog/column_type.h"
#include "facts/column_change.h"

namespace belay {

namespace {

constexpr OnlineDdl instant{Algorithm::instant, Lock::none, false};
constexpr OnlineDdl inplace{Algorithm::inplace, Lock::none, false};
constexpr OnlineDdl inplace_shared{Algorithm::inplace, Lock::shared, false};
constexpr OnlineDdl rebuild{Algorithm::inplace, Lock::none, true};
constexpr OnlineDdl rebuild_shared{Algorithm::inplace, Lock::shared, true};
constexpr OnlineDdl copy{Algorithm::copy, Lock::shared, true};

bool is_mariadb(const Server& server) {
  return server.vendor == Vendor::mariadb;
}

// Metadata alone: INSTANT where the server has the word (MySQL 8.0.12, MariaDB 10.3), else INPLACE without a rebuild.
OnlineDdl metadata(const Server& server) {
  return is_mariadb(server) || server.version >= Version{8, 0, 12} ? instant : inplace;
}

OnlineDdl add_column(const AddColumn& action, const Server& server) {
  if (action.column.auto_increment) return rebuild_shared;
  if (action.column.generated && action.column.generated->stored) return copy;
  if (action.column.generated) return metadata(server);
  if (is_mariadb(server)) return instant;
  if (server.version >= Version{8, 0, 29}) return instant;
  if (server.version >= Version{8, 0, 12} && !action.position) return instant;
  return rebuild;
}

OnlineDdl drop_column(const Server& server) {
  return is_mariadb(server) || server.version >= Version{8, 0, 29} ? instant : rebuild;
}

OnlineDdl add_key(const AddKey& action) {
  switch (action.key.kind) {
    case KeyKind::primary: return rebuild;
    case KeyKind::fulltext:
    case KeyKind::spatial: return inplace_shared;
    default: return inplace;
  }
}

OnlineDdl rename_column(const Server& server) {
  return is_mariadb(server) || server.version >= Version{8, 0, 28} ? instant : inplace;
}

OnlineDdl change_definition(const ColumnDefinition& definition, const std::string& old_name, bool moves,
                            const Table* before, const Server& server) {
  const Column* old_column = before ? before->find_column(old_name) : nullptr;
  if (!old_column || !old_column->known) return copy;  // the type may change: the dearest case is told
  switch (type_change_of(*old_column, definition, server)) {
    case TypeChange::other: return copy;
    case TypeChange::length_grows: return is_mariadb(server) ? instant : inplace;
    case TypeChange::values_appended: return metadata(server);
    case TypeChange::none: break;
  }
  if (old_column->nullable != definition.nullable.value_or(true)) {
    return is_mariadb(server) && definition.nullable.value_or(true) ? instant : rebuild;
  }
  if (moves) return is_mariadb(server) ? instant : rebuild;
  return equals_ignoring_case(old_name, definition.name.text) ? metadata(server) : rename_column(server);
}

OnlineDdl set_option(const SetTableOption& action, const Table* before, const Server& server) {
  const std::string& name = action.option.name;
  if (name == "engine") {
    const bool same = before && before->complete && equals_ignoring_case(before->engine, action.option.value);
    return same || equals_ignoring_case(action.option.value, "innodb") ? rebuild : copy;
  }
  if (name == "row_format" || name == "key_block_size") return rebuild;
  if (name == "comment") return metadata(server);
  return is_mariadb(server) ? instant : inplace;
}

OnlineDdl maintain(const MaintainPartitions& action) {
  switch (action.operation) {
    case PartitionOperation::truncate:
    case PartitionOperation::exchange: return {Algorithm::inplace, Lock::exclusive, false};
    default: return {Algorithm::inplace, Lock::shared, true};
  }
}

// MariaDB copies while rows are written since 11.2 (release notes, "Online ALTER TABLE").
bool copies_online(const Server& server) {
  return server.is_mariadb({11, 2, 0});
}

std::optional<OnlineDdl> documented(const AlterAction& action, const Table* before, const Server& server) {
  using Answer = std::optional<OnlineDdl>;
  return std::visit(Overloaded{
                        [&](const AddColumn& a) -> Answer { return add_column(a, server); },
                        [&](const AddKey& a) -> Answer { return add_key(a); },
                        [&](const AddForeignKey&) -> Answer { return copy; },
                        [&](const AddCheck&) -> Answer { return copy; },
                        [&](const DropColumn&) -> Answer { return drop_column(server); },
                        [&](const DropPrimaryKey&) -> Answer { return copy; },
                        [&](const ModifyColumn& a) -> Answer {
                          return change_definition(a.column, a.column.name.text, a.position.has_value(), before,
                                                   server);
                        },
                        [&](const ChangeColumn& a) -> Answer {
                          return change_definition(a.column, a.old_name.text, a.position.has_value(), before, server);
                        },
                        [&](const RenameColumn&) -> Answer { return rename_column(server); },
                        [&](const RenameTo&) -> Answer { return metadata(server); },
                        [&](const SetColumnDefault&) -> Answer { return metadata(server); },
                        [&](const DropColumnDefault&) -> Answer { return metadata(server); },
                        [&](const SetColumnVisibility&) -> Answer { return metadata(server); },
                        [&](const ConvertCharset&) -> Answer { return copy; },
                        [&](const SetTableOption& a) -> Answer { return set_option(a, before, server); },
                        [&](const OrderRows&) -> Answer { return copy; },
                        [&](const PartitionBy&) -> Answer { return copy; },
                        [&](const RemovePartitioning&) -> Answer { return copy; },
                        [&](const MaintainPartitions& a) -> Answer { return maintain(a); },
                        [&](const RequireAlgorithm&) -> Answer { return std::nullopt; },
                        [&](const RequireLock&) -> Answer { return std::nullopt; },
                        [&](const OtherAction& a) -> Answer { return a.words == "force" ? rebuild : inplace; },
                        // Indexes, keys and checks that go, or change their name: metadata.
                        [&](const auto&) -> Answer { return is_mariadb(server) ? instant : inplace; },
                    },
                    action.node);
}

}  // namespace

std::optional<OnlineDdl> online_ddl_of(const AlterAction& action, const Table* before, const Server& server) {
  std::optional<OnlineDdl> answer = documented(action, before, server);
  if (answer && answer->algorithm == Algorithm::copy && copies_online(server)) answer->lock = Lock::none;
  return answer;
}

OnlineDdl combine(const OnlineDdl& left, const OnlineDdl& right) {
  return {std::max(left.algorithm, right.algorithm), std::max(left.lock, right.lock), left.rebuilds || right.rebuilds};
}

std::string_view name_of(Algorithm algorithm) {
  constexpr std::string_view names[] = {"instant", "inplace", "copy"};
  return names[static_cast<size_t>(algorithm)];
}

std::string_view name_of(Lock lock) {
  constexpr std::string_view names[] = {"none", "shared", "exclusive"};
  return names[static_cast<size_t>(lock)];
}

}  // namespace belay
