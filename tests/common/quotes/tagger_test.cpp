#include "common/quotes/words/tagger.hpp"

#include <gtest/gtest.h>

#include "case_name.hpp"
#include "sample.hpp"

namespace quoth::quotes {
namespace {

struct TagCase {
    const char* name;
    const char* text;
    const char* word;
    Tag tag;
};

std::ostream& operator<<(std::ostream& out, const TagCase& c) { return out << c.name; }

class TaggerTest : public testing::TestWithParam<TagCase> {};

TEST_P(TaggerTest, TagsTheWord) {
    const Sample sample(GetParam().text);
    const Index i = sample.find(GetParam().word);
    ASSERT_GE(i, 0);
    EXPECT_EQ(sample.items()[i].tag, GetParam().tag);
}

const TagCase kTagCases[] = {
    {"CapitalInsideASentence", "Then Ruiz left.", "ruiz", Tag::name},
    {"FirstWordSeenInSmallLetters", "Bakers left. The bakers ran.", "bakers", Tag::noun},
    {"FirstWordSeenNowhereElse", "Ruiz left.", "ruiz", Tag::name},
    {"SpeechVerb", "Ruiz said so.", "said", Tag::speech_verb},
    {"VerbAfterAName", "Ruiz claims it rained.", "claims", Tag::speech_verb},
    {"NounBeforeAVerb", "Rail advocates have left.", "advocates", Tag::noun},
    {"FirstBeforeAVerb", "Then Ruiz first announced it.", "first", Tag::adverb},
    {"NounAfterAPossessive", "His claims fell flat.", "claims", Tag::noun},
    {"BaseFormAfterAName", "The GOP state leaders left.", "state", Tag::noun},
    {"ParticleVerb", "Then Ruiz went on at length.", "went", Tag::speech_verb},
    {"UnknownVerbBeforeThat", "Then Ruiz blogged that it rained.", "blogged", Tag::speech_verb},
    {"CompoundRole", "The mayor-elect left.", "mayor-elect", Tag::role},
    {"Adverb", "Ruiz quietly left.", "quietly", Tag::adverb},
    {"AForenameInLyIsNoAdverb", "Kelly said so.", "kelly", Tag::name},
    {"ACountryInLyIsNoAdverb", "Italy said so.", "italy", Tag::name},
    {"BehindADateline", "GIRONA (QN) - Bakers left. The bakers ran.", "bakers", Tag::noun},
    {"NoAdverb", "The rally ended.", "rally", Tag::noun},
    {"MonthIsATime", "It rained in May here.", "may", Tag::time},
    {"TitleCaseLine", "Mayor Says Storm Was Worst of Century", "says", Tag::speech_verb},
    {"Possessive", "The mayor’s men left.", "'s", Tag::possessive},
    {"PluralPossessive", "The bakers' union left.", "'", Tag::possessive},
    {"StrayApostrophe", "The bakers ' union left.", "'", Tag::symbol},
    {"BaseFormAfterAPlural", "Its authors say so.", "say", Tag::speech_verb},
    {"BaseFormInAQuestion", "Did officials say so?", "say", Tag::speech_base},
    {"ThirdPersonBeforeAPronoun", "A man stops them.", "stops", Tag::verb},
    {"InfinitiveBeforeItsObject", "Told to leave his shop, Ruiz ran.", "leave", Tag::verb},
    {"ThirdPersonBehindARelativeClause", "Ruiz, who knows it all, calls the plan wet.", "calls",
     Tag::speech_verb},
    {"PlaceInARanking", "The world number four left.", "four", Tag::number},
};

INSTANTIATE_TEST_SUITE_P(Words, TaggerTest, testing::ValuesIn(kTagCases), CaseName());

}  // namespace
}  // namespace quoth::quotes
