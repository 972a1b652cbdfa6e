#include "emit/writing/page.h"

#include <algorithm>

#include "plan/sql.h"

namespace belay {

static const TableChange* change_of(const Applied* applied, const std::string& schema, const std::string& name) {
  if (!applied) return nullptr;
  const auto is_it = [&](const TableChange& change) { return change.name == name && change.schema == schema; };
  const auto found = std::ranges::find_if(applied->tables, is_it);
  return found == applied->tables.end() ? nullptr : &*found;
}

const Table* Page::before(const QualifiedName& name) const {
  const std::string schema = catalog_.schema_of(name);
  if (const TableChange* change = change_of(applied_, schema, name.name.text)) return state_of(change->before);
  return catalog_.find_table(schema, name.name.text);
}

const Table* Page::after(const QualifiedName& name) const {
  return catalog_.find_table(catalog_.schema_of(name), name.name.text);
}

const Table* Page::find(const QualifiedName& name) const {
  const Table* table = after(name);
  return table ? table : before(name);
}

bool Page::is_refused() const {
  return std::ranges::any_of(differences_, [](const Difference& each) { return each.verdict == Verdict::refused; });
}

// What is said of the same place twice is said once.
void Page::note(Span span, Verdict verdict, std::string why) {
  const Span place = names_whole_ ? raw_.span : span;
  std::string what = without_comments(text_of(span));
  const auto is_same = [&](const Difference& each) { return each.span == place && each.why == why; };
  if (std::ranges::any_of(differences_, is_same)) return;
  differences_.push_back({raw_.id, raw_.file, place, verdict, std::move(what), std::move(why)});
}

}  // namespace belay
