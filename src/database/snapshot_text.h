// Values as differences and dumps show them.
#pragma once

#include <string>

#include "database/database.h"

namespace belay {

std::string property_text(const ResultField& value);  // none, int(11)
std::string field_text(const ResultField& value);     // NULL, 'it''s', 0xFF00
std::string row_text(const ResultRow& row);           // (1, 'a', NULL)

// Both texts, cut to where they differ where they are long.
std::string pair_text(std::string first, std::string second);

std::string shortened(std::string text);

}  // namespace belay
