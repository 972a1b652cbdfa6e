// The questions that a snapshot asks of information_schema. One query tells of all tables at once, with the database as
// a constant, which lets MariaDB open that database only. The first columns name the object (how many, each function
// says); the others are its properties, under the names that people read in differences.
#pragma once

#include <string>

#include "model/server.h"

namespace belay {

struct SnapshotQueries {
  Server server;
  std::string database;  // quoted as a text

  std::string database_defaults() const;
  std::string tables() const;           // name, next AUTO_INCREMENT value, kind
  std::string columns() const;          // table, name
  std::string index_parts() const;      // table, index; then part by part, see there
  std::string foreign_keys() const;     // table, name
  std::string foreign_columns() const;  // table, foreign key; column, referenced column
  std::string checks() const;           // table, name; empty where the server knows none
  std::string partitions() const;       // table, partition, subpartition
  std::string views() const;            // name
  std::string routines() const;         // kind, name
  std::string parameters() const;       // kind, routine; text
  std::string triggers() const;         // name
  std::string events() const;           // name
};

}  // namespace belay
