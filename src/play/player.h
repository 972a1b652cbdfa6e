// Plays one statement after another in one session. Private to play/: stored programs are in compound.cpp.
#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "catalog/catalog.h"
#include "play/evaluator.h"
#include "play/observer.h"
#include "play/play.h"

namespace belay {

class Player {
 public:
  explicit Player(Catalog catalog, PlayObserver* observer = nullptr)
      : catalog_(std::move(catalog)), observer_(observer), refers_(has_foreign_keys(catalog_)) {
    session_.noted_absent = &noted_absent_;
  }
  Player(const Player&) = delete;
  Player& operator=(const Player&) = delete;

  Step run(uint32_t id, const Statement& statement, std::string_view text);

  // What is not committed goes with the session.
  void end_session() { catalog_.rollback(); }

  const Catalog& catalog() const { return catalog_; }
  const Session& session() const { return session_; }

 private:
  // How a statement of a stored program ended.
  enum class Flow { next, leave, iterate, finish };

  // ---- player.cpp
  Flow play(const Statement& statement, std::string_view text);
  Flow play(const Set& set);
  Flow play(const Transaction& transaction, const Statement& whole, std::string_view text);
  bool set_session(const SetItem& item, const Value& value);
  Flow play(const QueryStatement& statement, const Statement& whole, std::string_view text);
  Flow play(const Prepare& prepare);
  Flow play(const Execute& execute);
  Flow play(const CallStatement& call);
  void play_text(const std::string& text);
  void apply(const Statement& statement, std::string_view text);
  void note_inner(const Statement& statement, std::string_view text);
  void need_single_rows(const Expression& expression);
  void need_single_rows(const Insert& insert);
  void take_over(Applied applied);
  void note_absent();
  void assign_variables(const Query& query);
  void assign_user_variable(const Name& name, Value value, bool tests_schema);
  bool tests_schema(const Expression& expression) const;
  Value evaluate(const Expression& expression) const { return Evaluator(catalog_, session_).evaluate(expression); }

  // ---- compound.cpp
  Flow play(const Block& block, std::string_view text);
  Flow play(const Statements& statements, std::string_view text);
  Flow play(const If& statement, std::string_view text);
  Flow play(const CaseStatement& statement, std::string_view text);
  Flow play(const Loop& loop, std::string_view text);
  Flow play(const Jump& jump);
  Flow play(const Declare& declare);
  Flow play(const DeclareHandler& handler);
  Flow play(const CursorStatement& cursor);
  Flow play(const Signal& signal);
  Flow play_branches(const std::vector<ConditionalBranch>& branches, const OptionalBox<Expression>& operand,
                     const Statements& otherwise, std::string_view text);
  bool handle_error(std::string_view text);

  // ---- side_effects.cpp
  static bool has_foreign_keys(const Catalog& catalog);
  void follow_side_effects(const Statement& statement, const Applied& applied);
  void run_triggers(const Table& table);
  void follow_foreign_keys(const Table& parent, int depth);

  // ---- uses.cpp
  void note_uses(const Statement& statement);
  void note_use(const std::string& variable);

  struct Handler {
    HandlerAction action = HandlerAction::continue_;
    std::vector<std::string> conditions;
    size_t depth = 0;  // of the block that declares it
    Box<Statement> body;
  };

  Catalog catalog_;
  PlayObserver* observer_;  // may be none
  bool refers_ = false;     // there may be foreign keys
  Session session_;
  std::vector<Object> noted_absent_;            // by the guards of the statement that runs
  std::map<std::string, Value> prepared_;       // statement texts by lower-case name
  std::set<std::string> schema_tests_;          // variables and prepared statements that depend on the schema
  std::map<std::string, uint32_t> defined_by_;  // user variables, the statement that set each last
  std::vector<Handler> handlers_;
  size_t depth_ = 0;
  size_t inside_ = 0;  // how many EXECUTEs and CALLs
  std::string jump_label_;
  Step step_;
};

}  // namespace belay
