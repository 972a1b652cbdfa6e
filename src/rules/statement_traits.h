// What a rule asks of a statement's own text, whatever schema it meets. Private to rules/.
#pragma once

#include <string>
#include <string_view>

#include "model/statement.h"

namespace belay {

bool has_no_where(const Statement& statement);  // UPDATE or DELETE of one table, without LIMIT too
std::string_view primary_key_of(
    const Statement& statement);                    // "present", "missing"; "not_told" where it is not written
std::string engine_of(const Statement& statement);  // of CREATE TABLE, lower-case
bool grants_all_of(const Statement& statement);
bool has_account_from_anywhere(const Statement& statement);

}  // namespace belay
