// What a statement may do beyond its own tables. Private to rules/.
#pragma once

#include <string>
#include <string_view>

#include "model/statement.h"

namespace belay {

bool grants_administration_in(const Statement& statement);
bool grants_option_in(const Statement& statement);
std::string definer_in(const Statement& statement);            // "`root`@`localhost`"; empty: CURRENT_USER, or nobody
std::string_view sql_security_in(const Statement& statement);  // "not_told", "definer", "invoker"
bool reads_client_file_in(const Statement& statement);
bool writes_server_file_in(const Statement& statement);
bool loads_library_in(const Statement& statement);

std::string shown(const Account& account);  // "`app`@`%`"

}  // namespace belay
