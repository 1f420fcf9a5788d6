#include "indexer/pipeline/collection/bare_names.hpp"

#include <gmock/gmock.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <string>
#include <utility>

namespace quoth::indexer {
namespace {

using std::chrono::days;
using std::chrono::sys_days;
using store::NameTie;
using testing::ElementsAre;
using testing::IsEmpty;

sys_days day(int number) {
    return sys_days(std::chrono::year(2025) / std::chrono::January / 1) + days(number);
}

/// `articles` articles, of that day, that call a speaker so.
struct Planted {
    std::string name;
    int articles = 1;
    sys_days day = indexer::day(0);
    bool is_person = true;
};

std::vector<NameTie> ties_of(const std::vector<Planted>& corpus) {
    NameEvidence evidence;
    store::JoinKey article = 0;
    for (const Planted& some : corpus) {
        for (int i = 0; i < some.articles; ++i) {
            evidence.add(some.name, some.is_person, ++article, some.day);
        }
    }
    return tie_bare_names(std::move(evidence).names());
}

NameTie on(sys_days begin, sys_days end, std::string name, std::string full_name) {
    return {std::move(name), {begin, end}, std::move(full_name)};
}

/// What articles of day 0 that never say more mean by a name; empty for nothing certain.
struct Case {
    const char* name;
    const char* bare;
    std::vector<Planted> others;
    const char* meaning;
};

std::ostream& operator<<(std::ostream& out, const Case& row) { return out << row.name; }

class BareNamesTest : public testing::TestWithParam<Case> {};

TEST_P(BareNamesTest, MeansWhomTheOtherArticlesName) {
    std::vector<Planted> corpus = GetParam().others;
    corpus.push_back({GetParam().bare, 1, day(0), false});
    std::string meaning;
    for (const NameTie& tie : ties_of(corpus)) meaning += tie.full_name;
    EXPECT_EQ(meaning, GetParam().meaning);
}

INSTANTIATE_TEST_SUITE_P(
    Corpora, BareNamesTest,
    testing::Values(
        Case{"OneOfTheName", "Otero", {{"Jon Otero", 3}}, "Jon Otero"},
        Case{"TooFewArticles", "Otero", {{"Jon Otero", 2}}, ""},
        Case{"CaseAndMarksDoNotCount", "OTERO", {{"Jón Otero", 3}}, "Jón Otero"},
        Case{"TwoOfTheName", "Otero", {{"Jon Otero", 10}, {"Ines Otero", 5}}, ""},
        Case{"AnotherSeldomMeant", "Otero", {{"Jon Otero", 19}, {"Ines Otero", 1}}, "Jon Otero"},
        Case{"AnotherLessSeldom", "Otero", {{"Jon Otero", 18}, {"Ines Otero", 1}}, ""},
        Case{"WithAndWithoutMiddleName",
             "Otero",
             {{"Jon Otero", 5}, {"Jon M. Otero", 3}, {"J. Otero", 1}},
             "Jon Otero"},
        Case{"TwoMiddleNames", "Otero", {{"Jon L. Otero", 5}, {"Jon M. Otero", 3}}, ""},
        Case{"SpelledAsMostArticlesDo", "Otero", {{"JON OTERO", 1}, {"Jon Otero", 3}}, "Jon Otero"},
        Case{"AFirstName", "Jon", {{"Jon Otero", 10}}, ""},
        Case{"AFirstNameThatIsASurname", "Jon", {{"Ana Jon", 5}, {"Jon Otero", 10}}, ""},
        Case{"NoPerson", "Courier", {{"Girona Courier", 10, day(0), false}}, ""},
        Case{"AFirmOfTheName", "Otero", {{"Jon Otero", 10}, {"Otero Motor", 2, day(0), false}}, ""},
        Case{"MoreOftenBareThanInFull",
             "Otero",
             {{"Jon Otero", 9}, {"Otero", 3, day(500), false}},
             ""},
        Case{"BareWithATitle",
             "Otero",
             {{"Jon Otero", 9}, {"Otero", 30, day(500), true}},
             "Jon Otero"},
        Case{"SurnameWithParticles", "van der Berg", {{"Ana van der Berg", 3}}, "Ana van der Berg"},
        Case{"ParticlesAtTheStartOfASentence",
             "Van der Berg",
             {{"Ana van der Berg", 3}},
             "Ana van der Berg"},
        Case{"WithoutItsParticles", "Berg", {{"Ana van der Berg", 3}}, "Ana van der Berg"},
        Case{"TwoWordsAreNoBareName", "Ruiz Soto", {{"Ana Ruiz Soto", 9}}, ""},
        Case{"ANounPhrase", "otero", {{"Jon Otero", 9}}, ""},
        Case{"BlanksAreNoWords", "Otero", {{"  Otero", 9}, {" ", 1}, {"\u00AD Otero", 3}}, ""},
        Case{"ALetter", "O", {{"Jon O", 9}}, ""}),
    [](const auto& row) { return row.param.name; });

TEST(BareNamesInTimeTest, EachTimeHasItsOwnPeople) {
    EXPECT_THAT(ties_of({{"Jon Otero", 5, day(0)},
                         {"Ines Otero", 5, day(2000)},
                         {"Otero", 1, day(-300), true},
                         {"Otero", 1, day(0), true},
                         {"Otero", 1, day(365), true},
                         {"Otero", 1, day(366), true},
                         {"Otero", 1, day(1900), true}}),
                ElementsAre(on(day(-300), day(366), "otero", "Jon Otero"),
                            on(day(1900), day(1901), "otero", "Ines Otero")));
}

TEST(BareNamesInTimeTest, DaysBetweenTwoCertainOnesMayBeUncertain) {
    EXPECT_THAT(ties_of({{"Jon Otero", 5, day(0)},
                         {"Jon Otero", 5, day(800)},
                         {"Otero", 1, day(0), true},
                         {"Otero", 1, day(400), true},
                         {"Otero", 1, day(800), true}}),
                ElementsAre(on(day(0), day(1), "otero", "Jon Otero"),
                            on(day(800), day(801), "otero", "Jon Otero")));
}

TEST(BareNamesInTimeTest, UndatedArticlesMayBeOfAnyTime) {
    const auto undated = on(store::kUndated, store::kUndated + days(1), "otero", "Jon Otero");
    EXPECT_THAT(ties_of({{"Jon Otero", 3, day(0)}, {"Otero", 1, store::kUndated}}),
                ElementsAre(undated));
    EXPECT_THAT(ties_of({{"Jon Otero", 3, store::kUndated}, {"Otero", 1, store::kUndated}}),
                ElementsAre(undated));
    EXPECT_THAT(ties_of({{"Jon Otero", 3, store::kUndated}, {"Otero", 1, day(0)}}), IsEmpty())
        << "they need not be near";
    EXPECT_THAT(
        ties_of(
            {{"Jon Otero", 5, day(0)}, {"Ines Otero", 1, store::kUndated}, {"Otero", 1, day(0)}}),
        IsEmpty())
        << "but may be";
}

/// Names, days and evidence of a small world, so that ties are common.
Planted some_article() {
    return {*rc::gen::elementOf(std::vector<std::string>{"Otero", "Otero", "OTERO", "Jon Otero",
                                                         "Jon Otero", "Jon M. Otero", "Ines Otero",
                                                         "Berg", "Ana van der Berg"}),
            1,
            *rc::gen::elementOf(std::vector<sys_days>{day(0), day(1), day(700), store::kUndated}),
            *rc::gen::arbitrary<bool>()};
}

RC_GTEST_PROP(BareNamesLaws, OrderAndRepetitionDoNotCount, ()) {
    std::vector<std::pair<store::JoinKey, Planted>> told;
    const int articles = *rc::gen::inRange(0, 60);
    for (int i = 0; i < articles; ++i) told.emplace_back(i, some_article());
    const auto ties = [&] {
        NameEvidence evidence;
        for (const auto& [key, article] : told) {
            evidence.add(article.name, article.is_person, key, article.day);
        }
        return tie_bare_names(std::move(evidence).names());
    };
    const std::vector<NameTie> expected = ties();
    for (const auto& again : *rc::gen::container<std::vector<int>>(rc::gen::inRange(0, 60))) {
        if (again < articles) told.push_back(told[static_cast<std::size_t>(again)]);
    }
    for (std::size_t i = told.size(); i > 1; --i) {
        std::swap(told[i - 1], told[*rc::gen::inRange<std::size_t>(0, i)]);
    }
    RC_ASSERT(ties() == expected);
    for (std::size_t i = 1; i < expected.size(); ++i) {
        const NameTie& before = expected[i - 1];
        RC_ASSERT(before.name != expected[i].name || before.days.end <= expected[i].days.begin);
    }
}

}  // namespace
}  // namespace quoth::indexer
