#pragma once

#include <string_view>
#include <type_traits>
#include <utility>

#include "quoth/result.hpp"

namespace Xapian {
class Database;
}

/// The border between Xapian, which throws, and Quoth, which returns. No exception of Xapian's
/// passes it, nor what damaged index files make the standard library throw; `std::bad_alloc` does.
namespace quoth::store {

/// Thrown by our code that Xapian calls, or deep inside a compilation, to give up a query with an
/// error of ours.
struct Refused {
    Error error;
};

/// For use inside a catch block: the current exception as an error about `object`, the path of the
/// index. Xapian's errors are no std::exception and tell their kind to a rethrow only.
[[nodiscard]] Error error_from_current_exception(std::string_view object);

/// Runs `action` and turns whatever it throws into an error about `object`.
template <typename Action>
[[nodiscard]] auto guarded(std::string_view object, Action&& action)
    -> Result<std::invoke_result_t<Action>> {
    try {
        if constexpr (std::is_void_v<std::invoke_result_t<Action>>) {
            std::forward<Action>(action)();
            return {};
        } else {
            return std::forward<Action>(action)();
        }
    } catch (...) {
        return error_from_current_exception(object);
    }
}

namespace detail {
/// True if the current exception says that the writer has overwritten the snapshot being read; the
/// database then stands at the newest one.
[[nodiscard]] bool moved_to_newest_snapshot(Xapian::Database& database);
}  // namespace detail

/// Like `guarded`, and runs the whole `action` again on the newest snapshot when a writer has
/// overwritten the old one meanwhile, at most five times.
template <typename Action>
[[nodiscard]] auto guarded_read(std::string_view object, Xapian::Database& database,
                                Action&& action) -> Result<std::invoke_result_t<Action>> {
    for (int attempts_left = 5;; --attempts_left) {
        try {
            if constexpr (std::is_void_v<std::invoke_result_t<Action>>) {
                action();
                return {};
            } else {
                return action();
            }
        } catch (...) {
            if (attempts_left == 0 || !detail::moved_to_newest_snapshot(database)) {
                return error_from_current_exception(object);
            }
        }
    }
}

}  // namespace quoth::store
