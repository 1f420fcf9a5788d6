#pragma once

#include <string>

#include "common/quotes/attribution/attribution.hpp"
#include "common/quotes/entities/entities.hpp"
#include "quoth/quotation.hpp"

namespace quoth::quotes {

/// Who a mention means.
struct NamedSpeaker {
    EntityId entity = kNobody;
    std::string name;  ///< empty when a pronoun could not be resolved
    std::string role;
    FoundBy found_by = FoundBy::none;
    bool is_person = false;  ///< surely so
};

/// Names the speakers of one article; asked in the order of the quotations, for `it` and `they`
/// mean the last organisation or group that spoke.
class SpeakerNamer {
  public:
    SpeakerNamer(const Reading& reading, const Entities& entities)
        : reading_(reading), items_(reading.items), entities_(entities) {}

    /// `mention` is the whole phrase, as `whole_mention` gives it.
    [[nodiscard]] NamedSpeaker name(const Attribution& attribution, ItemRange mention);

  private:
    [[nodiscard]] ItemRange antecedent_of(const Attribution& attribution) const;
    [[nodiscard]] EntityId entity_in(ItemRange phrase) const;
    [[nodiscard]] bool is_double_office(ItemRange phrase, Index joint) const;
    [[nodiscard]] bool speaks_for_group(ItemRange words) const;
    [[nodiscard]] bool holds_office(ItemRange phrase) const;
    [[nodiscard]] EntityId described_by(ItemRange phrase) const;
    [[nodiscard]] bool is_office_in_capitals(ItemRange words) const;
    [[nodiscard]] EntityId holder_of(ItemRange words) const;
    [[nodiscard]] Index behind_title(Index first) const;
    [[nodiscard]] EntityId apposed_entity(ItemRange phrase, ItemRange mention) const;
    [[nodiscard]] std::optional<ItemRange> group_before(Index pronoun) const;
    [[nodiscard]] std::optional<Index> second_of_two(ItemRange phrase) const;
    [[nodiscard]] std::string name_of(ItemRange words) const;
    [[nodiscard]] bool is_personal_name(Index i) const;
    [[nodiscard]] std::string role_in(ItemRange mention, EntityId id) const;
    void describe_nameless(NamedSpeaker& speaker, ItemRange mention) const;
    void remember(ItemRange phrase, std::uint32_t paragraph);
    [[nodiscard]] std::string text_of(ItemRange range) const;

    const Reading& reading_;
    const Items& items_;
    const Entities& entities_;
    std::optional<ItemRange> last_group_;
    std::uint32_t last_group_paragraph_ = 0;
};

/// The bytes of `range` with runs of white space made one blank.
[[nodiscard]] std::string plain_text(std::string_view text, ByteRange range);

}  // namespace quoth::quotes
