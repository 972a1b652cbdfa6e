#include "syntax/build_alter_action.h"
#include "syntax/build_definition.h"
#include "syntax/build_guard.h"

namespace belay {

// The names in partitionSelection; none for ALL.
static std::vector<Name> selected(SyntaxNode node) {
  const auto selection = node.child(GrammarRule::partitionSelection);
  return selection ? build_names(*selection) : std::vector<Name>();
}

static std::optional<uint64_t> count_of(SyntaxNode node) {
  const auto count = node.token(Token::INTEGER_LITERAL);
  return count ? std::optional(build_number(*count)) : std::nullopt;
}

AddPartitions build_add_partition(SyntaxNode add_partition, BuildNotes& notes) {
  AddPartitions add;
  add.if_not_exists = has_if_not_exists(add_partition, Syntax::if_not_exists_partition, notes);
  add.count = count_of(add_partition);
  if (const auto definitions = add_partition.child(GrammarRule::partitionDefinitions)) {
    add.partitions = build_partition_definitions(*definitions, notes);
  }
  return add;
}

DropPartitions build_drop_partition(SyntaxNode drop_partition, BuildNotes& notes) {
  return {selected(drop_partition), has_if_exists(drop_partition, Syntax::if_exists_partition, notes)};
}

static PartitionOperation operation_of(Token verb) {
  switch (verb) {
    case Token::ANALYZE: return PartitionOperation::analyze;
    case Token::CHECK: return PartitionOperation::check;
    case Token::OPTIMIZE: return PartitionOperation::optimize;
    case Token::REBUILD: return PartitionOperation::rebuild;
    case Token::REPAIR: return PartitionOperation::repair;
    case Token::COALESCE: return PartitionOperation::coalesce;
    case Token::REORGANIZE: return PartitionOperation::reorganize;
    case Token::EXCHANGE: return PartitionOperation::exchange;
    case Token::DISCARD: return PartitionOperation::discard;
    case Token::IMPORT: return PartitionOperation::import;
    case Token::CONVERT: return PartitionOperation::convert;
    default: return PartitionOperation::truncate;
  }
}

MaintainPartitions build_partition_maintenance(SyntaxNode partition_maintenance, BuildNotes& notes) {
  MaintainPartitions maintain;
  maintain.operation = operation_of(partition_maintenance.first_token());
  if (const auto validation = partition_maintenance.token(Token::VALIDATION))
    notes.extend(validation->span(), Syntax::mysql_clause);
  maintain.names = selected(partition_maintenance);
  maintain.count = count_of(partition_maintenance);
  for (const SyntaxNode part : partition_maintenance.children()) {
    switch (part.rule()) {
      case GrammarRule::identifier: maintain.names.push_back(build_name(part)); break;
      case GrammarRule::qualifiedName: maintain.exchanged_with = build_qualified_name(part); break;
      case GrammarRule::partitionDefinitions: maintain.into = build_partition_definitions(part, notes); break;
      default: break;
    }
  }
  return maintain;
}

MaintainPartitions build_convert_partition(SyntaxNode convert_partition, BuildNotes& notes) {
  MaintainPartitions convert;
  convert.operation = PartitionOperation::convert;
  notes.extend(convert_partition.span(), Syntax::convert_partition);
  convert.exchanged_with = build_qualified_name(*convert_partition.child(GrammarRule::qualifiedName));
  if (const auto partition = convert_partition.child(GrammarRule::partitionDefinition)) {
    convert.into.push_back(build_partition_definition(*partition, notes));
  } else {
    convert.names = build_names(convert_partition);
  }
  return convert;
}

AlterNode build_tablespace_action(SyntaxNode tablespace_action) {
  if (!tablespace_action.has(Token::PARTITION)) return OtherAction{build_words(tablespace_action)};
  MaintainPartitions maintain;
  maintain.operation = operation_of(tablespace_action.first_token());
  maintain.names = selected(tablespace_action);
  return maintain;
}

}  // namespace belay
