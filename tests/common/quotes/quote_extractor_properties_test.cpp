#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <string>

#include "quotation_laws.hpp"
#include "quoth/quote_extractor.hpp"

namespace quoth {
namespace {

/// Random text from the pieces that the rules look at: marks, cues, names, signs, broken UTF-8.
std::string random_text(std::mt19937& random) {
    static constexpr const char* kPieces[] = {
        "“",      "”",        "\"",      "'",      "‘",         "’",      "''",    "«",
        "»",      "said",     "saying",  "he",     "she",       "who",    "they",  "told",
        "called", "Ana",      "Ruiz",    "Pedro",  "Costa",     "the",    "mayor", "of",
        "for",    "and",      "that",    "to",     "according", ",",      ".",     "?",
        ":",      ";",        "—",       "(",      ")",         "\n",     "\n\n",  "\r\n",
        "\xFF",   "\xE2\x80", "1,000",   "U.S.",   "’s",        "dam",    "was",   "full",
        "Ms.",    "May",      "<b>",     "-",      "RUIZ:",     "claims", "„",     "sagte",
        "teilte", "mit",      "er",      "sie",    "so",        "laut",   "sei",   "dass",
        "als",    "von",      "zufolge", "Worten", "Kröger",    "die",    "der",   "Sprecherin",
        "hat",    "gesagt",   "Über"};
    std::uniform_int_distribution<std::size_t> piece(0, std::size(kPieces) - 1);
    std::uniform_int_distribution<int> length(0, 120);
    std::bernoulli_distribution blank(0.8);
    std::string text;
    for (int n = length(random); n > 0; --n) {
        text += kPieces[piece(random)];
        if (blank(random)) text += ' ';
    }
    return text;
}

class QuotationProperties : public testing::Test {
  protected:
    /// Calls `check` with 2,000 random articles and their quotations.
    template <typename Check>
    void for_random_articles(Check check) {
        std::mt19937 random(20251120);  // always the same articles
        for (int i = 0; i < 2000; ++i) {
            Article article;
            if (i % 3 == 0) article.title = random_text(random);
            article.text = random_text(random);
            if (i % 2 == 0) article.lang = "de";
            check(article, extractor_->extract(article));
            if (HasFailure()) FAIL() << "title: " << article.title << "\ntext: " << article.text;
        }
    }
    Result<QuoteExtractor> extractor_ = QuoteExtractor::create();
};

TEST_F(QuotationProperties, SpansLieInsideTheArticleAndHoldText) {
    for_random_articles([](const Article& article, const std::vector<Quotation>& quotations) {
        for (const Quotation& q : quotations) EXPECT_TRUE(lies_inside(article, q));
    });
}

TEST_F(QuotationProperties, PartsAndQuotationsAreInOrder) {
    for_random_articles([](const Article&, const std::vector<Quotation>& quotations) {
        EXPECT_TRUE(stand_in_order(quotations));
    });
}

TEST_F(QuotationProperties, LineEndsMakeNoDifference) {
    for_random_articles([&](Article article, const std::vector<Quotation>&) {
        article.title = without_cr(article.title);
        article.text = without_cr(article.text);
        Article other = article;
        other.text = with_crlf(article.text);
        EXPECT_TRUE(same_but_for_line_ends(article, extractor_->extract(article), other,
                                           extractor_->extract(other)));
    });
}

TEST_F(QuotationProperties, DirectSpansNeverOverlap) {
    for_random_articles([](const Article&, const std::vector<Quotation>& quotations) {
        std::vector<ArticleSpan> spans;
        for (const Quotation& q : quotations) {
            if (q.kind == QuotationKind::indirect || q.inside) continue;
            spans.insert(spans.end(), q.parts.begin(), q.parts.end());
        }
        std::sort(spans.begin(), spans.end(), [](const ArticleSpan& a, const ArticleSpan& b) {
            return a.field != b.field ? a.field < b.field : a.bytes.begin < b.bytes.begin;
        });
        for (std::size_t i = 1; i < spans.size(); ++i) {
            EXPECT_TRUE(comes_before(spans[i - 1], spans[i]));
        }
    });
}

TEST_F(QuotationProperties, InnerQuotationsLieInAPartOfTheirOuterOne) {
    for_random_articles([](const Article&, const std::vector<Quotation>& quotations) {
        EXPECT_TRUE(inner_ones_lie_in_outer_ones(quotations));
    });
}

TEST_F(QuotationProperties, ContentsCoverTheirParts) {
    for_random_articles([](const Article& article, const std::vector<Quotation>& quotations) {
        for (const Quotation& q : quotations) {
            ASSERT_EQ(q.contents.size(), q.parts.size());
            for (std::size_t i = 0; i < q.parts.size(); ++i) {
                EXPECT_TRUE(is_inside(article, q.contents[i]));
                EXPECT_LE(q.contents[i].bytes.begin, q.parts[i].bytes.begin);
                EXPECT_GE(q.contents[i].bytes.end, q.parts[i].bytes.end);
            }
        }
    });
}

TEST_F(QuotationProperties, NoTwoCross) {
    for_random_articles([](const Article&, const std::vector<Quotation>& quotations) {
        std::vector<ArticleSpan> around;
        for (const Quotation& q : quotations) {
            const ArticleSpan& part = q.parts.front();
            while (!around.empty() && (around.back().field != part.field ||
                                       around.back().bytes.end <= part.bytes.begin)) {
                around.pop_back();
            }
            EXPECT_TRUE(around.empty() || part.bytes.end <= around.back().bytes.end);
            around.push_back(part);
        }
    });
}

TEST_F(QuotationProperties, ConfidencesAreProbabilities) {
    for_random_articles([](const Article&, const std::vector<Quotation>& quotations) {
        for (const Quotation& q : quotations) {
            EXPECT_GT(q.confidence, 0.0);
            EXPECT_LE(q.confidence, 1.0);
        }
    });
}

TEST_F(QuotationProperties, TheSameArticleGivesTheSameQuotations) {
    const Result<QuoteExtractor> other = QuoteExtractor::create();
    for_random_articles([&](const Article& article, const std::vector<Quotation>& quotations) {
        const std::vector<Quotation> again = other->extract(article);
        ASSERT_EQ(quotations.size(), again.size());
        for (std::size_t i = 0; i < again.size(); ++i) {
            EXPECT_EQ(quotations[i].parts, again[i].parts);
            EXPECT_EQ(quotations[i].speaker.has_value(), again[i].speaker.has_value());
        }
    });
}

TEST_F(QuotationProperties, AnyBytesAreAccepted) {
    std::mt19937 random(7);
    std::uniform_int_distribution<int> byte(0, 255);
    Article article;
    for (int i = 0; i < 50'000; ++i) article.text += static_cast<char>(byte(random));
    for (const Quotation& q : extractor_->extract(article)) {
        for (const ArticleSpan& part : q.parts) EXPECT_TRUE(is_inside(article, part));
    }
}

/// Three sections: what stands at their borders is cut, but the laws hold.
TEST_F(QuotationProperties, LongArticlesObeyTheSameLaws) {
    std::mt19937 random(11);
    for (const char* language : {"en", "de", "fr"}) {
        Article article;
        article.lang = language;
        while (article.text.size() < 600'000) article.text += random_text(random);
        article.text = without_cr(article.text);
        const std::vector<Quotation> quotations = extractor_->extract(article);
        EXPECT_GT(quotations.size(), 1'000U);
        EXPECT_TRUE(std::all_of(quotations.begin(), quotations.end(),
                                [&](const Quotation& q) { return lies_inside(article, q); }));
        EXPECT_TRUE(stand_in_order(quotations));
        EXPECT_TRUE(inner_ones_lie_in_outer_ones(quotations));
        Article other = article;
        other.text = with_crlf(article.text);
        EXPECT_TRUE(same_but_for_line_ends(article, quotations, other, extractor_->extract(other)));
    }
}

TEST_F(QuotationProperties, AMarkThatNeverClosesDoesNotEatTheArticle) {
    Article article;
    article.text = "“It rains.\n";
    for (int i = 0; i < 2'000; ++i) article.text += "The rain goes on and on.\n";
    for (const Quotation& q : extractor_->extract(article)) {
        for (const ArticleSpan& part : q.parts) EXPECT_LT(part.bytes.size(), 10'000U);
    }
}

}  // namespace
}  // namespace quoth
