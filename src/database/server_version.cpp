#include <algorithm>
#include <charconv>

#include "database/client_library.h"

namespace belay {
namespace {

// As much of "10.11.19" as there is at the start of the text.
Version leading_version(std::string_view text) {
  Version version;
  for (uint16_t* part : {&version.major, &version.minor, &version.patch}) {
    const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), *part);
    if (problem != std::errc()) break;
    text.remove_prefix(static_cast<size_t>(end - text.data()));
    if (!text.starts_with('.')) break;
    text.remove_prefix(1);
  }
  return version;
}

}  // namespace

Server server_of(std::string_view text) {
  // The others speak MySQL's protocol and announce the MySQL that they resemble before their own version.
  constexpr std::pair<std::string_view, Vendor> others[] = {{"TiDB", Vendor::tidb}, {"OceanBase", Vendor::oceanbase}};
  for (const auto& [name, vendor] : others) {
    const size_t at = text.find("-v", std::min(text.find(name), text.size()));
    if (at != std::string_view::npos) return {vendor, leading_version(text.substr(at + 2))};
  }
  if (text.find("MariaDB") == std::string_view::npos) return {Vendor::mysql, leading_version(text)};
  if (text.starts_with("5.5.5-")) text.remove_prefix(6);  // MariaDB 10 announces itself so to old replicas
  return {Vendor::mariadb, leading_version(text)};
}

}  // namespace belay
