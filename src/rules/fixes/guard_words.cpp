// IF EXISTS, IF NOT EXISTS and OR REPLACE, where the server takes them.
#include <algorithm>

#include "base/overloaded.h"
#include "rules/fixes/fixes.h"

namespace belay::fixes {

static const AlterAction* action_of(const Subject& subject) {
  const auto* alter = as<AlterTable>(statement_of(subject));
  if (!alter) return nullptr;
  const auto found = std::ranges::find(alter->actions, clause_of(subject)->span, &AlterAction::span);
  return found == alter->actions.end() ? nullptr : &*found;
}

static Edits insert_before(const Subject& subject, Span name, std::string_view words) {
  if (name.empty()) return std::nullopt;
  return std::vector<Edit>{{{name.begin, name.begin}, in_authors_case(subject, words) + " "}};
}

static Edits insert_before(const Subject& subject, Span name, std::string_view words, Syntax needed) {
  if (!accepts(subject.analysis.server, needed)) return std::nullopt;
  return insert_before(subject, name, words);
}

// MariaDB 10.11 forgets the new primary key where the same ALTER drops the old one.
static bool loses_primary_key(const Subject& subject, const AddColumn& add) {
  const auto drops_it = [](const AlterAction& action) { return as<DropPrimaryKey>(action) != nullptr; };
  return add.column.is_primary_key && std::ranges::any_of(as<AlterTable>(statement_of(subject))->actions, drops_it);
}

Edits insert_if_not_exists(const Subject& subject) {
  constexpr std::string_view words = "IF NOT EXISTS";
  const auto clause = Overloaded{
      [&](const AddColumn& add) {
        if (add.in_list || loses_primary_key(subject, add)) return Edits();  // ADD (a INT, b INT) has one for all
        return insert_before(subject, add.column.name.span, words, Syntax::if_not_exists_add_column);
      },
      [&](const AddKey& add) {
        return insert_before(subject, add.key.name.span, words, Syntax::if_not_exists_add_index);
      },
      [](const auto&) { return Edits(); },
  };
  const auto statement = Overloaded{
      [&](const CreateTable& create) { return insert_before(subject, create.table.span, words); },
      [&](const CreateDatabase& create) { return insert_before(subject, create.name.span, words); },
      [&](const CreateEvent& create) { return insert_before(subject, create.event.span, words); },
      [&](const CreateIndex& create) {
        return insert_before(subject, create.key.name.span, words, Syntax::if_not_exists_create_index);
      },
      [&](const CreateRoutine& create) {
        return insert_before(subject, create.routine.span, words, Syntax::if_not_exists_routine);
      },
      [&](const CreateTrigger& create) {
        return insert_before(subject, create.trigger.span, words, Syntax::if_not_exists_routine);
      },
      [](const auto&) { return Edits(); },
  };
  if (!clause_of(subject)) return std::visit(statement, statement_of(subject).node);
  const AlterAction* action = action_of(subject);
  return action ? std::visit(clause, action->node) : Edits();
}

Edits insert_if_exists(const Subject& subject) {
  constexpr std::string_view words = "IF EXISTS";
  const auto clause = Overloaded{
      [&](const DropColumn& drop) {
        return insert_before(subject, drop.column.span, words, Syntax::if_exists_drop_column);
      },
      [&](const DropKey& drop) { return insert_before(subject, drop.name.span, words, Syntax::if_exists_drop_index); },
      [&](const DropForeignKey& drop) {
        return insert_before(subject, drop.symbol.span, words, Syntax::if_exists_drop_constraint);
      },
      [&](const DropConstraint& drop) {
        return insert_before(subject, drop.symbol.span, words, Syntax::if_exists_drop_constraint);
      },
      [](const auto&) { return Edits(); },
  };
  const auto statement = Overloaded{
      [&](const DropTable& drop) { return insert_before(subject, drop.tables.front().span, words); },
      [&](const DropView& drop) { return insert_before(subject, drop.views.front().span, words); },
      [&](const DropDatabase& drop) { return insert_before(subject, drop.name.span, words); },
      [&](const DropRoutine& drop) { return insert_before(subject, drop.routine.span, words); },
      [&](const DropTrigger& drop) { return insert_before(subject, drop.trigger.span, words); },
      [&](const DropEvent& drop) { return insert_before(subject, drop.event.span, words); },
      [&](const DropIndex& drop) {
        return insert_before(subject, drop.name.span, words, Syntax::if_exists_drop_index);
      },
      [](const auto&) { return Edits(); },
  };
  if (!clause_of(subject)) return std::visit(statement, statement_of(subject).node);
  const AlterAction* action = action_of(subject);
  return action ? std::visit(clause, action->node) : Edits();
}

// Of a view: CREATE OR REPLACE is what every server takes.
Edits insert_or_replace(const Subject& subject) {
  const auto* create = as<CreateView>(statement_of(subject));
  if (!create) return std::nullopt;
  const uint32_t after = create->create_keyword.end;
  return std::vector<Edit>{{{after, after}, " " + in_authors_case(subject, "OR REPLACE")}};
}

}  // namespace belay::fixes
