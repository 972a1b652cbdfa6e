#include "cli/cli.h"

#include <fmt/format.h>

#include <functional>
#include <sstream>

#include "cli/commands.h"
#include "cli/exit_code.h"
#include "rules/suggestion.h"

namespace belay {

struct Commands {
  ReviewCommand review;
  LintCommand lint;
  FactsCommand facts;
  GraphCommand graph;
  ParseCommand parse;
  SafeCommand safe;
  RollbackCommand rollback;
  TranslateCommand translate;
  VerifyCommand verify;
  RulesCommand rules;
  ExplainCommand explain;
};

struct Entry {
  CLI::App* app = nullptr;
  std::function<Result<int>()> run;
};

template <class Command>
static Entry add(CLI::App& app, const char* name, const char* what, Command& command) {
  CLI::App* own = app.add_subcommand(name, what);
  command.declare(*own);
  return {own, [&command] { return command.run(); }};
}

static std::vector<Entry> add_all(CLI::App& app, Commands& commands) {
  return {
      add(app, "review", "the whole picture: what it does, what it needs, what a second run does", commands.review),
      add(app, "lint", "findings, for people and for CI", commands.lint),
      add(app, "facts", "what each statement reads, creates, changes and destroys", commands.facts),
      add(app, "graph", "what hangs on what: statements, tables, columns, variables, rows", commands.graph),
      add(app, "parse", "statements, their kinds and places, syntax errors", commands.parse),
      add(app, "safe", "the script made safe to run again", commands.safe),
      add(app, "rollback", "the script that takes it back", commands.rollback),
      add(app, "translate", "the script in the language of another database", commands.translate),
      add(app, "verify", "try it on an engine: forward, again, from every point, and back", commands.verify),
      add(app, "rules", "the rules that there are", commands.rules),
      add(app, "explain", "one rule, with examples", commands.explain),
  };
}

static Error usage(const std::string& message, const std::string& help) {
  return {ErrorKind::usage, message, help};
}

static int report_failure(const Error& error) {
  complain(error, style_for(ColourChoice::automatic, Stream::error));
  return exit_code_of(error.kind);
}

// The message of a subcommand's word that is none. CLI11 would say that an argument was not expected.
static std::optional<Error> unknown_command(const std::vector<Entry>& entries, const std::vector<std::string>& words) {
  if (words.empty() || words.front().starts_with('-')) return std::nullopt;
  std::vector<std::string> names;
  for (const Entry& entry : entries) names.push_back(entry.app->get_name());
  if (std::ranges::count(names, words.front()) > 0) return std::nullopt;
  return usage(fmt::format("there is no command `{}`", words.front()), suggestion(words.front(), names));
}

// The option of any command that is nearest to one nobody knows.
static std::string option_suggestion(const CLI::App& app, const std::vector<std::string>& words) {
  for (const auto& word : words) {
    const std::string name = word.substr(0, word.find('='));
    if (!name.starts_with("--")) continue;
    std::vector<std::string> known;
    for (const CLI::App* own : app.get_subcommands())
      for (const CLI::Option* option : own->get_options())
        for (const auto& long_name : option->get_lnames()) known.push_back("--" + long_name);
    const std::string best = nearest(name, known);
    if (std::ranges::count(known, name) == 0 && !best.empty()) return fmt::format("did you mean `{}`", best);
  }
  return "see `sqlbelay --help`";
}

// CLI11's sentences, in the form of ours: lower-case start, no period.
static std::string reworded(std::string message) {
  if (!message.empty()) message.front() = static_cast<char>(std::tolower(static_cast<unsigned char>(message.front())));
  while (message.ends_with('.') || message.ends_with('\n')) message.pop_back();
  return message;
}

// --help and --version come as exceptions as well; they go to standard output.
static int answer(const CLI::App& app, const CLI::ParseError& stop, const std::vector<std::string>& words) {
  if (stop.get_exit_code() != 0) return report_failure(usage(reworded(stop.what()), option_suggestion(app, words)));
  std::ostringstream out;
  app.exit(stop, out, out);
  const auto written = deliver(out.str(), "");
  return written ? exit_ok : report_failure(written.error());
}

static int run_chosen(const std::vector<Entry>& entries) {
  for (const Entry& entry : entries) {
    if (!entry.app->parsed()) continue;
    const auto result = entry.run();
    return result ? *result : report_failure(result.error());
  }
  return exit_usage;
}

int run_command_line(int argument_count, const char* const* arguments) {
  CLI::App app("Makes MySQL upgrade scripts safe to run, to run again and to undo", "sqlbelay");
  app.set_version_flag("--version", "sqlbelay " BELAY_VERSION);
  app.set_help_flag("-h,--help", "show this");
  app.require_subcommand(1);
  app.footer("Example: sqlbelay review upgrade.md\nMore:    sqlbelay COMMAND --help");
  Commands commands;
  const std::vector<Entry> entries = add_all(app, commands);
  const std::vector<std::string> words(arguments + 1, arguments + argument_count);
  if (const auto unknown = unknown_command(entries, words)) return report_failure(*unknown);
  if (words.empty()) {
    remark(app.help());
    return exit_usage;
  }
  try {
    app.parse(argument_count, arguments);
  } catch (const CLI::ParseError& stop) {
    return answer(app, stop, words);
  }
  return run_chosen(entries);
}

}  // namespace belay
