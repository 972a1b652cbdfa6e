#include "rules/revisions.h"

#include <algorithm>
#include <map>

#include "base/prefix.h"
#include "base/text.h"
#include "rules/subjects/each.h"
#include "rules/touched_tables.h"

namespace belay {

namespace {

enum class Deed { added, changed };

struct Earlier {
  Deed deed;
  uint32_t statement;
};

class Reader {
 public:
  void read(const StatementFacts& facts, const Statement& statement);
  std::vector<Revision> revisions;

 private:
  void read(const StatementFacts& facts, const AlterTable& alter);
  void read(const ClauseFacts& clause, const StatementFacts& facts, const std::string& table);
  void note(RevisionKind kind, const ClauseFacts& clause, const StatementFacts& facts, uint32_t other);
  void forget_used(const Statement& statement);

  CurrentDatabase database_;
  std::map<std::string, Earlier> earlier_;  // by "table|kind|name"
};

std::string prefix_of(const std::string& table) {
  return table + "|";
}

void Reader::note(RevisionKind kind, const ClauseFacts& clause, const StatementFacts& facts, uint32_t other) {
  revisions.push_back({kind, clause.object, other, {facts.file, facts.id, clause.span}});
}

void Reader::read(const ClauseFacts& clause, const StatementFacts& facts, const std::string& table) {
  const bool is_column = clause.object.kind == ObjectKind::column;
  const std::string key = prefix_of(table) + (is_column ? "c|" : "i|") + to_lower(clause.object.name);
  const auto earlier = earlier_.find(key);
  const bool before = earlier != earlier_.end() && earlier->second.statement != facts.id;
  if (clause.kind == "drop_column" || clause.kind == "drop_index") {
    if (before && earlier->second.deed == Deed::added)
      note(RevisionKind::dropped_again, clause, facts, earlier->second.statement);
    earlier_.erase(key);
  } else if (clause.kind == "add_column" || clause.kind == "add_index") {
    earlier_.insert_or_assign(key, Earlier{Deed::added, facts.id});
  } else if (clause.kind == "modify_column" || clause.kind == "change_column") {
    if (before && earlier->second.deed == Deed::changed)
      note(RevisionKind::changed_again, clause, facts, earlier->second.statement);
    if (!before) earlier_.insert_or_assign(key, Earlier{Deed::changed, facts.id});
  }
}

void Reader::read(const StatementFacts& facts, const AlterTable& alter) {
  const std::string table = full_name(alter.table, database_.name());
  for (const ClauseFacts& clause : facts.clauses) read(clause, facts, table);
}

// Whoever reads or writes the table meanwhile may need it as it is then.
void Reader::forget_used(const Statement& statement) {
  const auto forget = [&](const QualifiedName& name) {
    erase_prefix(earlier_, prefix_of(full_name(name, database_.name())));
  };
  for_each_named_table(statement, forget);
}

void Reader::read(const StatementFacts& facts, const Statement& statement) {
  database_.run(statement);
  if (const auto* alter = as<AlterTable>(statement)) {
    // A key that the new one refers to is needed, whatever becomes of it later.
    for_each_added_foreign_key(statement, [&](const ForeignKeyDefinition&) { earlier_.clear(); });
    return read(facts, *alter);
  }
  if (as<CallStatement>(statement) || as<Execute>(statement) || as<Opaque>(statement)) return earlier_.clear();
  forget_used(statement);
}

}  // namespace

std::vector<Revision> revisions_of(const Analysis& analysis) {
  std::vector<Reader> files(analysis.script.files.size());
  for_each_statement(analysis, [&](const StatementFacts& facts, const Statement& statement) {
    files[facts.file].read(facts, statement);
  });
  std::vector<Revision> revisions;
  for (const Reader& file : files) revisions.insert(revisions.end(), file.revisions.begin(), file.revisions.end());
  return revisions;
}

}  // namespace belay
