// Values that copy by sharing until one of the holders changes its own: what makes states of a large catalog cheap to
// keep. A copy never shows what another one does.
#pragma once

#include <compare>
#include <initializer_list>
#include <memory>
#include <utility>
#include <vector>

namespace belay {

template <class T>
class Shared {
 public:
  Shared() = default;
  Shared(T value) : value_(std::make_shared<T>(std::move(value))) {}

  const T& operator*() const { return *get(); }
  const T* operator->() const { return get(); }
  const T* get() const { return value_ ? value_.get() : &empty(); }

  // This holder's own value from here on.
  T& edit() {
    if (!value_ || value_.use_count() > 1) value_ = std::make_shared<T>(**this);
    return *value_;
  }

  bool is_same_as(const Shared& other) const { return value_ == other.value_; }
  friend bool operator==(const Shared& left, const Shared& right) { return left.is_same_as(right) || *left == *right; }

 private:
  static const T& empty() {
    static const T value;
    return value;
  }

  std::shared_ptr<T> value_;
};

// Reads like a vector; changes go through edit().
template <class T>
class SharedVector {
 public:
  using value_type = T;
  using const_iterator = typename std::vector<T>::const_iterator;
  using iterator = const_iterator;

  SharedVector() = default;
  SharedVector(std::vector<T> items) : items_(std::move(items)) {}
  SharedVector(std::initializer_list<T> items) : items_(std::vector<T>(items)) {}

  const_iterator begin() const { return items_->begin(); }
  const_iterator end() const { return items_->end(); }
  size_t size() const { return items_->size(); }
  bool empty() const { return items_->empty(); }
  const T& operator[](size_t position) const { return (*items_)[position]; }
  const T& front() const { return items_->front(); }
  const T& back() const { return items_->back(); }

  std::vector<T>& edit() { return items_.edit(); }
  void push_back(T item) { edit().push_back(std::move(item)); }
  void clear() { items_ = {}; }

  bool is_same_as(const SharedVector& other) const { return items_.is_same_as(other.items_); }
  friend bool operator==(const SharedVector& left, const SharedVector& right) = default;

 private:
  Shared<std::vector<T>> items_;
};

}  // namespace belay
