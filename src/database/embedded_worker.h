// The process of the embedded engine: loads the library, starts it, answers requests until there are no more.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>

#include "database/database.h"

namespace belay {

// A request is its kind, then: connect: session · disconnect: session · execute: session, statement · end: -
// Each but the last gets a reply; one more reply is sent unasked when the engine is up.
enum class EngineRequest : uint64_t { connect, disconnect, execute, end };

// What a reply begins with. success: connect and start: the server's version · execute: an Answer · failed: a message
enum class EngineReply : uint64_t { success, failed, cannot_load };

struct EngineSettings {
  std::filesystem::path folder;  // of the data; exists
  std::string library;
  std::string sql_mode;
  bool kept = false;  // else speed matters and durability does not
};

void serve_embedded_engine(int socket, const EngineSettings& settings);

}  // namespace belay
