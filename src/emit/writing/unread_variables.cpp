#include "emit/writing/unread_variables.h"

#include <algorithm>
#include <map>
#include <vector>

#include "base/text.h"

namespace belay {

namespace {

using Names = std::set<std::string>;

bool belongs_to_name(char c) {
  return std::isalnum(static_cast<unsigned char>(c)) || c == '_' || c == '$' || c == '.' ||
         static_cast<unsigned char>(c) >= 0x80;
}

// Looks at the text, not at the tree: a variable may also be read by a statement that lies in a string or a body.
Names mentioned_in(std::string_view text) {
  Names names;
  for (size_t at = text.find('@'); at != std::string_view::npos; at = text.find('@', at + 1)) {
    std::string_view rest = text.substr(at + 1);
    if (!rest.empty() && (rest[0] == '`' || rest[0] == '\'' || rest[0] == '"')) rest.remove_prefix(1);
    size_t length = 0;
    while (length < rest.size() && belongs_to_name(rest[length])) ++length;
    if (length > 0) names.insert(to_lower(rest.substr(0, length)));
  }
  return names;
}

class Reading {
 public:
  void read(std::string_view text) {
    for (const std::string& name : mentioned_in(text)) read_.insert(name);
  }
  void read_for(const std::string& variable, std::string_view text) { sources_[variable].merge(mentioned_in(text)); }

  // Its name stands in the text that sets it.
  void forget_own(const std::string& variable) { sources_[variable].erase(variable); }

  // What is needed for a variable that is read is read itself.
  Names unread() {
    std::vector<std::string> open(read_.begin(), read_.end());
    while (!open.empty()) {
      const std::string variable = open.back();
      open.pop_back();
      for (const std::string& source : sources_[variable]) {
        if (read_.insert(source).second) open.push_back(source);
      }
    }
    Names names;
    for (const auto& [variable, sources] : sources_) {
      if (!read_.contains(variable)) names.insert(variable);
    }
    return names;
  }

 private:
  Names read_;
  std::map<std::string, Names> sources_;  // every variable that is set, and what its values are made of
};

}  // namespace

static void read_set(const Set& set, std::string_view code, Reading& reading) {
  for (const SetItem& item : set.items) {
    if (item.kind == SetKind::user_variable) reading.read_for(to_lower(item.name.text), slice(code, item.value.span));
  }
}

// SELECT … INTO @v, which sets what it names behind INTO.
static bool reads_into(const Statement& statement, std::string_view text, Reading& reading) {
  const auto* query = as<QueryStatement>(statement);
  if (!query || !query->query->into || query->query->into->is_file) return false;
  const auto* select = std::get_if<Select>(&query->query->body);
  const std::vector<Expression>& targets = query->query->into->targets;
  if (!select || !std::ranges::all_of(targets, [](const Expression& each) { return as<UserVariable>(each); }))
    return false;
  for (const Expression& target : targets) {
    const std::string variable = to_lower(as<UserVariable>(target)->name.text);
    reading.read_for(variable, text);
    reading.forget_own(variable);
  }
  return true;
}

std::set<std::string> unread_variables(const Analysis& analysis) {
  Reading reading;
  for (const RawStatement& raw : analysis.script.statements) {
    const Statement& statement = analysis.statements[raw.id - 1].statement;
    const std::string_view code = analysis.script.file_of(raw).code();
    for (const InnerStatement& inner : analysis.first.steps[raw.id - 1].ran) reading.read(inner.text);
    if (as<Prepare>(statement)) continue;
    if (const auto* set = as<Set>(statement))
      read_set(*set, code, reading);
    else if (!reads_into(statement, slice(code, raw.span), reading))
      reading.read(slice(code, raw.span));
  }
  return reading.unread();
}

}  // namespace belay
