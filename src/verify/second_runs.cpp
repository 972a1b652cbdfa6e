#include "verify/second_runs.h"

#include <fmt/format.h>

namespace belay {

namespace {

using Checked = Result<VerificationCheck>;

std::string described(const SecondRun& run) {
  return run.outcome == Outcome::fails ? fmt::format("fails with {}", run.error) : std::string(name_of(run.outcome));
}

SecondRun seen_run(const Answer& answer, const std::string& difference) {
  if (answer.error) return {Outcome::fails, static_cast<uint16_t>(answer.error->number), answer.error->message};
  return {difference.empty() ? Outcome::harmless : Outcome::changes, 0, difference};
}

bool is_about_accounts(const Statement& statement) {
  return as<AccountStatement>(statement) || as<Grant>(statement);
}

// A lock shuts out the session that looks at the tables; the statements under it do the same without.
bool locks_tables(const Statement& statement) {
  return as<LockTables>(statement) || as<UnlockTables>(statement);
}

class SecondRunCheck {
 public:
  SecondRunCheck(const Analysis& analysis, const std::vector<RunStatement>& original, World& world)
      : analysis_(analysis), original_(original), world_(world) {}

  Checked check() {
    if (auto begun = begin(); !begun) return tl::unexpected(begun.error());
    for (const RunStatement& statement : original_) {
      if (locks_tables(analysis_.statements[statement.id - 1].statement)) continue;
      const auto seen = run(statement);
      if (!seen) return tl::unexpected(seen.error());
      const SecondRun& said = analysis_.facts.statements[statement.id - 1].second_run;
      if (!can_tell(statement)) {
        ++unknown_;
      } else if (!agree(said, *seen)) {
        return VerificationCheck{"facts", false,
                                 fmt::format("a second run was said to be: {} ({}); it is: {} ({})", described(said),
                                             said.why, described(*seen), seen->why),
                                 statement.id};
      }
    }
    return VerificationCheck{
        "facts", true,
        fmt::format("{} second runs as predicted, {} not predicted", original_.size() - unknown_, unknown_),
        std::nullopt};
  }

 private:
  Result<void> begin() {
    if (auto reset = world_.reset(); !reset) return reset;
    if (const auto error = world_.run(original_, original_.size(), first_run_time); !error)
      return tl::unexpected(error.error());
    auto session = world_.open_session(second_run_time);
    if (!session) return tl::unexpected(session.error());
    session_ = std::move(*session);
    // The embedded engine, and a server with --skip-grant-tables, take statements about accounts and do nothing.
    const auto accounts = session_->query("SELECT COUNT(*) > 0 FROM information_schema.user_privileges");
    if (!accounts) return tl::unexpected(accounts.error());
    keeps_accounts_ = accounts->rows.front().front() == "1";
    auto state = world_.look();
    if (!state) return tl::unexpected(state.error());
    state_ = std::move(*state);
    return {};
  }

  Result<SecondRun> run(const RunStatement& statement) {
    const auto answer = session_->execute(statement.sql);
    if (!answer) return tl::unexpected(answer.error());
    auto after = world_.look();
    if (!after) return tl::unexpected(after.error());
    SecondRun seen = seen_run(*answer, difference_of(state_, *after));
    state_ = std::move(*after);
    return seen;
  }

  bool can_tell(const RunStatement& statement) const {
    if (!keeps_accounts_ && is_about_accounts(analysis_.statements[statement.id - 1].statement)) return false;
    return analysis_.facts.statements[statement.id - 1].second_run.outcome != Outcome::unknown;
  }

  // Where two errors apply, each vendor has an order of its own to look for them.
  bool agree(const SecondRun& said, const SecondRun& seen) const {
    if (said.outcome != seen.outcome) return false;
    const bool is_same_vendor = session_->server().is_mariadb() == analysis_.first.catalog.server().is_mariadb();
    return said.error == seen.error || !is_same_vendor;
  }

  const Analysis& analysis_;
  const std::vector<RunStatement>& original_;
  World& world_;
  std::unique_ptr<Connection> session_;
  State state_;
  bool keeps_accounts_ = false;
  size_t unknown_ = 0;
};

}  // namespace

Result<VerificationCheck> check_second_runs(const Analysis& analysis, const std::vector<RunStatement>& original,
                                            World& world) {
  return SecondRunCheck(analysis, original, world).check();
}

}  // namespace belay
