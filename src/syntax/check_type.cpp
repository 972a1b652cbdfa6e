#include "syntax/check_type.h"

#include <limits>
#include <string>

#include "base/text.h"

namespace belay {

namespace {

struct ParameterCount {
  size_t least = 0;
  size_t most = 0;
};

constexpr size_t any_number = std::numeric_limits<size_t>::max();

ParameterCount parameters_of(BaseType base) {
  switch (base) {
    case BaseType::varchar:
    case BaseType::varbinary: return {1, 1};
    case BaseType::enum_:
    case BaseType::set: return {1, any_number};
    case BaseType::decimal:
    case BaseType::float_:
    case BaseType::double_: return {0, 2};
    case BaseType::tinyint:
    case BaseType::smallint:
    case BaseType::mediumint:
    case BaseType::integer:
    case BaseType::bigint:
    case BaseType::bit:
    case BaseType::time:
    case BaseType::datetime:
    case BaseType::timestamp:
    case BaseType::year:
    case BaseType::char_:
    case BaseType::binary:
    case BaseType::blob:
    case BaseType::text:
    case BaseType::vector: return {0, 1};
    // MariaDB reads a length of these and forgets it.
    case BaseType::geometry:
    case BaseType::point:
    case BaseType::linestring:
    case BaseType::polygon:
    case BaseType::multipoint:
    case BaseType::multilinestring:
    case BaseType::multipolygon:
    case BaseType::geometrycollection: return {0, 1};
    case BaseType::foreign: return {0, any_number};
    default: return {0, 0};
  }
}

bool is_number(BaseType base) {
  switch (base) {
    case BaseType::tinyint:
    case BaseType::smallint:
    case BaseType::mediumint:
    case BaseType::integer:
    case BaseType::bigint:
    case BaseType::decimal:
    case BaseType::float_:
    case BaseType::double_:
    case BaseType::year:
    case BaseType::foreign: return true;
    default: return false;
  }
}

bool is_text(BaseType base) {
  switch (base) {
    case BaseType::char_:
    case BaseType::varchar:
    case BaseType::tinytext:
    case BaseType::text:
    case BaseType::mediumtext:
    case BaseType::longtext:
    case BaseType::enum_:
    case BaseType::set:
    case BaseType::foreign: return true;
    default: return false;
  }
}

std::string quoted(const DataType& type) {
  return '`' + to_upper(type.name) + '`';
}

}  // namespace

static void refuse_missing(const DataType& type, BuildNotes& notes) {
  const bool list = type.base == BaseType::enum_ || type.base == BaseType::set;
  notes.refuse(type.span, quoted(type) + (list ? " has no values" : " has no length"),
               list ? "list them, as in ENUM('a', 'b')" : "give it one, as in " + to_upper(type.name) + "(255)");
}

// ENUM(1, 2)
static void check_values(const DataType& type, SyntaxNode parameters, BuildNotes& notes) {
  for (const SyntaxNode parameter : parameters.children()) {
    const Token first = parameter.first_token();
    const bool number =
        first == Token::INTEGER_LITERAL || first == Token::DECIMAL_LITERAL || first == Token::IDENTIFIER;
    if (number) notes.refuse(parameter.span(), "a value of " + quoted(type) + " is no string", "put it in quotes");
  }
}

void check_parameters(const DataType& type, SyntaxNode data_type, BuildNotes& notes) {
  const auto parameters = data_type.child(GrammarRule::dataTypeParameters);
  const size_t count = parameters ? parameters->count(GrammarRule::dataTypeParameter) : 0;
  const ParameterCount wanted = parameters_of(type.base);
  if (count < wanted.least) return refuse_missing(type, notes);
  if (count > wanted.most) {
    const std::string taken = wanted.most == 0   ? " takes no length"
                              : wanted.most == 1 ? " takes one number"
                                                 : " takes two numbers";
    return notes.refuse(parameters->span(), quoted(type) + taken, wanted.most == 0 ? "remove it" : "remove the rest");
  }
  if (type.base == BaseType::enum_ || type.base == BaseType::set) return check_values(type, *parameters, notes);
  if (type.base == BaseType::double_ && count == 1) {
    notes.refuse(parameters->span(), quoted(type) + " takes a length together with decimals alone", "remove it");
  }
}

void check_type_attribute(const DataType& type, SyntaxNode type_attribute, BuildNotes& notes) {
  const Token first = type_attribute.first_token();
  const bool of_numbers = first == Token::UNSIGNED || first == Token::SIGNED || first == Token::ZEROFILL;
  if (first == Token::COLLATE) return;  // which is an attribute of any column
  if (of_numbers ? is_number(type.base) : is_text(type.base)) return;
  notes.refuse(type_attribute.span(), quoted(type) + " takes no " + to_upper(type_attribute.text()), "remove it");
}

}  // namespace belay
