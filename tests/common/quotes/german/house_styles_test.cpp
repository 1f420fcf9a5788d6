#include <gtest/gtest.h>

#include "tests/common/quotes/case_name.hpp"
#include "tests/common/quotes/german/paragraphs.hpp"

namespace quoth::quotes::german {
namespace {

class GermanHouseStyleTest : public testing::TestWithParam<ParagraphCase> {};

TEST_P(GermanHouseStyleTest, IsAttributed) {
    Article article;
    article.lang = "de";
    article.text = GetParam().text;
    EXPECT_EQ(said_in(article), GetParam().said);
}

const ParagraphCase kAgencies[] = {
    {"TheOfficeThenTheSurname",
     "Die Bürgermeisterin von Ellerstedt, Karin Brandl, hat den Umbau des Bahnhofs verteidigt. "
     "„Wir brauchen diesen Umbau dringend“, sagte Brandl am Dienstag der Deutschen Presse-Agentur. "
     "Die Kosten seien „gut angelegtes Geld“.",
     {"Wir brauchen diesen Umbau dringend <- Karin Brandl", "gut angelegtes Geld <- Karin Brandl"}},
    {"ASpokesmanWithoutAName",
     "Der Brand in der Lagerhalle ist nach Angaben der Feuerwehr gelöscht. Ein Sprecher der "
     "Polizei teilte am Abend mit, es seien „keine Menschen zu Schaden gekommen“.",
     {"keine Menschen zu Schaden gekommen <- Sprecher"}},
    {"SoInsideTheSentence",
     "Verkehrsminister Thilo Marquardt wies die Vorwürfe als „frei erfunden“ zurück. Er habe, so "
     "der Minister weiter, „zu keinem Zeitpunkt“ mit der Firma verhandelt.",
     {"frei erfunden <- Thilo Marquardt", "zu keinem Zeitpunkt <- Minister"}},
    {"TalkInALetter",
     "In dem Schreiben ist von einem „nie dagewesenen Vertrauensbruch“ die Rede. Der Aufsichtsrat "
     "wollte sich dazu nicht äußern.",
     {"nie dagewesenen Vertrauensbruch <- Schreiben"}},
    {"ADocumentTakenUp",
     "Die Gewerkschaft kündigte weitere Streiks an. „Wir lassen uns nicht abspeisen“, hieß es in "
     "einer Mitteilung. Darin heißt es weiter: „Das Angebot ist eine Zumutung.“",
     {"Wir lassen uns nicht abspeisen <- Mitteilung",
      "Das Angebot ist eine Zumutung. <- Mitteilung"}},
    {"ThroughALawyer",
     "Der Vorstandschef der Nordwerke, Henrik Lasse, ließ über einen Anwalt mitteilen, er habe "
     "„nach bestem Wissen“ gehandelt. Zu den Einzelheiten wolle er sich „derzeit nicht äußern“.",
     {"nach bestem Wissen <- Henrik Lasse", "derzeit nicht äußern <- Henrik Lasse"}},
    {"TheManByHisAge",
     "Trainer Uwe Stöhr war bedient. „So darf man sich nicht präsentieren“, schimpfte der "
     "52-Jährige und verließ wortlos den Presseraum. Kapitän Danilo Fuchs sprach von einem "
     "„gebrauchten Tag“. Der „Lila Panther“ genannte Club steigt ab.",
     {"So darf man sich nicht präsentieren <- der 52-Jährige", "gebrauchten Tag <- Danilo Fuchs"}},
    {"AndFurther",
     "„Ich werde“, kündigte Parteichef Jonas Wehner an, „bis zuletzt kämpfen.“ Und weiter: "
     "„Aufgeben ist keine Option.“",
     {"Ich werde <- Jonas Wehner", "bis zuletzt kämpfen. <- Jonas Wehner",
      "Aufgeben ist keine Option. <- Jonas Wehner"}},
};

INSTANTIATE_TEST_SUITE_P(Agencies, GermanHouseStyleTest, testing::ValuesIn(kAgencies), CaseName());

const ParagraphCase kMagazines[] = {
    {"ReportedFromTheMiddle",
     "Man müsse, sagte Anna Teichgraf, Vorsitzende der Fraktion, „endlich ehrlich sein“. Ihr "
     "Vorgänger Peter Wuhl sieht das anders. „Ehrlichkeit ist keine Kategorie der Politik“, "
     "schrieb er auf seiner Website.",
     {"endlich ehrlich sein <- Anna Teichgraf",
      "Ehrlichkeit ist keine Kategorie der Politik <- Peter Wuhl"}},
    {"GuillemetsDivided",
     "»Das war ein Fehler«, räumt Justus Hamm ein, »und zwar meiner.« Hamm, der das Unternehmen "
     "seit 2009 leitet, sitzt in einem Büro ohne Fenster.",
     {"Das war ein Fehler <- Justus Hamm", "und zwar meiner. <- Justus Hamm"}},
    {"SaidToHaveSpoken",
     "Intern soll der Abteilungsleiter von »blankem Irrsinn« gesprochen haben. Offiziell will das "
     "niemand bestätigen.",
     {"blankem Irrsinn <- Abteilungsleiter"}},
    {"AParticleBehindAClause",
     "Die Opposition spricht von »Wortbruch«. Für Fraktionschef Lars Odenthal ist der Plan »eine "
     "Bankrotterklärung«. Odenthal warf der Regierung, nachdem er den Entwurf gelesen hatte, vor, "
     "sie habe »jedes Maß verloren«.",
     {"Wortbruch <- Opposition", "eine Bankrotterklärung <- Lars Odenthal",
      "jedes Maß verloren <- Lars Odenthal"}},
    {"NamesBeforeColons",
     "Schock für Sängerin Mia Falk (27): „Ich hatte Todesangst!“ Ihr Manager Rico Schenk: „Es geht "
     "ihr den Umständen entsprechend gut.“",
     {"Ich hatte Todesangst! <- Mia Falk",
      "Es geht ihr den Umständen entsprechend gut. <- Rico Schenk"}},
};

INSTANTIATE_TEST_SUITE_P(Magazines, GermanHouseStyleTest, testing::ValuesIn(kMagazines),
                         CaseName());

const ParagraphCase kDailies[] = {
    {"AMarchAndAnInterview",
     "Rund 300 Menschen zogen durch die Altstadt und riefen Parolen wie „Wohnen ist kein Luxus“. "
     "„Wir sind gekommen, um zu bleiben“, sagt Mitorganisatorin Ayla Demirok. Die 34-Jährige lebt "
     "seit acht Jahren im Viertel. „Aber wer weiß, wie lange noch.“",
     {"Wohnen ist kein Luxus <- Menschen", "Wir sind gekommen, um zu bleiben <- Ayla Demirok",
      "Aber wer weiß, wie lange noch. <- Ayla Demirok"}},
    {"OneWordAnswers",
     "Ob sie wiederkommt? Jule Petersen zuckt mit den Schultern. „Vielleicht.“ Dann lacht sie. "
     "„Wahrscheinlich nicht.“",
     {"Vielleicht. <- Jule Petersen", "Wahrscheinlich nicht. <- Jule Petersen"}},
    {"IronyThenSpeech",
     "Die sogenannte „Sozialquote“ sei ein Feigenblatt, kritisiert der Mieterverein. "
     "Geschäftsführerin Maren Holt spricht von „Augenwischerei“ und fordert einen „Mietenstopp für "
     "alle“.",
     {"Augenwischerei <- Maren Holt", "Mietenstopp für alle <- Maren Holt"}},
    {"ANovelIsNoSpeech",
     "„Die Behörde wusste Bescheid“, behauptet Umweltaktivist Ole Jansen, der die Akten eingesehen "
     "hat. Die Behörde widerspricht: „Davon kann keine Rede sein“, so Sprecherin Inga Tamm. Der "
     "Roman „Die Akte“ erscheint im Mai.",
     {"Die Behörde wusste Bescheid <- Ole Jansen", "Davon kann keine Rede sein <- Inga Tamm"}},
    {"AnAssociationAndAnOffice",
     "Wie die Initiative mitteilte, seien die Bäume „ohne jede Not“ gefällt worden. Das Bezirksamt "
     "verwies auf die „Verkehrssicherheit“.",
     {"ohne jede Not <- Initiative", "Verkehrssicherheit <- Bezirksamt"}},
    {"ASemicolonGoesOn",
     "Der Präsident des Verbandes, Professor Ulrich von Hagenau, sagte dieser Zeitung, die Reform "
     "sei „handwerklich misslungen“; sie belaste „gerade die kleinen Betriebe“. Hagenau forderte, "
     "das Gesetz zurückzuziehen.",
     {"handwerklich misslungen <- Ulrich von Hagenau",
      "gerade die kleinen Betriebe <- Ulrich von Hagenau"}},
    {"ATagInsideTheQuotation",
     "„Der Zins“, so erläuterte Chefvolkswirt Bernd Asmus, „wird auf absehbare Zeit nicht sinken.“ "
     "Asmus fügte hinzu: „Darauf müssen wir uns einstellen.“",
     {"Der Zins <- Bernd Asmus", "wird auf absehbare Zeit nicht sinken. <- Bernd Asmus",
      "Darauf müssen wir uns einstellen. <- Bernd Asmus"}},
    {"AnInsertedConfession",
     "In der Sache, das gestand auch der Minister zu, habe man „zu lange gezögert“. Dass die "
     "Kommission nun eine „lückenlose Aufklärung“ verspricht, nannte er einen „späten Sieg der "
     "Vernunft“.",
     {"zu lange gezögert <- Minister", "lückenlose Aufklärung <- Kommission",
      "späten Sieg der Vernunft <- er"}},
    {"ARulerWithANumber",
     "Elisabeth II. von Arnsberg, die Stifterin, erklärte, sie habe „nie daran gezweifelt“, dass "
     "das Haus erhalten bleibe. Das Stück „Der Sturm“ eröffnet die Spielzeit.",
     {"nie daran gezweifelt <- Elisabeth"}},
    {"AnExpertOpinion",
     "Laut dem Gutachten, das dieser Zeitung vorliegt, ist die Brücke „nicht mehr zu retten“. Der "
     "Gutachter Friedhelm Kaul kommt zu dem Schluss, dass ein Neubau „unausweichlich“ sei.",
     {"nicht mehr zu retten <- Gutachten", "unausweichlich <- Friedhelm Kaul"}},
};

INSTANTIATE_TEST_SUITE_P(Dailies, GermanHouseStyleTest, testing::ValuesIn(kDailies), CaseName());

const ParagraphCase kSwissAndAustrian[] = {
    {"AStandIsTaken",
     "Regierungsrat Beat Ammann nahm am Mittwoch Stellung. Der Entscheid sei «schmerzhaft, aber "
     "richtig». «Wir können uns das Spital nicht mehr leisten», sagte Ammann gegenüber Radio "
     "Seetal.",
     {"schmerzhaft, aber richtig <- Beat Ammann",
      "Wir können uns das Spital nicht mehr leisten <- Beat Ammann"}},
    {"PleasedAndSlapped",
     "Nationalrätin Ursina Caduff zeigt sich erfreut: «Das Volk hat klug entschieden.» Anders tönt "
     "es beim Gewerbeverband. Präsident Reto Zgraggen spricht von einer «Ohrfeige für das "
     "Gewerbe».",
     {"Das Volk hat klug entschieden. <- Ursina Caduff",
      "Ohrfeige für das Gewerbe <- Reto Zgraggen"}},
    {"AnInterviewer",
     "SRF: Herr Kälin, was bedeutet das für die Region? Bergführer Toni Kälin sagt, der Gletscher "
     "sei «ein kranker Patient». Er gehe davon aus, dass man die Route «in zehn Jahren nicht mehr "
     "begehen» könne.",
     {"ein kranker Patient <- Toni Kälin", "in zehn Jahren nicht mehr begehen <- Toni Kälin"}},
    {"APaperThenALetter",
     "Die Staatsanwaltschaft bestätigt einen Bericht der Zeitung «Der Landbote». Man habe "
     "«Vorermittlungen aufgenommen», schreibt sie in einer Mitteilung.",
     {"Vorermittlungen aufgenommen <- sie"}},
    {"APhraseThatLooksLikeAName",
     "Landeshauptfrau Gerlinde Moosbrugger (LPÖ) betonte in einer Aussendung, das Land stehe "
     "„Schulter an Schulter“ mit den Gemeinden. „Niemand wird zurückgelassen“, so Moosbrugger.",
     {"Schulter an Schulter <- Gerlinde Moosbrugger",
      "Niemand wird zurückgelassen <- Gerlinde Moosbrugger"}},
    {"SightingsOfTheOpposition",
     "Kritik kam von der Opposition: Klubobmann Josef Thaler (FBÖ) ortete „Chaos pur“, "
     "Umweltsprecherin Eva Ranft (Grüne Liste) sah ein „Versagen auf ganzer Linie“.",
     {"Chaos pur <- Josef Thaler", "Versagen auf ganzer Linie <- Eva Ranft"}},
    {"SaidByNobody",
     "Dem Einsatzleiter zufolge war die Lawine „so breit wie drei Fußballfelder“. Die Suche werde "
     "„bis zum Einbruch der Dunkelheit“ fortgesetzt, hieß es.",
     {"so breit wie drei Fußballfelder <- Einsatzleiter",
      "bis zum Einbruch der Dunkelheit <- nobody"}},
    {"ThatIsWhatSheSaid",
     "„Heute ist ein guter Tag für die Pflege.“ Das sagte Sozialministerin Carmen Leitgeb nach dem "
     "Ministerrat. Die Länder sollen „rasch und unbürokratisch“ Geld bekommen, versprach sie.",
     {"Heute ist ein guter Tag für die Pflege. <- Carmen Leitgeb",
      "rasch und unbürokratisch <- Carmen Leitgeb"}},
    {"TheMoodGoesOn",
     "Bundesrätin Heidi Wyss sagte vor den Medien, die Lage sei «ernst, aber nicht hoffnungslos». "
     "Es brauche jetzt «einen kühlen Kopf».",
     {"ernst, aber nicht hoffnungslos <- Heidi Wyss", "einen kühlen Kopf <- Heidi Wyss"}},
    {"AnIntention",
     "Finanzminister Alois Gruber will „keinen Cent mehr“ ausgeben. Die Opposition ortet einen "
     "„Bruch aller Versprechen“.",
     {"keinen Cent mehr <- Alois Gruber", "Bruch aller Versprechen <- Opposition"}},
};

INSTANTIATE_TEST_SUITE_P(SwissAndAustrian, GermanHouseStyleTest,
                         testing::ValuesIn(kSwissAndAustrian), CaseName());

}  // namespace
}  // namespace quoth::quotes::german
