#include "base/text.h"
#include "syntax/build_alter_action.h"
#include "syntax/build_ddl.h"
#include "syntax/build_definition.h"
#include "syntax/build_guard.h"

namespace belay {

namespace {

// One node may be several actions: ADD (a INT, b INT), ENGINE=InnoDB COMMENT='x'.
class AlterBuilder {
 public:
  AlterBuilder(size_t actions, BuildNotes& notes) : notes_(notes) { actions_.reserve(actions); }

  void add(SyntaxNode alter_action);
  void add_partitioning(SyntaxNode partitioning);
  std::vector<AlterAction> actions() { return std::move(actions_); }

 private:
  void add_words(SyntaxNode alter_action);
  void add_options(SyntaxNode alter_action);
  void add_columns(SyntaxNode alter_action, SyntaxNode add_column);
  void add_in_list(SyntaxNode table_element, bool if_not_exists);

  template <class Node>
  void push(Span span, Node&& node) {
    AlterAction& action = actions_.emplace_back();
    action.span = span;
    action.node = std::forward<Node>(node);
  }

  BuildNotes& notes_;
  std::vector<AlterAction> actions_;
};

void AlterBuilder::add(SyntaxNode alter_action) {
  if (!alter_action.has_children()) return add_words(alter_action);
  const SyntaxNode node = alter_action.only_child();
  switch (node.rule()) {
    case GrammarRule::tableOption: return add_options(alter_action);
    case GrammarRule::addColumn: return add_columns(alter_action, node);
    default: actions_.push_back({alter_action.span(), build_alter_action(node, notes_)});
  }
}

void AlterBuilder::add_partitioning(SyntaxNode partitioning) {
  push(partitioning.span(), PartitionBy{build_partitioning(partitioning, notes_)});
}

// FORCE, ENABLE KEYS, WITH VALIDATION …
void AlterBuilder::add_words(SyntaxNode alter_action) {
  const Token first = alter_action.first_token();
  if (first == Token::CACHE || first == Token::NOCACHE) notes_.extend(alter_action.span(), Syntax::table_cache);
  push(alter_action.span(), OtherAction{build_words(alter_action)});
}

void AlterBuilder::add_options(SyntaxNode alter_action) {
  for (const SyntaxNode option : alter_action.children()) {
    push(option.span(), SetTableOption{build_table_option(option, notes_)});
  }
}

void AlterBuilder::add_columns(SyntaxNode alter_action, SyntaxNode add_column) {
  const bool if_not_exists = has_if_not_exists(add_column, Syntax::if_not_exists_add_column, notes_);
  const auto definition = add_column.child(GrammarRule::columnDefinition);
  if (!definition) {
    for (const SyntaxNode element : add_column.children()) {
      if (element.rule() == GrammarRule::tableElement) add_in_list(element, if_not_exists);
    }
    return;
  }
  push(alter_action.span(), AddColumn{build_column_definition(*definition, notes_), build_column_position(add_column),
                                      if_not_exists, false});
}

// ADD COLUMN IF NOT EXISTS (a INT, b INT) is MariaDB's: it holds for each of them.
void AlterBuilder::add_in_list(SyntaxNode table_element, bool if_not_exists) {
  const Span span = table_element.span();
  TableElement element = build_table_element(table_element, notes_);
  if (auto* column = std::get_if<ColumnDefinition>(&element)) {
    AddColumn add;
    add.column = std::move(*column);
    add.in_list = true;
    add.if_not_exists = if_not_exists;
    push(span, std::move(add));
  } else {
    actions_.push_back({span, add_element(std::move(element), table_element)});
  }
}

}  // namespace

AlterTable build_alter_table(SyntaxNode alter_table, BuildNotes& notes) {
  AlterTable alter;
  AlterBuilder builder(alter_table.count(GrammarRule::alterAction), notes);
  for (const SyntaxNode part : alter_table.children()) {
    switch (part.rule()) {
      case GrammarRule::qualifiedName: alter.table = build_qualified_name(part); break;
      case GrammarRule::alterAction: builder.add(part); break;
      case GrammarRule::partitioning: builder.add_partitioning(part); break;
      case GrammarRule::lockWait: notes.extend(part.span(), Syntax::lock_wait); break;
      default: alter.if_exists = has_if_exists(alter_table, Syntax::if_exists_alter_table, notes);
    }
  }
  alter.actions = builder.actions();
  return alter;
}

}  // namespace belay
