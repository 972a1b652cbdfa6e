#include "cli/watch.h"

#include <fmt/format.h>
#include <poll.h>
#include <sys/inotify.h>
#include <sys/signalfd.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <filesystem>
#include <utility>

namespace belay {

namespace fs = std::filesystem;

static Failure cannot_watch(const std::string& what) {
  return fail(ErrorKind::run_failed, fmt::format("{} cannot be watched: {}", what, std::strerror(errno)));
}

// Blocked, so that they come as something to read while we wait, and not in the middle of a report.
static int open_signals() {
  sigset_t wanted;
  sigemptyset(&wanted);
  for (const int signal : {SIGINT, SIGTERM, SIGHUP}) sigaddset(&wanted, signal);
  sigprocmask(SIG_BLOCK, &wanted, nullptr);
  return signalfd(-1, &wanted, SFD_CLOEXEC);
}

Watch::Watch(Watch&& other) noexcept
    : changes_(std::exchange(other.changes_, -1)), signals_(std::exchange(other.signals_, -1)) {}

Watch::~Watch() {
  if (changes_ >= 0) close(changes_);
  if (signals_ >= 0) close(signals_);
}

Result<Watch> Watch::open(const std::vector<std::string>& paths) {
  Watch watch;
  watch.changes_ = inotify_init1(IN_CLOEXEC | IN_NONBLOCK);
  watch.signals_ = open_signals();
  if (watch.changes_ < 0 || watch.signals_ < 0) return cannot_watch("the file system");
  for (const std::string& path : paths)
    if (const auto added = watch.add(path); !added) return Failure(added.error());
  return watch;
}

Result<void> Watch::add_folder(const std::string& folder) {
  constexpr uint32_t events = IN_CLOSE_WRITE | IN_MOVED_TO | IN_MOVED_FROM | IN_DELETE | IN_CREATE;
  if (inotify_add_watch(changes_, folder.c_str(), events) < 0) return cannot_watch(folder);
  return {};
}

Result<void> Watch::add(const std::string& path) {
  std::error_code error;
  if (!fs::is_directory(path, error)) {
    const std::string folder = fs::path(path).parent_path().string();
    return add_folder(folder.empty() ? "." : folder);
  }
  if (const auto added = add_folder(path); !added) return added;
  for (fs::recursive_directory_iterator at(path, error), end; !error && at != end; at.increment(error))
    if (at->is_directory(error))
      if (const auto added = add_folder(at->path().string()); !added) return added;
  return {};
}

static bool concerns_us(std::string_view name) {
  const auto endings = {".sql", ".md", ".markdown", ".yaml"};
  return std::ranges::any_of(endings, [&](std::string_view ending) { return name.ends_with(ending); });
}

// All that are waiting.
bool Watch::read_changes() const {
  alignas(inotify_event) std::array<char, 16384> block{};
  bool found = false;
  for (ssize_t size = 0; (size = read(changes_, block.data(), block.size())) > 0;) {
    for (ssize_t at = 0; at < size;) {
      const auto* event = reinterpret_cast<const inotify_event*>(block.data() + at);
      found |= event->len > 0 && concerns_us(event->name);
      at += static_cast<ssize_t>(sizeof(inotify_event) + event->len);
    }
  }
  return found;
}

WatchEvent Watch::wait() {
  constexpr int settling = 50;  // milliseconds: an editor that saves writes, renames and deletes
  bool changed = false;
  std::array<pollfd, 2> sources = {pollfd{changes_, POLLIN, 0}, pollfd{signals_, POLLIN, 0}};
  while (true) {
    const int ready = poll(sources.data(), sources.size(), changed ? settling : -1);
    if (ready < 0 && errno != EINTR) return WatchEvent::quit;
    if (ready == 0) return WatchEvent::changed;
    if (ready > 0 && sources[1].revents != 0) return WatchEvent::quit;
    changed |= read_changes();
  }
}

}  // namespace belay
