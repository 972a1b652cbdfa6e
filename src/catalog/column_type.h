// information_schema's COLUMN_TYPE for a type as written.
#pragma once

#include <string>

#include "model/data_type.h"
#include "model/server.h"

namespace belay {

// "bigint(20) unsigned" on MariaDB and MySQL 5.7, "bigint unsigned" on MySQL 8.0.19 and later (which keeps the width of
// tinyint(1) and of ZEROFILL types).
std::string column_type_of(const DataType& type, const Server& server);

bool is_integer(BaseType type);
bool is_text(BaseType type);  // has a charset

}  // namespace belay
