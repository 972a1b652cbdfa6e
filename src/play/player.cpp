#include "play/player.h"

#include <algorithm>

#include <fmt/format.h>

#include "base/overloaded.h"
#include "base/text.h"
#include "catalog/expression_walk.h"
#include "catalog/statement_walk.h"

namespace belay {

// Stored programs that call each other end somewhere; the server's own limit is max_sp_recursion_depth.
static constexpr size_t deepest_call = 32;

// A second run finds them absent still, unless the script has made them.
void Player::note_absent() {
  for (Object& object : noted_absent_) catalog_.assume_absent(std::move(object));
  noted_absent_.clear();
}

Step Player::run(uint32_t id, const Statement& statement, std::string_view text) {
  step_ = Step{};
  step_.statement = id;
  note_uses(statement);
  play(statement, text);
  note_absent();
  for (const std::string& variable : step_.defines) defined_by_[variable] = id;
  return std::move(step_);
}

// /*!80000 … */ as a whole, which this server skips.
static bool is_comment(std::string_view text) {
  text = trim(text);
  return text.starts_with("/*") && text.find("*/") == text.size() - 2;
}

Player::Flow Player::play(const Statement& statement, std::string_view text) {
  return std::visit(Overloaded{
                        [&](const Set& node) { return play(node); },
                        [&](const Transaction& node) { return play(node, statement, text); },
                        [&](const QueryStatement& node) { return play(node, statement, text); },
                        [&](const Prepare& node) { return play(node); },
                        [&](const Execute& node) { return play(node); },
                        [&](const CallStatement& node) { return play(node); },
                        [&](const Block& node) { return play(node, text); },
                        [&](const If& node) { return play(node, text); },
                        [&](const CaseStatement& node) { return play(node, text); },
                        [&](const Loop& node) { return play(node, text); },
                        [&](const Jump& node) { return play(node); },
                        [&](const Declare& node) { return play(node); },
                        [&](const DeclareHandler& node) { return play(node); },
                        [&](const CursorStatement& node) { return play(node); },
                        [&](const Signal& node) { return play(node); },
                        [&](const Deallocate& node) {
                          prepared_.erase(to_lower(node.name.text));
                          return Flow::next;
                        },
                        [&](const Return&) { return Flow::finish; },
                        [&](const Opaque&) {
                          if (is_comment(slice(text, statement.span))) {
                            step_.applied.why = "it is a comment for this server";
                          } else {
                            step_.applied.unknown = "the statement could not be read";
                          }
                          return Flow::next;
                        },
                        [&](const auto&) {
                          apply(statement, text);
                          return Flow::next;
                        },
                    },
                    statement.node);
}

void Player::note_inner(const Statement& statement, std::string_view text) {
  bool needs_routine = false;
  for_each_expression(statement, [&](const Expression& part) {
    const auto* name = as<ColumnReference>(part);
    needs_routine |= name && !name->table && session_.locals.contains(to_lower(name->column.text));
  });
  step_.ran.push_back({std::string(slice(text, statement.span)), needs_routine});
}

// A subquery in the place of a value gives one row at most (ER_SUBQUERY_NO_1_ROW).
void Player::need_single_rows(const Expression& expression) {
  for_each_expression(expression, [&](const Expression& part) {
    const Subquery* subquery = as<Subquery>(part);
    if (!subquery || subquery->quantifier != Quantifier::none || step_.applied.error) return;
    if (!Evaluator(catalog_, session_).gives_several_rows(*subquery->query)) return;
    step_.applied.error = ServerError{1242, "the subquery gives several rows"};
  });
}

void Player::need_single_rows(const Insert& insert) {
  for (const Expressions& row : insert.rows) {
    for (const Expression& value : row) need_single_rows(value);
  }
  const Select* select = insert.query ? std::get_if<Select>(&insert.query->body) : nullptr;
  if (!select || select->from || select->where) return;
  for (const SelectItem& item : select->items) need_single_rows(item.value);
}

void Player::apply(const Statement& statement, std::string_view text) {
  if (inside_ > 0) note_inner(statement, text);
  const Insert* insert = as<Insert>(statement);
  if (insert) need_single_rows(*insert);
  if (insert && step_.applied.error) return;
  Applied applied = catalog_.apply(statement, text, Evaluator(catalog_, session_));
  follow_side_effects(statement, applied);
  if (observer_) observer_->ran(statement, text, catalog_, applied);
  take_over(std::move(applied));
}

static void append(std::vector<Object>& to, std::vector<Object>& from) {
  if (to.empty()) return to.swap(from);
  to.insert(to.end(), std::make_move_iterator(from.begin()), std::make_move_iterator(from.end()));
}

// What one inner statement did joins what the outer one did so far.
void Player::take_over(Applied applied) {
  Applied& whole = step_.applied;
  if (!whole.error) whole.error = std::move(applied.error);
  if (whole.unknown.empty()) whole.unknown = std::move(applied.unknown);
  if (whole.why.empty() || applied.changes_schema || applied.changes_rows) whole.why = std::move(applied.why);
  whole.changes_schema |= applied.changes_schema;
  whole.changes_rows |= applied.changes_rows;
  append(whole.reads, applied.reads);
  append(whole.creates, applied.creates);
  append(whole.changes, applied.changes);
  append(whole.destroys, applied.destroys);
  std::ranges::move(applied.tables, std::back_inserter(whole.tables));
  std::ranges::move(applied.clauses, std::back_inserter(whole.clauses));
}

// ---- variables

bool Player::tests_schema(const Expression& expression) const {
  bool tests = asks_schema(expression, catalog_);
  for_each_expression(expression, [&](const Expression& part) {
    if (const auto* variable = as<UserVariable>(part))
      tests |= schema_tests_.contains("@" + to_lower(variable->name.text));
    if (const auto* local = as<ColumnReference>(part)) tests |= schema_tests_.contains(to_lower(local->column.text));
  });
  return tests;
}

void Player::assign_user_variable(const Name& name, Value value, bool depends_on_schema) {
  const std::string variable = to_lower(name.text);
  value = catalog_.named(std::move(value));
  session_.user_variables.insert_or_assign(variable, std::move(value));
  step_.defines.push_back(variable);
  if (depends_on_schema) {
    schema_tests_.insert("@" + variable);
  } else {
    schema_tests_.erase("@" + variable);
  }
}

static bool is_off(const Value& value) {
  return compare(value, int64_t{0}) == Comparison::equal || equals_ignoring_case(to_string_value(value), "off");
}

// The variables of the session that outcomes depend on. A mode that nobody knows is the one that was there before:
// `SET sql_mode = @old_sql_mode`.
bool Player::set_session(const SetItem& item, const Value& value) {
  const bool is_own = item.scope != VariableScope::global && item.scope != VariableScope::persist &&
                      item.scope != VariableScope::persist_only;
  if (!is_own) return false;
  const std::string name = to_lower(item.name.text);
  if (name == "foreign_key_checks") {
    catalog_.check_foreign_keys(!is_off(value));
  } else if (name == "autocommit") {
    step_.autocommit = !is_off(value);
    catalog_.set_autocommit(*step_.autocommit);
  } else if (name == "sql_mode") {
    const auto* word = as<ColumnReference>(item.value);
    const bool is_known_value = word || (is_known(value) && !is_null(value));
    catalog_.set_mode(is_known_value ? mode_of(word ? word->column.text : to_string_value(value))
                                     : default_mode(catalog_.server()));
  } else {
    return false;
  }
  return true;
}

Player::Flow Player::play(const Transaction& transaction, const Statement& whole, std::string_view text) {
  Applied& applied = step_.applied;
  switch (transaction.action) {
    case TransactionAction::start: catalog_.begin(); break;
    case TransactionAction::commit: catalog_.commit(); break;
    case TransactionAction::rollback: applied.changes_rows = catalog_.rollback(); break;
    case TransactionAction::rollback_to_savepoint:
      if (catalog_.rollback_to_savepoint() && !catalog_.inferring()) {
        applied.unknown = "which rows were written since the savepoint is not known";
      }
      break;
    default: apply(whole, text);
  }
  if (applied.changes_rows) applied.why = "the rows that were written since the transaction began are taken back";
  return Flow::next;
}

Player::Flow Player::play(const Set& set) {
  for (const SetItem& item : set.items) {
    need_single_rows(item.value);
    if (step_.applied.error) return Flow::next;
    const bool depends_on_schema = tests_schema(item.value);
    Value value = evaluate(item.value);
    const auto local = session_.locals.find(to_lower(item.name.text));
    if (item.kind == SetKind::system_variable && set_session(item, value)) continue;
    if (item.kind == SetKind::user_variable) {
      assign_user_variable(item.name, std::move(value), depends_on_schema);
    } else if (item.kind == SetKind::system_variable && local != session_.locals.end()) {
      local->second = std::move(value);
      if (depends_on_schema) schema_tests_.insert(local->first);
    }
  }
  if (step_.applied.why.empty()) step_.applied.why = "only session variables are set";
  return Flow::next;
}

// `SELECT @v := id FROM t WHERE …` keeps the old value where no row is found, and the last row's where several are.
void Player::assign_variables(const Query& query) {
  const Evaluator evaluator(catalog_, session_);
  const bool depends_on_schema = asks_schema(query, catalog_);
  const Value any = evaluator.exists(query);
  if (is_false(any)) return;
  for_each_own_expression(query, [&](const Expression& part) {
    const Assign* assign = as<Assign>(part);
    if (!assign) return;
    const bool is_certain = is_true(any);
    Value value = is_certain ? evaluator.first_value_of(query) : Value(Unknown{"comes from a row that is not known"});
    assign_user_variable(assign->variable, std::move(value), depends_on_schema);
  });
  if (!query.into || query.into->is_file) return;
  Value value = query.into->targets.size() == 1 ? evaluator.first_value_of(query)
                                                : Value(Unknown{"comes from a row that is not known"});
  for (const Expression& target : query.into->targets) {
    if (const auto* variable = as<UserVariable>(target)) {
      assign_user_variable(variable->name, value, depends_on_schema);
    } else if (const auto* local = as<ColumnReference>(target)) {
      session_.locals.insert_or_assign(to_lower(local->column.text), value);
      if (depends_on_schema) schema_tests_.insert(to_lower(local->column.text));
    }
  }
}

Player::Flow Player::play(const QueryStatement& statement, const Statement& whole, std::string_view text) {
  apply(whole, text);
  if (!step_.applied.error) assign_variables(*statement.query);
  if (step_.applied.why.empty()) step_.applied.why = "it only reads";
  return Flow::next;
}

// ---- dynamic statements

Player::Flow Player::play(const Prepare& prepare) {
  const std::string name = to_lower(prepare.name.text);
  prepared_.insert_or_assign(name, evaluate(prepare.source));
  if (tests_schema(prepare.source)) {
    schema_tests_.insert("prepare " + name);
  } else {
    schema_tests_.erase("prepare " + name);
  }
  step_.applied.why = "it only prepares";
  return Flow::next;
}

Player::Flow Player::play(const Execute& execute) {
  const std::string name = to_lower(execute.name.text);
  const auto found = prepared_.find(name);
  if (!execute.immediate && found == prepared_.end()) {
    step_.applied.error = ServerError{1243, fmt::format("there is no prepared statement `{}`", execute.name.text)};
    return Flow::next;
  }
  const Value source = execute.immediate ? evaluate(execute.source) : found->second;
  step_.guarded |= execute.immediate ? tests_schema(execute.source) : schema_tests_.contains("prepare " + name);
  const auto* text = std::get_if<std::string>(&source);
  if (text) {
    play_text(*text);
  } else {
    const auto* unknown = std::get_if<Unknown>(&source);
    step_.applied.unknown =
        fmt::format("the text of the prepared statement is not known: {}", unknown ? unknown->why : "it is no string");
  }
  return Flow::next;
}

void Player::play_text(const std::string& text) {
  const Parsed parsed = parse_text(text, catalog_.server());
  if (parsed.error) {
    step_.applied.error =
        ServerError{1064, fmt::format("the prepared statement has a syntax error: {}", parsed.error->message)};
    return;
  }
  step_.dynamic.push_back(parsed.statement);
  ++inside_;
  play(parsed.statement, text);
  --inside_;
}

static const Routine* find_procedure(const Catalog& catalog, const QualifiedName& name) {
  const Database* database = catalog.find_database(catalog.schema_of(name));
  if (!database) return nullptr;
  const auto found = database->procedures.find(to_lower(name.name.text));
  return found == database->procedures.end() ? nullptr : &found->second;
}

Player::Flow Player::play(const CallStatement& call) {
  const Routine* routine = find_procedure(catalog_, call.routine);
  if (!routine) {
    const Database* database = catalog_.find_database(catalog_.schema_of(call.routine));
    const bool dropped =
        database && (database->complete || database->absent.contains(ObjectKind::procedure, call.routine.name.text));
    if (dropped) {
      step_.applied.error = ServerError{1305, fmt::format("there is no procedure `{}`", call.routine.name.text)};
    } else {
      step_.applied.unknown = fmt::format("what procedure `{}` does is not in the script", call.routine.name.text);
      if (catalog_.inferring()) {
        catalog_.require({ObjectKind::procedure, catalog_.schema_of(call.routine), call.routine.name.text, "", ""});
      }
    }
    return Flow::next;
  }
  if (depth_ > deepest_call) {
    step_.applied.unknown = "procedures call each other too deeply to be followed";
    return Flow::next;
  }
  const std::string text = routine->text;
  const Parsed parsed = parse_text(text, catalog_.server());
  const CreateRoutine* definition = as<CreateRoutine>(parsed.statement);
  if (!definition || !definition->body) return Flow::next;
  Session saved = session_;
  session_.locals.clear();
  for (size_t i = 0; i < definition->parameters.size() && i < call.arguments.size(); ++i) {
    session_.locals[to_lower(definition->parameters[i].name.text)] =
        Evaluator(catalog_, saved).evaluate(call.arguments[i]);
  }
  ++depth_;
  ++inside_;
  play(*definition->body, text);
  --inside_;
  --depth_;
  session_.locals = std::move(saved.locals);
  return Flow::next;
}

}  // namespace belay
