#pragma once

#include <optional>

#include "common/quotes/attribution/subjects.hpp"

namespace quoth::quotes {

/// Who speaks with the -ing form at `gerund` (`saying`, `adding`): what the words are written on
/// (`a banner saying`), the name beside it (`with Ruiz tweeting`, `and Ruiz calling it`), the
/// speaker of the verb that it follows (`…, Ruiz said, adding`), else the subject it shares.
[[nodiscard]] std::optional<Subject> speaker_of_gerund(const Items& items, Index gerund, Index lo);

}  // namespace quoth::quotes
