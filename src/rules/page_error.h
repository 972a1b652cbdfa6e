// Trouble in a page while its YAML is read: thrown within this folder alone and turned into an Error at its front door,
// since yaml-cpp throws as well.
#pragma once

#include <yaml-cpp/yaml.h>

#include <string>

namespace belay {

struct PageError {
  YAML::Mark mark;
  std::string message;
  std::string help;
};

inline std::string text_of(const YAML::Node& node, std::string_view what) {
  if (!node.IsScalar()) throw PageError{node.Mark(), std::string(what) + " is no text", "write one value"};
  return node.Scalar();
}

}  // namespace belay
