#include "source/stop_finder.h"

#include <gtest/gtest.h>

#include <random>
#include <string>

namespace belay {

// Long enough to cross blocks, made of little else than what matters.
static std::string random_text(std::mt19937& random) {
  static constexpr std::string_view alphabet = "aaaaaaaaaaaaaaa''''\\\"`;-/# \n";
  std::string text(random() % 200, ' ');
  for (char& c : text) c = alphabet[random() % alphabet.size()];
  return text;
}

// The same, a byte at a time.
static size_t next_stop_outside(std::string_view text, std::string_view stops, size_t at) {
  bool inside = false;
  for (; at < text.size(); ++at) {
    if (!inside && stops.find(text[at]) != stops.npos) return at;
    if (text[at] == '\'') inside = !inside;
    if (text[at] == '\\') ++at;
  }
  return inside ? text.npos : text.size();
}

TEST(StopFinderOf, stops_outside_of_strings_are_those_found_byte_by_byte) {
  static constexpr std::string_view stops = "\\\"`;-/#";
  std::mt19937 random(1);
  for (int round = 0; round < 20'000; ++round) {
    const std::string text = random_text(random);
    StopFinder finder(text, stops);
    for (size_t at = random() % (text.size() + 1); at < text.size();) {
      const size_t found = finder.next_stop_outside_of_strings(at);
      ASSERT_EQ(found, next_stop_outside(text, stops, at)) << "from " << at << " in " << text;
      at = found < text.size() ? found + 1 : found;
    }
  }
}

TEST(StopFinderOf, stops_are_those_found_byte_by_byte) {
  static constexpr std::string_view stops = "';";
  std::mt19937 random(2);
  for (int round = 0; round < 2'000; ++round) {
    const std::string text = random_text(random);
    StopFinder finder(text, stops);
    for (size_t at = 0; at < text.size(); ++at) {
      ASSERT_EQ(finder.next_stop(at), std::min(text.find_first_of(stops, at), text.size())) << "from " << at;
    }
  }
}

}  // namespace belay
