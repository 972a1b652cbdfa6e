// "did you mean": the known word that is nearest to one nobody knows.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace belay {

// Empty where nothing is near.
std::string nearest(std::string_view word, const std::vector<std::string>& known);

// "did you mean `guard`" or, where nothing is near, "use one of guard, kind, …".
std::string suggestion(std::string_view word, const std::vector<std::string>& known);

}  // namespace belay
