// Builders of what CREATE TABLE, ALTER TABLE and CREATE INDEX share. Each takes a node of the rule it is named after,
// unless it says otherwise.
#pragma once

#include <optional>
#include <vector>

#include "syntax/build.h"

namespace belay {

// ---- build_column.cpp
ColumnDefinition build_column_definition(SyntaxNode column_definition, BuildNotes& notes);

// ---- build_references.cpp
References build_references(SyntaxNode references_clause, BuildNotes& notes);  // also columnReferences
ReferenceAction build_reference_action(SyntaxNode reference_action);
ForeignKeyDefinition build_foreign_key_definition(SyntaxNode foreign_key_definition, BuildNotes& notes);

// ---- build_key.cpp

// Any rule with key parts: keyDefinition, primaryKeyDefinition, uniqueKeyDefinition, createIndex.
KeyDefinition build_key(SyntaxNode node, KeyKind kind, BuildNotes& notes);
KeyDefinition build_key_definition(SyntaxNode key_definition, BuildNotes& notes);

// ---- build_table_element.cpp
TableElement build_table_element(SyntaxNode table_element, BuildNotes& notes);
TableElement build_constraint_definition(SyntaxNode constraint_definition, BuildNotes& notes);
PeriodDefinition build_period_definition(SyntaxNode period_definition, BuildNotes& notes);

// ---- build_option.cpp
TableOption build_table_option(SyntaxNode table_option, BuildNotes& notes);
TableOption build_partition_option(SyntaxNode partition_option);
TableOption build_database_option(SyntaxNode database_option, BuildNotes& notes);

// ---- build_partition.cpp
Partitioning build_partitioning(SyntaxNode partitioning, BuildNotes& notes);
PartitionDefinition build_partition_definition(SyntaxNode partition_definition, BuildNotes& notes);
std::vector<PartitionDefinition> build_partition_definitions(SyntaxNode partition_definitions, BuildNotes& notes);

}  // namespace belay
