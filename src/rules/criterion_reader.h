// `when` of a rule page → Criterion.
//
//   when:
//     kind: [create_table, create_view]    a field is one of these
//     second_run.error: {at_least: 1000}   is, like, at_least, at_most, not
//     any:                                 all, any: lists of conditions; not: one condition
//       - guard: none
//       - not: {object.name: {like: "tmp_*"}}
//
// A mapping is the conjunction of its entries.
#pragma once

#include <yaml-cpp/yaml.h>

#include <vector>

#include "rules/criterion.h"

namespace belay {

// Throws PageError.
Criterion read_criterion(const YAML::Node& node, const std::vector<SubjectKind>& subjects);

// The field of that name; throws PageError where one of `subjects` does not have it.
Field read_field(std::string_view name, YAML::Mark mark, const std::vector<SubjectKind>& subjects);

}  // namespace belay
