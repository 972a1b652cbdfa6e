// Constants in the form that a column's type gives them: '1' is 1 in an INT, '2000-1-1' a moment in a DATETIME.
#pragma once

#include <optional>
#include <string>

#include "catalog/value.h"
#include "model/data_type.h"
#include "model/expression.h"

namespace belay {

struct Constant {
  bool is_text = false;
  bool is_bits = false;  // the digits of b'101'
  std::string value;
};

std::optional<Constant> constant_of(
    const Expression& expression);  // nothing for NULL, DEFAULT and all that is no literal

// As SQL: a number, b'101', or a quoted string.
std::string literal_text(const Constant& constant, const DataType& type);

std::string text_literal(std::string_view text);
std::string text_of_literal(std::string_view text);

// A literal of a day that MySQL takes and no calendar has: '0000-00-00', '1970-00-01', '2020-12-00'.
bool is_no_day(std::string_view literal);

}  // namespace belay
