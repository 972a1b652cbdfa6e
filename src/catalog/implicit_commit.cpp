#include "catalog/implicit_commit.h"

#include "base/overloaded.h"

namespace belay {

bool commits_implicitly(const Statement& statement) {
  return std::visit(
      Overloaded{
          [](const CreateTable& create) { return !create.temporary; },
          [](const DropTable& drop) { return !drop.temporary; },
          [](const Utility& utility) { return utility.implicit_commit; },
          [](const Transaction& transaction) { return transaction.action == TransactionAction::start; },
          [](const auto& node) {
            using Node = std::decay_t<decltype(node)>;
            return std::disjunction_v<
                std::is_same<Node, AlterTable>, std::is_same<Node, RenameTable>, std::is_same<Node, TruncateTable>,
                std::is_same<Node, CreateIndex>, std::is_same<Node, DropIndex>, std::is_same<Node, CreateDatabase>,
                std::is_same<Node, AlterDatabase>, std::is_same<Node, DropDatabase>, std::is_same<Node, CreateView>,
                std::is_same<Node, DropView>, std::is_same<Node, CreateRoutine>, std::is_same<Node, AlterRoutine>,
                std::is_same<Node, DropRoutine>, std::is_same<Node, CreateTrigger>, std::is_same<Node, DropTrigger>,
                std::is_same<Node, CreateEvent>, std::is_same<Node, DropEvent>, std::is_same<Node, LockTables>,
                std::is_same<Node, UnlockTables>, std::is_same<Node, AccountStatement>, std::is_same<Node, Grant>,
                std::is_same<Node, CreateSequence>, std::is_same<Node, DropSequence>>;
          },
      },
      statement.node);
}

}  // namespace belay
