// SELECT and what is built of it.
#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "base/box.h"
#include "base/optional_box.h"
#include "model/expression.h"

namespace belay {

struct Query;

struct SelectItem {
  Span span;
  Expression value;  // Star for * and t.*
  Name alias;
};

struct IndexHint {
  Span span;
  std::string text;
};

struct TableReference;

struct BaseTable {
  QualifiedName table;
  Name alias;
  std::vector<Name> partitions;
  std::vector<IndexHint> hints;
};

struct DerivedTable {
  bool lateral = false;
  Box<Query> query;
  Name alias;
  std::vector<Name> columns;
};

struct TableFunction {  // JSON_TABLE(…): its columns are not modelled, its text is the span
  Name name;
  Expressions arguments;
  Name alias;
};

enum class JoinKind { inner, left, right, straight, natural, natural_left, natural_right, full, cross, comma };
struct Join {
  JoinKind kind = JoinKind::inner;
  Box<TableReference> left;
  Box<TableReference> right;
  OptionalBox<Expression> on;
  std::vector<Name> using_columns;
};

struct TableReference {
  Span span;
  std::variant<BaseTable, DerivedTable, TableFunction, Join> node;
};

struct Limit {
  Span span;
  OptionalBox<Expression> offset;
  Expression count;
};

struct CommonTable {
  Span span;
  Name name;
  std::vector<Name> columns;
  Box<Query> query;
};

struct With {
  Span span;
  bool recursive = false;
  std::vector<CommonTable> tables;
};

struct NamedWindow {
  Name name;
  WindowSpecification window;
};

struct Select {
  Span span;
  bool distinct = false;
  std::vector<SelectItem> items;
  OptionalBox<TableReference> from;  // comma joins are Joins; FROM DUAL is absent
  OptionalBox<Expression> where;
  Expressions group_by;
  bool with_rollup = false;
  OptionalBox<Expression> having;
  std::vector<NamedWindow> windows;
};

struct ValuesConstructor {  // VALUES ROW(…), ROW(…)
  std::vector<Expressions> rows;
};

struct TableQuery {  // TABLE t
  QualifiedName table;
};

enum class SetOperator { union_, except, intersect };
struct SetOperation {
  SetOperator op = SetOperator::union_;
  bool all = false;
  Box<Query> left;
  Box<Query> right;
};

// SELECT … INTO: variables (user or local, in order), or a file.
struct IntoClause {
  Span span;
  Expressions targets;   // UserVariable, or ColumnReference for a local variable
  bool is_file = false;  // INTO OUTFILE, INTO DUMPFILE
};

struct Query {
  Span span;
  OptionalBox<With> with;
  std::variant<Select, ValuesConstructor, TableQuery, SetOperation> body;
  std::vector<OrderItem> order_by;
  OptionalBox<Limit> limit;
  OptionalBox<IntoClause> into;
  std::string locking;  // lower-case words: "for update", "lock in share mode"; empty: none
};

}  // namespace belay
