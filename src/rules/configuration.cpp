#include "rules/configuration.h"

#include <fmt/format.h>
#include <yaml-cpp/yaml.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "model/server.h"
#include "rules/page_error.h"
#include "rules/rules.h"
#include "rules/suggestion.h"

namespace belay {

namespace fs = std::filesystem;

using Keys = std::vector<std::string>;

static void check_keys(const YAML::Node& node, const Keys& known, std::string_view what) {
  if (!node.IsMap()) throw PageError{node.Mark(), fmt::format("{} is no mapping", what), "write `key: value`"};
  for (const auto& entry : node) {
    const std::string key = text_of(entry.first, "a key");
    if (std::ranges::count(known, key) == 0)
      throw PageError{entry.first.Mark(), fmt::format("{} has no `{}`", what, key), suggestion(key, known)};
  }
}

static std::vector<std::string> read_texts(const YAML::Node& node, std::string_view what) {
  if (!node) return {};
  if (!node.IsSequence()) return {text_of(node, what)};
  std::vector<std::string> texts;
  for (const auto& item : node) texts.push_back(text_of(item, what));
  return texts;
}

static std::vector<std::string> read_paths(const YAML::Node& node, std::string_view what, const fs::path& folder) {
  std::vector<std::string> paths = read_texts(node, what);
  for (std::string& path : paths) path = (folder / path).lexically_normal().string();
  return paths;
}

static std::string read_server(const YAML::Node& node) {
  if (!node) return {};
  std::string server = text_of(node, "`server`");
  if (parse_server(server)) return server;
  throw PageError{node.Mark(), fmt::format("`{}` is no server", server),
                  "write vendor and version: mysql:8.4, mariadb:10.11, tidb:8.5 or oceanbase:4.3"};
}

static Severity read_severity(const YAML::Node& node, const Keys& known) {
  const std::string name = text_of(node, "a severity");
  if (const auto severity = find_severity(name)) return *severity;
  throw PageError{node.Mark(), fmt::format("`{}` is no severity", name), suggestion(name, known)};
}

static SeverityChange read_change(const YAML::Node& rule, const YAML::Node& severity, const Keys& globs) {
  SeverityChange change{globs, text_of(rule, "a rule"), std::nullopt, static_cast<uint32_t>(rule.Mark().line) + 1};
  const bool off = severity.IsScalar() && severity.Scalar() == "off";
  if (!off) change.severity = read_severity(severity, {"error", "warning", "info", "off"});
  return change;
}

static void read_changes(const YAML::Node& node, const Keys& globs, RuleSettings& settings) {
  if (!node) return;
  if (!node.IsMap()) throw PageError{node.Mark(), "`severity` is no mapping", "write `rule: error`"};
  for (const auto& entry : node) settings.changes.push_back(read_change(entry.first, entry.second, globs));
}

static void read_path_settings(const YAML::Node& node, RuleSettings& settings) {
  if (!node) return;
  if (!node.IsSequence()) throw PageError{node.Mark(), "`paths` is no list", "begin each entry with -"};
  for (const auto& entry : node) {
    check_keys(entry, {"match", "severity"}, "an entry of `paths`");
    const Keys globs = read_texts(entry["match"], "`match`");
    if (globs.empty()) throw PageError{entry.Mark(), "an entry of `paths` matches nothing", "add `match: …`"};
    read_changes(entry["severity"], globs, settings);
  }
}

static Configuration read_root(const YAML::Node& root, const std::string& path) {
  Configuration configuration;
  configuration.path = path;
  const fs::path folder = fs::path(path).parent_path();
  configuration.settings.folder = folder.empty() ? "." : folder.string();
  if (root.IsNull()) return configuration;
  check_keys(root, {"server", "schema", "rules", "fail-on", "severity", "paths"}, "a configuration");
  configuration.server = read_server(root["server"]);
  configuration.schemas = read_paths(root["schema"], "`schema`", folder);
  configuration.rule_folders = read_paths(root["rules"], "`rules`", folder);
  if (const YAML::Node fail_on = root["fail-on"])
    configuration.fail_on = read_severity(fail_on, {"error", "warning", "info"});
  read_changes(root["severity"], {}, configuration.settings);
  read_path_settings(root["paths"], configuration.settings);
  return configuration;
}

// yaml-cpp counts lines from 0.
static Failure mistake(const std::string& path, int line, const std::string& message, std::string help) {
  return fail(ErrorKind::configuration, fmt::format("{}:{}: {}", path, line + 1, message), std::move(help));
}

Result<Configuration> read_configuration(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  const std::string text{std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
  if (!in)
    return fail(ErrorKind::configuration, fmt::format("configuration {} cannot be read", path), "check its path");
  try {
    return read_root(YAML::Load(text), path);
  } catch (const PageError& error) {
    return mistake(path, error.mark.line, error.message, error.help);
  } catch (const YAML::Exception& error) {
    return mistake(path, error.mark.line, error.msg, "mend the YAML");
  }
}

// As short as it can be without leading upwards.
static std::string shown_path(const fs::path& path) {
  std::error_code error;
  const fs::path relative = fs::proximate(path, error);
  return error || *relative.begin() == ".." ? path.string() : relative.string();
}

std::string find_configuration(const std::string& folder) {
  std::error_code error;
  fs::path at = fs::absolute(folder.empty() ? "." : folder, error).lexically_normal();
  while (!error) {
    const fs::path candidate = at / ".sqlbelay.yaml";
    if (fs::is_regular_file(candidate, error)) return shown_path(candidate);
    error.clear();
    if (!at.has_parent_path() || at == at.parent_path()) break;
    at = at.parent_path();
  }
  return {};
}

Result<void> check_rules(const Configuration& configuration, const RuleSet& rules) {
  for (const SeverityChange& change : configuration.settings.changes) {
    const auto is_meant = [&](const Rule& rule) { return is_named(rule, change.rule); };
    if (std::ranges::any_of(rules.rules, is_meant) || std::ranges::any_of(rules.left_out, is_meant)) continue;
    return mistake(configuration.path, static_cast<int>(change.line) - 1,
                   fmt::format("there is no rule `{}`", change.rule), suggested_rule(rules, change.rule));
  }
  return {};
}

}  // namespace belay
