// Waits for scripts to change (inotify(7)).
#pragma once

#include <string>
#include <vector>

#include "base/result.h"

namespace belay {

enum class WatchEvent { changed, quit };

// Of a folder everything below is watched, of a file its folder, since editors put a new file in its place.
class Watch {
 public:
  static Result<Watch> open(const std::vector<std::string>& paths);
  Watch(Watch&& other) noexcept;
  Watch& operator=(Watch&&) = delete;
  ~Watch();

  // Until a script, a guide or a configuration was written, moved or deleted, or the user or the system asks to stop.
  WatchEvent wait();

 private:
  Watch() = default;
  Result<void> add(const std::string& path);
  Result<void> add_folder(const std::string& folder);
  bool read_changes() const;

  int changes_ = -1;
  int signals_ = -1;
};

}  // namespace belay
