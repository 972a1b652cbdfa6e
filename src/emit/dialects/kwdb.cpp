// KWDB: PostgreSQL's language over CockroachDB's store.
#include "emit/dialects/postgresql.h"
#include "emit/writing/translation.h"

namespace belay {

namespace {

class KwdbWriter : public PostgresqlWriter {
 protected:
  std::string_view database_name() const override { return "KWDB"; }
};

}  // namespace

std::unique_ptr<TargetDialect> kwdb_dialect() {
  return std::make_unique<WritingDialect<KwdbWriter>>("kwdb");
}

}  // namespace belay
