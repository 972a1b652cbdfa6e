// What a rule asks of a statement's own text, whatever schema it meets. Private to rules/.
#pragma once

#include <string>
#include <string_view>

#include "facts/facts.h"

namespace belay {

bool has_no_where(const Statement& statement);  // UPDATE or DELETE of one table, without LIMIT too
std::string_view primary_key_of(
    const Statement& statement);                    // "present", "missing"; "not_told" where it is not written
std::string engine_of(const Statement& statement);  // of CREATE TABLE, lower-case
bool grants_all_of(const Statement& statement);
bool has_account_from_anywhere(const Statement& statement);

// Why MySQL 8.4 does not read a statement that the server, an older MySQL, does; empty: it does.
std::string refusal_by_next_server(const Analysis& analysis, const StatementFacts& statement);

}  // namespace belay
