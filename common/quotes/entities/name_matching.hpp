#pragma once

#include "common/quotes/entities/attention.hpp"
#include "common/quotes/entities/entities.hpp"
#include "common/quotes/entities/names.hpp"

namespace quoth::quotes {

/// Joins the names of an article to entities, as they are read. A full name joins an entity of the
/// same surname when the first names agree (also by initial and short form) or when only the
/// surname was known; a bare name means the latest that bears it. Constant time a name: no more
/// than `Attention::kRecent` bearers are compared.
class NameMatcher {
  public:
    /// All three must outlive the matcher, which adds to `entities` and `attention`.
    NameMatcher(const Reading& reading, const Lexicon& lexicon, Entities& entities,
                Attention& attention)
        : items_(reading.items),
          reading_(reading),
          lexicon_(lexicon),
          entities_(entities),
          attention_(attention) {}

    /// Whom the name means, new or known; what this mention tells of them is taken over.
    [[nodiscard]] EntityId entity_for(const NameRun& run);

  private:
    [[nodiscard]] EntityId find_full(const NameRun& run) const;
    [[nodiscard]] EntityId find_bare(const NameRun& run) const;
    [[nodiscard]] EntityId latest(const std::vector<EntityId>& ids, Gender gender) const;
    [[nodiscard]] bool same_forename(const Entity& entity, const Item& first) const;
    [[nodiscard]] EntityId add(const NameRun& run);
    void learn(EntityId id, const NameRun& run);
    void learn_personhood(Entity& entity, const NameRun& run) const;

    const Items& items_;
    const Reading& reading_;
    const Lexicon& lexicon_;
    Entities& entities_;
    Attention& attention_;
};

}  // namespace quoth::quotes
