// JSON as reports write it: keys in the order of writing, no white space.
#pragma once

#include <nlohmann/json.hpp>
#include <string>

namespace belay {

using Json = nlohmann::ordered_json;

// Invalid UTF-8 cannot be here: files are checked when they are read. A routine's text may still be cut anywhere.
inline std::string text_of(const Json& json) {
  return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

}  // namespace belay
