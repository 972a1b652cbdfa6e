// OceanBase in its MySQL mode.
#include "emit/rewording/rewording.h"

namespace belay {

namespace {

class OceanBase : public Rewording {
 public:
  using Rewording::Rewording;

 protected:
  void look_at(const Statement&) override {}
};

}  // namespace

std::unique_ptr<TargetDialect> oceanbase_dialect(const Server& target) {
  return std::make_unique<RewordingDialect<OceanBase>>("oceanbase", target);
}

}  // namespace belay
