#include <gtest/gtest.h>

#include <ostream>
#include <string>
#include <vector>

#include "quoth/quote_extractor.hpp"
#include "tests/common/quotes/case_name.hpp"

namespace quoth::quotes::german {
namespace {

Article german_article(std::string text) {
    Article article;
    article.lang = "de";
    article.text = std::move(text);
    return article;
}

std::vector<Quotation> extract(const Article& article) {
    static const QuoteExtractor extractor = *QuoteExtractor::create();
    return extractor.extract(article);
}

struct SpeakerCase {
    const char* name;
    const char* text;
    const char* said;  ///< the last quotation
    const char* mention;
    const char* speaker;
};

std::ostream& operator<<(std::ostream& out, const SpeakerCase& c) { return out << c.name; }

class GermanSpeakerTest : public testing::TestWithParam<SpeakerCase> {};

TEST_P(GermanSpeakerTest, IsFound) {
    const Article article = german_article(GetParam().text);
    const std::vector<Quotation> found = extract(article);
    ASSERT_FALSE(found.empty());
    const Quotation& last = found.back();
    EXPECT_EQ(last.parts.back().bytes.of(article.text), GetParam().said);
    ASSERT_TRUE(last.speaker);
    EXPECT_EQ(last.speaker->mention.bytes.of(article.text), GetParam().mention);
    EXPECT_EQ(last.speaker->name, GetParam().speaker);
}

const SpeakerCase kOrders[] = {
    {"NameBeforeAColon", "Jan Kröger sagte: „Wir bleiben hier.“", "Wir bleiben hier.", "Jan Kröger",
     "Jan Kröger"},
    {"InvertedBehindTheQuotation", "„Wir bleiben hier“, sagte Jan Kröger.", "Wir bleiben hier",
     "Jan Kröger", "Jan Kröger"},
    {"InvertedBehindAnAdverb", "Gestern sagte Jan Kröger: „Wir bleiben hier.“", "Wir bleiben hier.",
     "Jan Kröger", "Jan Kröger"},
    {"OverATimeBehindTheVerb", "„Wir bleiben“, sagte am Freitag Jan Kröger.", "Wir bleiben",
     "Jan Kröger", "Jan Kröger"},
    {"AnObjectInFront", "Den Plan nannte Jan Kröger „völlig verfehlt“.", "völlig verfehlt",
     "Jan Kröger", "Jan Kröger"},
    {"AThingInFrontOfAPerson", "Die Verzögerungen nannte Jan Kröger „völlig verfehlt“.",
     "völlig verfehlt", "Jan Kröger", "Jan Kröger"},
    {"AnObjectInFrontOfAPronoun", "Jan Kröger kam. Die Brücke nannte er „völlig verfehlt“.",
     "völlig verfehlt", "er", "Jan Kröger"},
    {"QuotationInFrontOfTheVerb", "Von „großer Sorge“ sprach Jan Kröger.", "großer Sorge",
     "Jan Kröger", "Jan Kröger"},
    {"PerfectWithTheVerbLast", "Jan Kröger hat den Plan als „sehr teuer“ bezeichnet.", "sehr teuer",
     "Jan Kröger", "Jan Kröger"},
    {"AnExclamationEndsTheSentence",
     "„Wir bleiben hier!“ Petra Lund ging. „Wir aber gehen!“ Jan Kröger sagte, er sei „sehr müde“.",
     "sehr müde", "Jan Kröger", "Jan Kröger"},
    {"SeparableVerb", "„Wir bleiben hier“, teilte Jan Kröger mit.", "Wir bleiben hier",
     "Jan Kröger", "Jan Kröger"},
    {"SeparableVerbAroundTheQuotation", "Jan Kröger wies das als „völlig falsch“ zurück.",
     "völlig falsch", "Jan Kröger", "Jan Kröger"},
    {"AsSaidInFront", "Wie Jan Kröger sagte, ist die Brücke „sehr marode“.", "sehr marode",
     "Jan Kröger", "Jan Kröger"},
    {"SharedSubject", "Jan Kröger kam nach Girona und sagte: „Wir bleiben.“", "Wir bleiben.",
     "Jan Kröger", "Jan Kröger"},
    {"RelativeClauseBehindTheName", "Jan Kröger, der in Girona lebt, sagte: „Wir bleiben.“",
     "Wir bleiben.", "Jan Kröger", "Jan Kröger"},
    {"RelativeClauseBehindAnApposition",
     "Jan Kröger, einer der Ärzte, die in Girona leben, sagte: „Wir bleiben.“", "Wir bleiben.",
     "Jan Kröger, einer der Ärzte", "Jan Kröger"},
    {"PassiveWithAnAgent", "Der Plan wurde von Jan Kröger als „sehr teuer“ bezeichnet.",
     "sehr teuer", "Jan Kröger", "Jan Kröger"},
    {"Cited", "„Wir bleiben hier“, wird Jan Kröger zitiert.", "Wir bleiben hier", "Jan Kröger",
     "Jan Kröger"},
    {"GuillemetsOutward", "»Wir bleiben hier«, sagte Jan Kröger.", "Wir bleiben hier", "Jan Kröger",
     "Jan Kröger"},
    {"APaperBehindTheVerb", "Ein Redner schrieb dazu im Magazin DER BOTE: „Wir bleiben.“",
     "Wir bleiben.", "Ein Redner", "Redner"},
    {"AFeelingInsteadOfSpeech", "Jan Kröger zeigte sich zufrieden: „Das reicht uns aus.“",
     "Das reicht uns aus.", "Jan Kröger", "Jan Kröger"},
    {"VonBeforeAPhraseThatOpensTheSentence", "Von einer „großen Sorge“ sprach Jan Kröger.",
     "großen Sorge", "Jan Kröger", "Jan Kröger"},
    {"ALabelOpensTheSentence", "„Eine Katastrophe“ nannte Jan Kröger die Pläne.",
     "Eine Katastrophe", "Jan Kröger", "Jan Kröger"},
    {"OverAnInfinitiveBehindTheQuotation",
     "Er habe „nie daran gedacht“, zurückzutreten, beteuerte Jan Kröger.", "nie daran gedacht",
     "Jan Kröger", "Jan Kröger"},
    {"TheVerbBeforeANounThatAlsoReports",
     "Jan Kröger sagte in seiner Erklärung, der Plan sei „sehr teuer“.", "sehr teuer", "Jan Kröger",
     "Jan Kröger"},
    {"NameAndColon", "Jan Kröger: „Das reicht uns aus.“", "Das reicht uns aus.", "Jan Kröger",
     "Jan Kröger"},
};

INSTANTIATE_TEST_SUITE_P(Orders, GermanSpeakerTest, testing::ValuesIn(kOrders), CaseName());

const SpeakerCase kSources[] = {
    {"So", "„Wir bleiben hier“, so Jan Kröger.", "Wir bleiben hier", "Jan Kröger", "Jan Kröger"},
    {"Laut", "Laut Jan Kröger ist die Brücke „sehr marode“.", "sehr marode", "Jan Kröger",
     "Jan Kröger"},
    {"Zufolge", "Jan Kröger zufolge ist die Brücke „sehr marode“.", "sehr marode", "Jan Kröger",
     "Jan Kröger"},
    {"NachAngabenVon", "Nach Angaben von Jan Kröger ist die Brücke „sehr marode“.", "sehr marode",
     "Jan Kröger", "Jan Kröger"},
    {"NachAngabenMitGenitiv", "Nach Angaben der Polizei war der Fahrer „sehr betrunken“.",
     "sehr betrunken", "der Polizei", "Polizei"},
    {"IhrerMeinungNach", "Petra Lund kam. Ihrer Meinung nach ist das „ganz falsch“.", "ganz falsch",
     "Ihrer", "Petra Lund"},
    {"FuerJemanden", "Für Jan Kröger ist der Plan „sehr teuer“.", "sehr teuer", "Jan Kröger",
     "Jan Kröger"},
    {"HeisstEsIn", "„Wir bleiben hier“, heißt es in der Mitteilung.", "Wir bleiben hier",
     "der Mitteilung", "Mitteilung"},
    {"MitDenWorten", "Jan Kröger verließ den Saal mit den Worten: „Mir reicht es.“",
     "Mir reicht es.", "Jan Kröger", "Jan Kröger"},
    {"IstDerMeinung", "Jan Kröger ist der Meinung, die Brücke sei „sehr marode“.", "sehr marode",
     "Jan Kröger", "Jan Kröger"},
    {"ThatIsWhatSheSaid", "„Wir bleiben alle hier.“ Das sagte Jan Kröger am Freitag.",
     "Wir bleiben alle hier.", "Jan Kröger", "Jan Kröger"},
    {"WithTheseWords", "„Wir bleiben alle hier.“ Mit diesen Worten schloss Jan Kröger die Sitzung.",
     "Wir bleiben alle hier.", "Jan Kröger", "Jan Kröger"},
    {"ANumberBehindTheSource", "Laut der Zeitung 40 Menschen „sehr schwer verletzt“.",
     "sehr schwer verletzt", "der Zeitung", "Zeitung"},
    {"APaperInMarks", "„Wir bleiben hier“, schrieb die Zeitung „Neue Post“.", "Wir bleiben hier",
     "die Zeitung „Neue Post“", "Zeitung „Neue Post“"},
};

INSTANTIATE_TEST_SUITE_P(Sources, GermanSpeakerTest, testing::ValuesIn(kSources), CaseName());

const SpeakerCase kReported[] = {
    {"ThatClause", "Jan Kröger sagte, dass die Brücke „sehr marode“ sei.", "sehr marode",
     "Jan Kröger", "Jan Kröger"},
    {"MoodOfReportedSpeech", "Jan Kröger sagte, die Brücke sei „sehr marode“.", "sehr marode",
     "Jan Kröger", "Jan Kröger"},
    {"TheMoodGoesOn", "Jan Kröger warnte vor der Brücke. Sie sei „sehr marode“.", "sehr marode",
     "Jan Kröger", "Jan Kröger"},
    {"TheSpeakerGoesOn", "„Wir gehen“, sagte Jan Kröger. „Und zwar heute noch.“",
     "Und zwar heute noch.", "Jan Kröger", "Jan Kröger"},
    {"TheMoodGoesOnToAColon",
     "Jan Kröger warnte vor der Brücke. Sie sei nicht mehr sicher: „Das Holz ist morsch.“",
     "Das Holz ist morsch.", "Jan Kröger", "Jan Kröger"},
    {"WordsOfSomebodyElse",
     "Jan Kröger wies den Vorwurf der Opposition, der Plan sei „zu teuer“, ab.", "zu teuer",
     "der Opposition", "Opposition"},
    {"TheSubjectOfTheSentenceBefore", "Jan Kröger war müde. „Heute gehen wir nicht mehr.“",
     "Heute gehen wir nicht mehr.", "Jan Kröger", "Jan Kröger"},
};

INSTANTIATE_TEST_SUITE_P(Reported, GermanSpeakerTest, testing::ValuesIn(kReported), CaseName());

const SpeakerCase kNames[] = {
    {"OfficeBeforeTheName", "Bundeskanzlerin Anna Vogt sagte: „Wir bleiben.“", "Wir bleiben.",
     "Bundeskanzlerin Anna Vogt", "Anna Vogt"},
    {"TitlesBeforeTheName", "Professor Dr. Jan Kröger sagte: „Wir bleiben.“", "Wir bleiben.",
     "Professor Dr. Jan Kröger", "Jan Kröger"},
    {"OfficeSetOffByAComma", "Der Sprecher der Regierung, Jan Kröger, sagte: „Wir bleiben.“",
     "Wir bleiben.", "Der Sprecher der Regierung, Jan Kröger", "Jan Kröger"},
    {"NameBeforeItsOffice", "Jan Kröger, Sprecher der Regierung, sagte: „Wir bleiben.“",
     "Wir bleiben.", "Jan Kröger, Sprecher der Regierung", "Jan Kröger"},
    {"APersonWithoutAName", "„Wir bleiben“, sagte die Sprecherin des Verbandes.", "Wir bleiben",
     "die Sprecherin des Verbandes", "Sprecherin"},
    {"APartyInBrackets", "„Wir bleiben“, sagte Jan Kröger (SPD).", "Wir bleiben",
     "Jan Kröger (SPD)", "Jan Kröger"},
    {"AParticleOpensTheSentence", "Anna von der Heide kam. Von der Heide sagte: „Wir bleiben.“",
     "Wir bleiben.", "Von der Heide", "Anna von der Heide"},
    {"HeIsTheMan", "Jan Kröger traf Petra Lund. „Wir bleiben“, sagte er.", "Wir bleiben", "er",
     "Jan Kröger"},
    {"SheIsTheWoman", "Jan Kröger traf Petra Lund. „Wir bleiben“, sagte sie.", "Wir bleiben", "sie",
     "Petra Lund"},
    {"AFeminineOfficeTellsAWoman",
     "Ministerin Toni Lund traf Jan Kröger. „Wir bleiben“, sagte sie.", "Wir bleiben", "sie",
     "Toni Lund"},
    {"ABareSurnameIsThePersonNamedBefore", "Jan Kröger kam. „Wir bleiben“, sagte Kröger.",
     "Wir bleiben", "Kröger", "Jan Kröger"},
    {"ParticleAndSurname", "Jan von Lohe nannte den Plan „sehr teuer“.", "sehr teuer",
     "Jan von Lohe", "Jan von Lohe"},
    {"TheHolderOfAnOffice",
     "Die Bürgermeisterin von Lohe, Jana Kröger, kam. „Wir bleiben“, entgegnete die "
     "Bürgermeisterin.",
     "Wir bleiben", "die Bürgermeisterin", "Jana Kröger"},
    {"ASurnameThatIsANoun", "„Wir bleiben“, sagte Jana Richter.", "Wir bleiben", "Jana Richter",
     "Jana Richter"},
    {"AForenameWithAHyphenTellsAMan", "Petra Lund traf Hans-Uwe Kröger. „Wir bleiben“, sagte er.",
     "Wir bleiben", "er", "Hans-Uwe Kröger"},
    {"AnOrdinalBeforeTheOffice", "Der 1. Vorsitzende Jan Kröger sagte: „Wir bleiben.“",
     "Wir bleiben.", "Der 1. Vorsitzende Jan Kröger", "Jan Kröger"},
    {"AnOrdinalEndsNoSentence", "Jan Kröger sagte am 5. August in Girona: „Wir bleiben.“",
     "Wir bleiben.", "Jan Kröger", "Jan Kröger"},
};

INSTANTIATE_TEST_SUITE_P(Names, GermanSpeakerTest, testing::ValuesIn(kNames), CaseName());

struct SpeechCase {
    const char* name;
    const char* text;
    bool is_speech;
};

std::ostream& operator<<(std::ostream& out, const SpeechCase& c) { return out << c.name; }

class GermanSpeechTest : public testing::TestWithParam<SpeechCase> {};

TEST_P(GermanSpeechTest, IsToldFromNames) {
    EXPECT_EQ(!extract(german_article(GetParam().text)).empty(), GetParam().is_speech);
}

const SpeechCase kSpeech[] = {
    {"APaper", "Jan Kröger sagte der Zeitung „Neue Post“ nichts davon.", false},
    {"APaperByItsArticle", "Das berichtete die „Neue Post“ am Montag.", false},
    {"ATitleOfAFilm", "Jan Kröger lobte den Film „Nacht über Girona“.", false},
    {"ACompoundThatNames", "Jan Kröger lobte das Forschungsschiff „Möwe“.", false},
    {"AName", "Jan Kröger erwähnte den sogenannten „Brückentag“.", false},
    {"AnOwnName", "Die Gruppe nennt sich selbst „freie Brücke“.", false},
    {"APartOfACompound", "Jan Kröger lobte die „Möwe“-Fähre.", false},
    {"AMottoInBrackets", "Jan Kröger eröffnete die Messe (Motto: „wir bleiben hier“).", false},
    {"NobodySpeaks", "Auf der Tafel stand „wir bleiben hier“ in großer Schrift.", false},
    {"OneNounAsAnOpinion", "Jan Kröger nannte den Plan einen „Irrweg“.", true},
    {"OneNounAsAnAnswer", "„Unsinn“, sagte Jan Kröger.", true},
    {"AnAdjectiveBehindTheNounThatItJudges", "Jan Kröger nannte das Gesetz „unsozial“.", true},
    {"OneAdjective", "Jan Kröger nannte den Plan „teuer“.", true},
    {"ANameWithAdjectives", "Jan Kröger lobte die „Woche des guten Buches“.", false},
    {"ATitleBehindAColon", "Jan Kröger stellte sein Buch vor: „Wir bleiben“.", false},
    {"ATitleOfAStudy", "Jan Kröger lobte die Studie „Wasser für alle“.", false},
    {"AFairyTale", "Jan Kröger las seiner Tochter „Hans im Glück“ vor.", false},
    {"ASongByItsTitle", "Jan Kröger sang mit dem Chor „Am Brunnen vor dem Tore“.", false},
    {"ATitleWithSmallWords", "Jan Kröger empfahl die Wanderung „Rund um den See“.", false},
    {"APlace", "Jan Kröger traf sich im „Goldenen Hirsch“ mit Petra Lund.", false},
    {"ATermByNobody", "Die Teilchen werden als „Sonnenwind“ bezeichnet.", false},
    {"ALabelByNobody", "Der Plan wurde als „völlig verfehlt“ bezeichnet.", true},
    {"TwoCommonNouns", "Jan Kröger riet zu „Ruhe und Besonnenheit“.", true},
    {"ASlogan", "Die Bürger riefen Parolen wie zum Beispiel „Freie Brücken“.", true},
    {"AnObject", "Jan Kröger verspricht „Freie Brücken“.", true},
    {"AnIntention", "Jan Kröger will „bis zuletzt bleiben“.", true},
};

INSTANTIATE_TEST_SUITE_P(Marks, GermanSpeechTest, testing::ValuesIn(kSpeech), CaseName());

TEST(GermanCueTest, ASeparableVerbHasItsWholeLemma) {
    const std::vector<Quotation> found =
        extract(german_article("„Wir bleiben hier“, teilte Jan Kröger mit."));
    ASSERT_EQ(found.size(), 1U);
    ASSERT_TRUE(found[0].cue);
    EXPECT_EQ(found[0].cue->lemma, "mitteilen");
}

TEST(GermanRoleTest, StandsBeforeTheName) {
    const std::vector<Quotation> found =
        extract(german_article("„Wir bleiben“, sagte Bundeskanzlerin Anna Vogt."));
    ASSERT_EQ(found.size(), 1U);
    ASSERT_TRUE(found[0].speaker);
    EXPECT_EQ(found[0].speaker->role, "Bundeskanzlerin");
}

TEST(GermanCoordinationTest, WhatIsJoinedToSpeechIsSpeech) {
    EXPECT_EQ(
        extract(german_article("Die Bürger riefen „Wir bleiben hier“ und „Freiheit“.")).size(), 2U);
}

TEST(GermanSplitTest, SoInsideTheQuotation) {
    const std::vector<Quotation> found =
        extract(german_article("„Das Urteil“, so Jan Kröger, „ist ein Skandal.“"));
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].parts.size(), 2U);
}

TEST(GermanSplitTest, TheVerbStandsInsideTheQuotation) {
    const std::vector<Quotation> found =
        extract(german_article("„Ja“, sagte Jan Kröger, „wir bleiben hier.“"));
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].parts.size(), 2U);
}

}  // namespace
}  // namespace quoth::quotes::german
