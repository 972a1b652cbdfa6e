#include "emit/dialect.h"

namespace belay {

#define DIALECT(name) std::unique_ptr<TargetDialect> name##_dialect();
#define SERVER(name) std::unique_ptr<TargetDialect> name##_dialect(const Server& target);
#include "emit/dialects.def"
#undef SERVER
#undef DIALECT

static std::unique_ptr<TargetDialect> dialect_of_server(std::string_view text) {
  const std::optional<Server> server = parse_server(text);
  if (!server) return nullptr;
  switch (server->vendor) {
#define DIALECT(name)
#define SERVER(name) \
  case Vendor::name: \
    return name##_dialect(*server);
#include "emit/dialects.def"
#undef SERVER
#undef DIALECT
  }
  return nullptr;
}

std::unique_ptr<TargetDialect> make_dialect(std::string_view text) {
#define DIALECT(name) \
  if (text == #name) return name##_dialect();
#define SERVER(name)
#include "emit/dialects.def"
#undef SERVER
#undef DIALECT
  return dialect_of_server(text);
}

}  // namespace belay
