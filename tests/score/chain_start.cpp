#include "score/chain_start.h"

#include <fmt/format.h>

#include <fstream>
#include <iterator>

#include "facts/facts.h"

namespace belay::score {

static std::string content_of(const std::filesystem::path& location) {
  std::ifstream stream(location, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), {}};
}

std::optional<Script> read_script(const ChainFile& file, std::vector<std::string>& unreadable) {
  auto source = read_text(file.path, forward_part(content_of(file.location)));
  if (source) return split(*std::move(source));
  unreadable.push_back(fmt::format("{}: {}", file.path, source.error().message));
  return std::nullopt;
}

std::optional<Script> read_way_back(const ChainFile& file) {
  const std::filesystem::path beside = way_back_beside(file.location);
  auto source = read_text(file.path, beside.empty() ? backward_part(content_of(file.location)) : content_of(beside));
  if (!source) return std::nullopt;
  Script script = split(*std::move(source));
  return script.statements.empty() ? std::nullopt : std::optional(std::move(script));
}

std::set<std::string> databases_of(const Base& base) {
  std::set<std::string> needed;
  for (const Object& object : base.required) {
    if (object.kind == ObjectKind::database) needed.insert(object.name);
  }
  for (const char* system : {"information_schema", "mysql", "performance_schema", "sys"}) needed.erase(system);
  return needed;
}

void for_each_script(const Chain& chain, std::vector<std::string>& unreadable,
                     const std::function<bool(const ChainFile& file, Script script)>& add) {
  for (const ChainFile& file : chain.files) {
    auto script = read_script(file, unreadable);
    if (!script || script->statements.empty()) continue;
    if (!add(file, *std::move(script))) break;
  }
}

std::set<std::string> databases_needed(const Chain& chain, const Server& server) {
  Catalog catalog(server);
  std::vector<std::string> unreadable;  // told of when the file's turn comes
  for_each_script(chain, unreadable, [&](const ChainFile&, Script script) {
    catalog = analyse(std::move(script), server, catalog).first.catalog;
    catalog.use("");
    return true;
  });
  return databases_of(catalog.base());
}

Catalog empty_catalog(Stage& stage, const std::set<std::string>& databases) {
  Catalog catalog(stage.server());
  const auto state = stage.look();
  const auto add = [&](const std::string& name, const std::string& on_stage) {
    Database& database = catalog.database(name);
    database.complete = true;
    if (!state || !state->schemas.contains(on_stage)) return;
    for (const auto& [property, value] : state->schemas.at(on_stage).database) {
      (property == "charset" ? database.charset : database.collation) = value.value_or("");
    }
  };
  add("", home_database);
  catalog.set_default_charset(catalog.database("").charset, catalog.database("").collation);
  for (const std::string& name : databases) add(name, name);
  return catalog;
}

}  // namespace belay::score
