// How the server does each change of a table's definition, one by one: the clauses of ALTER TABLE, CREATE INDEX and
// DROP INDEX, also those that EXECUTE and CALL run. What an ALTER costs as a whole is in StatementFacts.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "facts/facts.h"
#include "facts/online_ddl.h"

namespace belay {

// What makes a change heavy.
enum class Burden {
#define BURDEN(name) name,
#include "facts/burdens.def"
#undef BURDEN
};

struct Alteration {
  uint32_t statement = 0;  // id
  Span span;               // of the clause; of the statement where EXECUTE or CALL runs it
  std::string table;
  std::string name;  // of the column, index or constraint; empty: none, or not written
  std::string what;  // in words: "`t`.`c` changes from int to bigint"
  OnlineDdl cost;
  Burden burden = Burden::none;
  bool new_table = false;  // the script made the table and fills it with its own values: it is small
  std::string assertion;   // of a refused change: "ALGORITHM=INPLACE"
  std::string company;     // what could be done while rows are written, were it not in one ALTER with this
};

std::string_view name_of(Burden burden);

// In the order of the script. None for servers that change every table online.
std::vector<Alteration> alterations_of(const Analysis& analysis);

}  // namespace belay
