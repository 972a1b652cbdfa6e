// The form that Jenkins, GitLab and others read: a suite a file, a failed case a finding.
#include <fmt/format.h>

#include <pugixml.hpp>

#include "report/lint_format.h"
#include "report/places.h"

namespace belay {

// XML 1.0 knows no control characters, also not as references.
static std::string without_controls(std::string text) {
  std::erase_if(text,
                [](char c) { return static_cast<unsigned char>(c) < 0x20 && c != '\t' && c != '\n' && c != '\r'; });
  return text;
}

static void set(pugi::xml_node node, const char* name, const std::string& value) {
  node.append_attribute(name).set_value(without_controls(value).c_str());
}

static void add_case(pugi::xml_node suite, const Finding& finding, const std::string& path, const Places& places) {
  const Position at = places.position(finding.file, finding.span.begin);
  pugi::xml_node failed = suite.append_child("testcase");
  set(failed, "name", fmt::format("{} ({}:{})", finding.rule, at.line, at.column));
  set(failed, "classname", path);
  set(failed, "file", path);
  set(failed, "line", std::to_string(at.line));
  pugi::xml_node failure = failed.append_child("failure");
  set(failure, "type", std::string(name_of(finding.severity)));
  set(failure, "message", finding.message);
  const std::string text =
      fmt::format("{}: {}\nhelp: {}", places.name(finding.file, finding.span.begin), finding.message, finding.help);
  failure.text().set(without_controls(text).c_str());
}

// A file without findings is a case that passed: a suite without cases looks as if nobody had read the file.
static size_t add_suite(pugi::xml_node root, uint32_t file, const LintReport& report, const Places& places) {
  const std::string path = path_in_tree(report.analysis.script.files[file].path);
  pugi::xml_node suite = root.append_child("testsuite");
  set(suite, "name", path);
  size_t failures = 0;
  for (const Finding& finding : report.findings.items) {
    if (finding.file != file) continue;
    add_case(suite, finding, path, places);
    ++failures;
  }
  if (failures == 0) {
    pugi::xml_node passed = suite.append_child("testcase");
    set(passed, "name", "lint");
    set(passed, "classname", path);
  }
  set(suite, "tests", std::to_string(std::max<size_t>(failures, 1)));
  set(suite, "failures", std::to_string(failures));
  return failures;
}

void write_junit(const LintReport& report, std::ostream& out) {
  const Places places(report.analysis.script);
  pugi::xml_document document;
  pugi::xml_node declaration = document.append_child(pugi::node_declaration);
  set(declaration, "version", "1.0");
  set(declaration, "encoding", "UTF-8");
  pugi::xml_node root = document.append_child("testsuites");
  set(root, "name", "sqlbelay");
  size_t failures = 0;
  for (uint32_t file = 0; file < report.analysis.script.files.size(); ++file)
    failures += add_suite(root, file, report, places);
  set(root, "failures", std::to_string(failures));
  document.save(out, "  ");
}

}  // namespace belay
