#include "cli/options.h"

#include <map>

namespace belay {

void OutputOptions::declare(CLI::App& app) {
  static const std::map<std::string, Format> formats = {{"text", Format::text}, {"json", Format::json}};
  app.add_option("--format", format, "text (default) or json")
      ->transform(CLI::CheckedTransformer(formats, CLI::ignore_case).description(""))
      ->type_name("FORMAT");
  declare_file(app);
}

void OutputOptions::declare_file(CLI::App& app) {
  static const std::map<std::string, ColourChoice> choices = {
      {"auto", ColourChoice::automatic}, {"always", ColourChoice::always}, {"never", ColourChoice::never}};
  app.add_option("-o,--output", file, "write to FILE, whole or not at all")->type_name("FILE");
  app.add_option("--color", colour_, "auto (default), always or never")
      ->transform(CLI::CheckedTransformer(choices, CLI::ignore_case).description(""))
      ->type_name("WHEN");
  app.add_flag("-q,--quiet", quiet, "say less");
  app.add_flag("-v,--verbose", verbosity, "say more, on standard error");
}

Style OutputOptions::style() const {
  const bool to_file = !file.empty() && colour_ == ColourChoice::automatic;
  Style style = to_file ? Style{} : style_for(colour_, Stream::output);
  style.brief = quiet;
  return style;
}

Result<void> OutputOptions::write(const Report& report) const {
  return write_text([&](std::ostream& out) { belay::write(report, format, style(), out); });
}

Result<void> OutputOptions::write_text(const Writer& write) const {
  return deliver(write, file);
}

Result<void> OutputOptions::write_text(std::string_view text) const {
  return deliver(text, file);
}

void OutputOptions::say(const std::string& text) const {
  if (verbosity > 0) remark(text);
}

void InputOptions::declare_with_url(CLI::App& app) {
  declare(app);
  app.add_option("--url", base_url,
                 "read the base from a live server, in place of --schema: mysql://user@host/database")
      ->type_name("URL");
}

void InputOptions::declare(CLI::App& app) {
  app.add_option("FILE", files, "scripts (.sql), guides (.md), folders of them, or - for standard input")
      ->required()
      ->type_name("");
  app.add_option("--server", server, "what it will run on: mysql:8.4 (default), mariadb:10.11, tidb:8.5 …")
      ->type_name("VENDOR:VERSION");
  app.add_option("--schema", schemas, "DDL of the base, such as mysqldump --no-data; repeatable")
      ->type_name("FILE")
      ->allow_extra_args(false);
  app.add_option("--config", configuration_file, "default: .sqlbelay.yaml beside the first FILE or above")
      ->type_name("FILE");
  app.add_option("--stdin-filename", stdin_name, "what standard input is called; .md makes it a guide")
      ->type_name("NAME");
}

void declare_rule_folders(CLI::App& app, std::vector<std::string>& folders) {
  app.add_option("--rules", folders, "rule pages of your own: DIR/<category>/<name>.md")
      ->type_name("DIR")
      ->allow_extra_args(false);
}

void declare_configuration(CLI::App& app, std::string& file) {
  app.add_option("--config", file, "default: .sqlbelay.yaml here or above")->type_name("FILE");
}

}  // namespace belay
