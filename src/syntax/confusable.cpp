#include "syntax/confusable.h"

#include <array>

namespace belay {

namespace {

struct Lookalike {
  std::string_view bytes;
  const char* name;
  const char* meant;
};

constexpr std::array lookalikes = {
    Lookalike{"\uFF08", "a full-width parenthesis", "("},
    Lookalike{"\uFF09", "a full-width parenthesis", ")"},
    Lookalike{"\uFF0C", "a full-width comma", ","},
    Lookalike{"\u3001", "an ideographic comma", ","},
    Lookalike{"\uFF1B", "a full-width semicolon", ";"},
    Lookalike{"\uFF1D", "a full-width equals sign", "="},
    Lookalike{"\uFF0E", "a full-width full stop", "."},
    Lookalike{"\u3002", "an ideographic full stop", "."},
    Lookalike{"\uFF0A", "a full-width asterisk", "*"},
    Lookalike{"\u2018", "a typographic quote", "'"},
    Lookalike{"\u2019", "a typographic quote", "'"},
    Lookalike{"\u201C", "a typographic quote", "\""},
    Lookalike{"\u201D", "a typographic quote", "\""},
    Lookalike{"\uFF07", "a full-width quote", "'"},
    Lookalike{"\uFF02", "a full-width quote", "\""},
    Lookalike{"\u00B4", "an acute accent", "'"},
    Lookalike{"\u2013", "a dash", "-"},
    Lookalike{"\u2014", "a dash", "-"},
    Lookalike{"\u2212", "a minus sign of typography", "-"},
    Lookalike{"\u00A0", "a no-break space", "a plain space"},
    Lookalike{"\u3000", "an ideographic space", "a plain space"},
    Lookalike{"\u200B", "a zero-width space", "nothing in its place"},
    Lookalike{"\uFEFF", "a byte order mark", "nothing in its place"},
};

}  // namespace

std::optional<Confusable> find_confusable(std::string_view text) {
  for (size_t at = 0; at < text.size(); ++at) {
    if (static_cast<unsigned char>(text[at]) < 0x80) continue;
    for (const Lookalike& lookalike : lookalikes) {
      if (text.substr(at).starts_with(lookalike.bytes)) {
        return Confusable{at, lookalike.bytes.size(), lookalike.name, std::string("write ") + lookalike.meant};
      }
    }
  }
  return std::nullopt;
}

}  // namespace belay
