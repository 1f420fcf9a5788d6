#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "common/quotes/entities/entities.hpp"

namespace quoth::quotes {

/// How much each entity is in the reader's mind: every mention adds to its salience, which fades by
/// a factor a sentence. After Lappin and Leass (1994), simplified.
class Attention {
  public:
    static constexpr std::size_t kRecent = 32;

    /// The entities mentioned last, latest first; at most `kRecent`.
    class Recent {
      public:
        void touch(EntityId id);
        [[nodiscard]] const EntityId* begin() const { return ids_.data(); }
        [[nodiscard]] const EntityId* end() const { return ids_.data() + count_; }

      private:
        std::array<EntityId, kRecent> ids_{};
        std::size_t count_ = 0;
    };

    /// Time passes: `clock` counts the sentences and paragraphs so far, both of which fade.
    void advance_to(std::uint32_t clock) { clock_ = clock; }

    /// Makes room for the next entity, of salience 0.
    void add() { saliences_.push_back({0.0, clock_, -1}); }

    /// A mention at `item`.
    void raise(EntityId id, Index item, double weight);

    /// Somebody else was meant.
    void drop(EntityId id) { of(id).value = 0.0; }

    [[nodiscard]] double salience(EntityId id) const;
    [[nodiscard]] Index last_item(EntityId id) const { return of(id).last_item; }
    [[nodiscard]] const Recent& recent() const { return recent_; }

  private:
    struct Salience {
        double value = 0.0;
        std::uint32_t clock = 0;  // when it had that value
        Index last_item = -1;
    };

    [[nodiscard]] Salience& of(EntityId id) { return saliences_[static_cast<std::size_t>(id)]; }
    [[nodiscard]] const Salience& of(EntityId id) const {
        return saliences_[static_cast<std::size_t>(id)];
    }

    std::vector<Salience> saliences_;  // by entity
    Recent recent_;
    std::uint32_t clock_ = 0;
};

}  // namespace quoth::quotes
