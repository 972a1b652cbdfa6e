// A server of the tool's own, in a folder of its own, started again where a statement ends it.
#pragma once

#include <memory>
#include <string>

#include "database/database.h"

namespace belay::score {

class PrivateServer {
 public:
  explicit PrivateServer(Vendor vendor);
  ~PrivateServer();
  PrivateServer(const PrivateServer&) = delete;
  PrivateServer& operator=(const PrivateServer&) = delete;

  const std::string& trouble() const { return trouble_; }  // why it does not run; empty where it does

  // A new session; nothing, and trouble() says why, where there can be none.
  std::unique_ptr<Connection> connect();
  void restart();

 private:
  struct Process;

  Vendor vendor_;
  std::string trouble_;
  std::unique_ptr<Process> process_;
  std::unique_ptr<Engine> engine_;
};

}  // namespace belay::score
