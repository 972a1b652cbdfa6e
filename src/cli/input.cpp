#include "cli/input.h"

#include <fmt/format.h>

namespace belay {

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

Result<std::vector<Script>> read_base(const InputOptions& options) {
  std::vector<Script> base;
  for (const auto& path : options.schemas) {
    auto file = read(path);
    if (!file) return Failure(file.error());
    base.push_back(split(std::move(*file)));
  }
  return base;
}

// A dump of the schema tells every object there is, and nothing of the rows.
static void forget_rows(Catalog& catalog) {
  std::vector<std::string> names;
  for (const auto& [name, database] : catalog.databases()) names.push_back(name);
  for (const auto& name : names) {
    catalog.database(name).complete = true;
    for (auto& [table_name, table] : catalog.database(name).tables) table.rows = Rows{};
  }
}

static std::optional<Catalog> catalog_of(const std::vector<Script>& base, const Server& server) {
  if (base.empty()) return std::nullopt;
  Catalog catalog(server);
  for (const Script& script : base) {
    std::vector<Parsed> statements;
    for (const RawStatement& raw : script.statements)
      statements.push_back(parse(script.file_of(raw), raw.span, server));
    catalog = play(script, statements, std::move(catalog)).catalog;
  }
  forget_rows(catalog);
  return catalog;
}

Result<Analysis> analyse_input(const InputOptions& options) {
  const auto server = read_server(options.server);
  if (!server) return Failure(server.error());
  auto script = read_script(options);
  if (!script) return Failure(script.error());
  const auto base = read_base(options);
  if (!base) return Failure(base.error());
  return analyse(std::move(*script), *server, catalog_of(*base, *server));
}

}  // namespace belay
