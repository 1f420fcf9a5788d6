#pragma once

#include <unordered_map>
#include <vector>

#include "common/quotes/entities/attention.hpp"
#include "common/quotes/entities/entities.hpp"

namespace quoth::quotes {

/// Of he, him, his, himself and she, her, hers, herself; unknown for all other words.
[[nodiscard]] Gender pronoun_gender(const Item& item);

/// The participle that opens the sentence before its subject at `pronoun`, else nothing: who is
/// named there is not the subject. `Sentencing Costa to a year in prison, | he said`.
[[nodiscard]] ItemRange opening_participle(const Items& items, ItemRange sentence, Index pronoun);

/// Finds whom a third-person pronoun of one person means: the most salient of its gender among
/// those mentioned last who are no organisation or place (after Lappin and Leass, 1994).
class PronounResolver {
  public:
    /// Both must outlive the resolver, which tells `entities` the genders that it learns.
    PronounResolver(Entities& entities, const Attention& attention)
        : entities_(entities), attention_(attention) {}

    /// None of `others` is meant: `Ruiz called him` means somebody else.
    [[nodiscard]] EntityId resolve(Gender gender, const std::vector<EntityId>& others = {}) const;

    /// A pronoun of that gender has meant `id`: from the majority of them the gender of somebody
    /// is learnt whose name does not tell it.
    void learn_gender(EntityId id, Gender gender);

  private:
    Entities& entities_;
    const Attention& attention_;
    std::unordered_map<EntityId, int> votes_;  // he less she
};

}  // namespace quoth::quotes
