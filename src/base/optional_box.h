// A std::optional on the heap, which takes one pointer where it holds nothing: for the parts that most statements lack.
#pragma once

#include <memory>
#include <optional>
#include <utility>

namespace belay {

template <class T>
class OptionalBox {
 public:
  OptionalBox() = default;
  OptionalBox(std::nullopt_t) {}
  OptionalBox(const T& value) : value_(std::make_unique<T>(value)) {}
  OptionalBox(T&& value) : value_(std::make_unique<T>(std::move(value))) {}
  OptionalBox(std::optional<T> value) : value_(value ? std::make_unique<T>(std::move(*value)) : nullptr) {}
  OptionalBox(const OptionalBox& other) : value_(other ? std::make_unique<T>(*other) : nullptr) {}
  OptionalBox(OptionalBox&& other) noexcept = default;
  OptionalBox& operator=(const OptionalBox& other) {
    if (this != &other) value_ = other ? std::make_unique<T>(*other) : nullptr;
    return *this;
  }
  OptionalBox& operator=(OptionalBox&& other) noexcept = default;
  ~OptionalBox() = default;

  T& emplace() {
    value_ = std::make_unique<T>();
    return *value_;
  }

  void reset() { value_.reset(); }

  bool has_value() const { return value_ != nullptr; }
  explicit operator bool() const { return has_value(); }

  T& operator*() { return *value_; }
  const T& operator*() const { return *value_; }
  T value_or(T other) const { return value_ ? *value_ : std::move(other); }

  T* operator->() { return value_.get(); }
  const T* operator->() const { return value_.get(); }

 private:
  std::unique_ptr<T> value_;
};

}  // namespace belay
