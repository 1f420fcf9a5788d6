#pragma once

#include <boost/program_options.hpp>
#include <chrono>
#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "quoth/error.hpp"

namespace quoth::command_line {

/// Turns the values of options, all of them text (Program_options takes -1 for an unsigned number
/// without complaint), into what they mean. An option that is absent leaves its target as it is;
/// the first mistake is kept for `error`.
class OptionReader {
  public:
    /// `help_hint` is that of the error.
    OptionReader(const boost::program_options::variables_map& values, std::string help_hint)
        : values_(values), help_hint_(std::move(help_hint)) {}

    [[nodiscard]] bool has(const char* name) const { return values_.count(name) > 0; }
    /// The value of an option that stands once; empty when absent.
    [[nodiscard]] std::string text(const char* name) const;
    /// The values of one that may be repeated, in order.
    [[nodiscard]] std::vector<std::string> texts(const char* name) const;

    /// A whole number from `least` to `most`.
    void number(const char* name, std::uint32_t least, std::uint32_t most, std::uint32_t& target);
    /// Seconds, with fractions, up to a day.
    void seconds(const char* name, std::chrono::milliseconds& target);

    /// Days from 1 on: `30` or `30d`.
    void days(const char* name, std::optional<std::chrono::days>& target);

    /// A size in bytes (quantities.hpp).
    void size(const char* name, std::uint64_t& target);
    /// A span of time (quantities.hpp).
    void duration(const char* name, std::chrono::milliseconds& target);

    /// One of a few names, each with what it stands for.
    template <typename T>
    void choice(const char* name, std::initializer_list<std::pair<const char*, T>> choices,
                T& target) {
        if (!has(name)) return;
        std::string names;
        for (const auto& [known, meaning] : choices) {
            if (text(name) == known) {
                target = meaning;
                return;
            }
            names += (names.empty() ? "" : ", ") + std::string(known);
        }
        fail("--" + std::string(name) + " takes one of " + names + ", not '" + text(name) + "'");
    }

    /// Keeps a mistake that the caller has found.
    void fail(std::string message);
    void fail(Error error);

    [[nodiscard]] const std::optional<Error>& error() const { return error_; }

  private:
    const boost::program_options::variables_map& values_;
    std::string help_hint_;
    std::optional<Error> error_;
};

}  // namespace quoth::command_line
