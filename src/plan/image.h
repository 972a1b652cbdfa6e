// Ways back from an image, as expressions that the server turns into a statement (plan.h: Computed).
//
// They ask information_schema about the image at the time of the rollback, so that nothing need be known of the table
// when the scripts are written: not its key, not its old definition.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "plan/plan.h"

namespace belay {

// Gives the columns their old values again, joined on the primary key. Columns with ON UPDATE go along, since the
// rollback itself would set them.
Computed update_from(const Image& image, const std::vector<std::string>& columns);

// Gives the rows of the image that are missing back.
Computed insert_from(const Image& image);

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

// An option of the table as the image has it: `clause` and a column of information_schema.tables.
Computed option_from(const Image& image, std::string_view clause, std::string_view column);

}  // namespace belay
