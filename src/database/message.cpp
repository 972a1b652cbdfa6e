#include "database/message.h"

#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>

namespace belay {
namespace {

constexpr uint64_t null_mark = UINT64_MAX;
constexpr uint64_t largest_message = uint64_t{1} << 32;  // more is not an answer but a broken engine

bool send_all(int socket, const char* bytes, size_t size) {
  while (size > 0) {
    const ssize_t sent = send(socket, bytes, size, MSG_NOSIGNAL);  // the other side's death is no SIGPIPE of ours
    if (sent < 0 && errno == EINTR) continue;
    if (sent <= 0) return false;
    bytes += sent;
    size -= static_cast<size_t>(sent);
  }
  return true;
}

bool receive_all(int socket, char* bytes, size_t size) {
  while (size > 0) {
    const ssize_t received = recv(socket, bytes, size, 0);
    if (received < 0 && errno == EINTR) continue;
    if (received <= 0) return false;
    bytes += received;
    size -= static_cast<size_t>(received);
  }
  return true;
}

bool wait_for_bytes(int socket, std::chrono::milliseconds patience) {
  const auto end = std::chrono::steady_clock::now() + patience;
  for (;;) {
    const auto left = std::chrono::ceil<std::chrono::milliseconds>(end - std::chrono::steady_clock::now());
    pollfd wanted{socket, POLLIN, 0};
    const int ready = poll(&wanted, 1, static_cast<int>(std::max<int64_t>(left.count(), 0)));
    if (ready >= 0 || errno != EINTR) return ready != 0;
  }
}

}  // namespace

void MessageWriter::cell(const ResultField& value) {
  if (value) return text(*value);
  number(null_mark);
}

uint64_t MessageReader::number() {
  uint64_t value = 0;
  if (rest_.size() < sizeof value) return 0;
  std::memcpy(&value, rest_.data(), sizeof value);
  rest_.remove_prefix(sizeof value);
  return value;
}

size_t MessageReader::count() {
  return std::min<size_t>(number(), rest_.size());
}

ResultField MessageReader::cell() {
  const uint64_t size = number();
  if (size == null_mark) return std::nullopt;
  const std::string_view value = rest_.substr(0, size);
  rest_.remove_prefix(value.size());
  return std::string(value);
}

std::string MessageReader::text() {
  return cell().value_or(std::string());
}

void write_answer(MessageWriter& message, const Answer& answer) {
  message.number(answer.affected_rows);
  message.number(answer.last_insert_id);
  message.number(answer.warnings);
  message.number(answer.error ? answer.error->number : 0);
  message.text(answer.error ? answer.error->sqlstate : "");
  message.text(answer.error ? answer.error->message : "");
  message.number(answer.results.size());
  for (const ResultSet& result : answer.results) {
    message.number(result.columns.size());
    for (const std::string& column : result.columns) message.text(column);
    message.number(result.rows.size());
    for (const ResultRow& row : result.rows) {
      for (const ResultField& cell : row) message.cell(cell);
    }
  }
}

Answer read_answer(MessageReader& message) {
  Answer answer;
  answer.affected_rows = message.number();
  answer.last_insert_id = message.number();
  answer.warnings = static_cast<unsigned>(message.number());
  QueryError error;
  error.number = static_cast<unsigned>(message.number());
  error.sqlstate = message.text();
  error.message = message.text();
  if (error.number != 0) answer.error = std::move(error);
  answer.results.resize(message.count());
  for (ResultSet& result : answer.results) {
    result.columns.resize(message.count());
    for (std::string& column : result.columns) column = message.text();
    result.rows.resize(message.count(), ResultRow(result.columns.size()));
    for (ResultRow& row : result.rows) {
      for (ResultField& cell : row) cell = message.cell();
    }
  }
  return answer;
}

bool send_message(int socket, std::string_view message) {
  const uint64_t size = message.size();
  return send_all(socket, reinterpret_cast<const char*>(&size), sizeof size) &&
         send_all(socket, message.data(), message.size());
}

Received receive_message(int socket) {
  uint64_t size = 0;
  Received received;
  if (!receive_all(socket, reinterpret_cast<char*>(&size), sizeof size) || size > largest_message) return received;
  received.message.resize(size);
  if (receive_all(socket, received.message.data(), size)) received.delivery = Delivery::done;
  return received;
}

Received receive_message(int socket, std::chrono::milliseconds patience) {
  if (!wait_for_bytes(socket, patience)) return {Delivery::timed_out, {}};
  return receive_message(socket);
}

}  // namespace belay
