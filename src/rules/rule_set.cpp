#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "rules/embedded.h"
#include "rules/page.h"
#include "rules/rules.h"
#include "rules/suggestion.h"

namespace belay {

static Result<std::string> read_whole(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  if (!in) return fail(ErrorKind::configuration, fmt::format("rule page {} cannot be read", path), "check its path");
  std::ostringstream text;
  text << in.rdbuf();
  return text.str();
}

static Result<std::vector<std::string>> pages_below(const std::string& folder) {
  std::error_code error;
  std::vector<std::string> pages;
  for (std::filesystem::recursive_directory_iterator at(folder, error), end; !error && at != end; at.increment(error))
    if (at->path().extension() == ".md") pages.push_back(at->path().string());
  if (error)
    return fail(ErrorKind::configuration, fmt::format("folder of rules {}: {}", folder, error.message()),
                "check its path");
  std::ranges::sort(pages);
  return pages;
}

static void add_or_replace(std::vector<Rule>& rules, Rule rule) {
  const auto same = std::ranges::find(rules, rule.id, &Rule::id);
  if (same == rules.end())
    rules.push_back(std::move(rule));
  else
    *same = std::move(rule);
}

static Result<void> add_pages(std::vector<Rule>& rules, const std::string& folder) {
  const auto pages = pages_below(folder);
  if (!pages) return Failure(pages.error());
  for (const auto& path : *pages) {
    auto rule = read_whole(path).and_then([&](const std::string& text) { return read_page(path, text); });
    if (!rule) return Failure(rule.error());
    add_or_replace(rules, std::move(*rule));
  }
  return {};
}

Result<RuleSet> load_rules(const std::vector<std::string>& folders) {
  RuleSet set{embedded_rules()};
  for (const auto& folder : folders)
    if (const auto added = add_pages(set.rules, folder); !added) return Failure(added.error());
  std::ranges::sort(set.rules, {}, &Rule::id);
  return set;
}

bool is_named(const Rule& rule, std::string_view name) {
  return name == rule.id || name == rule.name || name == rule.category;
}

static bool is_named_by_any(const Rule& rule, const std::vector<std::string>& names) {
  return std::ranges::any_of(names, [&](const std::string& name) { return is_named(rule, name); });
}

std::string suggested_rule(const RuleSet& rules, std::string_view name) {
  std::vector<std::string> known;
  for (const auto* some : {&rules.rules, &rules.left_out})
    for (const Rule& rule : *some) known.insert(known.end(), {rule.name, rule.id, rule.category});
  const std::string best = nearest(name, known);
  return best.empty() ? "list the rules with `sqlbelay rules`" : fmt::format("did you mean `{}`", best);
}

static Failure unknown_rule(const RuleSet& rules, std::string_view name) {
  return fail(ErrorKind::usage, fmt::format("there is no rule `{}`", name), suggested_rule(rules, name));
}

static Result<void> check_names(const RuleSet& rules, const std::vector<std::string>& names) {
  for (const auto& name : names) {
    const bool known = std::ranges::any_of(rules.rules, [&](const Rule& rule) { return is_named(rule, name); });
    if (!known) return unknown_rule(rules, name);
  }
  return {};
}

Result<RuleSet> select_rules(RuleSet rules, const std::vector<std::string>& selected,
                             const std::vector<std::string>& ignored) {
  for (const auto* names : {&selected, &ignored})
    if (const auto known = check_names(rules, *names); !known) return Failure(known.error());
  RuleSet result{{}, std::move(rules.left_out), std::move(rules.settings)};
  for (Rule& rule : rules.rules) {
    const bool runs = (selected.empty() || is_named_by_any(rule, selected)) && !is_named_by_any(rule, ignored);
    (runs ? result.rules : result.left_out).push_back(std::move(rule));
  }
  return result;
}

Result<Rule> find_rule(const RuleSet& rules, std::string_view name) {
  const auto found =
      std::ranges::find_if(rules.rules, [&](const Rule& rule) { return name == rule.id || name == rule.name; });
  if (found == rules.rules.end()) return unknown_rule(rules, name);
  return *found;
}

Result<std::string> page_of(const Rule& rule) {
  if (rule.path.empty()) return std::string(embedded_page(rule.id));
  return read_whole(rule.path);
}

}  // namespace belay
