#pragma once

#include <unordered_map>

#include "common/quotes/attention.hpp"
#include "common/quotes/entities.hpp"

namespace quoth::quotes {

/// Of he, him, his, himself and she, her, hers, herself; unknown for all other words.
[[nodiscard]] Gender pronoun_gender(const Item& item);

/// Finds whom a third-person pronoun of one person means: the most salient of its gender among
/// those mentioned last who are no organisation or place (after Lappin and Leass, 1994).
class PronounResolver {
  public:
    /// Both must outlive the resolver, which tells `entities` the genders that it learns.
    PronounResolver(Entities& entities, const Attention& attention)
        : entities_(entities), attention_(attention) {}

    /// `not_this` is somebody who cannot be meant: `Ruiz called him` is another. May be nobody.
    [[nodiscard]] EntityId resolve(Gender gender, EntityId not_this) const;

    /// A pronoun of that gender has meant `id`: from the majority of them the gender of somebody
    /// is learnt whose name does not tell it.
    void learn_gender(EntityId id, Gender gender);

  private:
    Entities& entities_;
    const Attention& attention_;
    std::unordered_map<EntityId, int> votes_;  // he less she
};

}  // namespace quoth::quotes
