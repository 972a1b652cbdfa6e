// Values of expressions, as far as the script and the catalog determine them. Private to play/.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "catalog/catalog.h"

namespace belay {

// What a session holds beside the schema. Names are lower-case.
struct Session {
  std::map<std::string, Value> user_variables;
  std::map<std::string, Value> locals;  // of the stored program that runs: parameters and declared variables

  // A guard of the first run is taken to find that there is work to do. Where that is so because it finds nothing, what
  // it asked for is noted: a second run asks again.
  std::vector<Object>* taken_for_absent = nullptr;  // while a guard is tried: what nobody has seen is not there
  std::vector<Object>* noted_absent = nullptr;      // of the guards that were followed
};

struct ScopeRow {
  std::string_view alias;
  const KnownRow* row = nullptr;
};

// The rows whose columns an expression sees: those of its own query, then those of the queries around it.
struct Scope {
  std::vector<ScopeRow> rows;
  const Scope* outer = nullptr;
  const std::vector<Scope>* group = nullptr;  // those that an aggregate function goes over
  bool in_order = false;                      // the group's are in the server's order

  const Value* find(std::string_view table, const std::string& column) const;
};

class Evaluator : public ValueSource {
 public:
  Evaluator(const Catalog& catalog, const Session& session, const Scope* scope = nullptr)
      : catalog_(catalog), session_(session), scope_(scope) {}

  Value evaluate(const Expression& expression) const override;
  std::optional<Joined> join(const TableReference& from, const Expression* where,
                             const std::vector<const Expression*>& wanted) const override;
  std::optional<std::vector<std::vector<Value>>> rows_of(const Query& query) const override;
  std::optional<std::string> state_of(const Query& query) const override;

  // The value of a scalar subquery, and whether the query gives any row (1, 0 or unknown).
  Value first_value_of(const Query& query) const;
  Value exists(const Query& query) const;
  bool gives_several_rows(const Query& query) const;  // for certain

 private:
  Value evaluate_node(const Literal& node) const;
  Value evaluate_node(const ColumnReference& node) const;
  Value evaluate_node(const UserVariable& node) const;
  Value evaluate_node(const SystemVariable& node) const;
  Value evaluate_node(const Unary& node) const;
  Value evaluate_node(const Binary& node) const;
  Value evaluate_node(const PatternMatch& node) const;
  Value evaluate_node(const Between& node) const;
  Value evaluate_node(const Is& node) const;
  Value evaluate_node(const InList& node) const;
  Value evaluate_node(const InQuery& node) const;
  Value evaluate_node(const Subquery& node) const;
  Value evaluate_node(const Exists& node) const;
  Value evaluate_node(const Case& node) const;
  Value evaluate_node(const Call& node) const;
  Value evaluate_node(const Cast& node) const;
  Value evaluate_node(const Collate& node) const;
  Value evaluate_node(const Assign& node) const;
  template <class T>
  Value evaluate_node(const T&) const {
    return Unknown{"an expression that is not followed"};
  }

  Value evaluate_aggregate(const Call& call) const;
  Value choose(const Expression& condition, const Expression& then, const Expression* otherwise) const;

  const Catalog& catalog_;
  const Session& session_;
  const Scope* scope_;
};

// The value if what nobody has seen is not there, and what that takes for absent.
struct Tried {
  Value value;
  std::vector<Object> absent;
};
Tried try_without_unseen(const Expression& condition, const Catalog& catalog, const Session& session,
                         const Scope* scope);

bool is_true(const Value& value);   // known and not zero
bool is_false(const Value& value);  // known to be zero, or NULL

// A built-in function of known arguments; unknown where the function or an argument is.
Value call_function(std::string_view name, const std::vector<Value>& arguments, const Catalog& catalog);

// True where the query reads information_schema: its answer is a test of the schema.
bool asks_schema(const Query& query, const Catalog& catalog);
bool asks_schema(const Expression& expression, const Catalog& catalog);

}  // namespace belay
