#include "emit/rewording/native_guards.h"

#include <utility>
#include <vector>

#include "source/edit.h"

namespace belay {

namespace {

class Guards {
 public:
  explicit Guards(const Server& server) : server_(server) {}

  void look_at(const AlterAction& action) {
    if (const auto* add = as<AddColumn>(action); add && !add->if_not_exists && !add->in_list)
      guard(Syntax::if_not_exists_add_column, add->column.span.begin, "IF NOT EXISTS ");
    if (const auto* add = as<AddKey>(action); add && add->key.name && !add->key.if_not_exists)
      guard(Syntax::if_not_exists_add_index, add->key.name.span.begin, "IF NOT EXISTS ");
    if (const auto* drop = as<DropColumn>(action); drop && !drop->if_exists)
      guard(Syntax::if_exists_drop_column, drop->column.span.begin, "IF EXISTS ");
    if (const auto* drop = as<DropKey>(action); drop && !drop->if_exists)
      guard(Syntax::if_exists_drop_index, drop->name.span.begin, "IF EXISTS ");
  }

  void look_at(const Statement& statement) {
    if (const auto* alter = as<AlterTable>(statement)) {
      for (const AlterAction& action : alter->actions) look_at(action);
    }
    if (const auto* create = as<CreateIndex>(statement); create && !create->if_not_exists)
      guard(Syntax::if_not_exists_create_index, create->key.name.span.begin, "IF NOT EXISTS ");
    if (const auto* drop = as<DropIndex>(statement); drop && !drop->if_exists)
      guard(Syntax::if_exists_drop_index, drop->name.span.begin, "IF EXISTS ");
    if (const auto* create = as<CreateTable>(statement); create && !create->if_not_exists && !create->or_replace)
      edits_.push_back({{create->table.span.begin, create->table.span.begin}, "IF NOT EXISTS "});
    if (const auto* drop = as<DropTable>(statement); drop && !drop->if_exists && !drop->tables.empty())
      edits_.push_back({{drop->tables.front().span.begin, drop->tables.front().span.begin}, "IF EXISTS "});
  }

  std::vector<Edit> take() { return std::move(edits_); }

 private:
  void guard(Syntax syntax, uint32_t at, std::string_view words) {
    if (accepts(server_, syntax)) edits_.push_back({{at, at}, std::string(words)});
  }

  const Server& server_;
  std::vector<Edit> edits_;
};

}  // namespace

std::string with_native_guards(const Statement& statement, std::string_view text, const Server& server) {
  Guards guards(server);
  guards.look_at(statement);
  return apply_edits(text, guards.take());
}

}  // namespace belay
