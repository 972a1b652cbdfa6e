#include "model/server.h"

#include <array>
#include <charconv>

#include <fmt/format.h>

#include "base/text.h"

namespace belay {

struct VendorName {
  std::string_view text;
  Vendor vendor;
  Version newest;  // what the name alone stands for
};

static constexpr std::array vendors = {
    VendorName{"mysql", Vendor::mysql, {8, 4, 0}},
    VendorName{"mariadb", Vendor::mariadb, {11, 8, 0}},
    VendorName{"tidb", Vendor::tidb, {8, 5, 0}},
    VendorName{"oceanbase", Vendor::oceanbase, {4, 3, 0}},
};

static std::optional<Version> parse_version(std::string_view text) {
  std::array<uint16_t, 3> parts{};
  for (size_t i = 0; i < parts.size(); ++i) {
    const char* last = text.data() + text.size();
    const auto [end, error] = std::from_chars(text.data(), last, parts[i]);
    if (error != std::errc{}) return std::nullopt;
    if (end == last) return Version{parts[0], parts[1], parts[2]};
    if (*end != '.') return std::nullopt;
    text.remove_prefix(static_cast<size_t>(end - text.data()) + 1);
  }
  return std::nullopt;
}

std::optional<Server> parse_server(std::string_view text) {
  const size_t colon = text.find(':');
  const std::string_view vendor = text.substr(0, colon);
  for (const VendorName& known : vendors) {
    if (!equals_ignoring_case(vendor, known.text)) continue;
    if (colon == std::string_view::npos) return Server{known.vendor, known.newest};
    const std::optional<Version> version = parse_version(text.substr(colon + 1));
    if (!version) return std::nullopt;
    return Server{known.vendor, *version};
  }
  return std::nullopt;
}

std::string to_string(const Server& server) {
  const std::string_view vendor = vendors[static_cast<size_t>(server.vendor)].text;
  const Version& version = server.version;
  if (version.patch == 0) return fmt::format("{}:{}.{}", vendor, version.major, version.minor);
  return fmt::format("{}:{}.{}.{}", vendor, version.major, version.minor, version.patch);
}

}  // namespace belay
