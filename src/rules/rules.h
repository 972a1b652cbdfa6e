// Lint: the rules of rules/*/*.md, matched on facts.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "facts/facts.h"
#include "rules/rule.h"
#include "source/edit.h"

namespace belay {

struct Fix {
  Applicability applicability = Applicability::safe;
  std::vector<Edit> edits;  // of the finding's file
};

struct Finding {
  std::string rule;  // id
  Severity severity = Severity::warning;
  std::string message;
  std::string help;
  uint32_t file = 0;       // index into Script::files
  uint32_t statement = 0;  // id; 0 where no statement can be named
  Span span;
  std::optional<Fix> fix;
};

struct Findings {
  std::vector<Finding> items;  // in the order of the script, then by rule
  uint32_t suppressed = 0;
};

// The built-in rules and those of `folders` (<category>/<name>.md below each); a page of the same id replaces a
// built-in rule. A page that cannot be read is an error with its file and line.
Result<RuleSet> load_rules(const std::vector<std::string>& folders = {});

// The rules that `selected` names (none: all) and `ignored` does not; each names a category, a rule or both
// ("idempotency", "create-table-without-guard", "idempotency/create-table-without-guard"). An unknown name is a usage
// error.
Result<RuleSet> select_rules(RuleSet rules, const std::vector<std::string>& selected,
                             const std::vector<std::string>& ignored);

// Whether `name` means the rule: by its id, its name or its category.
bool is_named(const Rule& rule, std::string_view name);

// "did you mean `create-table-without-guard`"; where no rule's name is near, how to list them.
std::string suggested_rule(const RuleSet& rules, std::string_view name);

// One rule by its id or its name alone; an unknown one is a usage error.
Result<Rule> find_rule(const RuleSet& rules, std::string_view name);

// The text of the rule's page.
Result<std::string> page_of(const Rule& rule);

// Whether the statement is part of what will run: neither code in prose nor in another dialect.
bool belongs_to_script(const Analysis& analysis, uint32_t statement);

// Pure: the same input gives the same findings in the same order. Statements in prose and in other dialects have none.
Findings lint(const Analysis& analysis, const RuleSet& rules);

}  // namespace belay
