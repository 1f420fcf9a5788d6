#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "common/quotes/lexicon/lexicon.hpp"
#include "common/quotes/words/items.hpp"

namespace quoth::quotes {

enum class Gender : std::uint8_t { unknown, male, female };
enum class Personhood : std::uint8_t { unknown, person, other };

constexpr bool agree(Gender a, Gender b) {
    return a == Gender::unknown || b == Gender::unknown || a == b;
}

/// Somebody or something that the article names, by all its mentions outside quotations.
struct Entity {
    ItemRange name;  ///< the longest form of the name, without titles
    std::string_view first;
    std::string_view last;
    Gender gender = Gender::unknown;
    Personhood personhood = Personhood::unknown;
    ItemRange role;            ///< title or office beside one of its mentions; may be empty
    bool is_bare = false;      ///< known by the surname alone
    bool is_nameless = false;  ///< `name` is a noun phrase: `a spokesman for the town`
};

using EntityId = std::int32_t;
constexpr EntityId kNobody = -1;

/// Who is who in an article: names joined to entities, and third-person pronouns resolved.
struct Entities {
    std::vector<Entity> all;
    std::vector<EntityId> of_item;  ///< by item; kNobody where no entity is mentioned

    [[nodiscard]] const Entity& operator[](EntityId id) const {
        return all[static_cast<std::size_t>(id)];
    }
    [[nodiscard]] Entity& operator[](EntityId id) { return all[static_cast<std::size_t>(id)]; }
    /// The entity mentioned by the item at `i`.
    [[nodiscard]] EntityId at(Index i) const { return of_item[static_cast<std::size_t>(i)]; }

    /// The latest entity by a name as it stands in running text (`Trump`, `Donald Trump`).
    [[nodiscard]] EntityId find(std::string_view first, std::string_view last) const;

    std::unordered_map<std::string_view, std::vector<EntityId>> by_last;
    std::unordered_map<std::string_view, std::vector<EntityId>> by_first;
};

/// Reads the items left to right. A full name joins an entity with the same last word when that was
/// a bare surname or the first names agree; a bare name means the latest entity that bears it. A
/// pronoun means the most salient person of its gender among the 32 mentioned last: salience counts
/// subjects most, `speakers` (of quotations and of indirect speech) extra, and fades by sentence.
/// Linear.
[[nodiscard]] Entities find_entities(const Reading& reading, const std::vector<ItemRange>& speakers,
                                     const Lexicon& lexicon);

}  // namespace quoth::quotes
