// What authenticates the users of CREATE USER, ALTER USER, GRANT and SET PASSWORD. It is read from the statement's text
// where somebody asks, so that no password lives on in the model.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/span.h"
#include "model/server.h"

namespace belay {

enum class CredentialKind {
  not_told,
  password,  // in clear text
  empty,     // the empty password
  hash,
  generated,  // BY RANDOM PASSWORD
  plugin,     // a plugin without a word of its own: auth_socket
};

struct Credential {
  CredentialKind kind = CredentialKind::not_told;
  Span span;                // within the statement's text
  std::string text;         // of a password
  std::string plugin = {};  // lower-case; empty: none is named
  Span plugin_span = {};    // within the statement's text
};

// One for each user of the statement, in order; one for SET PASSWORD. None for other statements.
std::vector<Credential> credentials_in(std::string_view statement, const Server& server);

}  // namespace belay
