// Statements as upgrades have them, one after another.
#pragma once

#include <string>

#include "bench/random.h"

namespace belay::bench {

class VariedStatements {
 public:
  explicit VariedStatements(size_t tables) : tables_(tables) {}

  // Without a delimiter. Every table is created before anything else is done to it.
  std::string next();

 private:
  std::string table();
  std::string column();
  std::string literal();
  std::string column_definition();
  std::string condition();

  std::string create_table();
  std::string alter_table();
  std::string create_index();
  std::string insert();
  std::string update();
  std::string remove();
  std::string select();
  std::string create_view();

  Random random_;
  size_t tables_;
  size_t created_ = 0;
  size_t made_ = 0;  // statements so far: what is created gets a name of its own
};

}  // namespace belay::bench
