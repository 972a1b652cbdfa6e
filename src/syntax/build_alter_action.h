// Actions of ALTER TABLE; build_alter_table.cpp puts them in their place.
#pragma once

#include "syntax/build.h"

namespace belay {

using AlterNode = decltype(AlterAction::node);

// ---- build_alter_action.cpp

// The child of alterAction that says which action it is: addKey, dropColumn, modifyColumn …
AlterNode build_alter_action(SyntaxNode node, BuildNotes& notes);

// What ADD makes of a key, a foreign key, a check or a period; `node` is what it was built of.
AlterNode add_element(TableElement element, SyntaxNode node);

// FIRST or AFTER among the children of addColumn, modifyColumn, changeColumn.
OptionalBox<ColumnPosition> build_column_position(SyntaxNode node);

// ---- build_alter_column.cpp
ModifyColumn build_modify_column(SyntaxNode modify_column, BuildNotes& notes);
ChangeColumn build_change_column(SyntaxNode change_column, BuildNotes& notes);
RenameColumn build_rename_column(SyntaxNode rename_column, BuildNotes& notes);
DropColumn build_drop_column(SyntaxNode drop_column, BuildNotes& notes);
AlterNode build_alter_column(SyntaxNode alter_column, BuildNotes& notes);

// ---- build_alter_partition.cpp
AddPartitions build_add_partition(SyntaxNode add_partition, BuildNotes& notes);
DropPartitions build_drop_partition(SyntaxNode drop_partition, BuildNotes& notes);
MaintainPartitions build_partition_maintenance(SyntaxNode partition_maintenance, BuildNotes& notes);
MaintainPartitions build_convert_partition(SyntaxNode convert_partition, BuildNotes& notes);
AlterNode build_tablespace_action(SyntaxNode tablespace_action);

}  // namespace belay
