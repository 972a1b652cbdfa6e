// What goes with which type: lengths, UNSIGNED, a character set. The grammar takes them with all.
#pragma once

#include "model/data_type.h"
#include "syntax/build_notes.h"
#include "syntax/tree.h"

namespace belay {

// Refuses a length where the type takes none, wants one, or takes fewer numbers. MySQL manual, "Data Types"; measured
// on MySQL 9.7 and MariaDB 10.11.
void check_parameters(const DataType& type, SyntaxNode data_type, BuildNotes& notes);

// Refuses UNSIGNED of what is no number, and a character set of what is no text.
void check_type_attribute(const DataType& type, SyntaxNode type_attribute, BuildNotes& notes);

}  // namespace belay
