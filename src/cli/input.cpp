#include "cli/input.h"

#include <fmt/format.h>

#include <filesystem>

#include "database/schema_text.h"
#include "emit/phased.h"

namespace belay {

// Of standard input the folder is the one that its name lies in.
static std::string folder_of(const InputOptions& options) {
  namespace fs = std::filesystem;
  std::string first = options.files.empty() ? "" : options.files.front();
  if (first == "-") first = options.stdin_name == "-" ? "" : options.stdin_name;
  std::error_code error;
  return fs::is_directory(first, error) ? first : fs::path(first).parent_path().string();
}

Result<InputOptions> with_configuration(InputOptions options) {
  const bool is_named = !options.configuration_file.empty();
  const std::string path = is_named ? options.configuration_file : find_configuration(folder_of(options));
  if (!path.empty()) {
    auto configuration = read_configuration(path);
    if (!configuration) return Failure(configuration.error());
    options.configuration = std::move(*configuration);
  }
  if (options.server.empty()) options.server = options.configuration.server;
  if (options.server.empty()) options.server = "mysql:8.4";
  if (options.schemas.empty()) options.schemas = options.configuration.schemas;
  return options;
}

Result<RuleSet> rules_of(const InputOptions& options, const std::vector<std::string>& folders) {
  std::vector<std::string> all = options.configuration.rule_folders;
  all.insert(all.end(), folders.begin(), folders.end());
  auto rules = load_rules(all);
  if (!rules) return rules;
  if (const auto known = check_rules(options.configuration, *rules); !known) return Failure(known.error());
  rules->settings = options.configuration.settings;
  return rules;
}

Result<Server> read_server(const std::string& text) {
  if (const auto server = parse_server(text)) return *server;
  return fail(ErrorKind::usage, fmt::format("`{}` is no server", text),
              "write vendor and version: mysql:8.4, mariadb:10.11, tidb:8.5 or oceanbase:4.3");
}

Result<Script> read_script(const InputOptions& options) {
  auto files = read_all(options.files, options.stdin_name);
  if (!files) return Failure(files.error());
  return split(std::move(*files));
}

// A script for each database. The URL's own comes first and is not named: it is the one that the upgrade meets.
static Result<std::vector<Script>> read_live_base(const std::string& location) {
  const auto url = parse_url(location);
  if (!url) return Failure(url.error());
  const auto engine = open_engine(*url);
  if (!engine) return Failure(engine.error());
  const auto session = (*engine)->connect();
  if (!session) return Failure(session.error());
  const auto databases = user_databases(**session);
  if (!databases) return Failure(databases.error());
  std::vector<Script> base;
  for (const std::string& name : *databases) {
    auto text = schema_text(**session, name);
    if (!text) return Failure(text.error());
    const std::string use = name == url->database ? "" : fmt::format("USE {};\n", quote_identifier(name));
    auto source = read_text(fmt::format("{}.sql", name), use + *text);
    if (!source) return Failure(source.error());
    base.insert(use.empty() ? base.begin() : base.end(), split(std::move(*source)));
  }
  return base;
}

Result<std::vector<Script>> read_base(const InputOptions& options) {
  if (!options.base_url.empty() && !options.schemas.empty()) {
    return fail(ErrorKind::usage, "the base is given twice, by --schema and by --url", "leave one of them out");
  }
  if (!options.base_url.empty()) return read_live_base(options.base_url);
  std::vector<Script> base;
  for (const auto& path : options.schemas) {
    auto file = read(path);
    if (!file) return Failure(file.error());
    base.push_back(split(std::move(*file)));
  }
  return base;
}

static std::optional<std::string> first_used_database(const Script& script, const std::vector<Parsed>& statements) {
  for (size_t i = 0; i < statements.size(); ++i) {
    const auto* use = as<Use>(statements[i].statement);
    if (use && !script.statements[i].inline_code) return use->database.text;
  }
  return std::nullopt;
}

// A dump of one database does not name it: its tables belong to the database that the upgrade uses.
static std::string database_of_dump(const Script& upgrade, const Server& server) {
  return first_used_database(upgrade, parse_all(upgrade, server)).value_or("");
}

// A dump of the schema tells every object there is, and nothing of the rows.
static void forget_rows(Catalog& catalog) {
  std::vector<std::string> names;
  for (const auto& [name, database] : catalog.databases()) names.push_back(name);
  for (const auto& name : names)
    for (auto& [table_name, table] : catalog.database(name).tables) table.rows = Rows{};
}

static std::optional<Catalog> catalog_of(const std::vector<Script>& base, const Script& upgrade, const Server& server) {
  if (base.empty()) return std::nullopt;
  Catalog catalog(server);
  catalog.use(database_of_dump(upgrade, server));
  catalog.database(catalog.current_database()).complete = true;
  for (const Script& script : base) {
    const auto statements = parse_all(script, server);
    if (const auto used = first_used_database(script, statements)) catalog.database(*used).complete = true;
    catalog = play(script, statements, std::move(catalog), TableStates::drop).catalog;
  }
  forget_rows(catalog);
  catalog.use("");
  return catalog;
}

Result<Input> read_input(const InputOptions& given, const OutputOptions& output) {
  const auto options = with_configuration(given);
  if (!options) return Failure(options.error());
  const auto server = read_server(options->server);
  if (!server) return Failure(server.error());
  auto script = read_script(*options);
  if (!script) return Failure(script.error());
  output.say(fmt::format("statements: {}, files: {}", script->statements.size(), script->files.size()));
  const auto base = read_base(*options);
  if (!base) return Failure(base.error());
  auto catalog = catalog_of(*base, *script, *server);
  return Input{std::move(*script), *server, std::move(catalog)};
}

// Kept where a check for leaks sees it.
static const Analysis* keep(Analysis analysis) {
  static auto& kept = *new std::vector<const Analysis*>;
  return kept.emplace_back(new Analysis(std::move(analysis)));
}

Result<const Analysis*> analyse_input(const InputOptions& options, const OutputOptions& output) {
  return read_input(options, output).map([](Input input) {
    return keep(analyse(std::move(input.script), input.server, input.base));
  });
}

Result<const Analysis*> analyse_in_phases(const InputOptions& options, const OutputOptions& output) {
  return read_input(options, output).map([](Input input) {
    const Analysis& analysis = *keep(analyse(std::move(input.script), input.server, input.base));
    if (can_be_phased(analysis.script)) return keep(analyse(in_phases(analysis), input.server, input.base));
    remark("--phases: a script with lines of DELIMITER stays in its order");
    return &analysis;
  });
}

}  // namespace belay
