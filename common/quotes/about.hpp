#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "common/quotes/attribution.hpp"
#include "common/quotes/entities.hpp"

namespace quoth::quotes {

/// Collects whom a quotation is about: resolved names, each once, in order of mention. Places and
/// the members of groups (`Democrats`) do not count.
class AboutCollector {
  public:
    AboutCollector(const Reading& reading, const Entities& entities, const Lexicon& lexicon)
        : reading_(reading), entities_(entities), lexicon_(lexicon) {}

    /// Names inside quotation marks, which the other stages never look into: those of the article's
    /// entities, and others that open with a known forename. Linear in `inner`.
    void add_names_inside(ByteRange inner);

    /// Names among items, for indirect speech.
    void add_names_among(ItemRange items);

    /// The object of a verb that puts a label on somebody: him in `calling him Q`.
    void add_labelled(const Attribution& attribution, Index quotation);

    [[nodiscard]] std::vector<std::string> take() { return std::move(names_); }

  private:
    void add_run(std::vector<std::string_view>& words);
    void add_entity(EntityId id);
    void add_name(std::string name);
    [[nodiscard]] bool is_place_or_group(const Entity& entity) const;
    [[nodiscard]] WordClasses classes_of(std::string_view word) const;

    const Reading& reading_;
    const Entities& entities_;
    const Lexicon& lexicon_;
    std::vector<std::string> names_;
};

}  // namespace quoth::quotes
