// A whole script in another language: statement after statement as the script plays, between the author's comments.
#pragma once

#include <optional>

#include "emit/dialect.h"
#include "emit/writing/sql_writer.h"

namespace belay {

// `base`: the schema that the script meets; nothing: it is inferred.
Emitted translate_with(SqlWriter& writer, const Analysis& analysis, const std::optional<Catalog>& base);

// A dialect whose scripts one writer writes, a new one each.
template <class Writer>
class WritingDialect : public TargetDialect {
 public:
  explicit WritingDialect(std::string_view name) : name_(name) {}

  std::string_view name() const override { return name_; }
  Emitted translate(const Analysis& analysis, const std::optional<Catalog>& base) const override {
    Writer writer;
    return translate_with(writer, analysis, base);
  }

 private:
  std::string_view name_;
};

}  // namespace belay
