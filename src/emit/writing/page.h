// What is written for one statement, and what the writer must know to write it. Private to emit/.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "catalog/catalog.h"
#include "emit/emit.h"
#include "emit/writing/sql.h"

namespace belay {

// The CREATE TRIGGER that was written, in two parts: its table's name stands between them.
struct CarriedTrigger {
  std::string head;
  std::string tail;
};

// The state that the script's statements leave to those after them.
struct Course {
  std::map<std::string, Family> variables;      // user variables by lower-case name
  std::set<std::string> assigned;               // those that the statement sets
  std::set<std::string> lost_variables;         // those that nothing has set, because what would is refused
  std::set<std::string> unread;                 // those that nothing reads that is written
  std::map<std::string, std::string> counters;  // tables whose AUTO_INCREMENT got explicit values: name, column
  std::set<std::string> called;                 // procedures whose calls are written out, lower-case
  std::set<std::pair<std::string, std::string>> tables_made;  // by any statement of the script: schema, lower-case name
  std::map<std::string, CarriedTrigger> triggers;             // by their names in the catalog
  bool in_transaction = false;
};

class Page {
 public:
  Page(const RawStatement& raw, std::string_view text, const Catalog& catalog, const Applied* applied)
      : raw_(raw), text_(text), catalog_(catalog), applied_(applied) {}

  // Spans of what EXECUTE and CALL run do not lie in the script: the whole statement is named.
  void name_whole_statement() { names_whole_ = true; }

  std::string_view text() const { return text_; }
  std::string_view text_of(Span span) const { return slice(text_, span); }
  const Catalog& catalog() const { return catalog_; }  // behind the statement
  const Applied* applied() const { return applied_; }  // nothing: the statement does not reach the catalog

  // As the table was before the statement, and as it is behind it; nothing: it is not known, or not there.
  const Table* before(const QualifiedName& name) const;
  const Table* after(const QualifiedName& name) const;
  const Table* find(const QualifiedName& name) const;  // behind, else before

  void differ(Span span, std::string why) { note(span, Verdict::differs, std::move(why)); }
  void refuse(Span span, std::string why) { note(span, Verdict::refused, std::move(why)); }
  bool is_refused() const;

  const std::vector<Difference>& differences() const { return differences_; }

 private:
  void note(Span span, Verdict verdict, std::string why);

  const RawStatement& raw_;
  std::string_view text_;
  const Catalog& catalog_;
  const Applied* applied_;
  bool names_whole_ = false;
  std::vector<Difference> differences_;
};

}  // namespace belay
