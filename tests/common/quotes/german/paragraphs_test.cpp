#include "tests/common/quotes/german/paragraphs.hpp"

#include <gtest/gtest.h>

#include "tests/common/quotes/case_name.hpp"

namespace quoth::quotes::german {
namespace {

class GermanParagraphTest : public testing::TestWithParam<ParagraphCase> {};

TEST_P(GermanParagraphTest, IsAttributed) {
    Article article;
    article.lang = "de";
    article.text = GetParam().text;
    EXPECT_EQ(said_in(article), GetParam().said);
}

const ParagraphCase kOrders[] = {
    {"AHeadline", "Brandl: „Wir brauchen den Bahnhof“", {"Wir brauchen den Bahnhof <- Brandl"}},
    {"LowSingleMarks",
     "Der Sprecher des Zoos, Falk Ritter, sagte: ‚Der Bär ist wohlauf.‘ Das Tier sei ‚etwas müde‘.",
     {"Der Bär ist wohlauf. <- Falk Ritter", "etwas müde <- Falk Ritter"}},
    {"AShoutInside",
     "„Sie rief ‚Feuer!‘, und alle rannten“, berichtet Augenzeuge Timo Brück.",
     {"Sie rief ‚Feuer!‘, und alle rannten <- Timo Brück"}},
    {"TowardsAPaper",
     "Gegenüber dem „Tagesboten“ erklärte Stadtrat Heiner zu Felde (CDP), er habe „von alledem "
     "nichts gewusst“.",
     {"von alledem nichts gewusst <- Heiner zu Felde"}},
    {"TheLatter",
     "Der Anwalt traf den Richter. Dieser sagte, das Verfahren sei „längst überfällig“.",
     {"längst überfällig <- Dieser"}},
    {"ToTheQuestion",
     "Auf die Frage, ob er zurücktrete, antwortete Landrat Bodo Kess: „Nein.“ Er fügte an: „Warum "
     "sollte ich?“",
     {"Nein. <- Bodo Kess", "Warum sollte ich? <- Bodo Kess"}},
    {"ExpertsWithoutNames",
     "Experten warnen vor „unabsehbaren Folgen“. So hält die Biologin Rita Sand den Eingriff für "
     "„unverantwortlich“.",
     {"unabsehbaren Folgen <- Experten", "unverantwortlich <- Rita Sand"}},
    {"DividedByAnEmotion",
     "„Wer das behauptet“, empörte sich Stadtsprecher Kuno Walz, „der lügt.“ Und: „Das ist infam.“",
     {"Wer das behauptet <- Kuno Walz", "der lügt. <- Kuno Walz", "Das ist infam. <- Kuno Walz"}},
    {"TwoSentencesInside",
     "Trainerin Pia Lorenz war zufrieden. „Wir haben gut gespielt. Die Abwehr stand.“ Nur die "
     "Chancenverwertung ärgerte sie: „Da müssen wir besser werden.“",
     {"Wir haben gut gespielt. Die Abwehr stand. <- Pia Lorenz",
      "Da müssen wir besser werden. <- Pia Lorenz"}},
    {"NamesOfPlacesAndFilms",
     "Der „Wolf von Hagen“ ist tot. Das „Haus der Zukunft“ bleibt geschlossen, der Film „Alles auf "
     "Anfang“ läuft weiter. Im „Café Krone“ sprach niemand darüber.",
     {}},
    {"Irony", "Die angeblichen „Experten“ kamen nie an. Der „Gipfel“ fiel aus.", {}},
    {"TwoLabels",
     "Die Grünen kritisierten das Vorhaben. Fraktionschefin Nora Adam nannte es „rückwärtsgewandt“ "
     "und „teuer“. Auch ihr Kollege Emil Brand sieht „keinerlei Nutzen“.",
     {"rückwärtsgewandt <- Nora Adam", "teuer <- Nora Adam", "keinerlei Nutzen <- Emil Brand"}},
    {"TheReportAtTheEnd",
     "Die Polizei sprach von einem „tragischen Unfall“. Der Fahrer habe „keine Chance gehabt, "
     "rechtzeitig zu bremsen“, heißt es im Bericht der Ermittler.",
     {"tragischen Unfall <- Polizei", "keine Chance gehabt, rechtzeitig zu bremsen <- Bericht"}},
    {"AuthorsOfAStudy",
     "Die Autoren der Studie schreiben, die Ergebnisse seien „nicht ohne Weiteres übertragbar“.",
     {"nicht ohne Weiteres übertragbar <- Autoren"}},
    {"OneAgainstTheOther",
     "„Unmöglich“, meint Klaus Iser. „Machbar“, meint hingegen seine Kollegin Dora Blum.",
     {"Unmöglich <- Klaus Iser", "Machbar <- Dora Blum"}},
    {"ALongRelativeClause",
     "Der frühere Chef der Stadtwerke, der sich seit Monaten nicht mehr öffentlich geäußert hatte, "
     "sagte dem Sender, man habe ihn „kaltgestellt“.",
     {"kaltgestellt <- frühere Chef"}},
    {"AtTwitter",
     "Auf Twitter schrieb die Sängerin Lou Berg: „Danke für alles!“ Später löschte sie den "
     "Eintrag.",
     {"Danke für alles! <- Lou Berg"}},
    {"ByCritics",
     "Der Plan wird von Kritikern als „Mogelpackung“ bezeichnet. Umweltverbände hatten ihn "
     "„halbherzig“ genannt.",
     {"Mogelpackung <- Kritikern", "halbherzig <- Umweltverbände"}},
    {"SoThenADemand",
     "Das sei, so Verbandschefin Irma Toll, „ein Schlag ins Gesicht der Pflegekräfte“. Sie fordert "
     "ein „Umdenken in der Politik“.",
     {"ein Schlag ins Gesicht der Pflegekräfte <- Irma Toll",
      "Umdenken in der Politik <- Irma Toll"}},
    {"ARememberedNight",
     "„Es war die Hölle“, erinnert sich die heute 80-jährige Ella Noack an die Nacht.",
     {"Es war die Hölle <- Ella Noack"}},
    {"BehindASubordinateClause",
     "Nachdem der Minister seine Pläne vorgestellt hatte, sprach die Vorsitzende des "
     "Beamtenbundes, Ulla Ernst, von einem „Angriff auf den Rechtsstaat“.",
     {"Angriff auf den Rechtsstaat <- Ulla Ernst"}},
    {"AnInnkeeper",
     "Peer Haas, der das Lokal seit 1999 betreibt, hat genug. „Ich höre auf“, sagt der Wirt, "
     "dessen Frau vor kurzem gestorben ist.",
     {"Ich höre auf <- Wirt"}},
    {"TwoQuestions",
     "„Was soll ich denn machen?“, fragt Bäuerin Lore Huth. „Soll ich die Kühe verkaufen?“ Ihr "
     "Mann schweigt.",
     {"Was soll ich denn machen? <- Lore Huth", "Soll ich die Kühe verkaufen? <- Lore Huth"}},
    {"NeitherConfirmsNorDenies",
     "Ein Sprecher des Auswärtigen Amts wollte die Berichte „weder bestätigen noch dementieren“. "
     "Man nehme sie aber „sehr ernst“.",
     {"weder bestätigen noch dementieren <- Sprecher", "sehr ernst <- Sprecher"}},
    {"FromCircles",
     "Wie es aus Regierungskreisen hieß, sei der Entwurf „noch nicht abgestimmt“.",
     {"noch nicht abgestimmt <- Regierungskreisen"}},
    {"TheReportBehindItsClause",
     "Dass der Vertrag „ohne Not“ verlängert worden sei, bestritt Vereinspräsident Horst Kling "
     "energisch.",
     {"ohne Not <- Horst Kling"}},
    {"TwoSpeakersInARow",
     "Bei der Kundgebung sprachen auch Vertreter der Kirchen. „Haltung zeigen“, forderte Pfarrerin "
     "Almut Reiß, „Mut haben“, rief Rabbiner David Stern.",
     {"Haltung zeigen <- Almut Reiß", "Mut haben <- David Stern"}},
};

INSTANTIATE_TEST_SUITE_P(Orders, GermanParagraphTest, testing::ValuesIn(kOrders), CaseName());

const ParagraphCase kReports[] = {
    {"AStateSecretaryAndObservers",
     "Die Verhandlungen seien „auf einem guten Weg“, sagte Staatssekretär Ingo Prell nach dem "
     "Treffen. Einzelheiten nannte er nicht. Beobachter sprechen dagegen von „Stillstand“.",
     {"auf einem guten Weg <- Ingo Prell", "Stillstand <- Beobachter"}},
    {"HisForecast",
     "„Das ist kein Scherz“, versichert Meteorologe Arne Kolb. Am Wochenende, so seine Prognose, "
     "werde es „deutlich zu kalt für die Jahreszeit“.",
     {"Das ist kein Scherz <- Arne Kolb", "deutlich zu kalt für die Jahreszeit <- Arne Kolb"}},
    {"InTheMeeting",
     "Dem Vernehmen nach nannte der Kanzler den Vorschlag in der Sitzung „unausgegoren“. Sein "
     "Sprecher wollte das am Abend nicht kommentieren.",
     {"unausgegoren <- Kanzler"}},
    {"TheCourtsReason",
     "Das Gericht gab der Klägerin recht. Zur Begründung hieß es, die Kündigung sei "
     "„unverhältnismäßig“ gewesen.",
     {"unverhältnismäßig <- nobody"}},
    {"AWitnessBeforeAColon",
     "Anwohnerin Gerti Pohl hat den Knall gehört: „Ich dachte, ein Flugzeug stürzt ab.“ Verletzt "
     "wurde niemand.",
     {"Ich dachte, ein Flugzeug stürzt ab. <- Gerti Pohl"}},
    {"OnRequest",
     "Der Konzern bezeichnete die Berichte als „Spekulation“. Man kommentiere „grundsätzlich keine "
     "Gerüchte“, so eine Sprecherin auf Anfrage.",
     {"Spekulation <- Konzern", "grundsätzlich keine Gerüchte <- Sprecherin"}},
    {"TwoMinisters",
     "Außenministerin Tilda Brock rief beide Seiten zur Mäßigung auf. „Jetzt ist die Stunde der "
     "Diplomatie“, sagte sie in Genf, wo sie ihren Amtskollegen Paul Ferrand traf. Dieser betonte: "
     "„Wir teilen diese Sorge.“",
     {"Jetzt ist die Stunde der Diplomatie <- Tilda Brock", "Wir teilen diese Sorge. <- Dieser"}},
    {"AVisitToAFarm",
     "„Unsere Mitglieder sind sauer“, sagt Ralf Dorn vom Bauernverband Nordmark. „Richtig sauer.“ "
     "Er zeigt auf die leeren Ställe. „Hier standen einmal 80 Kühe.“",
     {"Unsere Mitglieder sind sauer <- Ralf Dorn", "Richtig sauer. <- Ralf Dorn",
      "Hier standen einmal 80 Kühe. <- Ralf Dorn"}},
    {"ViewsOfAssociations",
     "Nach Ansicht des Mietervereins ist das Gesetz „ein zahnloser Tiger“. Der Verband der "
     "Vermieter sieht es als „Eingriff in das Eigentum“.",
     {"ein zahnloser Tiger <- Mietervereins", "Eingriff in das Eigentum <- Verband"}},
    {"FilmsAndPrizes",
     "Der Film „Stille Tage“ feierte in Locarno Premiere. Regisseurin Maja Brun sagte dem Magazin "
     "„Leinwand“: „Ich wollte keine Antworten geben.“ Der Hauptpreis „Goldener Reiher“ ging an "
     "„Nordlicht“.",
     {"Ich wollte keine Antworten geben. <- Maja Brun"}},
    {"ABannerIsNoSpeech",
     "Auf dem Transparent der Gruppe „Letzte Wiese“ stand „Kein Beton mehr“. „Wir kommen wieder“, "
     "kündigte Aktivist Juri Falk an.",
     {"Wir kommen wieder <- Juri Falk"}},
    {"AccordingToAPaper",
     "Laut „Nordkurier“ hat der Minister das Angebot „mit Bedauern“ abgelehnt. Sein Ministerium "
     "bestätigte das.",
     {"mit Bedauern <- Minister"}},
    {"TheSentenceGoesOnBehindTheTag",
     "Er sei „kein Politiker“, beteuert Hotelier Gernot Reiss, der für das Bürgermeisteramt "
     "kandidiert, „sondern einer, der anpackt“.",
     {"kein Politiker <- Gernot Reiss", "sondern einer, der anpackt <- Gernot Reiss"}},
    {"AnswersAndLaughs",
     "Wie lange es noch dauert? „Fragen Sie mich etwas Leichteres“, antwortet Bauleiter Kai Uhl "
     "und lacht.",
     {"Fragen Sie mich etwas Leichteres <- Kai Uhl"}},
    {"AWeekdayAsASurname",
     "Die Bundesregierung hält die Zahlen für „wenig belastbar“. Regierungssprecherin Eva Sonntag "
     "sagte am Montag vor Journalisten in Berlin, sie warne vor „voreiligen Schlüssen“.",
     {"wenig belastbar <- Bundesregierung", "voreiligen Schlüssen <- Eva Sonntag"}},
    {"ACouncilDebate",
     "Man habe „schlicht vergessen“, die Frist zu verlängern, räumte das Amt ein. Stadträtin Bea "
     "Kunz (SVP) sprach im Rat von einem „Armutszeugnis“, ihr Kollege Urs Frei (SP) von einem "
     "„Sturm im Wasserglas“.",
     {"schlicht vergessen <- Amt", "Armutszeugnis <- Bea Kunz", "Sturm im Wasserglas <- Urs Frei"}},
    {"SaidToHaveShouted",
     "„Ich bin unschuldig“, soll der Mann bei seiner Festnahme gerufen haben. Die "
     "Staatsanwaltschaft wirft ihm „gewerbsmäßigen Betrug“ vor.",
     {"Ich bin unschuldig <- Mann", "gewerbsmäßigen Betrug <- Staatsanwaltschaft"}},
    {"AResearchTeam",
     "Forscher um Hella Voss haben das Skelett untersucht. „So etwas haben wir noch nie gesehen“, "
     "schreibt das Team im Fachblatt „Acta Fossilia“. Der Fund sei „eine kleine Sensation“.",
     {"So etwas haben wir noch nie gesehen <- Team", "eine kleine Sensation <- Team"}},
    {"NeighboursDescribe",
     "Nachbarn beschreiben den Täter als „ruhig und freundlich“. Niemand habe „etwas geahnt“, sagt "
     "eine Frau, die ihren Namen nicht nennen will.",
     {"ruhig und freundlich <- Nachbarn", "etwas geahnt <- Frau"}},
};

INSTANTIATE_TEST_SUITE_P(Reports, GermanParagraphTest, testing::ValuesIn(kReports), CaseName());

const ParagraphCase kScenes[] = {
    {"OnFridayInATown",
     "„Das wird uns noch Jahre beschäftigen“, so der Landrat am Freitag in Ostheim. Man habe die "
     "Schäden „völlig unterschätzt“, räumte Volker Heim (CDP) weiter ein.",
     {"Das wird uns noch Jahre beschäftigen <- Landrat", "völlig unterschätzt <- Volker Heim"}},
    {"ByMail",
     "Auf Nachfrage teilte eine Sprecherin der Bahn per Mail mit, die Strecke bleibe „bis auf "
     "Weiteres“ gesperrt. Grund seien „unerwartete Mängel am Gleisbett“.",
     {"bis auf Weiteres <- Sprecherin", "unerwartete Mängel am Gleisbett <- Sprecherin"}},
    {"ASecondVoice",
     "Im Radiosender Welle Süd sagte Ökonomin Franka Reuter, die Steuer treffe „vor allem die "
     "Falschen“. Der Präsident des Handelsverbands, Knut Olsen, pflichtete ihr bei: Die Abgabe sei "
     "„reine Symbolpolitik“.",
     {"vor allem die Falschen <- Franka Reuter", "reine Symbolpolitik <- Knut Olsen"}},
    {"Parents",
     "Viele Eltern finden das „unzumutbar“. „Unsere Kinder stehen um fünf auf“, klagt Mutter Silke "
     "Ahrens.",
     {"unzumutbar <- Eltern", "Unsere Kinder stehen um fünf auf <- Silke Ahrens"}},
    {"InCourt",
     "Der Vorsitzende Richter Bernd Kohl sprach von einer Tat, die „auf niedrigster Stufe“ stehe. "
     "Der Angeklagte nahm das Urteil ohne Regung auf. Sein Verteidiger kündigte Revision an: „Wir "
     "sehen gravierende Fehler.“",
     {"auf niedrigster Stufe <- Bernd Kohl", "Wir sehen gravierende Fehler. <- Verteidiger"}},
    {"ThatTheCommunityLies",
     "Dass die Gemeinde nichts gewusst habe, sei „eine glatte Lüge“, ärgert sich Anwohner Heinz "
     "Buck. Die Gemeinde hingegen betont, man habe „jederzeit transparent informiert“.",
     {"eine glatte Lüge <- Heinz Buck", "jederzeit transparent informiert <- Gemeinde"}},
    {"WitnessesAndPolice",
     "In der Nacht zum Sonntag habe es „einen lauten Knall gegeben“, berichteten Zeugen. Die "
     "Polizei schließt nach Worten von Einsatzleiter Ulf Kramer ein „Fremdverschulden aus“.",
     {"einen lauten Knall gegeben <- Zeugen", "Fremdverschulden aus <- Ulf Kramer"}},
    {"PartyFriends",
     "Kreisrätin Nele Sommer (Grüne Liste) findet deutliche Worte: „So geht man nicht mit Menschen "
     "um.“ Ihr Parteifreund Till Reimers ergänzt: „Das wird Folgen haben.“",
     {"So geht man nicht mit Menschen um. <- Nele Sommer",
      "Das wird Folgen haben. <- Till Reimers"}},
    {"AMinistersDefence",
     "Wirtschaftsminister Jost Pfeil verteidigte die Förderung. Ohne die Hilfen, sagte er, wäre "
     "der Standort „längst Geschichte“. Kritikern hielt er vor, sie redeten „den Betrieb kaputt“.",
     {"längst Geschichte <- Jost Pfeil", "den Betrieb kaputt <- Jost Pfeil"}},
    {"ATestimony",
     "Zeugin Alma Ross sagte aus, der Mann habe „Ihr werdet schon sehen“ gerufen. Danach sei er "
     "„einfach weggegangen“.",
     {"Ihr werdet schon sehen <- Mann", "einfach weggegangen <- Alma Ross"}},
    {"Disappointed",
     "Die Abgeordnete Kim Lauer, die den Antrag eingebracht hatte, zeigte sich enttäuscht von der "
     "„Mutlosigkeit“ ihrer Kollegen. Es sei, „als hätte es die letzten Jahre nicht gegeben“.",
     {"Mutlosigkeit <- Kim Lauer", "als hätte es die letzten Jahre nicht gegeben <- Kim Lauer"}},
    {"BannersBandsAndBuses",
     "Beim Umzug trugen Kinder Schilder mit der Aufschrift „Rettet den Wald“. Die Band „Die "
     "Zaungäste“ spielte, der Bus der Linie „Stadtwald“ fuhr Umwege.",
     {}},
    {"ASpeechToTheNation",
     "Zuvor hatte Präsident Emre Aydin in einer Rede an die Nation erklärt: „Wir weichen nicht "
     "zurück.“ Oppositionsführerin Leyla Kaya warf ihm daraufhin vor, „mit dem Feuer zu spielen“.",
     {"Wir weichen nicht zurück. <- Emre Aydin", "mit dem Feuer zu spielen <- Leyla Kaya"}},
    {"AnAcquaintance",
     "Ein Bekannter beschreibt ihn als „Eigenbrötler“. Er habe „niemanden an sich herangelassen“.",
     {"Eigenbrötler <- Bekannter", "niemanden an sich herangelassen <- Bekannter"}},
    {"AtAPartyConference",
     "Parteichefin Inka Thoms forderte auf dem Parteitag „mehr Mut zur Wahrheit“. Mit ihr werde es "
     "„keine Koalition um jeden Preis“ geben, rief sie unter dem Jubel der Delegierten.",
     {"mehr Mut zur Wahrheit <- Inka Thoms", "keine Koalition um jeden Preis <- Inka Thoms"}},
    {"APoliceSpokeswoman",
     "Laut Polizeisprecherin Nina Wolff war der Mann „polizeibekannt“. Gegen ihn werde, wie Wolff "
     "sagte, „in mehreren Fällen“ ermittelt.",
     {"polizeibekannt <- Nina Wolff", "in mehreren Fällen <- Nina Wolff"}},
};

INSTANTIATE_TEST_SUITE_P(Scenes, GermanParagraphTest, testing::ValuesIn(kScenes), CaseName());

const ParagraphCase kLocal[] = {
    {"ABurglary",
     "Als Gernot Pohl am Morgen die Tür öffnete, traute er seinen Augen nicht. „Alles war weg“, "
     "erzählt der 71-Jährige. Die Diebe, da ist sich Pohl sicher, „kannten sich aus“.",
     {"Alles war weg <- der 71-Jährige", "kannten sich aus <- Gernot Pohl"}},
    {"AsTheTreasurerStresses",
     "Es geht um viel Geld. „Sehr viel Geld“, wie Kämmerin Rosa Tietz betont. Die Stadt müsse "
     "„jeden Euro zweimal umdrehen“. Tietz sprach vor dem Rat auch über das Projekt „Grüne Mitte“.",
     {"Sehr viel Geld <- Rosa Tietz", "jeden Euro zweimal umdrehen <- Rosa Tietz"}},
    {"CriticismAndPraise",
     "Der Bund der Steuerzahler kritisiert die Pläne als „Fass ohne Boden“, die Industrie- und "
     "Handelskammer dagegen lobt einen „Schritt in die richtige Richtung“.",
     {"Fass ohne Boden <- Bund", "Schritt in die richtige Richtung <- Industrie"}},
    {"ANoteIsNoSpeech",
     "„Wir müssen reden“, steht auf dem Zettel, den Hanna Vogel an die Tür geheftet hat. „Sonst "
     "ändert sich ja nichts“, sagt die Studentin.",
     {"Sonst ändert sich ja nichts <- Studentin"}},
    {"NotToBeNamed",
     "Ein Parteifreund, der nicht genannt werden will, wird deutlicher: „Er hat uns alle belogen.“ "
     "Der Beschuldigte selbst schweigt.",
     {"Er hat uns alle belogen. <- Parteifreund"}},
    {"AReproach",
     "Generalsekretär Malte Stein (FLD) konterte, wer so rede, habe „den Schuss nicht gehört“. Die "
     "Linke Allianz warf der Koalition „Klientelpolitik“ vor.",
     {"den Schuss nicht gehört <- Malte Stein", "Klientelpolitik <- Linke Allianz"}},
    {"ASemicolonAndAnAnalyst",
     "Bei der Vorstellung der Bilanz sagte Finanzvorstand Carla Mertens, 2019 sei „ein Jahr des "
     "Übergangs“ gewesen; für 2020 erwarte man „leichtes Wachstum“. Analyst Ole Brink hält das für "
     "„sehr ambitioniert“.",
     {"ein Jahr des Übergangs <- Carla Mertens", "leichtes Wachstum <- Carla Mertens",
      "sehr ambitioniert <- Ole Brink"}},
    {"ADriverAndWitnesses",
     "Ihm sei „schwarz vor Augen“ geworden, gab der Fahrer gegenüber der Polizei an. Zeugen "
     "zufolge war er „viel zu schnell“ unterwegs.",
     {"schwarz vor Augen <- Fahrer", "viel zu schnell <- Zeugen"}},
    {"TwoCurators",
     "„Die Kunst darf das“, meint Kuratorin Sibylle Hein. Ihr Kollege Arndt Pauli widerspricht: "
     "„Die Kunst darf viel, aber nicht alles.“ Das Werk „Ohne Titel“ bleibt verhüllt.",
     {"Die Kunst darf das <- Sibylle Hein",
      "Die Kunst darf viel, aber nicht alles. <- Arndt Pauli"}},
    {"AHouseByItsName",
     "Ministerpräsident Falk Hübner hat die Kritik am „Haus der Bildung“ zurückgewiesen. „Das Geld "
     "ist gut angelegt“, sagte er dem „Morgenblatt“ vom Montag. Die Opposition spricht von "
     "„Größenwahn“.",
     {"Das Geld ist gut angelegt <- Falk Hübner", "Größenwahn <- Opposition"}},
    {"SheAdvises",
     "Auch Verbraucherschützerin Ina Kolbe ist skeptisch. „Versprochen wurde schon viel.“ Sie rät, "
     "die Verträge „genau zu lesen“.",
     {"Versprochen wurde schon viel. <- Ina Kolbe", "genau zu lesen <- Ina Kolbe"}},
    {"AClinic",
     "Die Direktorin der Klinik, Professorin Almut Sander, erklärte auf der Pressekonferenz: „Der "
     "Patient ist stabil.“ Weitere Angaben machte sie nicht. „Wir bitten um Verständnis.“",
     {"Der Patient ist stabil. <- Almut Sander", "Wir bitten um Verständnis. <- Almut Sander"}},
    {"AHomeAndAFoundation",
     "Wer hier arbeite, „der tut das aus Überzeugung“, so Heimleiter Klaas Behn, dem der Stolz "
     "anzumerken ist. Die Stiftung „Ein Dach für alle“ zahlt die Miete.",
     {"der tut das aus Überzeugung <- Klaas Behn"}},
    {"GraffitiIsNoSpeech",
     "Unbekannte haben in der Nacht „Verräter“ an die Fassade gesprüht. Der Staatsschutz "
     "ermittelt, wie ein Sprecher sagte, „in alle Richtungen“.",
     {"in alle Richtungen <- Sprecher"}},
};

INSTANTIATE_TEST_SUITE_P(Local, GermanParagraphTest, testing::ValuesIn(kLocal), CaseName());

TEST(GermanHeadlineTest, TheBodySaysWhoseWordsTheyAre) {
    Article article;
    article.lang = "de";
    article.title = "„Unsozial“: Kritik am Rentenplan";
    article.text = "Arbeitsminister Udo Kern lehnt den Plan ab. Er sei „unsozial“, sagte Kern.";
    EXPECT_EQ(said_in(article),
              (std::vector<std::string>{"Unsozial <- Udo Kern", "unsozial <- Udo Kern"}));
}

}  // namespace
}  // namespace quoth::quotes::german
