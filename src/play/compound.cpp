// Stored programs: blocks, branches, loops, handlers. Branches whose condition nobody knows are taken as the first run
// would take them to do its work; on a second run they make the outcome unknown.
#include <algorithm>

#include <fmt/format.h>

#include "base/text.h"
#include "play/player.h"

namespace belay {

// A loop whose end is known runs so often at most; one over a cursor runs once, with unknown values.
static constexpr int most_rounds = 10'000;

Player::Flow Player::play(const Statements& statements, std::string_view text) {
  for (const Statement& statement : statements) {
    const Flow flow = play(statement, text);
    if (step_.applied.error && !handle_error(text)) return Flow::finish;
    if (!step_.applied.unknown.empty() && depth_ == 0) return flow;
    if (flow != Flow::next) return flow;
  }
  return Flow::next;
}

Player::Flow Player::play(const Block& block, std::string_view text) {
  const size_t handlers_before = handlers_.size();
  ++depth_;
  Flow flow = play(block.statements, text);
  --depth_;
  handlers_.resize(handlers_before);
  const bool own_label = flow == Flow::leave && block.label && equals_ignoring_case(block.label.text, jump_label_);
  if (own_label) flow = Flow::next;
  return flow;
}

// The error class of SQLEXCEPTION is all that is neither a warning nor NOT FOUND.
static bool covers(const std::vector<std::string>& conditions, uint16_t number) {
  return std::ranges::any_of(conditions, [&](const std::string& condition) {
    return condition == "sqlexception" || condition == fmt::format("{}", number) || condition.starts_with("sqlstate");
  });
}

bool Player::handle_error(std::string_view text) {
  for (size_t i = handlers_.size(); i-- > 0;) {
    if (!covers(handlers_[i].conditions, step_.applied.error->number)) continue;
    const Handler handler = handlers_[i];
    // A handler does not handle what its own body raises (MySQL manual, "Scope Rules for Handlers").
    const std::vector<Handler> hidden(handlers_.begin() + static_cast<std::ptrdiff_t>(i), handlers_.end());
    handlers_.resize(i);
    step_.applied.error.reset();
    step_.guarded = true;
    play(*handler.body, text);
    handlers_.insert(handlers_.end(), hidden.begin(), hidden.end());
    return handler.action == HandlerAction::continue_ && !step_.applied.error;
  }
  return false;
}

Player::Flow Player::play(const DeclareHandler& handler) {
  handlers_.push_back({handler.action, handler.conditions, depth_, handler.body});
  return Flow::next;
}

Player::Flow Player::play(const Declare& declare) {
  const Value value = declare.default_value ? evaluate(*declare.default_value) : Value(Null{});
  for (const Name& variable : declare.variables) {
    session_.locals.insert_or_assign(to_lower(variable.text), value);
    if (declare.default_value && tests_schema(*declare.default_value)) schema_tests_.insert(to_lower(variable.text));
  }
  return Flow::next;
}

Player::Flow Player::play(const CursorStatement& cursor) {
  for (const Expression& target : cursor.into) {
    const auto* local = as<ColumnReference>(target);
    if (local) session_.locals.insert_or_assign(to_lower(local->column.text), Unknown{"comes from a cursor"});
  }
  return Flow::next;
}

Player::Flow Player::play(const Signal& signal) {
  // 1644 is the number of a SIGNAL without one of its own (MySQL error reference, ER_SIGNAL_EXCEPTION).
  step_.applied.error = ServerError{1644, fmt::format("the script signals {}", signal.sqlstate)};
  return Flow::next;
}

Player::Flow Player::play(const Jump& jump) {
  jump_label_ = jump.label.text;
  return jump.leave ? Flow::leave : Flow::iterate;
}

static bool changes_anything(const Statements& statements) {
  return std::ranges::any_of(statements, [](const Statement& statement) {
    return !as<Set>(statement) && !as<QueryStatement>(statement) && !as<Jump>(statement);
  });
}

Player::Flow Player::play_branches(const std::vector<ConditionalBranch>& branches,
                                   const OptionalBox<Expression>& operand, const Statements& otherwise,
                                   std::string_view text) {
  for (const ConditionalBranch& branch : branches) {
    step_.guarded |= tests_schema(branch.condition);
    Value condition = evaluate(branch.condition);
    if (operand) {
      const Comparison comparison = compare(evaluate(*operand), condition);
      condition = comparison == Comparison::unknown ? Value(Unknown{"the CASE's operand is not known"})
                                                    : Value(int64_t{comparison == Comparison::equal ? 1 : 0});
    }
    if (is_true(condition)) return play(branch.statements, text);
    if (!is_unknown(condition)) continue;
    if (!catalog_.inferring()) {
      step_.applied.unknown = fmt::format("a condition is not known: {}", std::get<Unknown>(condition).why);
      return Flow::next;
    }
    if (!changes_anything(branch.statements) && branches.size() == 1) continue;
    if (!operand) {
      Tried tried = try_without_unseen(branch.condition, catalog_, session_, nullptr);
      if (is_true(tried.value)) std::ranges::move(tried.absent, std::back_inserter(noted_absent_));
      note_absent();
    }
    return play(branch.statements, text);
  }
  return play(otherwise, text);
}

Player::Flow Player::play(const If& statement, std::string_view text) {
  return play_branches(statement.branches, std::nullopt, statement.otherwise, text);
}

Player::Flow Player::play(const CaseStatement& statement, std::string_view text) {
  return play_branches(statement.branches, statement.operand, statement.otherwise, text);
}

Player::Flow Player::play(const Loop& loop, std::string_view text) {
  for (int round = 0; round < most_rounds; ++round) {
    if (loop.kind == LoopKind::while_) {
      const Value condition = evaluate(*loop.condition);
      if (is_false(condition) || (is_unknown(condition) && round > 0)) return Flow::next;
    }
    const Flow flow = play(loop.statements, text);
    const bool is_own = !loop.label || equals_ignoring_case(loop.label.text, jump_label_);
    if (flow == Flow::leave) return is_own ? Flow::next : flow;
    if (flow == Flow::finish || (flow == Flow::iterate && !is_own)) return flow;
    if (!step_.applied.unknown.empty()) return Flow::next;
    if (loop.kind == LoopKind::repeat) {
      const Value until = evaluate(*loop.condition);
      if (is_true(until) || is_unknown(until)) return Flow::next;
    }
    // A plain LOOP is left by LEAVE alone; over a cursor that is decided by a row that nobody knows.
    if (loop.kind == LoopKind::loop) return Flow::next;
  }
  step_.applied.unknown = "the loop goes on for too long to be followed";
  return Flow::next;
}

}  // namespace belay
