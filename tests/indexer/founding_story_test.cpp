// The article that Quoth was founded on, in sample_corpus: what a reader understands at once.

#include <gmock/gmock.h>

#include <algorithm>
#include <fstream>
#include <iterator>

#include "indexer/readers/text_reader.hpp"
#include "quoth/quote_extractor.hpp"

namespace quoth::indexer {
namespace {

using testing::Contains;
using testing::SizeIs;

class FoundingStoryTest : public testing::Test {
  protected:
    static void SetUpTestSuite() {
        std::ifstream file(QUOTH_FOUNDING_STORY, std::ios::binary);
        std::string bytes{std::istreambuf_iterator<char>(file), {}};
        ParsedRecord parsed =
            read_text_article({"story.txt", 0, InputFormat::text, std::move(bytes)});
        article_ = std::get<Article>(std::move(parsed.content));
        quotations_ = QuoteExtractor::create()->extract(article_);
    }

    static std::string_view bytes(const ArticleSpan& span) {
        return span.bytes.of(span.field == ArticleField::title ? article_.title : article_.text);
    }

    /// The one quotation whose first part begins with `words`.
    static const Quotation& quotation(std::string_view words) {
        const auto begins = [&](const Quotation& each) {
            return bytes(each.parts.front()).starts_with(words);
        };
        EXPECT_EQ(std::count_if(quotations_.begin(), quotations_.end(), begins), 1) << words;
        const auto found = std::find_if(quotations_.begin(), quotations_.end(), begins);
        static const Quotation none;
        return found == quotations_.end() ? none : *found;
    }

    static std::string speaker_of(const Quotation& quotation) {
        return quotation.speaker ? quotation.speaker->name : "";
    }

    static inline Article article_;
    static inline std::vector<Quotation> quotations_;
};

TEST_F(FoundingStoryTest, TheHeadlineQuotesTheOneWhoseWordsTheyAreInTheBody) {
    EXPECT_EQ(speaker_of(quotation("The Communist Asked")), "Donald Trump");
}

TEST_F(FoundingStoryTest, AFragmentIsMixedAndItsCueAParticiple) {
    const Quotation& asked = quotation("the communist asked to meet");
    EXPECT_EQ(asked.kind, QuotationKind::mixed);
    EXPECT_EQ(speaker_of(asked), "Donald Trump");
    EXPECT_EQ(asked.cue->lemma, "write");
    EXPECT_EQ(bytes(asked.cue->span), "writing");
}

TEST_F(FoundingStoryTest, AQuotationRunsOnOverTheLineEnd) {
    const Quotation& work = quotation("We’ll work something out.");
    ASSERT_THAT(work.parts, SizeIs(1));
    EXPECT_EQ(bytes(work.parts[0]),
              "We’ll work something out.\nWe want everything to go well for New York,");
    EXPECT_EQ(speaker_of(work), "Donald Trump");
    EXPECT_EQ(work.speaker->found_by, FoundBy::pronoun);
    EXPECT_EQ(bytes(work.speaker->mention), "he");
}

TEST_F(FoundingStoryTest, TwoInsultsAreTwoQuotationsAboutTheirTarget) {
    for (const char* words : {"a communist", "a hater of Jews,"}) {
        const Quotation& insult = quotation(words);
        EXPECT_EQ(bytes(insult.parts[0]), words);
        EXPECT_EQ(speaker_of(insult), "Donald Trump") << words;
        EXPECT_THAT(insult.about, Contains("Zohran Mamdani")) << words;
    }
}

TEST_F(FoundingStoryTest, AWarningWithoutMarksIsIndirect) {
    const Quotation& warning = quotation("he might withhold federal funds");
    EXPECT_EQ(warning.kind, QuotationKind::indirect);
    EXPECT_EQ(warning.cue->lemma, "warn");
    EXPECT_EQ(speaker_of(warning), "Donald Trump");
}

TEST_F(FoundingStoryTest, WhoIsMentionedDoesNotSpeak) {
    const Quotation& light = quotation("If anyone can show a nation betrayed by Donald Trump");
    ASSERT_THAT(light.parts, SizeIs(1));
    EXPECT_TRUE(bytes(light.parts[0]).ends_with("New York will be the light,"));
    EXPECT_EQ(speaker_of(light), "Zohran Mamdani");
    EXPECT_THAT(light.about, Contains("Donald Trump"));
}

TEST_F(FoundingStoryTest, TheStaffSpeaksAndNotTheOneWhoseStaffItIs) {
    const Quotation& staff = quotation("the discussion would focus on");
    EXPECT_EQ(staff.kind, QuotationKind::indirect);
    EXPECT_EQ(bytes(staff.speaker->mention), "Mamdani’s transition staff");
    EXPECT_EQ(speaker_of(staff), "transition staff");
}

TEST_F(FoundingStoryTest, NamesHaveTheirRoles) {
    EXPECT_EQ(quotation("the communist asked to meet").speaker->role, "President");
    EXPECT_EQ(quotation("If anyone can show").speaker->role, "New York mayor-elect");
}

}  // namespace
}  // namespace quoth::indexer
