#include "syntax/build_definition.h"
#include "syntax/node_reader.h"

namespace belay {

static PartitionMethod method_of(SyntaxNode method) {
  const bool linear = method.has(Token::LINEAR);
  const bool columns = method.has(Token::COLUMNS);
  if (method.has(Token::HASH)) return linear ? PartitionMethod::linear_hash : PartitionMethod::hash;
  if (method.has(Token::KEY)) return linear ? PartitionMethod::linear_key : PartitionMethod::key;
  if (method.has(Token::RANGE)) return columns ? PartitionMethod::range_columns : PartitionMethod::range;
  if (method.has(Token::LIST)) return columns ? PartitionMethod::list_columns : PartitionMethod::list;
  return PartitionMethod::system_time;
}

static void read_method(Partitioning& partitioning, SyntaxNode method, BuildNotes& notes) {
  partitioning.method = method_of(method);
  partitioning.columns = build_names(method);
  if (const auto expression = method.child(GrammarRule::expression)) {
    partitioning.expression = build_expression(*expression, notes);
  }
  if (partitioning.method == PartitionMethod::system_time) notes.extend(method.span(), Syntax::system_versioning);
}

Partitioning build_partitioning(SyntaxNode node, BuildNotes& notes) {
  Partitioning partitioning;
  partitioning.span = node.span();
  partitioning.subpartition_by = {partitioning.span.end, partitioning.span.end};
  if (const auto count = node.token(Token::INTEGER_LITERAL)) partitioning.count = build_number(*count);
  for (const SyntaxNode part : node.children()) {
    switch (part.rule()) {
      case GrammarRule::partitionMethod: read_method(partitioning, part, notes); break;
      case GrammarRule::subpartitioning: partitioning.subpartition_by = part.span(); break;
      default: partitioning.partitions = build_partition_definitions(part, notes);
    }
  }
  return partitioning;
}

static Expression maxvalue(SyntaxToken word) {
  ColumnReference reference;
  reference.column = build_name(word);
  return {word.span(), std::move(reference)};
}

static void read_values(PartitionDefinition& partition, SyntaxNode values, BuildNotes& notes) {
  if (values.first_token() == Token::DEFAULT) {  // what no other partition lists
    notes.extend(values.span(), Syntax::default_partition);
    partition.in_values.push_back({values.span(), Literal{LiteralKind::default_, {}, {}}});
  } else if (values.first_token() != Token::VALUES) {  // HISTORY, CURRENT
    notes.extend(values.span(), Syntax::system_versioning);
  } else if (values.has(Token::IN)) {
    partition.in_values = build_expressions(values, notes);
  } else if (const auto word = values.token(Token::MAXVALUE)) {
    partition.less_than.push_back(maxvalue(*word));
  } else {
    partition.less_than = build_expressions(values, notes);
  }
}

PartitionDefinition build_partition_definition(SyntaxNode node, BuildNotes& notes) {
  PartitionDefinition partition;
  partition.span = node.span();
  for (const SyntaxNode part : node.children()) {
    switch (part.rule()) {
      case GrammarRule::identifier: partition.name = build_name(part); break;
      case GrammarRule::partitionValues: read_values(partition, part, notes); break;
      case GrammarRule::partitionOption: partition.options.push_back(build_partition_option(part)); break;
      default: partition.subpartitions.push_back(build_name(*part.child(GrammarRule::identifier)));
    }
  }
  return partition;
}

std::vector<PartitionDefinition> build_partition_definitions(SyntaxNode node, BuildNotes& notes) {
  std::vector<PartitionDefinition> partitions;
  for (const SyntaxNode definition : node.children())
    partitions.push_back(build_partition_definition(definition, notes));
  return partitions;
}

}  // namespace belay
