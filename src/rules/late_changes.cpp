// Each file is read forwards: what statements rely on is kept by name, and a later one that changes or drops it is held
// against them. What the file itself has made before comes again with every run.
#include "rules/late_changes.h"

#include <algorithm>
#include <map>
#include <set>

#include "base/overloaded.h"
#include "base/text.h"
#include "catalog/expression_walk.h"
#include "rules/subjects/each.h"
#include "rules/touched_tables.h"

namespace belay {

namespace {

class Reader {
 public:
  void read(const StatementFacts& facts, const Statement& statement);
  std::vector<LateChange> changes;

 private:
  void read(const CreateView& view);
  void read(const AlterTable& alter);
  void read(const DropTable& drop);
  template <class T>
  void read(const T&) {}

  void read_rows();
  void lose(const std::string& key, const std::string& name);
  void change_columns_of(const std::string& table);
  void make(const std::string& key) { made_.insert(key); }

  std::string full(const QualifiedName& table) const { return full_name(table, database_.name()); }

  struct Use {
    const StatementFacts* facts;
    std::string name;  // as shown to people
  };

  CurrentDatabase database_;
  const StatementFacts* facts_ = nullptr;
  std::multimap<std::string, Use> views_;                            // by the table that they show whole
  std::map<std::string, std::vector<const StatementFacts*>> reads_;  // by "table" or "table.column"
  std::set<std::string> made_;
};

std::string column_key(const std::string& table, const std::string& column) {
  return table + "." + to_lower(column);
}

// The tables whose columns a query shows by *.
std::vector<const QualifiedName*> tables_shown_whole(const Query& query) {
  std::vector<const QualifiedName*> tables;
  const auto* select = std::get_if<Select>(&query.body);
  if (!select || !select->from) return tables;
  for (const SelectItem& item : select->items) {
    const auto* star = as<Star>(item.value);
    if (!star) continue;
    for_each_table(*select->from, [&](const BaseTable& base) {
      const bool is_meant = !star->table || equals_ignoring_case(star->table->text, base.table.name.text) ||
                            equals_ignoring_case(star->table->text, base.alias.text);
      if (is_meant) tables.push_back(&base.table);
    });
  }
  return tables;
}

void Reader::read(const CreateView& view) {
  const std::string& name = view.view.name.text;
  std::erase_if(views_, [&](const auto& entry) { return entry.second.name == name; });
  std::erase_if(changes, [&](const LateChange& change) {
    return change.kind == LateChangeKind::view_of_star && change.name == name;
  });
  for (const QualifiedName* table : tables_shown_whole(*view.query)) views_.emplace(full(*table), Use{facts_, name});
}

void Reader::change_columns_of(const std::string& table) {
  const auto [begin, end] = views_.equal_range(table);
  for (auto it = begin; it != end; ++it) {
    const StatementFacts& view = *it->second.facts;
    changes.push_back({LateChangeKind::view_of_star, it->second.name, facts_->id, {view.file, view.id, view.span}});
  }
  views_.erase(begin, end);
}

void Reader::lose(const std::string& key, const std::string& name) {
  const auto found = reads_.find(key);
  if (found == reads_.end() || made_.contains(key)) return;
  for (const StatementFacts* reader : found->second)
    changes.push_back({LateChangeKind::source_gone, name, facts_->id, {reader->file, reader->id, reader->span}});
  reads_.erase(found);
}

void Reader::read(const AlterTable& alter) {
  const std::string table = full(alter.table);
  bool columns_change = false;
  for (const AlterAction& action : alter.actions) {
    if (const auto* add = as<AddColumn>(action)) {
      make(column_key(table, add->column.name.text));
      columns_change = true;
    }
    if (const auto* drop = as<DropColumn>(action)) {
      lose(column_key(table, drop->column.text), drop->column.text);
      columns_change = true;
    }
    if (const auto* change = as<ChangeColumn>(action); change && change->old_name.text != change->column.name.text) {
      lose(column_key(table, change->old_name.text), change->old_name.text);
      columns_change = true;
    }
    if (const auto* rename = as<RenameColumn>(action)) {
      lose(column_key(table, rename->old_name.text), rename->old_name.text);
      columns_change = true;
    }
  }
  if (columns_change) change_columns_of(table);
}

void Reader::read(const DropTable& drop) {
  for (const QualifiedName& table : drop.tables) lose(full(table), table.name.text);
}

static bool moves_rows(const StatementFacts& facts) {
  return facts.kind == "insert" || facts.kind == "replace" || facts.kind == "update";
}

void Reader::read_rows() {
  if (!moves_rows(*facts_)) return;
  for (const Object& read : facts_->reads) {
    if (read.kind == ObjectKind::column)
      reads_[column_key(read.schema + "." + read.table, read.name)].push_back(facts_);
    if (read.kind == ObjectKind::table) reads_[read.schema + "." + read.name].push_back(facts_);
  }
}

void Reader::read(const StatementFacts& facts, const Statement& statement) {
  facts_ = &facts;
  database_.run(statement);
  std::visit([&](const auto& node) { read(node); }, statement.node);
  for (const Object& made : facts.creates)
    if (made.kind == ObjectKind::table) make(made.schema + "." + made.name);
  read_rows();
}

}  // namespace

std::vector<LateChange> late_changes_of(const Analysis& analysis) {
  std::vector<Reader> files(analysis.script.files.size());
  for_each_statement(analysis, [&](const StatementFacts& facts, const Statement& statement) {
    files[facts.file].read(facts, statement);
  });
  std::vector<LateChange> changes;
  for (Reader& file : files) std::ranges::move(file.changes, std::back_inserter(changes));
  std::ranges::stable_sort(changes, {}, [](const LateChange& change) { return change.place.statement; });
  return changes;
}

}  // namespace belay
