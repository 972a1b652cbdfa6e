// GaussDB and openGauss: PostgreSQL 9.2 that went its own way.
#include "emit/dialects/postgresql.h"
#include "emit/writing/translation.h"

namespace belay {

namespace {

class GaussDbWriter : public PostgresqlWriter {
 protected:
  std::string_view database_name() const override { return "GaussDB"; }
};

}  // namespace

std::unique_ptr<TargetDialect> gaussdb_dialect() {
  return std::make_unique<WritingDialect<GaussDbWriter>>("gaussdb");
}

}  // namespace belay
