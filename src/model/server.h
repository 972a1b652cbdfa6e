// The server that a script is meant for: asked by vendor and version, never guessed from the text.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace belay {

enum class Vendor { mysql, mariadb, tidb, oceanbase };

struct Version {
  uint16_t major = 0;
  uint16_t minor = 0;
  uint16_t patch = 0;
  friend auto operator<=>(Version, Version) = default;
};

struct Server {
  Vendor vendor = Vendor::mysql;
  Version version{8, 4, 0};

  bool is_mysql(Version least = {}) const { return vendor == Vendor::mysql && version >= least; }
  bool is_mariadb(Version least = {}) const { return vendor == Vendor::mariadb && version >= least; }
};

// "mysql:8.4", "mariadb:10.11"; nothing where the vendor is unknown or the version is no version.
std::optional<Server> parse_server(std::string_view text);
std::string to_string(const Server& server);

}  // namespace belay
