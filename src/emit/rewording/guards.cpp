#include "emit/rewording/guards.h"

#include <algorithm>
#include <utility>

#include "base/text.h"
#include "plan/alter.h"
#include "plan/lookup.h"
#include "plan/sql.h"

namespace belay {

bool is_guard(Syntax syntax) {
  switch (syntax) {
    case Syntax::if_not_exists_add_column:
    case Syntax::if_exists_drop_column:
    case Syntax::if_exists_modify_column:
    case Syntax::if_exists_rename_column:
    case Syntax::if_exists_alter_column:
    case Syntax::if_not_exists_add_index:
    case Syntax::if_not_exists_add_constraint:
    case Syntax::if_exists_drop_index:
    case Syntax::if_exists_drop_constraint:
    case Syntax::if_exists_rename_index:
    case Syntax::if_not_exists_create_index:
    case Syntax::if_exists_alter_table:
    case Syntax::if_exists_rename_table:
    case Syntax::if_not_exists_partition:
    case Syntax::if_exists_partition:
    case Syntax::if_not_exists_view: return true;
    default: return false;
  }
}

namespace {

// A question, an empty text where none is asked, or nothing where none can be.
using Question = std::optional<std::string>;

Question ask(bool guarded, const std::string& question) {
  return guarded ? Question(question) : Question("");
}

class Questions {
 public:
  Questions(const QualifiedName& table) : table_(table) {}

  Question of(const AlterAction& action) const {
    return std::visit([&](const auto& node) { return of(node); }, action.node);
  }
  Question of(const KeyDefinition& key) const {
    if (key.kind == KeyKind::primary) return find_index(table_, "PRIMARY").absent();
    if (key.name) return find_index(table_, key.name.text).absent();
    const bool plain = std::ranges::none_of(key.parts, [](const KeyPart& part) { return part.expression.has_value(); });
    if (!plain) return std::nullopt;
    return find_index_on(table_, columns_of(key), key.kind).absent();
  }

 private:
  std::string there(const Name& column) const { return find_column(table_, column.text).present(); }

  Question of(const AddColumn& add) const {
    return ask(add.if_not_exists, find_column(table_, add.column.name.text).absent());
  }
  Question of(const DropColumn& drop) const { return ask(drop.if_exists, there(drop.column)); }
  Question of(const ModifyColumn& modify) const { return ask(modify.if_exists, there(modify.column.name)); }
  Question of(const ChangeColumn& change) const { return ask(change.if_exists, there(change.old_name)); }
  Question of(const RenameColumn& rename) const { return ask(rename.if_exists, there(rename.old_name)); }
  Question of(const SetColumnDefault& set) const { return ask(set.if_exists, there(set.column)); }
  Question of(const DropColumnDefault& drop) const { return ask(drop.if_exists, there(drop.column)); }
  Question of(const AddKey& add) const { return add.key.if_not_exists ? of(add.key) : Question(""); }
  Question of(const DropKey& drop) const { return ask(drop.if_exists, find_index(table_, drop.name.text).present()); }
  Question of(const DropPrimaryKey& drop) const { return ask(drop.if_exists, find_index(table_, "PRIMARY").present()); }
  Question of(const RenameKey& rename) const {
    return ask(rename.if_exists, find_index(table_, rename.old_name.text).present());
  }
  Question of(const AddForeignKey& add) const {
    const ForeignKeyDefinition& key = add.foreign_key;
    if (!key.if_not_exists) return "";
    const Name& name = key.symbol ? key.symbol : key.name;
    if (name) return find_constraint(table_, name.text, "FOREIGN KEY").absent();
    std::vector<std::string> columns;
    for (const Name& column : key.columns) columns.push_back(column.text);
    return find_foreign_key_on(table_, columns, key.references.table.name.text).absent();
  }
  Question of(const DropForeignKey& drop) const {
    return ask(drop.if_exists, find_constraint(table_, drop.symbol.text, "FOREIGN KEY").present());
  }
  Question of(const DropConstraint& drop) const {
    return ask(drop.if_exists, find_constraint(table_, drop.symbol.text, drop.is_check ? "CHECK" : "").present());
  }
  Question of(const AddCheck& add) const {
    if (!add.check.if_not_exists) return "";
    if (!add.check.symbol) return std::nullopt;
    return find_constraint(table_, add.check.symbol.text, "CHECK").absent();
  }
  Question of(const AddPartitions& add) const {
    if (!add.if_not_exists) return "";
    if (add.partitions.size() != 1) return std::nullopt;
    return find_partition(table_, add.partitions.front().name.text).absent();
  }
  Question of(const DropPartitions& drop) const {
    if (!drop.if_exists) return "";
    if (drop.names.size() != 1) return std::nullopt;
    return find_partition(table_, drop.names.front().text).present();
  }
  template <class Action>
  Question of(const Action&) const {
    return "";
  }

  const QualifiedName& table_;
};

std::string both_of(const std::string& left, const std::string& right) {
  if (left.empty() || right.empty()) return left + right;
  return left + " AND " + right;
}

class Guarding {
 public:
  Guarding(const Statement& statement, std::string_view code, std::vector<Edit> edits)
      : statement_(statement), code_(code), edits_(std::move(edits)) {}

  std::optional<std::vector<Change>> run() const {
    if (const auto* alter = as<AlterTable>(statement_)) return of(*alter);
    if (const auto* create = as<CreateIndex>(statement_)) return whole(Questions(create->table).of(create->key));
    if (const auto* drop = as<DropIndex>(statement_)) return whole(find_index(drop->table, drop->name.text).present());
    if (const auto* create = as<CreateView>(statement_)) return whole(find_view(create->view).absent());
    const auto* rename = as<RenameTable>(statement_);
    if (rename && rename->pairs.size() == 1) return whole(find_table(rename->pairs.front().from).present());
    return std::nullopt;
  }

 private:
  // The text with the edits that lie in it.
  std::string plain(Span span) const {
    std::vector<Edit> own;
    for (const Edit& edit : edits_) {
      if (span.contains(edit.span))
        own.push_back({{edit.span.begin - span.begin, edit.span.end - span.begin}, edit.replacement});
    }
    return apply_edits(slice(code_, span), std::move(own));
  }

  std::optional<std::vector<Change>> whole(const Question& question) const {
    if (!question) return std::nullopt;
    return std::vector<Change>{When{*question, plain(statement_.span)}};
  }

  std::optional<std::vector<Change>> of(const AlterTable& alter) const {
    const std::string table = alter.if_exists ? find_table(alter.table).present() : "";
    if (alter.actions.empty()) return std::nullopt;
    AlterWhen change{std::string(trim(plain({statement_.span.begin, alter.actions.front().span.begin}))), {}, {}};
    for (const AlterAction& action : alter.actions) {
      const Question question = Questions(alter.table).of(action);
      if (!question) return std::nullopt;
      const auto* add = as<AddColumn>(action);
      const bool in_list = add && add->in_list;
      if (in_list) return std::nullopt;
      if (as<RequireAlgorithm>(action) || as<RequireLock>(action))
        change.tail += ", " + plain(action.span);
      else
        change.clauses.push_back({both_of(table, *question), plain(action.span)});
    }
    return std::vector<Change>{std::move(change)};
  }

  const Statement& statement_;
  std::string_view code_;
  std::vector<Edit> edits_;
};

}  // namespace

std::optional<std::vector<Change>> with_questions(const Statement& statement, std::string_view code,
                                                  std::vector<Edit> edits) {
  return Guarding(statement, code, std::move(edits)).run();
}

}  // namespace belay
