#include "common/quotes/entities.hpp"

#include <gtest/gtest.h>

#include "case_name.hpp"
#include "sample.hpp"

namespace quoth::quotes {
namespace {

/// The full name that the last item with that word refers to.
std::string who_is(const Sample& sample, std::string_view word) {
    const auto attributed = attribute(sample.reading, english());
    const Entities entities = find_entities(sample.reading, attributed, english());
    for (Index i = sample.items().size(); i-- > 0;) {
        if (sample.items()[i].word != word) continue;
        const EntityId id = entities.of_item[static_cast<std::size_t>(i)];
        return id == kNobody ? "" : sample.words(entities.all[static_cast<std::size_t>(id)].name);
    }
    return "no such word";
}

struct EntityCase {
    const char* name;
    const char* text;
    const char* word;  ///< its last occurrence
    const char* who;
};

std::ostream& operator<<(std::ostream& out, const EntityCase& c) { return out << c.name; }

class EntitiesTest : public testing::TestWithParam<EntityCase> {};

TEST_P(EntitiesTest, KnowsWhoIsMeant) {
    const Sample sample(GetParam().text);
    EXPECT_EQ(who_is(sample, GetParam().word), GetParam().who);
}

const EntityCase kEntityCases[] = {
    {"SurnameMeansTheFullName", "Ana Ruiz left. Later Ruiz ran.", "ruiz", "Ana Ruiz"},
    {"FullNameMayComeLater", "Then Ruiz left. Later Ana Ruiz ran.", "ruiz", "Ana Ruiz"},
    {"TitleAndSurname", "Ana Ruiz left. Later Ms. Ruiz ran.", "ruiz", "Ana Ruiz"},
    {"ForenameAlone", "Ana Ruiz left. Later Ana ran.", "ana", "Ana Ruiz"},
    {"TwoOfOneSurnameStayApart", "Ana Ruiz met Pedro Ruiz. Later Mr. Ruiz ran.", "ruiz",
     "Pedro Ruiz"},
    {"ShortForename", "William Costa left. Later Bill Costa ran.", "costa", "William Costa"},
    {"TitlesAreNoPartOfTheName", "Former President Ana Ruiz left.", "ruiz", "Ana Ruiz"},
    {"GenerationsAreNone", "Pedro Ruiz Jr. left.", "ruiz", "Pedro Ruiz"},
    {"HeIsAMan", "Ana Ruiz met Pedro Costa. Then he left.", "he", "Pedro Costa"},
    {"SheIsAWoman", "Pedro Costa met Ana Ruiz. Then she left.", "she", "Ana Ruiz"},
    {"PronounAfterTwoMenTakesTheSubject", "Pedro Costa met Juan Ruiz. Then he left.", "he",
     "Pedro Costa"},
    {"TheObjectIsSomebodyElse", "Pedro Costa met Juan Ruiz and called him late.", "him",
     "Juan Ruiz"},
    {"OrganisationsAreNotHe", "Pedro Costa left. The Harbour Committee met. He ran.", "he",
     "Pedro Costa"},
    {"GenderByTitle", "Ms. Kolm met Mr. Dral. Then he left.", "he", "Dral"},
    {"ParticlesBelongToTheName", "Then Maria van der Berg left.", "berg", "Maria van der Berg"},
};

INSTANTIATE_TEST_SUITE_P(Mentions, EntitiesTest, testing::ValuesIn(kEntityCases), CaseName());

TEST(EntitiesTest, ASpeakerIsMoreSalient) {
    const Sample sample("Juan Ruiz spoke of Pedro Costa. “We stay,” said Costa. Later he left.");
    EXPECT_EQ(who_is(sample, "he"), "Pedro Costa");
}

struct RoleCase {
    const char* name;
    const char* text;
    const char* role;
};

std::ostream& operator<<(std::ostream& out, const RoleCase& c) { return out << c.name; }

class RoleTest : public testing::TestWithParam<RoleCase> {};

TEST_P(RoleTest, IsLearntFromAnyMention) {
    const Sample sample(GetParam().text);
    const Entities entities = find_entities(sample.reading, {}, english());
    const EntityId id = entities.find("", "ruiz");
    ASSERT_NE(id, kNobody);
    EXPECT_EQ(sample.words(entities.all[static_cast<std::size_t>(id)].role), GetParam().role);
}

const RoleCase kRoleCases[] = {
    {"Title", "Then President Ana Ruiz left.", "President"},
    {"OfficeWithItsPlace", "They met New York mayor-elect Ana Ruiz.", "New York mayor-elect"},
    {"NounBefore", "Then law professor Ana Ruiz left.", "law professor"},
    {"Apposition", "Then Ana Ruiz, a law professor at Girona, left.", "law professor at Girona"},
    {"OfficeBeforeAComma", "Then the council leader, Ana Ruiz, left.", "council leader"},
    {"LaterMention", "Then Ana Ruiz left. President Ruiz ran.", "President"},
    {"HonorificsAreNone", "Then Ms. Ruiz left.", ""},
    {"HonorificsAreNoneBehindAComma", "Then, as usual, Sir Alan Ruiz left.", ""},
};

INSTANTIATE_TEST_SUITE_P(Roles, RoleTest, testing::ValuesIn(kRoleCases), CaseName());

}  // namespace
}  // namespace quoth::quotes
