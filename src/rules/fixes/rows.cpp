// INSERT that meets its own rows again.
#include <fmt/format.h>

#include <algorithm>

#include "base/text.h"
#include "rules/fixes/fixes.h"
#include "rules/table_traits.h"

namespace belay::fixes {

// The column as the INSERT writes it, or as the table has it where the INSERT names none.
static std::string column_in(const Subject& subject, const Insert& insert, const std::string& column) {
  const auto& file = subject.analysis.script.files[subject.statement->file];
  const auto written =
      std::ranges::find_if(insert.columns, [&](const Name& name) { return equals_ignoring_case(name.text, column); });
  if (written != insert.columns.end()) return std::string(slice(file.text, written->span));
  return insert.columns.empty() ? fmt::format("`{}`", column) : std::string();
}

// The first column of a unique key that the rows tell whole. Which one makes no difference: it is set to itself.
static std::string key_column(const Subject& subject, const Insert& insert, const Table& table) {
  for (const Index& index : table.indexes) {
    if (!index.is_unique() || index.parts.empty()) continue;
    const auto is_told = [&](const IndexPart& part) { return !column_in(subject, insert, part.column).empty(); };
    if (std::ranges::all_of(index.parts, is_told)) return column_in(subject, insert, index.parts.front().column);
  }
  return {};
}

// A row that is there stays as it is; any other mistake in it is still an error, which INSERT IGNORE would hide.
Edits update_nothing_on_duplicate(const Subject& subject) {
  const auto* insert = as<Insert>(statement_of(subject));
  if (!insert || insert->query || insert->row_alias || !insert->returning.empty() || insert->bulk_row_count > 0)
    return std::nullopt;
  if (insert->replace || insert->ignore || !insert->on_duplicate.empty()) return std::nullopt;
  const Table* table = table_at_end(subject.analysis, *subject.statement, insert->table);
  const std::string column = table ? key_column(subject, *insert, *table) : std::string();
  if (column.empty()) return std::nullopt;
  const uint32_t end = subject.statement->span.end;
  const std::string words = in_authors_case(subject, "ON DUPLICATE KEY UPDATE");
  return std::vector<Edit>{{{end, end}, fmt::format(" {} {} = {}", words, column, column)}};
}

}  // namespace belay::fixes
