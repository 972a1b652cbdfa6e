// The safe script. For each statement: what is noted before it, the statement with its guard, what follows it.
#include <fmt/format.h>
#include <algorithm>
#include <functional>
#include <map>
#include <optional>
#include <sstream>

#include "base/overloaded.h"
#include "base/text.h"
#include "emit/batch.h"
#include "emit/emit.h"
#include "emit/header.h"
#include "emit/join_files.h"
#include "emit/place.h"
#include "emit/write_change.h"
#include "plan/situation.h"
#include "plan/sql.h"

namespace belay {

namespace {

class SafeScript {
 public:
  SafeScript(const Plan& plan, const Analysis& analysis)
      : plan_(plan), analysis_(analysis), batches_(batch_records(plan)), edits_(analysis.script.files.size()) {
    for (const PlanStep& step : plan.steps) {
      for (const Image& image : step.images) images_[image.create_at].push_back(&image);
    }
  }

  std::vector<Diagnostic> write(std::ostream& out) {
    for (size_t i = 0; i < plan_.steps.size(); ++i) {
      if (analysis_.facts.statements[i].inline_code) {
        leave_out_aside(i);
        continue;
      }
      if (is_foreign(i))
        leave_out(i);
      else
        write(i);
    }
    restore_settings();
    const std::string header = plan_.already_safe ? "" : header_of_safe(plan_, analysis_);
    join_files(analysis_.script, std::move(edits_), header, out);
    return std::move(notes_);
  }

 private:
  // What we write about a statement with another database's quotes is ours for all that.
  bool is_foreign(size_t i) const {
    const bool is_ours =
        plan_.already_safe && is_of_safe_script(analysis_.script.text_of(raw(i)), analysis_.statements[i].statement);
    return !is_mysql_family(analysis_.facts.statements[i].dialect) && !is_ours;
  }

  const RawStatement& raw(size_t i) const { return analysis_.script.statements[i]; }

  void edit(size_t i, Span span, std::function<std::string()> later) {
    edits_[raw(i).file].push_back({span, "", std::move(later)});
  }
  void edit(size_t i, Span span, std::string text) { edits_[raw(i).file].push_back({span, std::move(text)}); }

  void note(size_t i, std::string message) {
    notes_.push_back({std::move(message), {}, raw(i).file, raw(i).span, raw(i).id});
  }

  // "SET @sqlbelay_sql_mode = @@SESSION.sql_mode"
  std::string save_settings() const {
    std::vector<std::string> items;
    for (const std::string& name : plan_.settings.names)
      items.push_back(fmt::format("@sqlbelay_{0} = @@SESSION.{0}", name));
    return "SET " + joined(items, ", ");
  }

  // Behind the last statement; a script that stops ends its session anyway.
  void restore_settings() {
    if (plan_.settings.save_at == 0) return;
    size_t last = 0;
    for (size_t i = 0; i < plan_.steps.size(); ++i) {
      if (!analysis_.facts.statements[i].inline_code && !is_foreign(i)) last = i;
    }
    std::vector<std::string> items;
    for (const std::string& name : plan_.settings.names)
      items.push_back(fmt::format("SESSION {0} = @sqlbelay_{0}", name));
    const uint32_t place = place_after(analysis_.script, last);
    const bool is_ended = !raw(last).delimiter.empty() || !plan_.steps[last].after.empty();
    const std::string missing = is_ended ? "" : delimiter(last);
    edit(last, {place, place},
         fmt::format("{}\n\n-- sqlbelay: the session's settings as they were\nSET {}{}", missing, joined(items, ", "),
                     delimiter(last)));
  }

  // A statement of another database, in a script that MySQL reads. A fence of another database is left out whole.
  void leave_out(size_t i) {
    note(i, fmt::format("a statement of {} is left out of the script", name_of(analysis_.facts.statements[i].dialect)));
    if (joins(analysis_.script.file_of(raw(i)).regions[raw(i).region])) comment_out(i, "");
  }

  // Of a guide the prose is gone; a migration file that holds the way back as well must not run it.
  void leave_out_aside(size_t i) {
    if (analysis_.script.file_of(raw(i)).language == Language::sql) comment_out(i, "");
  }

  void leave_out(size_t i, const std::string& why) {
    note(i, fmt::format("left out: {}", why));
    comment_out(i, fmt::format("-- sqlbelay: left out: {}\n", why));
  }

  void comment_out(size_t i, const std::string& heading) {
    const std::string_view text = analysis_.script.text_of(raw(i));
    std::string commented = heading + "-- ";
    for (char c : text) commented += c == '\n' ? std::string("\n-- ") : std::string(1, c);
    edit(i, {raw(i).span.begin, place_after(analysis_.script, i)}, commented);
  }

  void write(size_t i) {
    const uint32_t before = place_before(analysis_.script, i);
    if (const std::string lines = lines_before(i); !lines.empty()) {
      const bool shares_line = before == raw(i).span.begin && before > start_of(code(i)) && code(i)[before - 1] != '\n';
      edit(i, {before, before}, (shares_line || follows_statement(i, before) ? "\n" : "") + lines + "\n");
    }
    write_forward(i);
    if (const std::vector<Change>& after = plan_.steps[i].after; !after.empty()) {
      const uint32_t place = place_after(analysis_.script, i);
      const std::string missing = raw(i).delimiter.empty() ? delimiter(i) : "";
      edit(i, {place, place}, missing + "\n" + write_changes(after, delimiter(i)));
    }
  }

  // On the line below another statement: a blank line makes a paragraph of what belongs together.
  bool follows_statement(size_t i, uint32_t place) const {
    if (i == 0 || raw(i - 1).file != raw(i).file || raw(i - 1).region != raw(i).region) return false;
    const uint32_t end = place_after(analysis_.script, i - 1);
    if (end > place) return false;
    const std::string_view between = slice(code(i), {end, place});
    return std::ranges::count(between, '\n') == 1 && trim(between).empty();
  }

  std::string_view code(size_t i) const { return analysis_.script.files[raw(i).file].code(); }

  std::string delimiter(size_t i) const {
    const std::string& text = raw(i).delimiter_text;
    return text.empty() || text.starts_with("\\") ? ";" : text;
  }

  void write_forward(size_t i) {
    std::visit(Overloaded{
                   [](const Unchanged&) {},
                   [&](const Edited& edited) {
                     for (const Edit& change : edited.edits) edit(i, change.span, change.replacement);
                   },
                   [&](const Replaced& replaced) { edit(i, raw(i).span, text_of(i, replaced)); },
                   [&](const Prepared& prepared) {
                     edit(i, raw(i).span, [this, i, &prepared] { return text_of(i, prepared); });
                   },
                   [&](const LeftOut& left_out) { leave_out(i, left_out.why); },
                   [&](const Unguarded& unguarded) { warn(i, unguarded.why); },
               },
               plan_.steps[i].forward);
  }

  // The last delimiter is the author's, behind the statement.
  std::string text_of(size_t i, const Replaced& replaced) const {
    std::string text;
    for (const std::string& comment : replaced.comments) text += comment + "\n";
    text += write_changes(replaced.changes, delimiter(i));
    text.resize(text.size() - delimiter(i).size());
    return text;
  }

  std::string text_of(size_t i, const Prepared& prepared) const {
    return text_of(i, Replaced{{}, {When{prepared.condition, std::string(analysis_.script.text_of(raw(i)))}}});
  }

  void warn(size_t i, const std::string& why) {
    note(i, fmt::format("not guarded: {}", why));
    const std::string comment = fmt::format("-- sqlbelay: not guarded: {}", why);
    const std::string_view before = trim(code(i).substr(0, raw(i).span.begin));
    if (!before.ends_with(comment)) edit(i, {raw(i).span.begin, raw(i).span.begin}, comment + "\n");
  }

  std::string lines_before(size_t i) {
    std::vector<std::string> lines;
    const uint32_t id = raw(i).id;
    const bool makes_ledger = plan_.ledger_at == id && !plan_.already_safe;
    const std::string end = delimiter(i);
    if (makes_ledger && plan_.own_database) lines.push_back(create_ledger_database(plan_) + end);
    if (makes_ledger) lines.push_back(create_ledger(plan_) + end);
    const auto images = images_.find(id);
    for (const Image* image : images == images_.end() ? std::vector<const Image*>{} : images->second) {
      lines.push_back(
          write_change(when(image->create_while, fmt::format("CREATE TABLE IF NOT EXISTS {} LIKE {}",
                                                             in_schema(image->schema, image->name), image->table)),
                       end));
    }
    if (!batches_[i].empty()) write_records(i, lines);
    for (const Image& image : plan_.steps[i].images) {
      if (image.rows.empty()) continue;
      lines.push_back(write_change(when(image.while_true, fmt::format("INSERT IGNORE INTO {} {}",
                                                                      in_schema(image.schema, image.name), image.rows)),
                                   end));
    }
    for (const ShapeCheck& check : plan_.steps[i].shape_checks) write_check(check, end, lines);
    if (!lines.empty())
      lines.insert(lines.begin(),
                   fmt::format("-- sqlbelay: {}",
                               makes_ledger ? "what was there before, for the rollback" : "what was there before"));
    if (plan_.settings.save_at == id) lines.push_back(save_settings() + end);
    for (const Change& change : plan_.steps[i].before) lines.push_back(write_change(change, end));
    return joined(lines, "\n");
  }

  // The difference is found before the side table goes, and only then the script stops.
  void write_check(const ShapeCheck& check, const std::string& end, std::vector<std::string>& lines) const {
    const std::string unseen = both(check.while_present, fmt::format("NOT EXISTS (SELECT 1 FROM {} WHERE step = {})",
                                                                     plan_.ledger, quoted(check.key)));
    for (const std::string& sql : check.make_model) lines.push_back(write_change(When{unseen, sql}, end));
    lines.push_back(fmt::format("SET @sqlbelay_difference = IF({},\n  {}, NULL){}", unseen, check.difference, end));
    if (!check.model.empty()) lines.push_back(fmt::format("DROP TABLE IF EXISTS {}{}", check.model, end));
    lines.push_back(write_change(stop_with("@sqlbelay_difference"), end));
    lines.push_back(fmt::format("INSERT IGNORE INTO {} (step, value) VALUES ({}, 'as expected'){}", plan_.ledger,
                                quoted(check.key), end));
  }

  bool asks_counters(size_t i) const {
    return std::ranges::any_of(batches_[i],
                               [](const Record& record) { return record.key.ends_with(" auto_increment"); });
  }

  void write_records(size_t i, std::vector<std::string>& lines) {
    // MySQL 8 keeps statistics, the counter among them, for a day (manual, information_schema_stats_expiry).
    if (asks_counters(i) && !std::exchange(reads_fresh_counters_, true)) {
      lines.push_back("/*!80000 SET SESSION information_schema_stats_expiry = 0 */" + delimiter(i));
    }
    std::vector<std::string> values;
    for (const Record& record : batches_[i])
      values.push_back(fmt::format("  ({}, {})", quoted(record.key), record.expression));
    lines.push_back(fmt::format("INSERT IGNORE INTO {} (step, value) VALUES\n{}{}", plan_.ledger, joined(values, ",\n"),
                                delimiter(i)));
  }

  const Plan& plan_;
  const Analysis& analysis_;
  std::vector<std::vector<Record>> batches_;
  std::vector<std::vector<LaterEdit>> edits_;             // one list a file
  std::map<uint32_t, std::vector<const Image*>> images_;  // by the statement before which they are made
  std::vector<Diagnostic> notes_;
  bool reads_fresh_counters_ = false;
};

}  // namespace

std::vector<Diagnostic> write_safe(const Plan& plan, const Analysis& analysis, std::ostream& out) {
  return SafeScript(plan, analysis).write(out);
}

Emitted emit_safe(const Plan& plan, const Analysis& analysis) {
  std::ostringstream text;
  std::vector<Diagnostic> notes = write_safe(plan, analysis, text);
  return {text.str(), std::move(notes), {}};
}

}  // namespace belay
