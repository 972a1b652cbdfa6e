#include "rules/criterion.h"

#include <algorithm>
#include <string>

#include "base/overloaded.h"
#include "base/text.h"

namespace belay {

bool matches_pattern(std::string_view text, std::string_view pattern) {
  if (pattern.empty()) return text.empty();
  if (pattern.front() == '*') {
    for (size_t skipped = 0; skipped <= text.size(); ++skipped)
      if (matches_pattern(text.substr(skipped), pattern.substr(1))) return true;
    return false;
  }
  if (text.empty()) return false;
  const bool same = pattern.front() == '?' || equals_ignoring_case(text.substr(0, 1), pattern.substr(0, 1));
  return same && matches_pattern(text.substr(1), pattern.substr(1));
}

static bool compares(const FieldValue& actual, TestKind kind, const FieldValue& wanted) {
  switch (kind) {
    case TestKind::is: return actual == wanted;
    case TestKind::like: return matches_pattern(std::get<std::string>(actual), std::get<std::string>(wanted));
    case TestKind::at_least: return std::get<int64_t>(actual) >= std::get<int64_t>(wanted);
    case TestKind::at_most: return std::get<int64_t>(actual) <= std::get<int64_t>(wanted);
  }
  return false;
}

bool holds(const Criterion& criterion, const FieldReader& read) {
  const auto part_holds = [&](const Criterion& part) { return holds(part, read); };
  return std::visit(Overloaded{
                        [&](const AllOf& all) { return std::ranges::all_of(all.parts, part_holds); },
                        [&](const AnyOf& any) { return std::ranges::any_of(any.parts, part_holds); },
                        [&](const Not& negation) { return !part_holds(*negation.part); },
                        [&](const Test& test) {
                          const FieldValue actual = read(test.field);
                          return std::ranges::any_of(test.values, [&](const FieldValue& wanted) {
                            return compares(actual, test.kind, wanted);
                          });
                        },
                    },
                    criterion.node);
}

}  // namespace belay
