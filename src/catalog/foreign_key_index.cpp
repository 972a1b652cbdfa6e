#include "catalog/foreign_key_index.h"

#include "base/text.h"

namespace belay {

void ForeignKeyIndex::note(const Table& table) {
  for (const ForeignKey& key : table.foreign_keys) {
    by_referenced_table_[to_lower(key.referenced_table)].insert(table.name);
    by_name_[to_lower(key.name)].insert(table.name);
  }
}

const ForeignKeyIndex::TableNames& ForeignKeyIndex::find(const Names& names, std::string_view name) {
  static const TableNames none;
  const auto found = names.find(to_lower(name));
  return found == names.end() ? none : found->second;
}

}  // namespace belay
