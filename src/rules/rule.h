// A rule as its page defines it.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "rules/criterion.h"

namespace belay {

enum class Severity { info, warning, error };

// Whether a fix keeps the script's meaning (safe), may change it (unsafe), or there is none.
enum class Applicability { none, safe, unsafe };

std::string_view name_of(Severity severity);
std::string_view name_of(Applicability applicability);
std::optional<Severity> find_severity(std::string_view name);
std::optional<Applicability> find_applicability(std::string_view name);

// The rules of another tool that flag the same.
struct Correspondence {
  std::string tool;
  std::vector<std::string> rules;
};

struct Rule {
  std::string id;  // "category/name"
  std::string category;
  std::string name;
  std::string summary;
  Severity severity = Severity::warning;
  Applicability fix = Applicability::none;
  std::string fix_by;  // a name of rules/fix.h
  std::vector<SubjectKind> on;
  Criterion when;
  std::string message;  // with {field} placeholders, as is `help`
  std::string help;
  std::vector<Correspondence> corresponds;
  std::string path;  // of the page; empty for a built-in rule
};

// What a project makes of a rule in some files or in all.
struct SeverityChange {
  std::vector<std::string> globs;    // of paths; none: every file
  std::string rule;                  // its id, its name or its category
  std::optional<Severity> severity;  // nothing: off
  uint32_t line = 0;                 // of the configuration
};

struct RuleSettings {
  std::string folder;                   // that the globs are relative to
  std::vector<SeverityChange> changes;  // the last that fits wins

  // Of the rule in the file of that path; nothing: it is off there.
  std::optional<Severity> severity_of(const Rule& rule, const std::string& path) const;
};

// Sorted by id.
struct RuleSet {
  std::vector<Rule> rules;
  std::vector<Rule> left_out = {};  // those that are known and do not run
  RuleSettings settings = {};

  const Rule* find(std::string_view id) const;
};

}  // namespace belay
