// The order in which people number upgrade scripts: V2 before V10, 1.9 before 1.10.
#pragma once

#include <filesystem>

namespace belay {

// Compares folder by folder, then file name without extension.
bool comes_before_naturally(const std::filesystem::path& left, const std::filesystem::path& right);

}  // namespace belay
