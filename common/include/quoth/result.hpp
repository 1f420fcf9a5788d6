#pragma once

#include <cassert>
#include <utility>
#include <variant>

#include "quoth/error.hpp"

namespace quoth {

/// A value or the `Error` that prevented it. Test it before use: `*` and `->` on an error are a
/// programming mistake, checked by an assertion.
template <typename T>
class [[nodiscard]] Result {
  public:
    // Implicit on purpose: `return value;` and `return Error{…};` both read well.
    Result(T value) : content_(std::move(value)) {}
    Result(Error error) : content_(std::move(error)) {}

    [[nodiscard]] explicit operator bool() const { return std::holds_alternative<T>(content_); }

    [[nodiscard]] T& operator*() & { return get(); }
    [[nodiscard]] const T& operator*() const& { return get(); }
    [[nodiscard]] T&& operator*() && { return std::move(get()); }
    [[nodiscard]] T* operator->() { return &get(); }
    [[nodiscard]] const T* operator->() const { return &get(); }

    [[nodiscard]] const Error& error() const& {
        assert(!*this);
        return *std::get_if<Error>(&content_);
    }
    [[nodiscard]] Error&& error() && {
        assert(!*this);
        return std::move(*std::get_if<Error>(&content_));
    }

  private:
    T& get() {
        assert(*this);
        return *std::get_if<T>(&content_);
    }
    const T& get() const {
        assert(*this);
        return *std::get_if<T>(&content_);
    }

    std::variant<T, Error> content_;
};

/// Success without a value, or an `Error`.
template <>
class [[nodiscard]] Result<void> {
  public:
    Result() = default;
    Result(Error error) : error_(std::move(error)), failed_(true) {}

    [[nodiscard]] explicit operator bool() const { return !failed_; }

    [[nodiscard]] const Error& error() const& {
        assert(failed_);
        return error_;
    }
    [[nodiscard]] Error&& error() && {
        assert(failed_);
        return std::move(error_);
    }

  private:
    Error error_;
    bool failed_ = false;
};

}  // namespace quoth
