#include "facts/feature_support.h"

#include <algorithm>
#include <array>
#include <limits>

#include <fmt/format.h>

namespace belay {

namespace {

constexpr int always = 0;
constexpr int never = std::numeric_limits<int>::max();

struct Entry {
  FeatureKind kind;
  std::string_view name;
  int mysql_since;
  int mysql_deprecated;
  int mysql_removed;
  int mariadb_since;
  int mariadb_removed;
  std::string_view instead;
};

constexpr std::array entries = {
#define FEATURE(kind, ...) Entry{FeatureKind::kind, __VA_ARGS__},
#include "facts/features.def"
#undef FEATURE
};

// `*` stands for any run.
bool fits(std::string_view name, std::string_view pattern) {
  const size_t star = pattern.find('*');
  if (star == pattern.npos) return name == pattern;
  if (name.substr(0, star) != pattern.substr(0, star)) return false;
  for (size_t at = star; at <= name.size(); ++at)
    if (fits(name.substr(at), pattern.substr(star + 1))) return true;
  return false;
}

// "8.0" stands for its newest release.
int number_of(const Version& version) {
  return version.major * 10'000 + version.minor * 100 + (version.patch == 0 ? 99 : version.patch);
}

std::string shown(std::string_view vendor, int version) {
  return fmt::format("{} {}.{}.{}", vendor, version / 10'000, version / 100 % 100, version % 100);
}

FeatureSupport judge(std::string_view vendor, int version, int since, int deprecated, int removed) {
  if (since == never) return {Support::missing, fmt::format("never in {}", vendor), {}};
  if (version < since) return {Support::missing, "since " + shown(vendor, since), {}};
  if (version >= removed) return {Support::removed, "until " + shown(vendor, removed), {}};
  if (version >= deprecated) return {Support::deprecated, "since " + shown(vendor, deprecated), {}};
  return {};
}

}  // namespace

std::optional<FeatureSupport> support_of(FeatureKind kind, std::string_view name, const Server& server) {
  const auto found =
      std::ranges::find_if(entries, [&](const Entry& one) { return one.kind == kind && fits(name, one.name); });
  if (found == entries.end()) return std::nullopt;
  const int version = number_of(server.version);
  FeatureSupport support =
      server.is_mariadb() ? judge("MariaDB", version, found->mariadb_since, never, found->mariadb_removed)
                          : judge("MySQL", version, found->mysql_since, found->mysql_deprecated, found->mysql_removed);
  support.instead = found->instead.empty() ? std::string_view("another way") : found->instead;
  return support;
}

}  // namespace belay
