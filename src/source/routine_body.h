// Procedures pasted without DELIMITER: the client ends them at the first `;` of their body.
#pragma once

#include <string>
#include <string_view>

namespace belay {

// "procedure `p`" where `statement` opens the body of one with BEGIN and does not reach its END; else empty.
std::string routine_cut_in_body(std::string_view statement);

}  // namespace belay
