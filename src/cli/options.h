// Options that commands share.
#pragma once

#include <CLI/CLI.hpp>
#include <string>
#include <vector>

#include "report/output.h"
#include "report/report.h"
#include "rules/configuration.h"

namespace belay {

// How and where the result is written.
struct OutputOptions {
  Format format = Format::text;
  std::string file;  // empty: standard output
  bool quiet = false;
  int verbosity = 0;

  void declare(CLI::App& app);       // all of them
  void declare_file(CLI::App& app);  // without --format, for commands that write SQL

  Result<void> write(const Report& report) const;
  Style style() const;
  Result<void> write_text(const Writer& write) const;
  Result<void> write_text(std::string_view text) const;
  void say(const std::string& text) const;  // to standard error, with --verbose

 private:
  ColourChoice colour_ = ColourChoice::automatic;
};

// What is read, and what is known of the server.
struct InputOptions {
  std::vector<std::string> files;
  std::string server;  // empty: what the configuration says, or mysql:8.4
  std::vector<std::string> schemas;
  std::string base_url;  // in place of those: a live server
  std::string stdin_name = "-";
  std::string configuration_file;  // empty: .sqlbelay.yaml is looked for
  Configuration configuration;

  void declare(CLI::App& app);
  void declare_with_url(CLI::App& app);  // for commands whose --url is nothing else
};

void declare_rule_folders(CLI::App& app, std::vector<std::string>& folders);

// For commands that read no FILE: `.sqlbelay.yaml` is looked for from the current folder upwards.
void declare_configuration(CLI::App& app, std::string& file);

}  // namespace belay
