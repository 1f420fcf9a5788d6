#include "common/quotes/lexicon/lexicon.hpp"

#include <gtest/gtest.h>

#include "sample.hpp"

namespace quoth::quotes {
namespace {

TEST(LexiconTest, InflectsRegularSpeechVerbs) {
    EXPECT_TRUE(english().find("argues").classes.has(WordClass::finite_speech));
    EXPECT_TRUE(english().find("arguing").classes.has(WordClass::speech_gerund));
    EXPECT_EQ(english().find("argued").lemma, "argue");
    EXPECT_EQ(english().find("preaches").lemma, "preach");
}

TEST(LexiconTest, KnowsIrregularForms) {
    EXPECT_EQ(english().find("said").lemma, "say");
    EXPECT_EQ(english().find("written").lemma, "write");
    EXPECT_EQ(english().find("sworn").lemma, "swear");
}

TEST(LexiconTest, FormsThatAreNounsAsOftenAreNoPlainSpeechVerbs) {
    EXPECT_TRUE(english().find("claims").classes.has(WordClass::noun_or_speech));
    EXPECT_FALSE(english().find("claims").classes.has(WordClass::finite_speech));
    EXPECT_FALSE(english().find("lectures").classes.has(WordClass::finite_speech));
}

TEST(LexiconTest, AWordMayBelongToSeveralClasses) {
    const WordClasses classes = english().find("father").classes;
    EXPECT_TRUE(classes.has(WordClass::role));
    EXPECT_TRUE(classes.has(WordClass::male));
}

TEST(LexiconTest, UnknownWordsHaveNoClass) {
    EXPECT_TRUE(english().find("girona").classes.empty());
    EXPECT_TRUE(english().find("").classes.empty());
}

TEST(LexiconTest, ParticleVerbsNeedTheirParticle) {
    EXPECT_EQ(english().particle_verb("went", "on"), "go");
    EXPECT_EQ(english().particle_verb("went", "home"), "");
}

TEST(LexiconTest, ShortForenamesHaveALongForm) {
    EXPECT_EQ(english().full_forename("bill"), "william");
    EXPECT_EQ(english().full_forename("ana"), "ana");
}

}  // namespace
}  // namespace quoth::quotes
