#include "common/quotes/assembly/contents.hpp"

#include <gtest/gtest.h>

#include "case_name.hpp"
#include "sample.hpp"

namespace quoth::quotes {
namespace {

struct ContentCase {
    const char* name;
    const char* text;
    const char* content;  ///< of its last quotation; empty when it stands apart
};

std::ostream& operator<<(std::ostream& out, const ContentCase& c) { return out << c.name; }

class ContentsTest : public testing::TestWithParam<ContentCase> {};

TEST_P(ContentsTest, TakesTheClauseAroundTheMarks) {
    const Sample sample(GetParam().text);
    const auto all = attribute(sample.reading, english());
    ASSERT_FALSE(all.empty());
    const auto clause = reported_clause_around(sample.reading, all.back());
    EXPECT_EQ(clause ? sample.words(*clause) : "", GetParam().content);
}

const ContentCase kContentCases[] = {
    {"BehindTheVerb", "Yesterday Ruiz said the dam was “in good shape” until May.",
     "the dam was “in good shape” until May"},
    {"TheMarksClose", "Ruiz told divers that the dam was “in good shape.”",
     "that the dam was “in good shape.”"},
    {"ALabelAndWhatItSticksTo", "Ruiz called the old dam “a leaking tub” on Friday.",
     "the old dam “a leaking tub”"},
    {"BeforeTheVerb", "The dam was “in good shape,” Ruiz said.", "The dam was “in good shape,”"},
    {"TheTagAtTheEnd", "The dam was “in good shape” until May, Ruiz said.",
     "The dam was “in good shape” until May"},
    {"AColonStandsApart", "Ruiz was clear: “The dam is in good shape.”", ""},
    {"SoDoesASentenceOfItsOwn", "Ruiz was glad. “The dam is in good shape and will hold.”", ""},
};

INSTANTIATE_TEST_SUITE_P(Clauses, ContentsTest, testing::ValuesIn(kContentCases), CaseName());

}  // namespace
}  // namespace quoth::quotes
