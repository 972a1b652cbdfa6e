// A real server as the judge of syntax: private, in a folder of its own, started again where a statement ends it.
//
// It is asked to PREPARE the statement and never to run it, so that nothing in a corpus can do harm. A server reads the
// whole text before it says that a statement cannot be prepared (ER_UNSUPPORTED_PS, 1295), that a table is missing or
// nearly anything else: such an answer means that the syntax is accepted.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "database/database.h"

namespace belay::score {

enum class Verdict { accepted, refused, unknown };  // unknown: the server gave up before the end, or is gone

struct Judgement {
  Verdict verdict = Verdict::unknown;
  std::string message;  // of a refusal
};

class ServerJudge {
 public:
  explicit ServerJudge(Vendor vendor);
  ~ServerJudge();
  ServerJudge(const ServerJudge&) = delete;
  ServerJudge& operator=(const ServerJudge&) = delete;

  const std::string& trouble() const { return trouble_; }  // why it does not judge; empty where it does
  const Server& server() const { return server_; }

  Judgement judge(std::string_view sql);

 private:
  struct Process;

  void start();
  void connect();
  Result<Answer> prepare(std::string_view sql);

  Vendor vendor_;
  Server server_;
  std::string trouble_;
  std::unique_ptr<Process> process_;
  std::unique_ptr<Engine> engine_;
  std::unique_ptr<Connection> connection_;  // before its engine is gone
};

}  // namespace belay::score
