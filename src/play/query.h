// Queries as far as the catalog answers them. Private to play/: the evaluator's subqueries come here.
#pragma once

#include <deque>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "play/evaluator.h"

namespace belay {

// One row of each joined table.
struct Combination {
  std::vector<ScopeRow> rows;
  std::vector<RowPosition> positions;  // of the base tables among them
  bool certain = true;                 // it meets the conditions so far; false: it may
};

struct Combinations {
  std::vector<Combination> list;
  bool complete = true;  // false: there may be others
};

// Runs queries over information_schema and known rows. Rows that it makes live as long as it does.
class QueryRunner {
 public:
  QueryRunner(const Catalog& catalog, const Session& session, const Scope* outer)
      : catalog_(catalog), session_(session), outer_(outer) {}

  // The combinations of FROM that meet WHERE, for certain or perhaps; nothing: the query is not followed.
  std::optional<Combinations> combine(const TableReference* from, const Expression* where);

  // All rows in no particular order, where they are known exactly.
  std::optional<std::vector<std::vector<Value>>> rows_of(const Query& query);

 private:
  std::optional<Combinations> combine(const TableReference& reference);
  std::optional<Combinations> combine(const BaseTable& base, const Expression* where = nullptr);
  std::optional<Combinations> combine(const DerivedTable& derived);
  std::optional<Combinations> combine(const Join& join);
  std::optional<Combinations> combine_schema(const BaseTable& base, const Expression* where);
  Combinations keep(Combinations combinations, const Expression* where) const;
  Value meets(const Combination& combination, const Join& join) const;
  Evaluator evaluator(const Scope& scope) const { return {catalog_, session_, &scope}; }

  std::optional<std::vector<std::vector<Value>>> rows_of(const Select& select);
  std::optional<std::vector<std::vector<Value>>> rows_of(const SetOperation& operation);
  std::optional<std::vector<std::vector<Value>>> rows_of(const ValuesConstructor& values);
  std::optional<std::vector<std::vector<Value>>> grouped(const Select& select, const Combinations& combinations);
  bool add_values(const Select& select, const Scope& scope, std::vector<Value>& row) const;

  const Catalog& catalog_;
  const Session& session_;
  const Scope* outer_;
  std::deque<KnownRow> made_;
};

}  // namespace belay
