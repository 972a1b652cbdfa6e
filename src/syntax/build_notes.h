// What builders note beside the value they make.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "model/extension.h"
#include "source/diagnostic.h"

namespace belay {

struct BuildNotes {
  Server server;
  std::optional<Diagnostic> error;    // the first refusal
  std::vector<Extension> extensions;  // forms that not every server accepts
  bool has_query = false;             // as in Statement

  // `message`: lower-case start, no period; `help`: one imperative, or empty.
  void refuse(Span span, std::string message, std::string help = {}) {
    if (error) return;
    error.emplace();
    error->span = span;
    error->message = std::move(message);
    error->help = std::move(help);
  }

  void extend(Span span, Syntax syntax) { extensions.push_back({span, syntax}); }
};

}  // namespace belay
