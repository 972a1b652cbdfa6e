#include "model/statement.h"

#include <algorithm>

#include "base/overloaded.h"

namespace belay {

static std::string_view kind_of(const AccountStatement& statement) {
  switch (statement.action) {
    case AccountAction::create_user: return "create_user";
    case AccountAction::alter_user: return "alter_user";
    case AccountAction::drop_user: return "drop_user";
    case AccountAction::rename_user: return "rename_user";
    case AccountAction::create_role: return "create_role";
    case AccountAction::drop_role: return "drop_role";
    case AccountAction::set_password: return "set_password";
  }
  return "";
}

static std::string_view kind_of(const Transaction& statement) {
  switch (statement.action) {
    case TransactionAction::start: return "start_transaction";
    case TransactionAction::commit: return "commit";
    case TransactionAction::rollback: return "rollback";
    case TransactionAction::savepoint: return "savepoint";
    case TransactionAction::rollback_to_savepoint: return "rollback_to_savepoint";
    case TransactionAction::release_savepoint: return "release_savepoint";
    case TransactionAction::xa: return "xa";
  }
  return "";
}

static std::string_view kind_of(const Loop& statement) {
  switch (statement.kind) {
    case LoopKind::loop: return "loop";
    case LoopKind::while_: return "while";
    case LoopKind::repeat: return "repeat";
  }
  return "";
}

static std::string_view kind_of(const CursorStatement& statement) {
  switch (statement.action) {
    case CursorAction::open: return "open";
    case CursorAction::fetch: return "fetch";
    case CursorAction::close: return "close";
  }
  return "";
}

static bool is_function(RoutineKind kind) {
  return kind == RoutineKind::function;
}

std::string_view kind_of(const Statement& statement) {
  using Kind = std::string_view;
  return std::visit(
      Overloaded{
          [](const Opaque&) -> Kind { return "opaque"; },
          [](const CreateTable&) -> Kind { return "create_table"; },
          [](const AlterTable&) -> Kind { return "alter_table"; },
          [](const DropTable&) -> Kind { return "drop_table"; },
          [](const RenameTable&) -> Kind { return "rename_table"; },
          [](const TruncateTable&) -> Kind { return "truncate_table"; },
          [](const CreateIndex&) -> Kind { return "create_index"; },
          [](const DropIndex&) -> Kind { return "drop_index"; },
          [](const CreateDatabase&) -> Kind { return "create_database"; },
          [](const AlterDatabase&) -> Kind { return "alter_database"; },
          [](const DropDatabase&) -> Kind { return "drop_database"; },
          [](const CreateView& view) -> Kind { return view.is_alter ? "alter_view" : "create_view"; },
          [](const DropView&) -> Kind { return "drop_view"; },
          [](const CreateRoutine& r) -> Kind { return is_function(r.kind) ? "create_function" : "create_procedure"; },
          [](const AlterRoutine& r) -> Kind { return is_function(r.kind) ? "alter_function" : "alter_procedure"; },
          [](const DropRoutine& r) -> Kind { return is_function(r.kind) ? "drop_function" : "drop_procedure"; },
          [](const CreateTrigger&) -> Kind { return "create_trigger"; },
          [](const DropTrigger&) -> Kind { return "drop_trigger"; },
          [](const CreateEvent& event) -> Kind { return event.is_alter ? "alter_event" : "create_event"; },
          [](const DropEvent&) -> Kind { return "drop_event"; },
          [](const Insert& insert) -> Kind { return insert.replace ? "replace" : "insert"; },
          [](const Update&) -> Kind { return "update"; },
          [](const Delete&) -> Kind { return "delete"; },
          [](const QueryStatement&) -> Kind { return "select"; },
          [](const CallStatement&) -> Kind { return "call"; },
          [](const LoadData& load) -> Kind { return load.xml ? "load_xml" : "load_data"; },
          [](const Do&) -> Kind { return "do"; },
          [](const Set&) -> Kind { return "set"; },
          [](const Use&) -> Kind { return "use"; },
          [](const Prepare&) -> Kind { return "prepare"; },
          [](const Execute&) -> Kind { return "execute"; },
          [](const Deallocate&) -> Kind { return "deallocate"; },
          [](const Transaction& transaction) { return kind_of(transaction); },
          [](const LockTables&) -> Kind { return "lock_tables"; },
          [](const UnlockTables&) -> Kind { return "unlock_tables"; },
          [](const AccountStatement& account) { return kind_of(account); },
          [](const Grant& grant) -> Kind { return grant.is_revoke ? "revoke" : "grant"; },
          [](const Declare&) -> Kind { return "declare"; },
          [](const DeclareCondition&) -> Kind { return "declare_condition"; },
          [](const DeclareCursor&) -> Kind { return "declare_cursor"; },
          [](const DeclareHandler&) -> Kind { return "declare_handler"; },
          [](const Block&) -> Kind { return "block"; },
          [](const If&) -> Kind { return "if"; },
          [](const CaseStatement&) -> Kind { return "case"; },
          [](const Loop& loop) { return kind_of(loop); },
          [](const Jump& jump) -> Kind { return jump.leave ? "leave" : "iterate"; },
          [](const Return&) -> Kind { return "return"; },
          [](const CursorStatement& cursor) { return kind_of(cursor); },
          [](const Signal& signal) -> Kind { return signal.resignal ? "resignal" : "signal"; },
          [](const GetDiagnostics&) -> Kind { return "get_diagnostics"; },
          [](const Utility& utility) -> Kind { return utility.kind; },
          [](const CreateSequence& sequence) -> Kind {
            return sequence.is_alter ? "alter_sequence" : "create_sequence";
          },
          [](const DropSequence&) -> Kind { return "drop_sequence"; },
      },
      statement.node);
}

Dialect dialect_of(const Statement& statement) {
  const auto made_by = [&](Dialect dialect) {
    return std::ranges::any_of(statement.extensions,
                               [&](const Extension& extension) { return dialect_of(extension.syntax) == dialect; });
  };
  if (made_by(Dialect::kwdb)) return Dialect::kwdb;
  if (made_by(Dialect::postgresql)) return Dialect::postgresql;
  return Dialect::mysql;
}

}  // namespace belay
