#include "syntax/build_alter_action.h"
#include "syntax/build_definition.h"
#include "syntax/build_guard.h"

namespace belay {

OptionalBox<ColumnPosition> build_column_position(SyntaxNode node) {
  const auto position = node.child(GrammarRule::columnPosition);
  if (!position) return std::nullopt;
  ColumnPosition place;
  place.span = position->span();
  if (const auto column = position->child(GrammarRule::identifier)) place.after = build_name(*column);
  return place;
}

static Name first_name(SyntaxNode node) {
  return build_name(*node.child(GrammarRule::identifier));
}

static ColumnDefinition definition_of(SyntaxNode node, BuildNotes& notes) {
  return build_column_definition(*node.child(GrammarRule::columnDefinition), notes);
}

ModifyColumn build_modify_column(SyntaxNode modify_column, BuildNotes& notes) {
  ModifyColumn modify;
  modify.if_exists = has_if_exists(modify_column, Syntax::if_exists_modify_column, notes);
  modify.column = definition_of(modify_column, notes);
  modify.position = build_column_position(modify_column);
  return modify;
}

ChangeColumn build_change_column(SyntaxNode change_column, BuildNotes& notes) {
  ChangeColumn change;
  change.if_exists = has_if_exists(change_column, Syntax::if_exists_modify_column, notes);
  change.old_name = first_name(change_column);
  change.column = definition_of(change_column, notes);
  change.position = build_column_position(change_column);
  return change;
}

RenameColumn build_rename_column(SyntaxNode rename_column, BuildNotes& notes) {
  std::vector<Name> names = build_names(rename_column);
  notes.extend(rename_column.span(), Syntax::rename_column);
  const bool if_exists = has_if_exists(rename_column, Syntax::if_exists_rename_column, notes);
  return {std::move(names.front()), std::move(names.back()), if_exists};
}

DropColumn build_drop_column(SyntaxNode drop_column, BuildNotes& notes) {
  return {first_name(drop_column), has_if_exists(drop_column, Syntax::if_exists_drop_column, notes)};
}

AlterNode build_alter_column(SyntaxNode alter_column, BuildNotes& notes) {
  const bool if_exists = has_if_exists(alter_column, Syntax::if_exists_alter_column, notes);
  if (alter_column.has(Token::DROP)) return DropColumnDefault{first_name(alter_column), if_exists};
  if (const auto value = alter_column.child(GrammarRule::setDefaultValue)) {
    return SetColumnDefault{first_name(alter_column), build_expression(value->only_child(), notes), if_exists};
  }
  const bool visible = alter_column.has(Token::VISIBLE);
  notes.extend(alter_column.span(), Syntax::column_visibility_change);
  return SetColumnVisibility{first_name(alter_column), visible};
}

}  // namespace belay
