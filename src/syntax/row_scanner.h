// The long INSERTs of dumps. Of thousands of rows that are constants and nothing else, each followed by a comma, the
// parser need not see one: without `(1, 'a'),` the list of rows is the same list, and the tokens around it stand where
// they stood. So such rows are passed over byte by byte. A row that is anything else is lexed and parsed like any text,
// and so are the first rows and the last one; a mistake is found where it is.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include <token.h>
#include "base/span.h"

namespace belay {

struct PassedRows {
  uint64_t count = 0;
  Span span;  // from the first one to behind the last one's comma
};

// Rows of INSERTs that are shorter are few, and each is worth knowing.
inline constexpr size_t long_insert = size_t{64} * 1024;
inline constexpr size_t huge_insert = size_t{512} * 1024;

// How many rows of an INSERT of `size` bytes are parsed before others are passed over.
size_t rows_parsed_of(size_t size);

// Behind the row of constants that begins at `at` and its comma; `at` where there is no such row.
size_t behind_plain_row(std::string_view code, size_t at);

// Reads along with the lexer to know where a row of the statement's VALUES begins.
class RowWatch {
 public:
  explicit RowWatch(size_t rows_parsed) : rows_left_(rows_parsed) {}

  void see(Token token);

  // The next token begins a row, and enough rows were seen before it.
  bool at_further_row() const { return place_ == Place::before_row && rows_left_ == 0; }

 private:
  enum class Place { before_insert, before_values, before_row, in_row, behind_row, elsewhere };

  void see_in_row(Token token);

  Place place_ = Place::before_insert;
  size_t depth_ = 0;
  size_t rows_left_;
};

}  // namespace belay
