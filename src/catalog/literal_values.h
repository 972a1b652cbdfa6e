// Literals have values, everything else is unknown.
#pragma once

#include "catalog/catalog.h"

namespace belay {

class LiteralValues : public ValueSource {
 public:
  Value evaluate(const Expression& expression) const override {
    const Literal* literal = as<Literal>(expression);
    if (!literal) return Unknown{"not a literal"};
    if (literal->kind == LiteralKind::null) return Null{};
    if (literal->kind == LiteralKind::string) return literal->value;
    return Decimal{literal->value};
  }
};

}  // namespace belay
