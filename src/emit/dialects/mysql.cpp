// MySQL from 5.7 on: what the scripts are written in, though not each version reads all of it.
#include "emit/rewording/rewording.h"

namespace belay {

namespace {

class MySql : public Rewording {
 public:
  using Rewording::Rewording;

 protected:
  void look_at(const Statement&) override {}
};

}  // namespace

std::unique_ptr<TargetDialect> mysql_dialect(const Server& target) {
  return std::make_unique<RewordingDialect<MySql>>("mysql", target);
}

}  // namespace belay
