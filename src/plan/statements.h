// The plan of one statement, family by family. Private to plan/.
#pragma once

#include <vector>

#include "plan/row_test.h"
#include "plan/situation.h"

namespace belay {

// tables.cpp
PlanStep plan_statement(const Situation& situation, const CreateTable& node);
PlanStep plan_statement(const Situation& situation, const DropTable& node);
PlanStep plan_statement(const Situation& situation, const RenameTable& node);
PlanStep plan_statement(const Situation& situation, const TruncateTable& node);
PlanStep plan_statement(const Situation& situation, const CreateDatabase& node);
PlanStep plan_statement(const Situation& situation, const DropDatabase& node);

// alter.cpp
PlanStep plan_statement(const Situation& situation, const AlterTable& node);

// indexes.cpp
PlanStep plan_statement(const Situation& situation, const CreateIndex& node);
PlanStep plan_statement(const Situation& situation, const DropIndex& node);

// objects.cpp
PlanStep plan_statement(const Situation& situation, const CreateView& node);
PlanStep plan_statement(const Situation& situation, const DropView& node);
PlanStep plan_statement(const Situation& situation, const CreateRoutine& node);
PlanStep plan_statement(const Situation& situation, const DropRoutine& node);
PlanStep plan_statement(const Situation& situation, const CreateTrigger& node);
PlanStep plan_statement(const Situation& situation, const DropTrigger& node);
PlanStep plan_statement(const Situation& situation, const CreateEvent& node);
PlanStep plan_statement(const Situation& situation, const DropEvent& node);

// sequences.cpp
PlanStep plan_statement(const Situation& situation, const CreateSequence& node);
PlanStep plan_statement(const Situation& situation, const DropSequence& node);

// inner.cpp: what runs other statements
PlanStep plan_statement(const Situation& situation, const CallStatement& node);
PlanStep plan_statement(const Situation& situation, const Execute& node);

// plan.cpp: a step for each statement of a script that begins in this session
std::vector<PlanStep> plan_steps(const Plan& plan, const Analysis& analysis, const SessionState& session);

// insert.cpp; `tests`: one for each row
PlanStep plan_insert(const Situation& situation, const Insert& node, const std::vector<RowTest>& tests);

// change_rows.cpp
PlanStep plan_statement(const Situation& situation, const Update& node);
PlanStep plan_statement(const Situation& situation, const Delete& node);

// accounts.cpp
PlanStep plan_statement(const Situation& situation, const AccountStatement& node);
PlanStep plan_statement(const Situation& situation, const Grant& node);

}  // namespace belay
