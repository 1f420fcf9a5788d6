#include "common/text/language_detection.hpp"

#include <gtest/gtest.h>

#include <string>

namespace quoth::text {
namespace {

const std::string kEnglish =
    "The bridge over the river has been closed since summer, and nobody in the old town knows when "
    "it will be opened again. The council meets on Friday.";
const std::string kGerman =
    "Die Brücke über den Fluss ist seit dem Sommer gesperrt, und in der alten Stadt weiß niemand, "
    "wann sie wieder geöffnet wird. Der Rat tagt am Freitag.";
const std::string kFrench =
    "Le pont sur la rivière est fermé depuis cet été, et personne dans la vieille ville ne sait "
    "quand il sera rouvert. Le conseil se réunit vendredi.";

TEST(LanguageDetectionTest, TellsLanguagesApart) {
    EXPECT_EQ(detect_language(kEnglish), "en");
    EXPECT_EQ(detect_language(kGerman), "de");
    EXPECT_EQ(detect_language(kFrench), "fr");
}

TEST(LanguageDetectionTest, AShortTextIsInDoubt) {
    EXPECT_EQ(detect_language(""), "");
    EXPECT_EQ(detect_language("Die Brücke ist gesperrt."), "");
}

TEST(LanguageDetectionTest, AMixtureIsInDoubt) {
    EXPECT_EQ(detect_language(kEnglish.substr(0, 120) + kGerman.substr(0, 120)), "");
}

TEST(LanguageDetectionTest, NumbersAreInDoubt) {
    EXPECT_EQ(detect_language(std::string(300, '7')), "");
}

TEST(LanguageDetectionTest, OnlyTheBeginningIsRead) {
    std::string text = kGerman + " " + kGerman;
    for (int i = 0; i < 20; ++i) text += kEnglish;
    EXPECT_EQ(detect_language(text), "de");
}

TEST(LanguageDetectionTest, InvalidBytesEndTheProbe) {
    EXPECT_EQ(detect_language(kGerman + "\xff" + kEnglish), "de");
    EXPECT_EQ(detect_language("\xff" + kGerman), "");
}

TEST(LanguageDetectionTest, AProbeThatEndsInsideACharacterIsWhole) {
    for (std::size_t shift = 0; shift < 4; ++shift) {
        EXPECT_EQ(detect_language(std::string(shift, ' ') + kGerman + kGerman), "de");
    }
}

}  // namespace
}  // namespace quoth::text
