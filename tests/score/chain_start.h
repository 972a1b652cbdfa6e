// Where a chain of migrations begins: its scripts as text, the databases that it relies on, and a catalog of those.
#pragma once

#include <functional>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "catalog/catalog.h"
#include "score/chain.h"
#include "score/stage.h"

namespace belay::score {

// What goes forward in the file. Nothing: it cannot be read, and `unreadable` says why.
std::optional<Script> read_script(const ChainFile& file, std::vector<std::string>& unreadable);

// The chain's scripts that hold a statement, in order, until `add` says false.
void for_each_script(const Chain& chain, std::vector<std::string>& unreadable,
                     const std::function<bool(const ChainFile& file, Script script)>& add);

std::set<std::string> databases_of(const Base& base);

// The authors' own way back of the file, beside it or in it. Nothing: there is none.
std::optional<Script> read_way_back(const ChainFile& file);

// Those that the chain uses and never creates.
std::set<std::string> databases_needed(const Chain& chain, const Server& server);

// Of a stage that has just been cleared for these databases: whole, and empty.
Catalog empty_catalog(Stage& stage, const std::set<std::string>& databases);

}  // namespace belay::score
