// A program of the build: reads rule pages and writes embedded.cpp, so that a page with a mistake fails the build.
//   embed_pages OUTPUT PAGE…
#include <fmt/format.h>
#include <fmt/ranges.h>

#include <fstream>
#include <iostream>
#include <iterator>

#include "base/overloaded.h"
#include "rules/page.h"

namespace belay {
namespace {

std::string literal(std::string_view text) {
  return fmt::format("R\"page({})page\"", text);
}

std::string code_for(const FieldValue& value) {
  return std::visit(Overloaded{
                        [](const std::string& text) { return fmt::format("std::string({})", literal(text)); },
                        [](int64_t number) { return fmt::format("int64_t{{{}}}", number); },
                        [](bool flag) { return std::string(flag ? "true" : "false"); },
                    },
                    value);
}

template <class Items, class Print>
std::string list(const Items& items, Print print) {
  std::vector<std::string> printed;
  for (const auto& item : items) printed.push_back(print(item));
  return fmt::format("{{{}}}", fmt::join(printed, ", "));
}

std::string code_for(const Criterion& criterion) {
  const auto part = [](const Criterion& each) { return code_for(each); };
  const auto value = [](const FieldValue& each) { return code_for(each); };
  const std::string node = std::visit(
      Overloaded{
          [&](const AllOf& all) { return fmt::format("AllOf{{{}}}", list(all.parts, part)); },
          [&](const AnyOf& any) { return fmt::format("AnyOf{{{}}}", list(any.parts, part)); },
          [&](const Not& negation) { return fmt::format("Not{{{}}}", code_for(*negation.part)); },
          [&](const Test& test) {
            return fmt::format("Test{{static_cast<Field>({}), static_cast<TestKind>({}), {}}}",
                               static_cast<int>(test.field), static_cast<int>(test.kind), list(test.values, value));
          },
      },
      criterion.node);
  return fmt::format("Criterion{{{}}}", node);
}

std::string code_for(const Rule& rule) {
  const auto subject = [](SubjectKind kind) { return fmt::format("SubjectKind::{}", name_of(kind)); };
  const auto text = [](const std::string& each) { return literal(each); };
  const auto correspondence = [&](const Correspondence& each) {
    return fmt::format("Correspondence{{{}, {}}}", literal(each.tool), list(each.rules, text));
  };
  return fmt::format(
      "  rules.push_back({{{}, {}, {}, {}, Severity::{},\n    Applicability::{}, {}, {},\n    {},\n    {}, {}, {}, "
      "{{}}}});\n",
      literal(rule.id), literal(rule.category), literal(rule.name), literal(rule.summary), name_of(rule.severity),
      name_of(rule.fix), literal(rule.fix_by), list(rule.on, subject), code_for(rule.when), literal(rule.message),
      literal(rule.help), list(rule.corresponds, correspondence));
}

struct Code {
  std::string rules;
  std::string pages;
};

bool add_page(Code& code, const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  const std::string text{std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
  const auto rule = read_page(path, text);
  if (!rule) {
    std::cerr << rule.error().message << "\n  " << rule.error().help << '\n';
    return false;
  }
  code.rules += code_for(*rule);
  code.pages += fmt::format("  if (id == {}) return {};\n", literal(rule->id), literal(text));
  return true;
}

int write(const std::string& path, const Code& code) {
  std::ofstream out(path);
  out << "#include \"rules/embedded.h\"\n\nnamespace belay {\n\nstd::vector<Rule> embedded_rules() {\n"
         "  std::vector<Rule> rules;\n"
      << code.rules << "  return rules;\n}\n\nstd::string_view embedded_page(std::string_view id) {\n"
      << code.pages << "  return {};\n}\n\n}  // namespace belay\n";
  return out ? 0 : 1;
}

}  // namespace
}  // namespace belay

int main(int argument_count, char** arguments) {
  belay::Code code;
  bool good = true;
  for (int i = 2; i < argument_count; ++i) good &= belay::add_page(code, arguments[i]);
  return good ? belay::write(arguments[1], code) : 1;
}
