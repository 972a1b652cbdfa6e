// GaussDB and openGauss, in a database made with DBCOMPATIBILITY 'PG' ('A', the default, takes an empty text for NULL).
// What PostgreSQL has learnt since 9.2 they have in a way of their own, or not at all. Sources: the openGauss manual,
// "SQL Syntax" (INSERT, CREATE TRIGGER, TRUNCATE), "Numeric Types", "JSON/JSONB Functions and Operators", "Keywords";
// Huawei's migration guide from MySQL to GaussDB, error U0400020.
#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/text.h"
#include "emit/dialects/postgresql.h"
#include "emit/writing/translation.h"

namespace belay {

namespace {

constexpr std::array functions_of_its_own{
#define FUNCTION(name, least, most, form, family, arguments, differs) \
  FunctionRow{name, least, most, form, Family::family, arguments, differs},
#include "emit/dialects/gaussdb_functions.def"
#undef FUNCTION
};

// Reserved beside PostgreSQL's own.
constexpr std::array words{
    std::string_view("authid"),  std::string_view("buckets"),    std::string_view("compact"),
    std::string_view("csn"),     std::string_view("deltamerge"), std::string_view("excluded"),
    std::string_view("fenced"),  std::string_view("function"),   std::string_view("hdfsdirectory"),
    std::string_view("less"),    std::string_view("maxvalue"),   std::string_view("minus"),
    std::string_view("modify"),  std::string_view("nlssort"),    std::string_view("performance"),
    std::string_view("priorer"), std::string_view("procedure"),  std::string_view("recyclebin"),
    std::string_view("reject"),  std::string_view("rownum"),     std::string_view("shippable"),
    std::string_view("shrink"),  std::string_view("sysdate"),    std::string_view("timecapsule"),
    std::string_view("verify"),
};

class GaussDbWriter : public PostgresqlWriter {
 protected:
  std::string_view database_name() const override { return "GaussDB"; }
  bool is_reserved(std::string_view word) const override {
    return PostgresqlWriter::is_reserved(word) || std::ranges::binary_search(words, word);
  }
  std::span<const FunctionRow> functions() const override {
    static const std::vector<FunctionRow> rows = rows_before(functions_of_its_own, PostgresqlWriter::functions());
    return rows;
  }

  // It finds the key by itself, and keeps it.
  std::string conflict_head(const std::string&) const override { return "\nON DUPLICATE KEY UPDATE "; }
  std::string ignoring_tail() const override { return " ON DUPLICATE KEY UPDATE NOTHING"; }
  bool sets_met_keys() const override { return false; }

  std::string_view trigger_call() const override { return "EXECUTE PROCEDURE"; }

  // ---- no identity columns, but serial ones

  std::string definition_of(const ColumnShape& column, const TableShape& table) const override {
    if (!column.identity) return PostgresqlWriter::definition_of(column, table);
    ColumnShape plain = column;
    plain.identity = false;
    plain.type = column.type == "smallint" ? "smallserial" : column.type == "integer" ? "serial" : "bigserial";
    return PostgresqlWriter::definition_of(plain, table);
  }
  void start_counter(const TableShape& table, Lines& lines) const override {
    if (table.identity() && table.next_number > 1) lines.push_back(restart_counter(table, table.next_number));
  }
  std::string restart_counter(const TableShape& table, uint64_t next) const override {
    return fmt::format("SELECT setval(pg_get_serial_sequence({}, {}), {}, false)", text_literal(table.name),
                       text_literal(plain_name(table.identity()->name)), next);
  }
  bool restarts_with_truncate() const override { return false; }
  void prepare_counting(const TableShape& table, Lines& lines) const override {
    lines.push_back(
        fmt::format("CREATE SEQUENCE {} OWNED BY {}.{}", sequence_of(table), table.name, table.identity()->name));
  }
  std::string begin_counting(const TableShape& table) const override {
    return fmt::format("SET DEFAULT nextval({})", text_literal(sequence_of(table)));
  }
  std::string stop_counting() const override { return "DROP DEFAULT"; }

  // ---- a setting that nobody has set cannot be asked for

  Sql variable(const std::string& variable) override {
    if (!course().variables.contains(variable)) return {"NULL", Family::null};
    Sql value = PostgresqlWriter::variable(variable);
    const size_t missing = value.text.find(", true)");
    if (missing != std::string::npos) value.text.erase(missing, std::string_view(", true").size());
    return value;
  }

 private:
  static std::string plain_name(const std::string& name) {
    return name.starts_with('"') ? name.substr(1, name.size() - 2) : name;
  }
  std::string sequence_of(const TableShape& table) const {
    return name(shortened(plain_name(table.name) + "_" + plain_name(table.identity()->name) + "_seq"));
  }
};

}  // namespace

std::unique_ptr<TargetDialect> gaussdb_dialect() {
  return std::make_unique<WritingDialect<GaussDbWriter>>("gaussdb");
}

}  // namespace belay
