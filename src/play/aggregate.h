// COUNT, MAX, MIN and SUM over the rows of a group. Private to play/.
#pragma once

#include <string_view>

#include "play/evaluator.h"

namespace belay {

bool is_aggregate(const Call& call);
bool has_aggregate(const Select& select);  // in its select list or HAVING

// `values` are the argument's, one a row of the group; COUNT(*) has one for each row.
Value aggregate(std::string_view name, bool distinct, const std::vector<Value>& values);

// GROUP_CONCAT without DISTINCT; `in_order`: the values stand in the order that the server takes them in.
Value concatenate(const std::vector<Value>& values, std::string_view separator, bool in_order);

}  // namespace belay
