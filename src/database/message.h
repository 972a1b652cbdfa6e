// What goes between this process and the one that runs the embedded engine: messages of bytes, each preceded by its
// length, in the byte order of the machine that both run on.
#pragma once

#include <chrono>
#include <cstdint>
#include <string>
#include <string_view>

#include "database/database.h"

namespace belay {

class MessageWriter {
 public:
  void number(uint64_t value) { bytes_.append(reinterpret_cast<const char*>(&value), sizeof value); }
  void text(std::string_view value) {
    number(value.size());
    bytes_ += value;
  }
  void cell(const ResultField& value);
  std::string take() { return std::move(bytes_); }

 private:
  std::string bytes_;
};

// Reads what a MessageWriter wrote, in the same order. Of a message that ends too early it reads zeros and empty texts.
class MessageReader {
 public:
  explicit MessageReader(std::string_view bytes) : rest_(bytes) {}
  uint64_t number();
  size_t count();  // of things that follow: never more than there are bytes left for
  std::string text();
  ResultField cell();

 private:
  std::string_view rest_;
};

void write_answer(MessageWriter& message, const Answer& answer);
Answer read_answer(MessageReader& message);

enum class Delivery { done, closed, timed_out };

struct Received {
  Delivery delivery = Delivery::closed;
  std::string message;
};

bool send_message(int socket, std::string_view message);                   // false: the other side is gone
Received receive_message(int socket);                                      // waits for ever
Received receive_message(int socket, std::chrono::milliseconds patience);  // for the first byte; a writer then finishes

}  // namespace belay
