// Comments that allow what a rule flags:
//   -- sqlbelay: allow drop-column, data-loss/drop-table -- nobody reads them since 2.1
//   # sqlbelay: allow idempotency -- runs once, by hand
//   /* sqlbelay: allow-file changes-again -- a nightly job */
// for the next statement, or for the whole file; on a line of its own in the prose of a guide <!-- sqlbelay: allow …
// -- … --> for the fence that comes next. Private to rules/.
#pragma once

#include <string>
#include <vector>

#include "rules/rules.h"

namespace belay {

enum class AllowedState {
  used,
  unused,    // it keeps nothing back
  unknown,   // nobody knows the rule or the instruction
  not_told,  // the rule does not run
};

// One rule of such a comment.
struct AllowedRule {
  std::string name;
  Span span;  // of the name
  uint32_t file = 0;
  uint32_t statement = 0;  // id of the one it is meant for; 0: a fence or the file
  Span scope;              // where findings are kept back; empty: nothing comes behind the comment
  bool has_reason = false;
  bool is_instruction = false;  // a word that should be `allow` or `allow-file`
  AllowedState state = AllowedState::unused;
  std::string suggestion;  // of an unknown one
};

// In the order of the script, not yet judged.
std::vector<AllowedRule> allowed_rules_of(const Script& script);

// Takes out what is allowed, counts it, and judges the comments by what they kept back.
std::vector<AllowedRule> suppress(Findings& findings, const Script& script, const RuleSet& rules);

}  // namespace belay
