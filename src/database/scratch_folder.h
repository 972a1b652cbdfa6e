// Where throwaway databases live.
#pragma once

#include <filesystem>

#include "base/result.h"

namespace belay {

// A new empty folder that nobody else can look into: inside `parent`, or where that is empty in memory (/dev/shm) if
// there is room, else in TMPDIR. Whoever asks for it removes it.
Result<std::filesystem::path> make_scratch_folder(const std::filesystem::path& parent);

}  // namespace belay
