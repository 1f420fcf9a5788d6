#include "common/quotes/assembly/speakers.hpp"

#include <gtest/gtest.h>

#include "case_name.hpp"
#include "quoth/quote_extractor.hpp"

namespace quoth {
namespace {

struct NamedCase {
    const char* name;
    const char* text;  ///< its last quotation counts
    const char* speaker;
    const char* role;
    FoundBy found_by;
};

std::ostream& operator<<(std::ostream& out, const NamedCase& c) { return out << c.name; }

class SpeakerTest : public testing::TestWithParam<NamedCase> {};

TEST_P(SpeakerTest, HasANameAndARole) {
    Article article;
    article.text = GetParam().text;
    const auto extractor = QuoteExtractor::create();
    const std::vector<Quotation> quotations = extractor->extract(article);
    ASSERT_FALSE(quotations.empty());
    ASSERT_TRUE(quotations.back().speaker);
    EXPECT_EQ(quotations.back().speaker->name, GetParam().speaker);
    EXPECT_EQ(quotations.back().speaker->role, GetParam().role);
    EXPECT_EQ(quotations.back().speaker->found_by, GetParam().found_by);
}

const NamedCase kNamedCases[] = {
    {"FullName", "“We stay,” Ana Ruiz said.", "Ana Ruiz", "", FoundBy::explicit_name},
    {"SurnameResolved", "Mayor Ana Ruiz came. “We stay,” Ruiz said.", "Ana Ruiz", "Mayor",
     FoundBy::explicit_name},
    {"PronounResolved", "Mayor Ana Ruiz came. “We stay,” she said.", "Ana Ruiz", "Mayor",
     FoundBy::pronoun},
    {"WhoIsTheNounPhraseBefore", "They met Ana Ruiz, who said “we stay” again.", "Ana Ruiz", "",
     FoundBy::explicit_name},
    {"WhoBehindAnApposition",
     "Then Mayor Ana Ruiz, a critic of the plan who called it “a wet hat,” left.", "Ana Ruiz",
     "Mayor", FoundBy::explicit_name},
    {"WhoWithoutAName", "The bakers, who call it “a wet hat,” left.", "bakers", "",
     FoundBy::explicit_name},
    {"CarriedOver", "“We stay,” Ana Ruiz said.\n\n“We will not leave this town before May.”",
     "Ana Ruiz", "", FoundBy::carried_over},
    {"Apposition", "“We stay,” said Ana Ruiz, a law professor at Girona.", "Ana Ruiz",
     "law professor at Girona", FoundBy::explicit_name},
    {"OfficeBeforeTheName", "“We stay,” said New York mayor-elect Ana Ruiz.", "Ana Ruiz",
     "New York mayor-elect", FoundBy::explicit_name},
    {"OfficeApposed", "“We stay,” said the mayor, Ana Ruiz.", "Ana Ruiz", "mayor",
     FoundBy::explicit_name},
    {"StaffIsNotItsHead", "“We stay,” Ruiz’s transition staff said.", "transition staff",
     "Ruiz’s transition staff", FoundBy::explicit_name},
    {"SpokesmanIsNotTheSpokenFor", "“We stay,” a spokesman for Ana Ruiz said.", "spokesman",
     "spokesman for Ana Ruiz", FoundBy::explicit_name},
    {"SpokesmanByName", "“We stay,” Ruiz’s spokesman Pedro Costa said.", "Pedro Costa",
     "Ruiz’s spokesman", FoundBy::explicit_name},
    {"HusbandByForename", "“We stay,” Ruiz’s husband, Pedro, said.", "Pedro", "Ruiz’s husband",
     FoundBy::explicit_name},
    {"ASpokeswomanInATown", "“We stay,” said a spokeswoman in Girona, Ana Ruiz.", "Ana Ruiz",
     "spokeswoman in Girona", FoundBy::explicit_name},
    {"TwoWhoSpeakTogether",
     "Ana Ruiz met Pedro Costa in May. Ruiz and Costa said “we stay” to all.",
     "Ana Ruiz and Pedro Costa", "", FoundBy::explicit_name},
    {"ATitleMayBeASurname", "Then Omar Sheikh came. “We stay,” Mr Sheikh said.", "Omar Sheikh", "",
     FoundBy::explicit_name},
    {"OfficersOfPolice", "“We stay,” said Det Insp Ana Ruiz.", "Ana Ruiz", "Det Insp",
     FoundBy::explicit_name},
    {"AnOfficeWithItsDepartment", "“We stay,” Secretary of State Ana Ruiz told reporters.",
     "Ana Ruiz", "Secretary of State", FoundBy::explicit_name},
    {"AnUnknownForenameBehindADepartment", "“We stay,” Secretary of State Ondra Ruiz said.",
     "Ondra Ruiz", "Secretary of State", FoundBy::explicit_name},
    {"AnAffiliationInATranscript",
     "SEN. ANA RUIZ (D-MARLOW): We stay.\n\nMARK COSTA, HOST: Why?\n\nRUIZ: We like it.",
     "ANA RUIZ", "SEN.", FoundBy::explicit_name},
    {"AnUnknownForenameInATranscript",
     "ONDRA KESTREL, HOST: Come in.\n\nMARK COSTA: Why?\n\nKESTREL: We like it.", "ONDRA KESTREL",
     "", FoundBy::explicit_name},
    {"AQuestionOverItsAnswer",
     "Ana Ruiz sails.\n\nQ: Why?\nA: It is wet.\n\nQ: Still?\nA: Yes, still.", "Ana Ruiz", "",
     FoundBy::explicit_name},
    {"AnOfficeWithAComplementApposed",
     "The mayor of Marlow, Ana Ruiz, came in. “We stay,” the mayor said.", "Ana Ruiz",
     "mayor of Marlow", FoundBy::explicit_name},
    {"AnUnknownForenameOfOneWhoSmiles",
     "Mark Costa said it was “wet”. Ondra Ruiz smiled. “It is not,” he said.", "Ondra Ruiz", "",
     FoundBy::pronoun},
    {"WhoSpeaksForTheHolderOfAnOffice",
     "A spokeswoman for Secretary of State Ana Ruiz said: “We stay.”", "spokeswoman",
     "spokeswoman for Secretary of State Ana Ruiz", FoundBy::explicit_name},
    {"AnOccupationInTheHouse", "“We stay,” Bank of Marlow chief economist Ana Ruiz said.",
     "Ana Ruiz", "Bank of Marlow chief economist", FoundBy::explicit_name},
    {"AnOfficeOverAnOffice", "“We stay,” said Chairman of the Joint Chiefs of Staff Mark Ruiz.",
     "Mark Ruiz", "Chairman of the Joint Chiefs of Staff", FoundBy::explicit_name},
    {"AnOfficeOfTheHouse", "“We stay,” said Speaker of the House Mark Ruiz.", "Mark Ruiz",
     "Speaker of the House", FoundBy::explicit_name},
    {"AHolderWithParticles",
     "“We stay,” President of the Ferry Commission Ursula van der Rui said.", "Ursula van der Rui",
     "President of the Ferry Commission", FoundBy::explicit_name},
    {"AnOfficeThatOpensTheSentence", "Secretary of Defense Ana Ruiz said “we stay” on Monday.",
     "Ana Ruiz", "Secretary of Defense", FoundBy::explicit_name},
    {"TheHouseOfAnOffice", "“We stay,” Bank of Marlow Governor Ondra Ruiz said.", "Ondra Ruiz",
     "Bank of Marlow Governor", FoundBy::explicit_name},
    {"TheHolderOfAnOfficeInATownOfASaint", "Mayor of San Rafael Julio Ruiz said “we stay” again.",
     "Julio Ruiz", "Mayor of San Rafael", FoundBy::explicit_name},
    {"TheHolderOfAnOfficeInSmallLetters",
     "It rained. The chief executive of Torvik Farms Ana Ruiz said “we stay” again.", "Ana Ruiz",
     "chief executive of Torvik Farms", FoundBy::explicit_name},
    {"TheSonOfSomebody", "“We stay,” said the son of Juan Mark Ruiz.", "son",
     "son of Juan Mark Ruiz", FoundBy::explicit_name},
    {"AnEnvoyToACountry", "Torvik’s ambassador to Ireland Ondra Ruiz said “we stay” again.",
     "Ondra Ruiz", "Torvik’s ambassador to Ireland", FoundBy::explicit_name},
    {"AFirmWithASignForAnd",
     "Ana Ruiz, head of Costa & Torvik, a small firm, said “we stay” again.", "Ana Ruiz",
     "head of Costa & Torvik", FoundBy::explicit_name},
    {"AFirmWithAnApostrophe", "Mario’s Pizza said it was “glad to stay”.", "Mario’s Pizza", "",
     FoundBy::explicit_name},
    {"APaperWithAnApostrophe", "“We stay,” the People’s Lantern said.", "People’s Lantern", "",
     FoundBy::explicit_name},
    {"AnOwnerWhoIsNamedAlone", "Torvik left. “We stay,” Torvik’s Gaspar said.", "Gaspar", "",
     FoundBy::explicit_name},
    {"AGroupsCampaigner", "Friends of the Coast campaigner Ana Ruiz said “we stay” again.",
     "Ana Ruiz", "Coast campaigner", FoundBy::explicit_name},
    {"FriendsOfSomebody", "Friends of campaigner Ana Ruiz said “we stay” again.", "Friends",
     "Friends of campaigner Ana Ruiz", FoundBy::explicit_name},
    {"AnOfficeWithoutTheFirm", "“We stay,” a TVK trader said.", "TVK trader", "trader",
     FoundBy::explicit_name},
    {"AnOfficeInIreland", "“We stay,” Tánaiste Ana Ruiz said.", "Ana Ruiz", "Tánaiste",
     FoundBy::explicit_name},
    {"ATitleInsideADescription", "“We stay,” the “Rain” actor said.", "actor", "",
     FoundBy::explicit_name},
    {"WhatTheNamedThingIsOpensTheSentence", "Auto parts maker Torvik Works said “we stay” again.",
     "Torvik Works", "Auto parts maker", FoundBy::explicit_name},
    {"AnOfficeOfAnOwnerWithAComplement", "“We stay,” the Bank of Marlow’s chief economist said.",
     "chief economist", "Bank of Marlow’s chief economist", FoundBy::explicit_name},
    {"TheirOwnOfficials", "“We stay,” her own officials said.", "officials", "own officials",
     FoundBy::explicit_name},
    {"AnOfficeForAThing", "“We stay,” said Torvik head of listings Ana Ruiz.", "Ana Ruiz",
     "Torvik head of listings", FoundBy::explicit_name},
    {"WhereAFirmIsBased", "Marlow-based Torvik said it was “glad to stay”.", "Torvik", "",
     FoundBy::explicit_name},
    {"AHeadingOfTwoShortWords", "Ana Ruiz left. SALES TAX Ruiz said “we stay” again.", "Ana Ruiz",
     "", FoundBy::explicit_name},
    {"TwoOfficesOfOnePerson", "“We stay,” Torvik Chairman and Chief Executive Ana Ruiz said.",
     "Ana Ruiz", "Torvik Chairman and Chief Executive", FoundBy::explicit_name},
    {"AnOfficeForTwoThings",
     "“We stay,” Torvik Ferry and Fish Affairs Commissioner Ondra Ruiz said.", "Ondra Ruiz",
     "Torvik Ferry and Fish Affairs Commissioner", FoundBy::explicit_name},
    {"AFirmOfTwoThings", "“We stay,” Harbour and Ferry Corp said.", "Harbour and Ferry Corp", "",
     FoundBy::explicit_name},
    {"TwoFirms", "“We stay,” Marlow Torvik and Bank of Girona said.",
     "Marlow Torvik and Bank of Girona", "", FoundBy::explicit_name},
    {"APartnerOfAFirm", "Mark Ruiz, attorney for Ruiz & Ruiz, came. “We stay,” Ruiz said.",
     "Mark Ruiz", "attorney for Ruiz & Ruiz", FoundBy::explicit_name},
    {"ACommissionForTwoThings", "“We stay,” the Harbour and Ferry Commission said.",
     "Harbour and Ferry Commission", "", FoundBy::explicit_name},
    {"AFirmOfTwoNames", "“We stay,” Ruiz & Costa said.", "Ruiz & Costa", "",
     FoundBy::explicit_name},
    {"ANameThatEndsInAnApostropheS", "MacTorvik’s said it was “glad to stay”.", "MacTorvik’s", "",
     FoundBy::explicit_name},
    {"ACountryOfTwoCapitals", "It rained.\n\n“We stay,” US President Ana Ruiz said on Monday.",
     "Ana Ruiz", "US President", FoundBy::explicit_name},
    {"AnUnderSecretary", "“We stay,” Under Secretary of State Ana Ruiz said.", "Ana Ruiz",
     "Under Secretary of State", FoundBy::explicit_name},
    {"ASurnameThatIsAHall",
     "Pedro Costa said it was over.\n\nMark Hall agreed. “We lost,” he said.", "Mark Hall", "",
     FoundBy::pronoun},
    {"AppositionWithAnOccupation",
     "Ana Ruiz reads. Her husband, the critic Pedro Costa, wanders in. “I starve,” he says.",
     "Pedro Costa", "critic", FoundBy::pronoun},
    {"ATopicListWithDashes",
     "Mayor Ana Ruiz spoke. Here is what she said.\n\n— On fish: “No more.”\n\n— On rain: “Stay "
     "in.”",
     "Ana Ruiz", "Mayor", FoundBy::carried_over},
    {"ACollectionOfQuotations", "Key quotes from Mayor Ana Ruiz:\n\n“We stay here until May.”",
     "Ana Ruiz", "Mayor", FoundBy::carried_over},
    {"HeadOfSomething", "“We stay,” said Ana Ruiz, head of the guild.", "Ana Ruiz",
     "head of the guild", FoundBy::explicit_name},
    {"WhatTheNamedThingIs", "“We stay,” the shipbuilder Asker said.", "Asker", "shipbuilder",
     FoundBy::explicit_name},
    {"AnAgeForTheName", "Mayor Ana Ruiz came. “We stay,” the 54-year-old said.", "Ana Ruiz",
     "Mayor", FoundBy::explicit_name},
    {"AnOfficeInCapitals", "Chief Justice Ana Ruiz came. “We stay,” the Chief Justice said.",
     "Ana Ruiz", "Chief Justice", FoundBy::explicit_name},
    {"AnotherOfficeInCapitals",
     "Health Secretary Ana Ruiz came. “We stay,” the Home Secretary said.", "Home Secretary", "",
     FoundBy::explicit_name},
    {"ItIsTheSubjectOfItsSentence",
     "“We stay,” Torvik AS said. The Harbour Committee closed, citing what it called “a wet hat.”",
     "Harbour Committee", "", FoundBy::pronoun},
    {"ASourceFamiliarWithIt", "“We stay,” said a source familiar with the plan.", "source",
     "source familiar with the plan", FoundBy::explicit_name},
    {"AProperNameMayOpenTheSentence", "Bank of Marlow said “we stay” again.", "Bank of Marlow", "",
     FoundBy::explicit_name},
    {"Organisation", "“We stay,” the Harbour Committee said.", "Harbour Committee", "",
     FoundBy::explicit_name},
    {"TheyAreTheLastGroup", "“We stay,” union leaders said. They added, “we will not leave.”",
     "union leaders", "union leaders", FoundBy::pronoun},
    {"ItIsNoPerson", "“We stay,” said a nurse. It added, “we will not leave.”", "", "",
     FoundBy::pronoun},
    {"HeadAndComplement", "“We stay,” said a girl of six.", "girl", "girl of six",
     FoundBy::explicit_name},
    {"PossessorOnlyInTheRole", "“We stay,” the mayor's spokeswoman said.", "spokeswoman",
     "mayor's spokeswoman", FoundBy::explicit_name},
    {"RelativeClauseInNeither", "“We stay,” said the woman, who is 88.", "woman", "woman",
     FoundBy::explicit_name},
    {"NoTimeInTheName", "At 7:12 a.m. A woman said “we stay” twice.", "woman", "woman",
     FoundBy::explicit_name},
    {"NoNumberInTheName", "“We stay,” the 30 bakers said.", "bakers", "30 bakers",
     FoundBy::explicit_name},
    {"ADeterminerIsNoName", "“We stay,” said one.", "", "", FoundBy::explicit_name},
    {"AComplementIsNoName", "“We stay,” said some in the choir.", "", "", FoundBy::explicit_name},
    {"AProperNameWithItsComplement", "“We stay,” the Bank of Marlow said.", "Bank of Marlow", "",
     FoundBy::explicit_name},
    {"OfficeWithComplementAndName", "“We stay,” said its head of enforcement, Ana Ruiz, on Friday.",
     "Ana Ruiz", "head of enforcement", FoundBy::explicit_name},
    {"OfficeNotInTheLists", "“We stay,” said Dispatcher Ana Ruiz.", "Ana Ruiz", "Dispatcher",
     FoundBy::explicit_name},
    {"PronounForSomebodyWithoutAName", "A spokesman for the mill came out. “We stay,” he said.",
     "spokesman", "spokesman for the mill", FoundBy::pronoun},
    {"ApposedWithAPossessor", "“We stay,” said Ana Ruiz, Costa’s former wife and a judge.",
     "Ana Ruiz", "Costa’s former wife and a judge", FoundBy::explicit_name},
    {"AnOfficeOfTwoPlacesApposed", "“We stay,” the president of Girona and Marlow, Ana Ruiz, said.",
     "Ana Ruiz", "president of Girona and Marlow", FoundBy::explicit_name},
    {"AnOfficeOfTwoFieldsApposed",
     "“We stay,” said the director of the Fish and Ferry Service, Eva Roth.", "Eva Roth",
     "director of the Fish and Ferry Service", FoundBy::explicit_name},
    {"SecondVerbBehindATitleApposed",
     "Costa’s rival, state Sen. Ana Ruiz, called it “a wet hat” and said that it was “late”.",
     "Ana Ruiz", "state Sen.", FoundBy::explicit_name},
    {"SecondVerbBehindAnHonorificApposed",
     "The MP for Marlow, Dame Ana Ruiz, branded it “a wet hat” and accused him of “sleeping late”.",
     "Ana Ruiz", "MP for Marlow", FoundBy::explicit_name},
    {"AnOfficeForTwoThingsApposed",
     "“We stay,” the minister for health and education, Ana Ruiz, told MPs.", "Ana Ruiz",
     "minister for health and education", FoundBy::explicit_name},
    {"AnOfficeForTwoThingsApposedInFront",
     "The secretary of state for health and social care, Ana Ruiz, said: “We stay.”", "Ana Ruiz",
     "secretary of state for health and social care", FoundBy::explicit_name},
    {"AnOfficeForTwoThingsBeforeTheName",
     "The minister for health and education Ana Ruiz said: “We stay.”", "Ana Ruiz",
     "minister for health and education", FoundBy::explicit_name},
    {"AnOfficeForTwoThingsBehindTheCue", "“We stay,” said head of sales and listings Ana Ruiz.",
     "Ana Ruiz", "head of sales and listings", FoundBy::explicit_name},
    {"TwoOfficesOfOneWithAComplement",
     "The chairman and chief executive of Torvik, Ana Ruiz, said: “We stay.”", "Ana Ruiz",
     "chairman and chief executive of Torvik", FoundBy::explicit_name},
    {"ATitleWithAnArticleApposed",
     "The mill’s patron, the Rev. Ana Ruiz, called it “a wet hat” and said that it was “late”.",
     "Ana Ruiz", "Rev.", FoundBy::explicit_name},
    {"TwoOfficesOfOneApposed", "“We stay,” said the mill’s chairman and chief executive, Ana Ruiz.",
     "Ana Ruiz", "mill’s chairman and chief executive", FoundBy::explicit_name},
    {"TwoOfficesOfOneApposedInFront",
     "The chairman and chief executive, Ana Ruiz, said: “We stay.”", "Ana Ruiz",
     "chairman and chief executive", FoundBy::explicit_name},
    {"AnArticleMakesTheSecondOfficeSomebodyElses",
     "“We stay,” said the mayor and the governor, Ana Ruiz.", "mayor", "mayor",
     FoundBy::explicit_name},
    {"TwoOfficesOfOneBeforeTheName",
     "Torvik chairman and chief executive Ana Ruiz said: “We stay.”", "Ana Ruiz",
     "Torvik chairman and chief executive", FoundBy::explicit_name},
    {"AManWhomTheNextSentenceNames",
     "“We stay,” said the man. Pedro Costa, 43, has lived here for years.", "Pedro Costa", "",
     FoundBy::explicit_name},
    {"AManIsNotTheWomanInTheNextSentence",
     "“We stay,” said the man. Ana Ruiz, 43, has lived here for years.", "man", "man",
     FoundBy::explicit_name},
    {"AJudgeIsNotTheManInTheNextSentence",
     "“We stay,” said the judge. Pedro Costa, 43, was jailed.", "judge", "judge",
     FoundBy::explicit_name},
    {"WhomTheSentenceBeforeNamesGoesOn",
     "“We stay,” said Juan Ruiz. He said it was late. He said it rained. The rain is odd this "
     "year, "
     "said Mark Costa, head of the guild. “We leave,” he said.",
     "Mark Costa", "head of the guild", FoundBy::pronoun},
    {"SomebodyElseNamedBeforeThePronoun",
     "It rained, Mark Costa said. Juan Ruiz knew of the dam. It was, Mark Costa said, full. Juan "
     "Ruiz tired of what he called “a wet hat” again.",
     "Juan Ruiz", "", FoundBy::pronoun},
    {"WhoAsksInASubordinateClauseDoesNotGoOn",
     "Juan Ruiz came. He sat down. He ate. He was calm when Mark Costa asked whether the dam was "
     "full. “We stay,” he said.",
     "Juan Ruiz", "", FoundBy::pronoun},
    {"WhoHasAnOccupationGoesOn",
     "Mark Costa said it rained. He said it was late. The rain is odd this year, said Thato Ruiz, "
     "an analyst in Girona. “We leave,” he said.",
     "Thato Ruiz", "analyst in Girona", FoundBy::pronoun},
    {"TheOneOfAFirm",
     "Mark Costa told us it rained. In the hall, Torvik’s Juan Ruiz spoke of the dam. “We stay,” "
     "he "
     "said.",
     "Juan Ruiz", "", FoundBy::pronoun},
    {"NobodyToResolve", "“We stay,” she said.", "", "", FoundBy::pronoun},
};

INSTANTIATE_TEST_SUITE_P(Speakers, SpeakerTest, testing::ValuesIn(kNamedCases), CaseName());

TEST(SpeakerTest, TheBodyNamesTheOfficeOfAHeadline) {
    Article article;
    article.title = "Senator says dam is safe";
    article.text = "The dam above the city was checked in May, Sen. Ana Ruiz said on Monday.";
    const std::vector<Quotation> quotations = QuoteExtractor::create()->extract(article);
    ASSERT_FALSE(quotations.empty());
    ASSERT_TRUE(quotations.front().speaker);
    EXPECT_EQ(quotations.front().speaker->name, "Ana Ruiz");
}

TEST(PlainTextTest, MakesWhiteSpaceOneBlank) {
    EXPECT_EQ(quotes::plain_text("Ana \n\t Ruiz ", {0, 12}), "Ana Ruiz");
}

}  // namespace
}  // namespace quoth
