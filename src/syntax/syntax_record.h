// A node of the syntax tree as the parser leaves it: the tree is one array of them in the order of their beginnings.
#pragma once

#include <cstdint>

namespace belay {

struct SyntaxRecord {
  uint16_t rule;         // GrammarRule
  uint16_t alternative;  // from 1; which of the rule's outermost alternatives was taken
  uint32_t first_token;
  uint32_t end_token;    // exclusive
  uint32_t subtree_end;  // index of the first record that is no descendant
};

}  // namespace belay
