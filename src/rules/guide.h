// What only guides have: fences, prose around them, steps for the shell. Private to rules/.
#pragma once

#include <functional>

#include "facts/facts.h"

namespace belay {

// The last statement of a fence, without the delimiter that makes a client run it.
bool has_open_end(const Script& script, uint32_t statement);

// The first statement of a guide that loses data, where nothing before it speaks of a backup.
bool loses_data_before_backup(const Analysis& analysis, const StatementFacts& statement);

// A fence without a label whose whole content is statements, one of which changes something.
bool holds_sql(const SourceFile& file, const OtherFence& fence, const Server& server);

// The fence ends in half a statement, and the next one begins with the other half. Ids of both; zeros where it does
// not.
struct SplitStatement {
  uint32_t first = 0;
  uint32_t second = 0;
};
SplitStatement split_statement_at_end(const Analysis& analysis, uint32_t file, uint32_t region);

// A word of a client's command line that holds a password: -psecret, --password=secret.
struct ShellPassword {
  std::string program;
  Span word;
};
std::vector<ShellPassword> shell_passwords_in(const SourceFile& file, const OtherFence& fence);

}  // namespace belay
