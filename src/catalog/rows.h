// What is known of a table's rows: those that the script inserted, and what no row can look like. Column names are
// lower-case here, since columns compare without case.
#pragma once

#include <string>
#include <vector>

#include "catalog/known_rows.h"
#include "catalog/value.h"

namespace belay {

struct Condition {
  std::string column;
  bool equal = true;  // false: the column differs from `value`, NULL included
  Value value;        // known; Null for IS NULL
};

// A conjunct that is only known by its text: it can be recognised again, and what it depends on.
struct OpaqueCondition {
  std::string text;                  // white space folded; empty: cannot be recognised
  std::vector<std::string> columns;  // lower-case
};

// What a WHERE clause asks: all of these.
struct Conjunction {
  std::vector<Condition> conditions;
  std::vector<OpaqueCondition> opaque;
};

enum class Membership { yes, no, unknown };
Membership meets(const KnownRow& row, const Conjunction& conjunction);

// True where every row that meets `narrow` meets `wide` too, as far as the conjuncts themselves show it.
bool implies(const Conjunction& narrow, const Conjunction& wide);

struct Rows {
  bool complete = false;  // every row is in `known`: true for a table that the script created
  KnownRows known;
  SharedVector<Conjunction> empty;  // no row meets any of these, e.g. after DELETE … WHERE a = 1 AND b = 2
  SharedVector<size_t> bulks;       // hashes of long lists of rows that were inserted and not looked at
  uint64_t written = 0;             // another number after each statement that may have changed them

  Membership any(const Conjunction& conjunction) const;  // is there a row that meets it?

  // The positions of the known rows that may meet it; the others do not, for certain.
  std::vector<size_t> candidates(const Conjunction& conjunction) const;

  // A row with these cells joins, or rows get these values: drops the `empty` conditions that may be met now.
  void disturb_by_insert(const SharedVector<Cell>& cells);
  void disturb_by_update(const SharedVector<Cell>& cells);
  void forget();  // rows went that nobody can name
  void rename_column(const std::string& from, const std::string& to);
  void drop_column(const std::string& column);
};

}  // namespace belay
