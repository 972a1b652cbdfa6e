// Migration files that hold both ways: what follows the marker takes back what stands before it, and never runs with
// it.
#pragma once

#include "facts/facts.h"

namespace belay {

// The statement is the first of such a section: goose and sql-migrate write `-- +goose Down`, `-- +migrate Down`,
// dbmate
// `-- migrate:down`.
bool begins_down_section(const Analysis& analysis, const StatementFacts& statement);

}  // namespace belay
