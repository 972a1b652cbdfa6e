// Ways back from an image, as expressions that the server turns into a statement (plan.h: Computed).
//
// They ask information_schema about the image at the time of the rollback, so that nothing need be known of the table
// when the scripts are written: not its key, not its old definition.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/name.h"
#include "plan/plan.h"

namespace belay {

// Gives the columns their old values again, joined on the primary key. Columns with ON UPDATE go along, since the
// rollback itself would set them.
Computed update_from(const Image& image, const std::vector<std::string>& columns);

// Gives the rows of the image that are missing back.
Computed insert_from(const Image& image);

// The same for rows that REPLACE has put others in the place of.
Computed replace_from(const Image& image);

// Deletes the rows that the image holds; `same` compares `live` with `image`.
Computed delete_from(const Image& image, const std::string& same);

// ALTER TABLE … MODIFY, CHANGE or ADD of a column as the image has it. `clause` is what stands before the definition:
// "MODIFY COLUMN `a` ".
struct ColumnBack {
  std::string clause;
  std::string column;  // its name in the image
  bool position = false;
  std::string condition;  // more than that the image is there; may be empty
};
Computed column_from(const Image& image, const ColumnBack& back);

// ALTER TABLE … ADD of an index as the image has it.
Computed index_from(const Image& image, std::string_view index, const std::string& condition);

// The same where an index with other columns has got its name, which goes.
Computed index_in_place_of_new(const Image& image, std::string_view index);

// DROP of the unique index on this column that the image does not have.
Computed without_new_index(const Image& image, std::string_view column);

// The character sets and collations of the columns, all in one ALTER.
Computed charsets_from(const Image& image);

// The indexes of the image that hold the column, each in the place of what is left of it.
Computed indexes_with(const Image& image, std::string_view column);

// "CONSTRAINT … FOREIGN KEY …" as information_schema has it now; NULL where there is no such foreign key.
std::string definition_of_foreign_key(const QualifiedName& table, std::string_view name);

// An option of the table as the image has it: `clause` and a column of information_schema.tables.
Computed option_from(const Image& image, std::string_view clause, std::string_view column);

}  // namespace belay
