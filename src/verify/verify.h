// The proof: the original and what we made of it run on a real engine, once, twice, from every prefix, and back.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "base/result.h"
#include "database/database.h"
#include "facts/facts.h"
#include "plan/options.h"

namespace belay {

struct VerificationCheck {
  std::string name;  // "original", "forward", "second_run", "prefixes", "rollback", "same_as_original", "facts"
  bool ok = false;
  std::string detail;  // what was seen; where it failed, the first difference
  std::optional<uint32_t> statement;
};

struct Verification {
  std::string engine;
  std::string script;
  std::vector<VerificationCheck> checks;

  bool ok() const;
};

struct VerifyOptions {
  PlanOptions plan;  // of the safe script that is verified
  std::optional<Analysis>
      phased;                // in the order of its phases: what the safe script is made from in place of the original
  std::vector<Script> base;  // DDL of the base; empty: stand-in tables for what the script needs
  std::function<void(const std::string& check)> progress;  // told when a check begins; may be empty
};

// Creates and drops its own databases on the engine; those that the script names itself are made and dropped too, so
// the engine must be one that holds nothing else (the embedded one).
Result<Verification> verify(const Analysis& analysis, Engine& engine, const VerifyOptions& options = {});

}  // namespace belay
