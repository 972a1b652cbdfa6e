#include "rules/guide.h"

#include <algorithm>

#include "base/text.h"
#include "rules/rules.h"

namespace belay {

static const RawStatement& raw_of(const Script& script, uint32_t statement) {
  return script.statements[statement - 1];
}

bool has_open_end(const Script& script, uint32_t statement) {
  const RawStatement& raw = raw_of(script, statement);
  return script.file_of(raw).language == Language::markdown && !raw.inline_code && raw.delimiter.empty();
}

// Prose and commands count alike: "back up the database first", mysqldump, 备份.
static bool speaks_of_backup(std::string_view text) {
  static constexpr std::string_view words[] = {"backup", "back up",  "back-up",    "backing up", "mysqldump",
                                               "dump",   "snapshot", "xtrabackup", "备份",       "備份"};
  const std::string lower = to_lower(text);
  return std::ranges::any_of(words, [&](std::string_view word) { return lower.find(word) != lower.npos; });
}

bool loses_data_before_backup(const Analysis& analysis, const StatementFacts& statement) {
  const SourceFile& file = analysis.script.files[statement.file];
  if (file.language != Language::markdown || !statement.loses_data) return false;
  const auto& all = analysis.facts.statements;
  const bool is_first = std::none_of(all.begin(), all.begin() + (statement.id - 1), [&](const StatementFacts& other) {
    return other.file == statement.file && other.loses_data && belongs_to_script(analysis, other.id);
  });
  return is_first && !speaks_of_backup(std::string_view(file.text).substr(0, statement.span.begin));
}

static bool changes_something(const Statement& statement) {
  const std::string_view kind = kind_of(statement);
  for (const std::string_view verb : {"create_", "alter_", "drop_", "rename_", "insert", "update", "delete", "replace"})
    if (kind.starts_with(verb)) return true;
  return false;
}

bool holds_sql(const SourceFile& file, const OtherFence& fence, const Server& server) {
  if (!fence.label.empty()) return false;
  const auto content = read_text("fence.sql", std::string(slice(file.text, fence.span)));
  if (!content) return false;
  const Script script = split(*content);
  const std::vector<Parsed> statements = parse_all(script, server);
  const bool whole = script.diagnostics.empty() &&
                     std::ranges::none_of(statements, [](const Parsed& parsed) { return parsed.error.has_value(); });
  return whole &&
         std::ranges::any_of(statements, [](const Parsed& parsed) { return changes_something(parsed.statement); });
}

SplitStatement split_statement_at_end(const Analysis& analysis, uint32_t file, uint32_t region) {
  const auto& statements = analysis.script.statements;
  const auto here = [&](const RawStatement& raw) { return raw.file == file && raw.region == region; };
  const auto last = std::find_if(statements.rbegin(), statements.rend(), here);
  if (last == statements.rend() || last == statements.rbegin() || !last->delimiter.empty()) return {};
  const RawStatement& next = statements[last->id];  // ids count from 1
  if (next.file != file || next.inline_code || last->inline_code) return {};
  const bool both_broken = analysis.statements[last->id - 1].error && analysis.statements[next.id - 1].error;
  if (!both_broken) return {};
  const std::string joined =
      std::string(analysis.script.text_of(*last)) + '\n' + std::string(analysis.script.text_of(next));
  if (parse_text(joined, analysis.server).error) return {};
  return {last->id, next.id};
}

// `docker exec db bash -c "mysql -p…"` begins its own command with a quote.
static std::string_view without_quotes(std::string_view word) {
  while (!word.empty() && (word.front() == '\'' || word.front() == '"')) word.remove_prefix(1);
  return word;
}

static bool is_client(std::string_view word) {
  static constexpr std::string_view names[] = {"mysql",      "mysqldump", "mysqladmin",   "mysqlimport",
                                               "mysqlsh",    "mariadb",   "mariadb-dump", "mysqlpump",
                                               "mysqlcheck", "mydumper",  "mariadb-admin"};
  return std::ranges::count(names, word.substr(word.rfind('/') + 1)) > 0;
}

// What follows -p or --password=; empty where the client asks for it, or a variable or a placeholder stands there.
static std::string_view password_in(std::string_view word) {
  for (const std::string_view option : {"--password=", "-p"}) {
    if (!word.starts_with(option)) continue;
    const std::string_view secret = without_quotes(word.substr(option.size()));
    const bool is_port = secret.find_first_not_of("0123456789:") == secret.npos;  // docker run -p3306:3306
    const bool stands_for_it =
        is_port || secret.find_first_of("$<{[%`") == 0 || secret.find_first_not_of("*x.") == secret.npos;
    return stands_for_it ? std::string_view() : secret;
  }
  return {};
}

static void find_in_line(Span line, const SourceFile& file, std::vector<ShellPassword>& found) {
  const std::string_view text = file.text;
  std::string program;
  for (uint32_t at = line.begin; at < line.end;) {
    const size_t begin = std::min<size_t>(text.find_first_not_of(" \t\r\n", at), line.end);
    const size_t end = std::min<size_t>(text.find_first_of(" \t\r\n", begin), line.end);
    const std::string_view word = without_quotes(text.substr(begin, end - begin));
    if (word == "|" || word == "&&" || word == ";") program.clear();
    if (is_client(word)) program = word;
    if (!program.empty() && !password_in(word).empty())
      found.push_back({program, {static_cast<uint32_t>(begin), static_cast<uint32_t>(end)}});
    at = static_cast<uint32_t>(std::max<size_t>(end, at + 1));
  }
}

std::vector<ShellPassword> shell_passwords_in(const SourceFile& file, const OtherFence& fence) {
  static constexpr std::string_view shells[] = {"", "sh", "bash", "shell", "console", "zsh", "text", "shell-session"};
  std::vector<ShellPassword> found;
  if (std::ranges::count(shells, to_lower(fence.label)) == 0) return found;
  const std::string_view text = file.text;
  for (uint32_t at = fence.span.begin; at < fence.span.end;) {
    const auto end = static_cast<uint32_t>(std::min<size_t>(text.find('\n', at), fence.span.end));
    find_in_line({at, end}, file, found);
    at = end + 1;
  }
  return found;
}

}  // namespace belay
