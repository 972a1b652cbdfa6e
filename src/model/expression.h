// The full expression tree. Parentheses leave no node; every node's span covers its text without outer parentheses.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/box.h"
#include "base/optional_box.h"
#include "model/data_type.h"
#include "model/name.h"

namespace belay {

struct Expression;
struct Query;
struct OrderItem;
using Expressions = std::vector<Expression>;

enum class LiteralKind {
  string,    // value: decoded, adjacent strings joined
  integer,   // value: digits as written
  decimal,   // 1.5
  floating,  // 1e5
  hex,       // value: the bytes
  bit,       // value: the digits 0 and 1
  null,
  true_,
  false_,
  date,
  time,
  timestamp,  // DATE '…': value is the string
  default_,   // the keyword DEFAULT where a value may stand
};

struct Literal {
  LiteralKind kind = LiteralKind::null;
  std::string value;
  OptionalBox<std::string> charset;  // of an introducer: _utf8mb4'…'; "utf8" for N'…'
};

struct ColumnReference {
  OptionalBox<Name> schema;
  OptionalBox<Name> table;
  Name column;
};

struct Star {  // * and t.*
  OptionalBox<Name> schema;
  OptionalBox<Name> table;
};

struct UserVariable {
  Name name;  // without @
};

enum class VariableScope { unspecified, session, global, persist, persist_only, local };

struct SystemVariable {  // @@x, @@session.x
  VariableScope scope = VariableScope::unspecified;
  Name name;  // "component.variable" with its dot
};

struct Parameter {};  // ?

enum class UnaryOperator { plus, minus, bit_not, logical_not, binary, prior };
struct Unary {
  UnaryOperator op;
  Box<Expression> operand;
};

enum class BinaryOperator {
  or_,
  xor_,
  and_,
  equal,
  null_safe_equal,
  not_equal,
  less,
  less_or_equal,
  greater,
  greater_or_equal,
  bit_or,
  bit_and,
  shift_left,
  shift_right,
  add,
  subtract,
  multiply,
  divide,
  integer_divide,
  modulo,
  bit_xor,
  json_extract,           // ->
  json_extract_unquoted,  // ->>
  concat,                 // || where PIPES_AS_CONCAT or the dialect says so; MySQL's default reading is or_
  sounds_like,
  member_of,  // left MEMBER OF (right)
  foreign,    // an operator of another database (@>, ~*): its text is between the operands
};
struct Binary {
  BinaryOperator op;
  Span op_span;
  Box<Expression> left;
  Box<Expression> right;
};

enum class PatternKind { like, regexp };
struct PatternMatch {
  PatternKind kind = PatternKind::like;
  bool negated = false;
  Box<Expression> value;
  Box<Expression> pattern;
  OptionalBox<Expression> escape;
};

struct Between {
  bool negated = false;
  Box<Expression> value;
  Box<Expression> low;
  Box<Expression> high;
};

enum class TruthTest { null, true_, false_, unknown };
struct Is {
  TruthTest test = TruthTest::null;
  bool negated = false;
  Box<Expression> value;
};

struct InList {
  bool negated = false;
  Box<Expression> value;
  Expressions items;
};

struct InQuery {
  bool negated = false;
  Box<Expression> value;
  Box<Query> query;
};

enum class Quantifier { none, any, all };
struct Subquery {  // scalar, or the right side of `= ANY (…)`
  Quantifier quantifier = Quantifier::none;
  Box<Query> query;
};

struct Exists {
  Box<Query> query;
};

struct CaseBranch;
struct Case {
  OptionalBox<Expression> operand;
  std::vector<CaseBranch> branches;
  OptionalBox<Expression> otherwise;
};

struct WindowSpecification {
  Span span;
  Name name;  // OVER w, or the base window of OVER (w …)
  Expressions partition_by;
  std::vector<OrderItem> order_by;
  Span frame;  // ROWS/RANGE …, as text
};

// What GROUP_CONCAT takes beside its arguments.
struct GroupConcat {
  std::vector<OrderItem> order_by;
  std::optional<std::string> separator;
};

// Any function call: built in, stored or aggregate. Keyword arguments keep their meaning: TRIM(LEADING 'x' FROM s) has
// the name "trim" and the arguments s, 'x' with `keyword` "leading".
struct Call {
  OptionalBox<Name> schema;
  Name name;
  Expressions arguments;
  bool distinct = false;
  bool parenthesised = true;         // CURRENT_TIMESTAMP may stand without
  OptionalBox<std::string> keyword;  // among the arguments, lower-case: EXTRACT(year …), CONVERT(x USING utf8mb4)
  OptionalBox<GroupConcat> concat;
  OptionalBox<WindowSpecification> over;
};

inline std::string_view keyword_of(const Call& call) {
  return call.keyword ? std::string_view(*call.keyword) : std::string_view();
}

struct Cast {  // CAST(x AS t), CONVERT(x, t), x::t
  Box<Expression> value;
  Box<DataType> type;
  bool is_array = false;
  Name collation;
};

struct Interval {  // INTERVAL value unit, an operand of date arithmetic
  Box<Expression> value;
  std::string unit;  // lower-case: "day_hour"
};

struct Collate {
  Box<Expression> value;
  Name collation;
};

struct Row {  // (a, b), ROW(a, b)
  Expressions items;
};

struct Match {  // MATCH (a, b) AGAINST (x …)
  Expressions columns;
  Box<Expression> against;
  std::string modifier;  // lower-case words: "in boolean mode"
};

struct Assign {  // @v := value
  Name variable;
  Box<Expression> value;
};

struct OpaqueExpression {};  // of another database; its text is the span

struct Expression {
  Span span;
  std::variant<Literal, ColumnReference, Star, UserVariable, SystemVariable, Parameter, Unary, Binary, PatternMatch,
               Between, Is, InList, InQuery, Subquery, Exists, Case, Call, Cast, Interval, Collate, Row, Match, Assign,
               OpaqueExpression>
      node = OpaqueExpression{};
};

struct CaseBranch {
  Expression when;
  Expression then;
};

enum class Direction { unspecified, ascending, descending };
struct OrderItem {
  Expression value;
  Direction direction = Direction::unspecified;
};

template <class T>
const T* as(const Expression& expression) {
  return std::get_if<T>(&expression.node);
}

}  // namespace belay
