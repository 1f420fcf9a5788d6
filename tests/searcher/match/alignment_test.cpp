#include "searcher/match/trace/alignment.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <string>
#include <vector>

namespace quoth::match {
namespace {

using Kind = AlignmentStep::Kind;

/// A letter is a word, `_` a gap before the next one.
std::vector<AlignedWord> words_of(const std::string& letters) {
    std::vector<AlignedWord> words;
    bool gap = false;
    for (const char letter : letters) {
        if (letter != '_') words.push_back({static_cast<std::uint32_t>(letter), 1.0, gap});
        gap = letter == '_';
    }
    return words;
}

/// `ab[-x-]{+y+}c`, as the differences are shown; skipped words stand in `<>`.
std::string shown(const std::string& claim, const std::string& wording) {
    const std::vector<AlignedWord> claimed = words_of(claim);
    const std::vector<AlignedWord> said = words_of(wording);
    std::string text;
    for (const AlignmentStep& step : align(claimed, said).steps) {
        const auto letter = [&] {
            return static_cast<char>(step.kind == Kind::removed ? claimed[step.claim].word
                                                                : said[step.wording].word);
        };
        switch (step.kind) {
            case Kind::equal:
                text += letter();
                break;
            case Kind::removed:
                text += std::string("-") + letter();
                break;
            case Kind::inserted:
                text += std::string("+") + letter();
                break;
            case Kind::skipped:
                text += std::string("/") + letter();
                break;
        }
    }
    return text;
}

struct AlignmentCase {
    const char* name;
    const char* claim;
    const char* wording;
    const char* steps;
};

void PrintTo(const AlignmentCase& one, std::ostream* out) { *out << one.name; }

class AlignmentTable : public testing::TestWithParam<AlignmentCase> {};

TEST_P(AlignmentTable, ShowsTheDifferences) {
    EXPECT_EQ(shown(GetParam().claim, GetParam().wording), GetParam().steps);
}

INSTANTIATE_TEST_SUITE_P(
    AlignmentTest, AlignmentTable,
    testing::Values(AlignmentCase{"Same", "abc", "abc", "abc"},
                    AlignmentCase{"Shortened", "bcd", "abcde", "bcd"},
                    AlignmentCase{"Replaced", "abxde", "abcde", "ab-x+cde"},
                    AlignmentCase{"LeftOut", "abde", "abcde", "ab+cde"},
                    AlignmentCase{"PutIn", "abxcd", "abcd", "ab-xcd"},
                    AlignmentCase{"LeftOutAtAGap", "ab_de", "abcde", "ab/cde"},
                    AlignmentCase{"EndMovedToTheFront", "deabc", "abcde", "-d-eabc"},
                    AlignmentCase{"PartOfTheClaim", "xxabcy", "abc", "-x-xabc-y"},
                    AlignmentCase{"NothingInCommon", "ab", "cd", "-a-b"},
                    AlignmentCase{"NoWording", "ab", "", "-a-b"}),
    [](const auto& test) { return std::string(test.param.name); });

std::string some_letters() {
    return *rc::gen::container<std::string>(rc::gen::elementOf(std::string("abcde")));
}

/// What `steps` make of a claim, and whether they name each of its words once and in order.
RC_GTEST_PROP(AlignmentProperties, StepsLeadFromTheClaimToAStretchOfTheWording, ()) {
    const std::string claim = some_letters();
    const std::string wording = some_letters();
    const Alignment alignment = align(words_of(claim), words_of(wording));
    std::string claimed;
    std::string said;
    for (const AlignmentStep& step : alignment.steps) {
        if (step.kind == Kind::equal) RC_ASSERT(claim[step.claim] == wording[step.wording]);
        if (step.kind == Kind::equal || step.kind == Kind::removed) claimed += claim[step.claim];
        if (step.kind != Kind::removed) said += wording[step.wording];
    }
    RC_ASSERT(claimed == claim);
    RC_ASSERT(wording.find(said) != std::string::npos);
}

RC_GTEST_PROP(AlignmentProperties, ClosenessIsAShareAndOneWhereExact, ()) {
    const Alignment alignment = align(words_of(some_letters()), words_of(some_letters()));
    RC_ASSERT(alignment.closeness >= 0.0 && alignment.closeness <= 1.0);
    RC_ASSERT(alignment.is_exact() == (alignment.closeness == 1.0));
}

TEST(AlignmentTest, WordsBetweenGapsAreExact) {
    EXPECT_EQ(align(words_of("a_c_e"), words_of("abcde")).closeness, 1.0);
}

RC_GTEST_PROP(AlignmentProperties, EveryStretchIsExact, ()) {
    const std::string wording = "x" + some_letters() + "y";
    const auto begin = *rc::gen::inRange<std::size_t>(0, wording.size());
    const auto size = *rc::gen::inRange<std::size_t>(1, wording.size() - begin + 1);
    RC_ASSERT(align(words_of(wording.substr(begin, size)), words_of(wording)).is_exact());
}

}  // namespace
}  // namespace quoth::match
