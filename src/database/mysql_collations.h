#pragma once

#include <string_view>

namespace belay {

// What MariaDB reads as Index.xml of its character sets: collations of MySQL 8.0 that it lacks, under MySQL's names.
std::string_view mysql_collations();

}  // namespace belay
