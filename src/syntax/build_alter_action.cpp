#include "syntax/build_alter_action.h"

#include "base/overloaded.h"
#include "base/text.h"
#include "syntax/build_ddl.h"
#include "syntax/build_definition.h"
#include "syntax/build_guard.h"

namespace belay {

static Name first_name(SyntaxNode node) {
  return build_name(*node.child(GrammarRule::identifier));
}

static DropKey build_drop_key(SyntaxNode drop_key, BuildNotes& notes) {
  return {first_name(drop_key), has_if_exists(drop_key, Syntax::if_exists_drop_index, notes)};
}

static DropForeignKey build_drop_foreign_key(SyntaxNode drop_foreign_key, BuildNotes& notes) {
  return {first_name(drop_foreign_key), has_if_exists(drop_foreign_key, Syntax::if_exists_drop_constraint, notes)};
}

static DropConstraint build_drop_constraint(SyntaxNode drop_constraint, BuildNotes& notes) {
  const bool is_check = drop_constraint.first_token() == Token::CHECK;
  notes.extend(drop_constraint.span(), is_check ? Syntax::drop_check : Syntax::drop_constraint);
  const bool if_exists = has_if_exists(drop_constraint, Syntax::if_exists_drop_constraint, notes);
  return {first_name(drop_constraint), is_check, if_exists};
}

static SetKeyVisibility build_alter_key(SyntaxNode alter_key, BuildNotes& notes) {
  const bool ignores = alter_key.has(Token::IGNORED);
  notes.extend(alter_key.span(), ignores ? Syntax::ignored_index : Syntax::invisible_index);
  const bool visible = ignores ? alter_key.has(Token::NOT) : alter_key.has(Token::VISIBLE);
  return {first_name(alter_key), visible};
}

static SetCheckEnforcement build_alter_constraint(SyntaxNode alter_constraint, BuildNotes& notes) {
  notes.extend(alter_constraint.span(), Syntax::check_enforcement);
  return {first_name(alter_constraint), !alter_constraint.has(Token::NOT)};
}

static RenameKey build_rename_key(SyntaxNode rename_key, BuildNotes& notes) {
  std::vector<Name> names = build_names(rename_key);
  notes.extend(rename_key.span(), Syntax::rename_index);
  const bool if_exists = has_if_exists(rename_key, Syntax::if_exists_rename_index, notes);
  return {std::move(names.front()), std::move(names.back()), if_exists};
}

static ConvertCharset build_convert_charset(SyntaxNode convert_charset) {
  ConvertCharset convert;
  const SyntaxNode charset = *convert_charset.child(GrammarRule::charsetName);
  if (charset.first_token() != Token::DEFAULT) convert.charset = build_name(charset);
  if (const auto name = convert_charset.child(GrammarRule::collationName)) convert.collation = build_name(*name);
  return convert;
}

// DEFAULT, INPLACE, NONE …: the last token of `ALGORITHM = word` and `LOCK = word`.
static std::string last_word(SyntaxNode node) {
  return to_lower(build_name(SyntaxToken{&node.tree(), node.token_end() - 1}).text);
}

AlterAction build_require_algorithm(SyntaxNode option, BuildNotes& notes) {
  RequireAlgorithm require{last_word(option)};
  if (require.algorithm == "instant") notes.extend(option.span(), Syntax::algorithm_instant);
  return {option.span(), std::move(require)};
}

AlterAction build_require_lock(SyntaxNode option) {
  return {option.span(), RequireLock{last_word(option)}};
}

// PERIOD and SYSTEM VERSIONING, added or dropped: MariaDB's.
static OtherAction build_temporal_action(SyntaxNode node, std::string_view verb, Syntax form, BuildNotes& notes) {
  notes.extend(node.span(), form);
  return {std::string(verb) + ' ' + build_words(node)};
}

static OtherAction build_tiflash_replica(SyntaxNode node, BuildNotes& notes) {
  notes.extend(node.span(), Syntax::tiflash_replica);
  return {build_words(node)};
}

AlterNode add_element(TableElement element, SyntaxNode node) {
  return std::visit(Overloaded{
                        [](ColumnDefinition& column) -> AlterNode {
                          AddColumn add;
                          add.column = std::move(column);
                          return add;
                        },
                        [](KeyDefinition& key) -> AlterNode { return AddKey{std::move(key)}; },
                        [](ForeignKeyDefinition& key) -> AlterNode { return AddForeignKey{std::move(key)}; },
                        [](CheckConstraint& check) -> AlterNode { return AddCheck{std::move(check)}; },
                        [&](PeriodDefinition&) -> AlterNode { return OtherAction{"add " + build_words(node)}; },
                    },
                    element);
}

static AlterNode build_add(SyntaxNode node, BuildNotes& notes) {
  switch (node.rule()) {
    case GrammarRule::addKey: return AddKey{build_key_definition(node.only_child(), notes)};
    case GrammarRule::addConstraint: return add_element(build_constraint_definition(node.only_child(), notes), node);
    case GrammarRule::addPartition: return build_add_partition(node, notes);
    case GrammarRule::addPeriod: return build_temporal_action(node, "add", Syntax::period, notes);
    default: return build_temporal_action(node, "add", Syntax::system_versioning, notes);
  }
}

static AlterNode build_drop(SyntaxNode node, BuildNotes& notes) {
  switch (node.rule()) {
    case GrammarRule::dropColumn: return build_drop_column(node, notes);
    case GrammarRule::dropKeyAction: return build_drop_key(node, notes);
    case GrammarRule::dropPrimaryKey: return DropPrimaryKey{};
    case GrammarRule::dropForeignKey: return build_drop_foreign_key(node, notes);
    case GrammarRule::dropConstraint: return build_drop_constraint(node, notes);
    case GrammarRule::dropPartition: return build_drop_partition(node, notes);
    case GrammarRule::dropPeriod: return build_temporal_action(node, "drop", Syntax::period, notes);
    default: return build_temporal_action(node, "drop", Syntax::system_versioning, notes);
  }
}

AlterNode build_alter_action(SyntaxNode node, BuildNotes& notes) {
  switch (node.rule()) {
    case GrammarRule::addKey:
    case GrammarRule::addConstraint:
    case GrammarRule::addPartition:
    case GrammarRule::addPeriod:
    case GrammarRule::addSystemVersioning: return build_add(node, notes);
    case GrammarRule::modifyColumn: return build_modify_column(node, notes);
    case GrammarRule::changeColumn: return build_change_column(node, notes);
    case GrammarRule::alterColumn: return build_alter_column(node, notes);
    case GrammarRule::alterKey: return build_alter_key(node, notes);
    case GrammarRule::alterConstraint: return build_alter_constraint(node, notes);
    case GrammarRule::renameColumn: return build_rename_column(node, notes);
    case GrammarRule::renameKey: return build_rename_key(node, notes);
    case GrammarRule::renameTo: return RenameTo{build_qualified_name(*node.child(GrammarRule::qualifiedName))};
    case GrammarRule::convertCharset: return build_convert_charset(node);
    case GrammarRule::convertPartition: return build_convert_partition(node, notes);
    case GrammarRule::orderRows: return OrderRows{build_order_items(node, notes)};
    case GrammarRule::requireAlgorithm: return build_require_algorithm(node, notes).node;
    case GrammarRule::requireLock: return build_require_lock(node).node;
    case GrammarRule::tablespaceAction: return build_tablespace_action(node);
    case GrammarRule::removePartitioning: return RemovePartitioning{};
    case GrammarRule::setTiflashReplica: return build_tiflash_replica(node, notes);
    case GrammarRule::partitionMaintenance: return build_partition_maintenance(node, notes);
    default: return build_drop(node, notes);
  }
}

}  // namespace belay
