// The rows of a table that are known one by one, in the order in which they came, and found by the values of some of
// their columns without a look at all of them.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <unordered_map>
#include <vector>

#include "base/shared.h"
#include "catalog/value.h"

namespace belay {

struct Cell {
  std::string column;
  Value value;
};

// A row that is there. Columns that are not listed have values nobody knows.
struct KnownRow {
  SharedVector<Cell> cells;
  const Value* find(const std::string& column) const;
};

// A column, or its first characters, to look for.
struct SoughtPart {
  std::string column;
  uint32_t length = 0;  // 0: the whole value
  friend auto operator<=>(const SoughtPart&, const SoughtPart&) = default;
};

class KnownRows {
 public:
  using const_iterator = SharedVector<KnownRow>::const_iterator;

  const_iterator begin() const { return rows_.begin(); }
  const_iterator end() const { return rows_.end(); }
  size_t size() const { return rows_.size(); }
  bool empty() const { return rows_.empty(); }
  const KnownRow& operator[](size_t position) const { return rows_[position]; }

  void push_back(KnownRow row);
  KnownRow& edit(size_t position);
  std::vector<KnownRow>& edit_all();
  void resize(size_t size);  // takes the last ones away
  void clear();

  template <class Predicate>
  void erase_if(Predicate predicate) {
    std::vector<size_t> positions;
    for (size_t i = 0; i < size(); ++i) {
      if (predicate(i)) positions.push_back(i);
    }
    if (!positions.empty()) erase(positions);
  }

  // The positions, ascending, of the rows that may have the values of `wanted` in these columns, as far as compare()
  // goes: the others differ for certain.
  std::vector<size_t> candidates(const std::vector<SoughtPart>& parts, const KnownRow& wanted) const;

 private:
  // What rows look like in some columns. Rows go by numbers that stay when others are erased.
  struct Directory {
    std::unordered_map<std::string, std::vector<uint64_t>> by_text;
    std::vector<uint64_t> irregular;  // to be compared in any case
    std::string kinds;                // of each part: '?', 'n' numbers, 's' strings, '*' both
  };
  // A copy of the rows makes its own where it is asked: most are kept to be looked at and never searched.
  struct Directories {
    std::map<std::vector<SoughtPart>, Directory> by_parts;
    Directories() = default;
    Directories(const Directories&) {}
    Directories(Directories&&) = default;
    Directories& operator=(const Directories&) {
      by_parts.clear();
      return *this;
    }
    Directories& operator=(Directories&&) = default;
    ~Directories() = default;
  };

  void erase(const std::vector<size_t>& positions);
  void enter(size_t position) const;
  void leave(size_t position) const;
  void enter_edited() const;
  const Directory& directory_of(const std::vector<SoughtPart>& parts) const;
  std::vector<size_t> all() const;

  SharedVector<KnownRow> rows_;
  SharedVector<uint64_t> numbers_;  // ascending, parallel to rows_
  uint64_t last_number_ = 0;
  mutable Directories directories_;
  mutable std::vector<uint64_t> edited_;  // these rows are in no directory
};

}  // namespace belay
