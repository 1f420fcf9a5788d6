#pragma once

#include <memory>
#include <utility>

namespace quoth::query {

/// Exactly one T on the heap with the semantics of a value: a member of a type that T contains.
/// A moved-from box may only be assigned to or destroyed.
template <typename T>
class Boxed {
  public:
    // Implicit on purpose: `Not{node}` reads well.
    Boxed(T value) : value_(std::make_unique<T>(std::move(value))) {}
    Boxed(const Boxed& other) : value_(std::make_unique<T>(*other)) {}
    Boxed(Boxed&&) noexcept = default;
    Boxed& operator=(const Boxed& other) {
        if (this != &other) value_ = std::make_unique<T>(*other);
        return *this;
    }
    Boxed& operator=(Boxed&&) noexcept = default;
    ~Boxed() = default;

    [[nodiscard]] const T& operator*() const { return *value_; }
    [[nodiscard]] T& operator*() { return *value_; }
    [[nodiscard]] const T* operator->() const { return value_.get(); }
    [[nodiscard]] T* operator->() { return value_.get(); }

  private:
    std::unique_ptr<T> value_;
};

}  // namespace quoth::query
