// What the words of CREATE TABLE and ALTER TABLE lose on their way, and the table's states on both sides of them.
#pragma once

#include <string>

#include "emit/writing/page.h"
#include "emit/writing/table_shape.h"
#include "model/statement.h"

namespace belay {

void note_options(const CreateTable& create, Page& page);  // ENGINE, CHARSET, partitions …
void note_actions(const AlterTable& alter, Page& page);    // FIRST, AFTER, ALGORITHM …
void note_column(const ColumnShape& column, Page& page, Span place);

// What MySQL puts as a text that must not be NULL into the rows that are there (its manual, "Data Type Default
// Values"): an empty one, or the first word of an ENUM.
std::string implicit_text(const ColumnShape& column);

struct Renaming {
  std::string from;  // as the table before has the column, and the table after
  std::string to;
};

// The table before with the new names of its columns: what is left to compare is their definitions.
Table with_new_names(const AlterTable& words, const Table& before, const Table& after,
                     std::vector<Renaming>& renamings);

struct AlteredTable {
  const Table* before = nullptr;
  const Table* after = nullptr;
  std::string why;  // there is nothing to compare; empty: there is
  bool refused = false;
};

AlteredTable states_of(const QualifiedName& table, const Page& page);
AlteredTable states_of(const AlterTable& alter, const Page& page);  // the table may have another name afterwards

}  // namespace belay
