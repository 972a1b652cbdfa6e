// Private to the builders of queries.
#pragma once

#include "syntax/build.h"

namespace belay {

// What may follow any query.
struct QueryTail {
  std::vector<OrderItem> order_by;
  OptionalBox<Limit> limit;
  OptionalBox<IntoClause> into;
  std::string locking;
};

// Of the clauses among the node's children.
QueryTail build_query_tail(SyntaxNode node, BuildNotes& notes);

Query build_select(SyntaxNode query_specification, BuildNotes& notes);

}  // namespace belay
