// From what the user named to what is known of it.
#pragma once

#include <optional>
#include <vector>

#include "cli/options.h"
#include "facts/facts.h"

namespace belay {

// The options with what the configuration says where the command line says nothing.
Result<InputOptions> with_configuration(InputOptions options);

// The built-in rules, those of the configuration and those of `folders`, as the configuration wants them.
Result<RuleSet> rules_of(const InputOptions& options, const std::vector<std::string>& folders);

Result<Server> read_server(const std::string& text);
Result<Script> read_script(const InputOptions& options);

// The DDL of the base, one script a file; none: the base is inferred.
Result<std::vector<Script>> read_base(const InputOptions& options);

struct Input {
  Script script;
  Server server;
  std::optional<Catalog> base;  // nothing: it is inferred
};

// Reads everything; says how much it was where --verbose asks.
Result<Input> read_input(const InputOptions& given, const OutputOptions& output);

// Reads everything and plays it; says how much it was where --verbose asks. What it finds out is never given back: the
// process ends where its work does, and to free a long script's memory part by part takes an eighth of that work.
Result<const Analysis*> analyse_input(const InputOptions& options, const OutputOptions& output);

// The same in the order of its phases.
Result<const Analysis*> analyse_in_phases(const InputOptions& options, const OutputOptions& output);

}  // namespace belay
