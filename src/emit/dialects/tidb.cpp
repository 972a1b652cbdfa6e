// TiDB: MySQL 8.0 without stored programs, in a distributed store.
#include "emit/rewording/rewording.h"

namespace belay {

namespace {

class TiDb : public Rewording {
 public:
  using Rewording::Rewording;

 protected:
  void look_at(const Statement&) override {}
};

}  // namespace

std::unique_ptr<TargetDialect> tidb_dialect(const Server& target) {
  return std::make_unique<RewordingDialect<TiDb>>("tidb", target);
}

}  // namespace belay
