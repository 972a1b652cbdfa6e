#pragma once

#include <filesystem>

namespace belay {

// Forbids this process, for the rest of its life, to create, write, rename or remove anything outside of the folder.
// Needs no privilege. Without effect on a kernel before 5.19 or without Landlock: it is a second line of defence, for
// what the engine's own options leave open (SET GLOBAL general_log_file = '/anywhere').
void allow_writing_only_in(const std::filesystem::path& folder);

}  // namespace belay
