// A database that a translation is made for, empty at the start of each chain.
#pragma once

#include <memory>
#include <string>

#include "score/portrait.h"

namespace belay::score {

class TranslateTarget {
 public:
  virtual ~TranslateTarget() = default;

  virtual std::string dialect() const = 0;
  virtual std::string trouble() const = 0;  // why it does not run; empty where it does
  virtual bool clear(const std::set<std::string>& schemas) = 0;
  virtual bool open_session() = 0;
  virtual std::optional<QueryError> run(const std::string& sql) = 0;  // nothing: it is accepted
  virtual std::optional<Portrait> look() = 0;
};

// postgresql, sqlite or mariadb; nothing for another name.
std::unique_ptr<TranslateTarget> make_target(const std::string& dialect);

}  // namespace belay::score
