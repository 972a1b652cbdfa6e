// What the statements before have made of the session: its database, its transaction.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "facts/facts.h"

namespace belay {

struct SessionState {
  std::string database;      // chosen by USE; empty: that of the connection
  uint32_t transaction = 0;  // the statement that opened it; 0: each statement commits by itself
  uint32_t lock = 0;         // LOCK TABLES that is in force
  bool foreign_keys_off = false;
  bool autocommit_off = false;
};

// For each statement, the state before it.
std::vector<SessionState> follow_session(const Analysis& analysis, SessionState state = {});

}  // namespace belay
