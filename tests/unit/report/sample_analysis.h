// A script of two statements whose facts are written by hand.
#pragma once

#include <sstream>
#include <string>

#include "report/report.h"

namespace belay {

// 数 makes columns and bytes differ.
inline const std::string sample_text =
    "-- 数据\n"
    "/* 数 */ CREATE TABLE users (id INT);\n"
    "INSERT INTO users VALUES (1);\n";

inline Span span_of(const std::string& part) {
  const auto begin = static_cast<uint32_t>(sample_text.find(part));
  return {begin, begin + static_cast<uint32_t>(part.size())};
}

inline RawStatement raw(uint32_t id, const std::string& part) {
  RawStatement statement;
  statement.id = id;
  statement.span = span_of(part);
  return statement;
}

inline StatementFacts facts(uint32_t id, const std::string& kind, const std::string& part) {
  StatementFacts result;
  result.id = id;
  result.kind = kind;
  result.span = span_of(part);
  return result;
}

inline Analysis sample_analysis() {
  const std::string create = "CREATE TABLE users (id INT)";
  const std::string insert = "INSERT INTO users VALUES (1)";
  Script script;
  script.files = {SourceFile{}};
  script.files[0].path = "up.sql";
  script.files[0].text = sample_text;
  script.files[0].regions.resize(1);
  script.statements = {raw(1, create), raw(2, insert)};
  Facts all;
  all.base.absent = {Object{ObjectKind::table, "", "users", "", ""}};
  all.statements = {facts(1, "create_table", create), facts(2, "insert", insert)};
  all.statements[0].creates = {Object{ObjectKind::table, "", "users", "", ""}};
  all.statements[0].second_run = {Outcome::fails, 1050, "table `users` exists already"};
  all.statements[0].undo = UndoClass::exact;
  all.statements[0].implicit_commit = true;
  all.statements[1].changes = {Object{ObjectKind::row, "", "", "users", "id = 1"}};
  all.statements[1].second_run = {Outcome::changes, 0, "a row is added again"};
  all.statements[1].undo = UndoClass::before_image;
  std::vector<Parsed> parsed(2);
  parsed[0].statement.node = CreateTable{};
  parsed[1].error = Diagnostic{"VALUES is not expected here", "", 0, span_of("VALUES"), 2};
  const Played played{Catalog(Server{}), std::vector<Step>(2), {}};
  return {Server{}, std::move(script), std::move(parsed), played, played, std::move(all), {}};
}

inline Findings sample_findings() {
  Finding finding;
  finding.rule = "idempotency/create-table-without-guard";
  finding.severity = Severity::error;
  finding.message = "table `users` is created without IF NOT EXISTS";
  finding.help = "insert IF NOT EXISTS after TABLE";
  finding.statement = 1;
  finding.span = span_of("CREATE TABLE users (id INT)");
  const uint32_t name = span_of("users (id").begin;
  finding.fix = Fix{Applicability::safe, {Edit{{name, name}, "IF NOT EXISTS "}}};
  return {{finding}, 0};
}

inline std::string written(const Report& report, Format format, Style style = {}) {
  std::ostringstream out;
  write(report, format, style, out);
  return out.str();
}

}  // namespace belay
