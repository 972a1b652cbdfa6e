#include "report/places.h"

#include <fmt/format.h>

namespace belay {

std::string Places::name(uint32_t file, uint32_t byte) const {
  const Position at = position(file, byte);
  return fmt::format("{}:{}:{}", script_.files[file].path, at.line, at.column);
}

std::string Places::short_name(uint32_t file, uint32_t byte) const {
  const uint32_t line = position(file, byte).line;
  return script_.files.size() == 1 ? std::to_string(line) : fmt::format("{}:{}", script_.files[file].path, line);
}

}  // namespace belay
