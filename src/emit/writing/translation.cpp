#include "emit/writing/translation.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <utility>

#include "base/text.h"
#include "catalog/statement_walk.h"
#include "emit/join_files.h"
#include "emit/place.h"
#include "emit/remarks.h"
#include "emit/writing/missing_objects.h"
#include "emit/writing/unread_variables.h"
#include "plan/sql.h"
#include "play/observer.h"

namespace belay {

namespace {

// Comments as every database reads them: `#` is MySQL's own, and PostgreSQL's /* … */ nest.
std::string plain_comments(std::string_view trivia) {
  std::string result;
  for (size_t at = 0; at < trivia.size();) {
    const size_t end = end_of_comment(trivia, at);
    if (end == at) {
      result += trivia[at++];
      continue;
    }
    std::string comment(trivia.substr(at, end - at));
    if (comment.starts_with("#")) comment.replace(0, 1, comment.size() > 1 && is_space(comment[1]) ? "--" : "-- ");
    for (size_t inner = comment.find("/*", 1); inner != std::string::npos; inner = comment.find("/*", inner))
      comment.insert(inner + 1, " ");
    result += comment;
    at = end;
  }
  return result;
}

// The parameters and variables of a routine, lower-case.
std::set<std::string> locals_of(std::string_view text, const Server& server) {
  std::set<std::string> names;
  const Parsed parsed = parse_text(text, server);
  const auto* routine = as<CreateRoutine>(parsed.statement);
  if (!routine || !routine->body) return names;
  for (const RoutineParameter& parameter : routine->parameters) names.insert(to_lower(parameter.name.text));
  const auto* block = as<Block>(*routine->body);
  if (!block) return names;
  for (const Statement& statement : block->statements) {
    const auto* declare = as<Declare>(statement);
    if (!declare) continue;
    for (const Name& name : declare->variables) names.insert(to_lower(name.text));
  }
  return names;
}

bool uses_any(const Statement& statement, const std::set<std::string>& names) {
  bool uses = false;
  for_each_expression(statement, [&](const Expression& part) {
    const auto* reference = as<ColumnReference>(part);
    uses |= reference && !reference->table && names.contains(to_lower(reference->column.text));
  });
  return uses;
}

class Translation : public PlayObserver {
 public:
  Translation(SqlWriter& writer, const Analysis& analysis)
      : writer_(writer), analysis_(analysis), edits_(analysis.script.files.size()) {
    course_.unread = unread_variables(analysis);
    for (const StatementFacts& facts : analysis.facts.statements) {
      for (const Object& object : facts.creates) {
        if (object.kind == ObjectKind::table) course_.tables_made.emplace(object.schema, to_lower(object.name));
      }
    }
    for (const Step& step : analysis.first.steps) {
      const auto* call = as<CallStatement>(analysis.statements[step.statement - 1].statement);
      if (call && !step.ran.empty()) course_.called.insert(to_lower(call->routine.name.text));
    }
  }

  void begin(const RawStatement& raw, const Catalog& before) override {
    end_statement(before);
    current_ = &raw;
    add_finish(before, &parsed(raw).statement);
    course_before_ = course_;
  }

  void ran(const Statement& statement, std::string_view text, const Catalog& after, const Applied& applied) override {
    if (!current_) return;
    const bool inner = &statement != &parsed(*current_).statement;
    if (inner && (as<QueryStatement>(statement) || applied.error)) {
      reached_ = true;
      lose_variables(statement);
      return;
    }
    if (applied.error) error_ = applied.error->why;
    Page page(*current_, text, after, &applied);
    if (inner) page.name_whole_statement();
    if (inner && uses_any(statement, locals_in(text)))
      page.refuse(statement.span, "it uses variables of the procedure");
    write(statement, page);
  }

  Emitted finish(const Catalog& after) {
    end_statement(after);
    leave_out_foreign();
    rewrite_the_rest();
    std::string text = join_files(analysis_.script, std::move(edits_));
    if (!analysis_.script.statements.empty()) append_finish(after, text);
    return {std::move(text), {}, std::move(differences_), std::move(parts_)};
  }

 private:
  const Parsed& parsed(const RawStatement& raw) const { return analysis_.statements[raw.id - 1]; }

  // What a query inside of a routine keeps is not looked into.
  void lose_variables(const Statement& statement) {
    const auto* query = as<QueryStatement>(statement);
    if (!query || !query->query->into) return;
    for (const Expression& target : query->query->into->targets) {
      if (const auto* variable = as<UserVariable>(target)) course_.lost_variables.insert(to_lower(variable->name.text));
    }
  }

  // A routine runs many statements, and its text is read once.
  const std::set<std::string>& locals_in(std::string_view routine) {
    if (routine != routine_) {
      routine_ = routine;
      locals_ = locals_of(routine, analysis_.server);
    }
    return locals_;
  }

  void write(const Statement& statement, Page& page) {
    reached_ = true;
    Lines lines = writer_.write(statement, page, course_);
    refused_ |= page.is_refused();
    std::ranges::move(lines, std::back_inserter(lines_));
    std::ranges::copy(page.differences(), std::back_inserter(statement_differences_));
  }

  void add_finish(const Catalog& catalog, const Statement* next) {
    const RawStatement& raw = *current_;
    Page page(raw, analysis_.script.file_of(raw).code(), catalog, nullptr);
    overdue_ = writer_.finish(next, page, course_);
  }

  void append_finish(const Catalog& catalog, std::string& text) {
    const RawStatement& raw = analysis_.script.statements.back();
    Page page(raw, analysis_.script.file_of(raw).code(), catalog, nullptr);
    const Lines lines = writer_.finish(nullptr, page, course_);
    if (lines.empty()) return;
    if (!text.ends_with('\n')) text += '\n';
    for (const std::string& line : lines) text += line + ";\n";
    parts_.push_back({raw.id, lines, false});
  }

  // What the catalog never sees (SET, COMMIT, USE) is written when the next statement begins.
  void end_statement(const Catalog& catalog) {
    if (!current_) return;
    const RawStatement& raw = *std::exchange(current_, nullptr);
    const Statement& statement = parsed(raw).statement;
    const std::string_view text = analysis_.script.file_of(raw).code();
    if (!reached_) {
      const Step& step = analysis_.first.steps[raw.id - 1];
      Page page(raw, text, catalog, &step.applied);
      if (!step.applied.unknown.empty() && !as<Opaque>(statement)) page.refuse(raw.span, step.applied.unknown);
      write(statement, page);
    }
    look_for_missing(raw);
    replace(raw);
  }

  void look_for_missing(const RawStatement& raw) {
    const StatementFacts& facts = analysis_.facts.statements[raw.id - 1];
    const std::string error = std::exchange(error_, {});
    std::string why = missing_.why_not(facts);
    if (why.empty() && missing_.empty()) why = error;
    if (!why.empty() && !refused_ && !lines_.empty()) {
      const std::string what = without_comments(analysis_.script.text_of(raw));
      statement_differences_ = {{raw.id, raw.file, raw.span, Verdict::refused, what, std::move(why)}};
      refused_ = true;
    }
    refused_ ? missing_.note_refused(facts) : missing_.note_written(facts);
  }

  // What a refused statement would have set is not known to those behind it.
  void end_course() {
    const std::set<std::string> assigned = std::exchange(course_.assigned, {});
    if (refused_) course_ = std::move(course_before_);
    for (const std::string& variable : assigned)
      refused_ ? void(course_.lost_variables.insert(variable)) : void(course_.lost_variables.erase(variable));
  }

  void replace(const RawStatement& raw) {
    end_course();
    const std::string_view original = text_before_delimiter(analysis_.script, raw.id - 1);
    if (!raw.delimiter.empty()) gaps_.insert({raw.file, raw.span.end});
    std::string text;
    for (const std::string& line : overdue_) text += line + ";\n";
    // They stand before the statement: its text is made anew.
    for (const std::string& comment : comments_in(original)) text += plain_comments(comment) + "\n";
    text += remarks(statement_differences_, original);
    if (refused_) lines_.clear();
    if (lines_.empty()) text.append(commented_out(original)).append(break_after(analysis_.script, raw.id - 1));
    const bool is_last = raw.id == analysis_.script.statements.size();
    for (size_t i = 0; i < lines_.size(); ++i) {
      const bool ends = i + 1 == lines_.size();
      text += lines_[i] + (ends && raw.delimiter.empty() && !is_last ? "" : ";") + (ends ? "" : "\n");
    }
    edits_[raw.file].push_back({{raw.span.begin, place_after(analysis_.script, raw.id - 1)}, std::move(text)});
    std::ranges::move(statement_differences_, std::back_inserter(differences_));
    lines_.insert(lines_.begin(), overdue_.begin(), overdue_.end());
    parts_.push_back({raw.id, std::move(lines_), refused_});
    overdue_.clear();
    begun_.insert(raw.id);
    statement_differences_.clear();
    lines_.clear();
    reached_ = refused_ = false;
  }

  // A statement of another database is no part of the script that is translated.
  void leave_out_foreign() {
    for (const RawStatement& raw : analysis_.script.statements) {
      const Region& region = analysis_.script.file_of(raw).regions[raw.region];
      if (begun_.contains(raw.id) || raw.inline_code || !joins(region)) continue;
      const std::string_view original = analysis_.script.text_of(raw);
      const std::string why =
          fmt::format("it is written for {}", name_of(analysis_.facts.statements[raw.id - 1].dialect));
      differences_.push_back({raw.id, raw.file, raw.span, Verdict::refused, without_comments(original), why});
      edits_[raw.file].push_back({{raw.span.begin, place_after(analysis_.script, raw.id - 1)},
                                  "-- sqlbelay: refused: " + why + "\n" + commented_out(original) +
                                      std::string(break_after(analysis_.script, raw.id - 1))});
      parts_.push_back({raw.id, {}, true});
    }
  }

  // Comments between statements, and the lines that only MySQL's client reads.
  void rewrite_the_rest() {
    for (const Piece& piece : analysis_.script.pieces) {
      const std::string_view text = slice(analysis_.script.files[piece.file].code(), piece.span);
      if (piece.kind == PieceKind::client_command) {
        const bool delimiter = equals_ignoring_case(trim(text).substr(0, 9), "delimiter");
        const std::string end = text.ends_with('\n') ? "\n" : "";
        edits_[piece.file].push_back({piece.span, delimiter ? "" : commented_out(trim(text)) + end});
      }
      if (piece.kind != PieceKind::trivia || gaps_.contains({piece.file, piece.span.begin})) continue;
      std::string plain = plain_comments(text);
      if (plain != text) edits_[piece.file].push_back({piece.span, std::move(plain)});
    }
  }

  SqlWriter& writer_;
  const Analysis& analysis_;
  Course course_;
  Course course_before_;  // the statement
  MissingObjects missing_;
  std::string error_;    // why the statement fails even on its own server; empty: it does not
  std::string routine_;  // the text that a statement inside of another one ran from last
  std::set<std::string> locals_;
  std::vector<std::vector<Edit>> edits_;
  std::vector<Difference> differences_;
  std::vector<TranslatedStatement> parts_;

  const RawStatement* current_ = nullptr;
  bool reached_ = false;
  bool refused_ = false;
  Lines overdue_;  // what the statements before have left to do
  Lines lines_;
  std::set<uint32_t> begun_;
  std::set<std::pair<uint32_t, uint32_t>> gaps_;  // files, and where a statement that is replaced ends in them
  std::vector<Difference> statement_differences_;
};

}  // namespace

Emitted translate_with(SqlWriter& writer, const Analysis& analysis, const std::optional<Catalog>& base) {
  Catalog catalog = base.value_or(Catalog(analysis.server));
  catalog.infer(true);
  Translation translation(writer, analysis);
  const Played played = play(analysis.script, analysis.statements, std::move(catalog), translation);
  return translation.finish(played.catalog);
}

}  // namespace belay
