// When the script does something to an object for the first and for the last time. Each statement asks for what lies
// before and behind it; without this, each would read all the others.
#pragma once

#include <map>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "facts/facts.h"

namespace belay {

class Timeline {
 public:
  explicit Timeline(const Analysis& analysis);

  enum class Event { created, destroyed };

  // A column, an index, a foreign key, another constraint or a partition of a table.
  struct Part {
    std::string_view table;
    enum class Kind { column, index, foreign_key, constraint, partition } kind;
    std::string_view name;
  };

  // By statements before `index`, counted from 0.
  bool is_before(size_t index, Event event, const Object& object) const;
  // By statements after it and by none before it.
  bool is_only_after(size_t index, Event event, const Object& object) const;

  // Whether the last that happens to it is this.
  bool is_last(Event event, const Object& object) const;

  // Whether any statement creates or destroys it. Names of tables and columns are compared without their case.
  bool makes_or_destroys_table(std::string_view table) const;
  bool makes_or_destroys_column(std::string_view table, std::string_view column) const;

  // Whether any statement gives the table another shape, or another name, or takes it away.
  bool reshapes_table(std::string_view table) const;

  // Whether the script itself has made the table that is called so before the statement at `index`.
  bool is_own_table(size_t index, std::string_view table) const;

  // Whether any statement drops it or gives it another name.
  bool takes_table_away(std::string_view table) const;

  // The same, or that any takes a column of it away.
  bool loses_parts(std::string_view table) const;

  // Whether a statement after `index` gives the table that is called so then another name.
  bool is_renamed_later(size_t index, std::string_view table) const;

  // The same, or drops it.
  bool is_taken_away_later(size_t index, std::string_view table) const;

  // Whether a statement after `index` makes a table of this name, or gives a table this name.
  bool is_made_later(size_t index, std::string_view table) const;

  // Whether a statement after `index` gives the table a part of this name, as its text says.
  bool is_part_made_later(size_t index, const Part& part) const;
  // Whether a statement after `index` takes a part of this name away.
  bool is_part_taken_later(size_t index, const Part& part) const;

  // The statements, ascending, that create, change or destroy the table, which Situation::key_of_table names so.
  std::span<const size_t> touching(const std::string& key_of_table) const;

  // The statements around `index`, up to the next ones whose effect on tables cannot be seen from outside: [begin,
  // end).
  std::pair<size_t, size_t> visible_around(size_t index) const;

  // Whether no statement before `index` inserts into `table`.
  bool is_first_insert(size_t index, const QualifiedName& table) const;

 private:
  struct Times {
    size_t first = 0;
    size_t last = 0;
  };
  using Events = std::map<std::string, Times>;

  void note(size_t index, const std::vector<Object>& objects, Events& events);
  const Times* times_of(Event event, const Object& object) const;

  Events created_;
  Events destroyed_;
  void note_touched(size_t index, const Statement& statement, const StatementFacts& facts);
  void note_making(size_t index, const Statement& statement);
  void note_renaming(size_t index, const QualifiedName& from, const QualifiedName& to);
  void note_clauses(size_t index, const AlterTable& alter);
  void note_parts(size_t index, const Statement& statement);

  std::set<std::string> tables_;
  std::set<std::string> reshaped_;
  std::set<std::string> taken_away_;
  std::set<std::string> losing_columns_;
  std::map<std::string, size_t> last_renamings_;
  std::map<std::string, size_t> last_drops_;
  std::map<std::string, size_t> last_makings_;
  std::map<std::string, size_t> last_part_makings_;
  std::map<std::string, size_t> last_part_takings_;

  // Since when the name stands for a table of the script's own, or no longer; in order.
  struct Ownership {
    size_t since = 0;
    bool own = false;
  };
  void note_owner(size_t index, const Statement& statement, const StatementFacts& facts);
  bool owns(std::string_view table) const;
  std::map<std::string, std::vector<Ownership>> owners_;
  std::set<std::string> columns_;
  std::map<std::string, size_t> first_inserts_;
  std::map<std::string, std::vector<size_t>> touching_;
  std::vector<size_t> hidden_;
};

}  // namespace belay
