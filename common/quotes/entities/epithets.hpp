#pragma once

#include "common/quotes/entities/entities.hpp"
#include "common/quotes/entities/nameless.hpp"

namespace quoth::quotes {

/// True if the phrase describes somebody who was just named, instead of an office that anybody may
/// hold: `the 23-year-old`, `the striker`, `the former governor`.
[[nodiscard]] bool is_epithet(const Items& items, const Nameless& phrase);

/// True if the phrase may mean the holder of an office who is named elsewhere: `the Labour leader`
/// needs `Labour` in the role, and neither `the mayor of Girona` nor `the club’s coach` will do.
[[nodiscard]] bool may_mean_holder(const Items& items, const Nameless& phrase,
                                   const Entity& holder);

/// `the striker`: somebody of a team.
[[nodiscard]] bool is_player(const Item& epithet);

/// `United boss Ana Ruiz`: no player herself.
[[nodiscard]] bool leads_players(const Items& items, const Entity& entity);

}  // namespace quoth::quotes
