// MySQL: what the scripts are written in.
#include "emit/dialect.h"
#include "emit/join_files.h"

namespace belay {

namespace {

class MySql : public TargetDialect {
 public:
  std::string_view name() const override { return "mysql"; }

  Emitted translate(const Analysis& analysis, const std::optional<Catalog>&) const override {
    return {join_files(analysis.script, std::vector<std::vector<Edit>>(analysis.script.files.size())), {}, {}};
  }
};

}  // namespace

const TargetDialect& mysql_dialect() {
  static const MySql dialect;
  return dialect;
}

}  // namespace belay
