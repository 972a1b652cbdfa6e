// What the parts of an INSERT's plan share. Private to plan/.
#pragma once

#include <string>
#include <vector>

#include "plan/row_test.h"
#include "plan/situation.h"

namespace belay {

std::string rows_of(const Situation& situation, const Insert& node, const RowTest& test);     // "t WHERE …"
std::string is_present(const Situation& situation, const Insert& node, const RowTest& test);  // "EXISTS (…)"

bool are_known(const std::vector<RowTest>& tests);  // each row has a test

// The tests hold in the second run too, and the statement consists of nothing but its rows.
bool can_test_rows(const Situation& situation, const Insert& node, const std::vector<RowTest>& tests);

// insert_query.cpp: INSERT … SELECT
PlanStep plan_insert_query(const Situation& situation, const Insert& node, const std::vector<RowTest>& tests);

// insert_inverse.cpp: records, image and inverse of rows that have tests; else says why there is none
void take_rows_back(const Situation& situation, const Insert& node, const std::vector<RowTest>& tests, PlanStep& step);

// The table's AUTO_INCREMENT is noted before the script's first INSERT into it, and set back after the rows are gone.
void keep_counter(const Situation& situation, const QualifiedName& table, PlanStep& step);
void restore_counter(const Situation& situation, const QualifiedName& table, const PlanStep& step,
                     std::vector<Change>& inverse);

}  // namespace belay
