// A real server as the judge of syntax: private, in a folder of its own, started again where a statement ends it.
//
// It is asked to PREPARE the statement and never to run it, so that nothing in a corpus can do harm. A server reads the
// whole text before it says that a statement cannot be prepared (ER_UNSUPPORTED_PS, 1295), that a table is missing or
// nearly anything else: such an answer means that the syntax is accepted.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "score/private_server.h"

namespace belay::score {

enum class Verdict { accepted, refused, unknown };  // unknown: the server gave up before the end, or is gone

struct Judgement {
  Verdict verdict = Verdict::unknown;
  std::string message;  // of a refusal
};

class ServerJudge {
 public:
  explicit ServerJudge(Vendor vendor);

  const std::string& trouble() const { return server_process_.trouble(); }  // why it does not judge; empty: it does
  const Server& server() const { return server_; }

  Judgement judge(std::string_view sql);

 private:
  void connect();
  Result<Answer> prepare(std::string_view sql);

  PrivateServer server_process_;
  Server server_;
  std::unique_ptr<Connection> connection_;  // gone before its server
};

}  // namespace belay::score
