#include "verify/verify.h"

#include <algorithm>
#include <set>

#include <fmt/format.h>

#include "verify/generated_ids.h"
#include "verify/scripts.h"
#include "verify/second_runs.h"
#include "verify/world.h"

namespace belay {

bool Verification::ok() const {
  return std::ranges::all_of(checks, &VerificationCheck::ok);
}

namespace {

using Checked = Result<VerificationCheck>;

VerificationCheck passed(std::string name, std::string detail) {
  return {std::move(name), true, std::move(detail), std::nullopt};
}

VerificationCheck failed(std::string name, std::string detail, std::optional<uint32_t> statement = std::nullopt) {
  return {std::move(name), false, std::move(detail), statement};
}

VerificationCheck refused(std::string name, std::string_view what, const std::vector<RunStatement>& statements,
                          const RunError& error) {
  const RunStatement& statement = statements[error.position];
  const std::string head = statement.sql.substr(0, 120);
  return failed(std::move(name),
                fmt::format("{}: error {}: {}\nin: {}", what, error.error.number, error.error.message, head),
                statement.id == 0 ? std::nullopt : std::optional(statement.id));
}

class Verifier {
 public:
  Verifier(const Analysis& analysis, World& world, Scripts scripts, const VerifyOptions& options)
      : analysis_(analysis), world_(world), scripts_(std::move(scripts)), options_(options) {}

  Result<std::vector<VerificationCheck>> run() {
    for (const auto check : {&Verifier::original, &Verifier::forward, &Verifier::same_as_original,
                             &Verifier::second_run, &Verifier::prefixes, &Verifier::rollback, &Verifier::facts}) {
      Checked result = (this->*check)();
      if (!result) return tl::unexpected(result.error());
      checks_.push_back(std::move(*result));
      if (checks_.size() <= 2 && !checks_.back().ok) break;  // nothing further can be compared
    }
    return std::move(checks_);
  }

 private:
  void begin(const std::string& check) const {
    if (options_.progress) options_.progress(check);
  }

  Result<std::optional<RunError>> run_all(const std::vector<RunStatement>& statements, int64_t time = first_run_time) {
    return world_.run(statements, statements.size(), time);
  }

  Checked original() {
    begin("original");
    if (auto reset = world_.reset(); !reset) return tl::unexpected(reset.error());
    auto before = world_.look();
    if (!before) return tl::unexpected(before.error());
    before_ = std::move(*before);
    const auto error = run_all(scripts_.original);
    if (!error) return tl::unexpected(error.error());
    if (*error) return refused("original", "the original stops on its first run", scripts_.original, **error);
    auto after = world_.look();
    if (!after) return tl::unexpected(after.error());
    after_ = std::move(*after);
    return passed("original", fmt::format("{} statements run", scripts_.original.size()));
  }

  Checked forward() {
    begin("forward");
    if (auto reset = world_.reset(); !reset) return tl::unexpected(reset.error());
    const auto error = run_all(scripts_.safe);
    if (!error) return tl::unexpected(error.error());
    if (*error) return refused("forward", "the safe script stops on its first run", scripts_.safe, **error);
    return passed("forward", fmt::format("{} statements run", scripts_.safe.size()));
  }

  Checked compare(std::string name, const State& expected, std::string done,
                  SideTables side_tables = SideTables::hide) {
    auto seen = world_.look(side_tables);
    if (!seen) return tl::unexpected(seen.error());
    std::string difference = difference_of(expected, *seen);
    if (!difference.empty()) return failed(std::move(name), std::move(difference));
    return passed(std::move(name), std::move(done));
  }

  Checked same_as_original() {
    begin("same_as_original");
    return compare("same_as_original", after_, "the safe script gives the original's schema and rows");
  }

  Checked second_run() {
    begin("second_run");
    const auto error = run_all(scripts_.safe, second_run_time);
    if (!error) return tl::unexpected(error.error());
    if (*error) return refused("second_run", "the safe script stops on its second run", scripts_.safe, **error);
    Checked same = compare("second_run", after_, "the second run changes nothing");
    return same && same->ok ? clean_up() : same;
  }

  // What is kept for the rollback goes without a trace.
  Checked clean_up() {
    const auto error = run_all(scripts_.clean_up);
    if (!error) return tl::unexpected(error.error());
    if (*error) return refused("second_run", "the clean-up script stops", scripts_.clean_up, **error);
    return compare("second_run", after_, "the second run changes nothing, and cleaning up leaves nothing of ours",
                   SideTables::show);
  }

  // Stops after every statement, then runs the whole in a new session.
  Checked prefixes() {
    begin("prefixes");
    size_t with_other_ids = 0;
    for (size_t count = 1; count < scripts_.safe.size(); ++count) {
      if (auto reset = world_.reset(); !reset) return tl::unexpected(reset.error());
      const auto stopped = world_.run(scripts_.safe, count, first_run_time);
      if (!stopped) return tl::unexpected(stopped.error());
      const auto error = run_all(scripts_.safe);
      if (!error) return tl::unexpected(error.error());
      const std::string when = fmt::format("after a stop behind statement {} of the safe script", count);
      if (*error) return refused("prefixes", when, scripts_.safe, **error);
      const auto seen = world_.look();
      if (!seen) return tl::unexpected(seen.error());
      const std::string difference = difference_of(after_, *seen);
      if (difference.empty()) continue;
      if (!difference_of(without_generated_ids(after_), without_generated_ids(*seen)).empty()) {
        return failed("prefixes", fmt::format("{}:\n{}", when, difference));
      }
      ++with_other_ids;
    }
    const std::string ids =
        with_other_ids == 0 ? "" : fmt::format("; after {} of them AUTO_INCREMENT gave other ids", with_other_ids);
    return passed("prefixes", fmt::format("{} stops, each finished by running again{}", scripts_.safe.size() - 1, ids));
  }

  Checked roll_back_from(size_t count) {
    if (auto reset = world_.reset(); !reset) return tl::unexpected(reset.error());
    const auto stopped = world_.run(scripts_.safe, count, first_run_time);
    if (!stopped) return tl::unexpected(stopped.error());
    return roll_back(count == scripts_.safe.size() ? std::string("after the whole safe script")
                                                   : fmt::format("after {} statements of the safe script", count));
  }

  // What a second run notes must not stand in the place of what the first has noted.
  Checked roll_back_two_runs() {
    if (auto reset = world_.reset(); !reset) return tl::unexpected(reset.error());
    for (const int64_t time : {first_run_time, second_run_time}) {
      if (const auto error = run_all(scripts_.safe, time); !error) return tl::unexpected(error.error());
    }
    return roll_back("after two runs of the safe script");
  }

  Checked roll_back(const std::string& when) {
    for (const int64_t time : {first_run_time, second_run_time}) {  // the rollback, too, may run twice
      const auto error = run_all(scripts_.rollback, time);
      if (!error) return tl::unexpected(error.error());
      if (*error) return refused("rollback", when, scripts_.rollback, **error);
      Checked same = compare("rollback", before_, "", SideTables::show);
      if (!same) return same;
      if (!same->ok) return failed("rollback", fmt::format("{}:\n{}", when, same->detail));
    }
    return passed("rollback", "");
  }

  Checked rollback() {
    begin("rollback");
    if (!scripts_.not_undone.empty()) {
      return passed("rollback", fmt::format("not promised: statement {} cannot be taken back",
                                            fmt::join(scripts_.not_undone, ", ")));
    }
    for (size_t count = scripts_.safe.size(); count > 0; --count) {
      Checked result = roll_back_from(count);
      if (!result || !result->ok) return result;
    }
    if (Checked result = roll_back_two_runs(); !result || !result->ok) return result;
    return passed("rollback",
                  fmt::format("schema and rows of before, also from {} stops half-way", scripts_.safe.size() - 1));
  }

  Checked facts() {
    begin("facts");
    return check_second_runs(analysis_, scripts_.original, world_);
  }

  const Analysis& analysis_;
  World& world_;
  Scripts scripts_;
  const VerifyOptions& options_;
  State before_;
  State after_;
  std::vector<VerificationCheck> checks_;
};

std::vector<std::string> required_databases(const Analysis& analysis) {
  std::vector<std::string> names;
  for (const Object& object : analysis.facts.base.required) {
    if (object.kind == ObjectKind::database) names.push_back(object.name);
  }
  return names;
}

std::vector<std::string> named_databases(const Analysis& analysis) {
  std::set<std::string> names;
  for (const std::string& name : required_databases(analysis)) names.insert(name);
  for (const auto& [name, database] : analysis.first.catalog.databases()) {
    if (!name.empty()) names.insert(name);
  }
  for (const StatementFacts& facts : analysis.facts.statements) {
    for (const Object& object : facts.creates) {
      if (object.kind == ObjectKind::database) names.insert(object.name);
    }
  }
  for (const char* system : {"information_schema", "mysql", "performance_schema", "sys"}) names.erase(system);
  return {names.begin(), names.end()};
}

std::string script_name(const Script& script) {
  std::vector<std::string> names;
  for (const SourceFile& file : script.files) names.push_back(file.path);
  return fmt::format("{}", fmt::join(names, " "));
}

}  // namespace

Result<Verification> verify(const Analysis& analysis, Engine& engine, const VerifyOptions& options) {
  Scripts scripts = scripts_for(analysis, options);
  World world(engine, required_databases(analysis), named_databases(analysis), scripts.base);
  auto checks = Verifier(analysis, world, std::move(scripts), options).run();
  if (!checks) return tl::unexpected(checks.error());
  if (auto dropped = world.drop(); !dropped) return tl::unexpected(dropped.error());
  return Verification{engine.name(), script_name(analysis.script), std::move(*checks)};
}

}  // namespace belay
