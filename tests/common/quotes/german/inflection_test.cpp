#include "common/quotes/german/inflection.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <ostream>
#include <string>
#include <vector>

#include "tests/common/quotes/case_name.hpp"

namespace quoth::quotes::german {
namespace {

struct VerbCase {
    const char* name;
    const char* line;
    std::vector<std::string> forms;  ///< present, past, its plural, Konjunktiv, base, participle
};

std::ostream& operator<<(std::ostream& out, const VerbCase& c) { return out << c.name; }

class GermanVerbTest : public testing::TestWithParam<VerbCase> {};

TEST_P(GermanVerbTest, HasItsForms) {
    std::vector<std::string> forms;
    for (const SpeechForm& form : inflect(GetParam().line)) forms.push_back(form.form);
    EXPECT_EQ(forms, GetParam().forms);
}

const VerbCase kVerbs[] = {
    {"Weak", "sagen", {"sagt", "sagte", "sagten", "sage", "sagen", "gesagt"}},
    {"UnstressedPrefix",
     "erklären",
     {"erklärt", "erklärte", "erklärten", "erkläre", "erklären", "erklärt"}},
    {"ForeignEnding",
     "kritisieren",
     {"kritisiert", "kritisierte", "kritisierten", "kritisiere", "kritisieren", "kritisiert"}},
    {"StemInT",
     "antworten",
     {"antwortet", "antwortete", "antworteten", "antworte", "antworten", "geantwortet"}},
    {"StemInConsonantAndN",
     "bezeichnen",
     {"bezeichnet", "bezeichnete", "bezeichneten", "bezeichne", "bezeichnen", "bezeichnet"}},
    {"StemInVowelAndN", "meinen", {"meint", "meinte", "meinten", "meine", "meinen", "gemeint"}},
    {"EndingInErn", "äußern", {"äußert", "äußerte", "äußerten", "äußere", "äußern", "geäußert"}},
    {"Strong",
     "sprechen spricht sprach gesprochen",
     {"spricht", "sprach", "sprachen", "spreche", "sprechen", "gesprochen"}},
    {"StrongWithAPastInE",
     "nennen nennt nannte genannt",
     {"nennt", "nannte", "nannten", "nenne", "nennen", "genannt"}},
};

INSTANTIATE_TEST_SUITE_P(Verbs, GermanVerbTest, testing::ValuesIn(kVerbs), CaseName());

}  // namespace
}  // namespace quoth::quotes::german
