// Which rules can say something of a subject at all: most ask for a kind of statement, or for a function's name, and
// with a hundred rules asking each of every statement would be what lint spends its time on. Private to rules/.
#pragma once

#include <string>
#include <unordered_map>
#include <vector>

#include "rules/rule.h"
#include "rules/subject.h"

namespace belay {

class RuleIndex {
 public:
  RuleIndex(SubjectKind kind, const RuleSet& rules);

  bool empty() const { return rules_.empty(); }

  // In the order of their ids.
  const std::vector<const Rule*>& candidates_for(const Subject& subject);

 private:
  struct Entry {
    const Rule* rule;
    std::vector<std::string> values;  // one of them is what the field must be; none: anything
  };

  std::optional<Field> field_;  // by which this kind of subject is looked up
  std::vector<Entry> rules_;
  std::unordered_map<std::string, std::vector<const Rule*>> by_value_;
};

// The values of which the field must have one where the condition holds; nothing where it may hold for others.
std::optional<std::vector<std::string>> values_needed(const Criterion& criterion, Field field);

}  // namespace belay
