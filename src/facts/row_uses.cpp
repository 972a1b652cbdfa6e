#include "facts/row_uses.h"

#include <algorithm>
#include <cstdlib>
#include <map>

#include <fmt/format.h>

#include "base/text.h"
#include "catalog/literal_values.h"
#include "catalog/predicate.h"
#include "catalog/statement_walk.h"

namespace belay {

namespace {

struct InsertedRow {
  uint32_t statement = 0;  // id
  KnownRow row;
};

// The rows that the script inserts into one table. Those that can meet `column = value` are found without looking at
// all.
class InsertedRows {
 public:
  void add(InsertedRow row) { rows_.push_back(std::move(row)); }

  template <class Visit>
  void for_each_candidate(const Conjunction& conjunction, const Visit& visit) {
    const auto equality = std::ranges::find_if(conjunction.conditions, [](const Condition& condition) {
      return condition.equal && is_known(condition.value) && !is_null(condition.value);
    });
    if (equality == conjunction.conditions.end()) {
      for (const InsertedRow& row : rows_) visit(row);
      return;
    }
    const ByValue& index = index_of(equality->column);
    const auto [begin, end] = index.known.equal_range(key_of(equality->value));
    for (auto at = begin; at != end; ++at) visit(rows_[at->second]);
    for (const size_t at : index.unknown) visit(rows_[at]);
  }

 private:
  struct ByValue {
    std::multimap<std::string, size_t> known;
    std::vector<size_t> unknown;
  };

  // Equal values have equal keys. Different ones may, too: the condition is tested afterwards.
  static std::string key_of(const Value& value) {
    const std::string text = to_lower(to_string_value(value));
    char* end = nullptr;
    const double number = std::strtod(text.c_str(), &end);
    if (end != text.c_str() && *end == '\0') return fmt::format("{}", number);  // 1, 01 and 1.0 are equal
    const bool is_ascii = std::ranges::all_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
    return is_ascii ? text.substr(0, text.find_last_not_of(' ') + 1) : "";  // accents may fold
  }

  const ByValue& index_of(const std::string& column) {
    const auto [place, is_new] = indexes_.try_emplace(column);
    for (size_t i = 0; is_new && i < rows_.size(); ++i) {
      const Value* value = rows_[i].row.find(column);
      if (value && is_null(*value)) continue;
      if (value && is_known(*value))
        place->second.known.emplace(key_of(*value), i);
      else
        place->second.unknown.push_back(i);
    }
    return place->second;
  }

  std::vector<InsertedRow> rows_;
  std::map<std::string, ByValue> indexes_;
};

class RowUses {
 public:
  RowUses(const Script& script, const std::vector<Parsed>& statements, const Played& first)
      : script_(script), statements_(statements), first_(first), schema_of_step_(statements.size()) {}

  std::vector<std::vector<RowUse>> run() {
    for (index_ = 0; index_ < statements_.size(); ++index_) collect();
    std::vector<std::vector<RowUse>> uses(statements_.size());
    for (index_ = 0; index_ < statements_.size(); ++index_) {
      if (raw().inline_code || rows_.empty()) continue;
      for_each_query(statements_[index_].statement, [&](const Query& query) { read(query, uses[index_]); });
    }
    return uses;
  }

 private:
  const RawStatement& raw() const { return script_.statements[index_]; }
  std::string_view code() const { return script_.file_of(raw()).code(); }

  // `t` and `db.t` after USE db are one table.
  std::string key_of(const QualifiedName& table) const {
    const std::string schema = table.schema.text.empty() ? schema_of_step_[index_] : to_lower(table.schema.text);
    return schema + "." + to_lower(table.name.text);
  }

  void collect() {
    const Statement& statement = statements_[index_].statement;
    if (index_ > 0) schema_of_step_[index_] = schema_of_step_[index_ - 1];
    if (const auto* use = as<Use>(statement)) schema_of_step_[index_] = to_lower(use->database.text);
    const auto* insert = as<Insert>(statement);
    if (!insert || raw().inline_code || first_.steps[index_].applied.error) return;
    InsertedRows& rows = rows_[key_of(insert->table)];
    const std::vector<std::string> columns = columns_of(*insert);
    for (const Expressions& values : insert->rows) rows.add({raw().id, row_of(columns, values)});
    if (insert->query || insert->bulk_row_count > 0) rows.add({raw().id, {}});
  }

  std::vector<std::string> columns_of(const Insert& insert) const {
    std::vector<std::string> columns;
    for (const Name& column : insert.columns) columns.push_back(to_lower(column.text));
    const std::vector<TableChange>& tables = first_.steps[index_].applied.tables;
    const Table* before = tables.empty() ? nullptr : state_of(tables.front().before);
    if (columns.empty() && before && before->complete) {
      for (const Column& column : before->columns) columns.push_back(to_lower(column.name));
    }
    return columns;
  }

  static KnownRow row_of(const std::vector<std::string>& columns, const Expressions& values) {
    KnownRow row;
    for (size_t i = 0; i < columns.size() && i < values.size(); ++i)
      row.cells.push_back({columns[i], LiteralValues().evaluate(values[i])});
    return row;
  }

  void read(const Query& query, std::vector<RowUse>& uses) {
    if (const auto* operation = std::get_if<SetOperation>(&query.body)) {
      read(*operation->left, uses);
      read(*operation->right, uses);
      return;
    }
    const auto* select = std::get_if<Select>(&query.body);
    if (!select || !select->from) return;
    if (const auto* table = std::get_if<BaseTable>(&select->from->node)) {
      read(*table, select->where ? &*select->where : nullptr, uses);
      return;
    }
    for_each_table(*select->from, [&](const BaseTable& table) {
      read(table, Conjunction{{}, {OpaqueCondition{}}}, "", uses);
    });
  }

  void read(const BaseTable& table, const Expression* where, std::vector<RowUse>& uses) {
    const auto conjunction = conjunction_of(where, code(), LiteralValues());
    const std::string condition = where ? std::string(slice(code(), where->span)) : "";
    read(table, conjunction.value_or(Conjunction{{}, {OpaqueCondition{}}}), condition, uses);
  }

  void read(const BaseTable& table, const Conjunction& conjunction, const std::string& condition,
            std::vector<RowUse>& uses) {
    const auto rows = rows_.find(key_of(table.table));
    if (rows == rows_.end()) return;
    RowUse use{{ObjectKind::row, table.table.schema.text, "", table.table.name.text, condition}, {}, {}};
    std::vector<uint32_t> perhaps;
    rows->second.for_each_candidate(conjunction, [&](const InsertedRow& inserted) {
      const Membership membership = meets(inserted.row, conjunction);
      if (inserted.statement == raw().id || membership == Membership::no) return;
      const bool later = inserted.statement > raw().id;
      if (membership == Membership::yes)
        (later ? use.inserted_later_by : use.inserted_by).push_back(inserted.statement);
      else if (!later)
        perhaps.push_back(inserted.statement);
    });
    const bool asks_for_certain_rows = std::ranges::any_of(conjunction.conditions, &Condition::equal);
    if (!use.inserted_by.empty() || !asks_for_certain_rows) use.inserted_later_by.clear();
    if (use.inserted_by.empty()) use.inserted_by = std::move(perhaps);
    for (auto* ids : {&use.inserted_by, &use.inserted_later_by}) {
      std::ranges::sort(*ids);
      ids->erase(std::ranges::unique(*ids).begin(), ids->end());
    }
    if (!use.inserted_by.empty() || !use.inserted_later_by.empty()) uses.push_back(std::move(use));
  }

  const Script& script_;
  const std::vector<Parsed>& statements_;
  const Played& first_;
  size_t index_ = 0;
  std::map<std::string, InsertedRows> rows_;  // by lower-case schema and table
  std::vector<std::string> schema_of_step_;   // that USE has chosen
};

}  // namespace

std::vector<std::vector<RowUse>> row_uses(const Script& script, const std::vector<Parsed>& statements,
                                          const Played& first) {
  return RowUses(script, statements, first).run();
}

}  // namespace belay
