#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "common/quotes/attribution/attribution.hpp"
#include "common/quotes/entities/entities.hpp"
#include "common/quotes/entities/name_runs.hpp"

namespace quoth::quotes {

/// What a capital inside a sentence tells: names in English, all nouns in German.
enum class Capitals : std::uint8_t { of_names, of_nouns };

/// Collects whom and what a quotation is about: the names of people, places and organisations in
/// it, as the article has them in full, each once, in order of mention. The members of groups
/// (`Democrats`) do not count.
class AboutCollector {
  public:
    AboutCollector(const Reading& reading, const Entities& entities, const Lexicon& lexicon,
                   Capitals capitals)
        : reading_(reading), entities_(entities), lexicon_(lexicon), capitals_(capitals) {}

    /// Names inside quotation marks, which the other stages never look into: those of the article's
    /// entities, and what else its capitals tell to be a name. Linear in `inner`.
    void add_names_inside(ByteRange inner);

    /// Names among items, for indirect speech.
    void add_names_among(ItemRange items);

    /// The object of a verb that puts a label on somebody: him in `calling him Q`.
    void add_labelled(const Attribution& attribution, Index quotation);

    [[nodiscard]] std::vector<std::string> take() { return std::move(names_); }

  private:
    [[nodiscard]] EntityId entity_of(const NameRun& run) const;
    [[nodiscard]] bool is_name(const NameRun& run, bool capitals_tell) const;
    void add_entity(EntityId id);
    void add_name(std::string name);
    [[nodiscard]] bool is_group(const Entity& entity) const;

    const Reading& reading_;
    const Entities& entities_;
    const Lexicon& lexicon_;
    Capitals capitals_;
    std::vector<std::string> names_;
};

}  // namespace quoth::quotes
