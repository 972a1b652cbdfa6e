// What commands say, as text for people and as JSON for programs. The keys of the JSON are a contract. This folder
// alone writes to the terminal (output.h).
#pragma once

#include <optional>
#include <ostream>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "facts/facts.h"
#include "graph/graph.h"
#include "rules/rules.h"
#include "verify/verify.h"

namespace belay {

enum class Format { text, json };

struct Style {
  bool colour = false;
  bool brief = false;  // without summaries
};

// What is left of a statement when its model is gone.
struct StatementOutline {
  std::string_view kind;  // create_table …
  Dialect dialect = Dialect::mysql;
  std::optional<Diagnostic> error;
};

StatementOutline outline_of(const Script& script, const RawStatement& raw, const Parsed& parsed);

struct ParseReport {
  const Script& script;
  const std::vector<StatementOutline>& statements;  // parallel to script.statements
};

struct FactsReport {
  const Analysis& analysis;
};

struct GraphReport {
  const Graph& graph;                            // as shown
  std::vector<uint32_t> order;                   // of the statements' ids
  std::vector<std::vector<std::string>> cycles;  // the ids of their nodes
};

struct LintReport {
  const Analysis& analysis;
  const Findings& findings;
  const RuleSet& rules;  // those that ran
};

// Everything about an upgrade on one page.
struct ReviewReport {
  const Analysis& analysis;
  const Findings& findings;
};

struct RulesReport {
  const RuleSet& rules;
};

struct PageReport {
  const Rule& rule;
  const std::string& page;
};

struct VerifyReport {
  const Verification& verification;
};

using Report = std::variant<ParseReport, FactsReport, LintReport, ReviewReport, RulesReport, PageReport, VerifyReport>;

void write(const Report& report, Format format, Style style, std::ostream& out);

}  // namespace belay
