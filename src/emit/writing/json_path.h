// Paths into JSON documents that other databases can follow: keys and places in arrays.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace belay {

// "$.a[0].\"b c\"" as a, 0, b c; nothing for wildcards and ranges.
std::optional<std::vector<std::string>> json_steps(std::string_view path);

}  // namespace belay
