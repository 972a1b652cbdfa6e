// What a rule page asks under `when`: a small tree over the fields of a subject.
#pragma once

#include <functional>
#include <string_view>
#include <variant>
#include <vector>

#include "base/box.h"
#include "rules/field.h"

namespace belay {

struct Criterion;

struct AllOf {
  std::vector<Criterion> parts;  // none: true
};
struct AnyOf {
  std::vector<Criterion> parts;
};
struct Not {
  Box<Criterion> part;
};

enum class TestKind {
  is,        // equal to any of the values
  like,      // text that matches any of the patterns: * any run, ? any one character, ASCII case ignored
  at_least,  // a number not below the value
  at_most,
};
struct Test {
  Field field;
  TestKind kind = TestKind::is;
  std::vector<FieldValue> values;  // of the field's type
};

struct Criterion {
  std::variant<AllOf, AnyOf, Not, Test> node = AllOf{};
};

using FieldReader = std::function<FieldValue(Field)>;

bool holds(const Criterion& criterion, const FieldReader& read);
bool matches_pattern(std::string_view text, std::string_view pattern);

}  // namespace belay
