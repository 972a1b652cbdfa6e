// The scripts of a verification as statements for its engine. Private to verify/.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "facts/facts.h"
#include "verify/verify.h"
#include "verify/world.h"

namespace belay {

struct Scripts {
  std::vector<std::string> base;
  std::vector<RunStatement> original;
  std::vector<RunStatement> safe;
  std::vector<RunStatement> rollback;
  std::vector<RunStatement> clean_up;
  std::vector<uint32_t> not_undone;  // ids of statements that the plan cannot take back whole
};

Scripts scripts_for(const Analysis& analysis, const VerifyOptions& options);

}  // namespace belay
