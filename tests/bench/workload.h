// Scripts to measure on. The seed is fixed: the same bytes on every machine. Everything goes to a stream, because a
// command's peak memory counts what its parent held when it started it (Linux, exec_mmap).
#pragma once

#include <cstddef>
#include <ostream>

namespace belay::bench {

// Statements of every kind that upgrades have, 270 bytes each, over the tables t_0, t_1, …
void write_varied(std::ostream& out, size_t statements, size_t tables);

// A guide of 29 kB with 48 statements and twice as much prose, some of it beyond ASCII.
void write_guide(std::ostream& out);

// What mysqldump writes: a table, and INSERTs of `insert_size` bytes each until `size` is reached.
void write_dump(std::ostream& out, size_t size, size_t insert_size);

void write_nested_parentheses(std::ostream& out, size_t depth);
void write_quotes(std::ostream& out, size_t size);

}  // namespace belay::bench
