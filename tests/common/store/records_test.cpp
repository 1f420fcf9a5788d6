#include "common/store/records.hpp"

#include <gmock/gmock.h>

namespace quoth::store {
namespace {

using testing::HasSubstr;

Article full_article() {
    Article article;
    article.id = "a \"1\"";
    article.title = "Tïtle";
    article.date = std::chrono::sys_seconds(std::chrono::seconds(-86400));
    article.source = "The Ledger";
    article.author = "A. Author";
    article.url = "https://example.org/1";
    article.section = "politics";
    article.tags = {"one", "two"};
    article.lang = "en";
    article.text = "line\nline \x01\x7f “end”";
    return article;
}

TEST(RecordsTest, AnArticleComesBackAsItWas) {
    const Article article = full_article();
    const Result<Article> read = read_article_record(write_record(article));
    ASSERT_TRUE(read);
    EXPECT_EQ(read->id, article.id);
    EXPECT_EQ(read->title, article.title);
    EXPECT_EQ(read->date, article.date);
    EXPECT_EQ(read->source, article.source);
    EXPECT_EQ(read->author, article.author);
    EXPECT_EQ(read->url, article.url);
    EXPECT_EQ(read->section, article.section);
    EXPECT_EQ(read->tags, article.tags);
    EXPECT_EQ(read->lang, article.lang);
    EXPECT_EQ(read->text, article.text);
}

TEST(RecordsTest, AQuotationComesBackAsItWas) {
    QuotationRecord record{"a1", 3, {}};
    record.quotation.parts = {{ArticleField::title, {1, 5}}, {ArticleField::text, {10, 20}}};
    record.quotation.kind = QuotationKind::mixed;
    record.quotation.cue = Cue{{ArticleField::text, {21, 25}}, "say"};
    record.quotation.speaker =
        Speaker{{ArticleField::text, {26, 28}}, "Ana Ruiz", "professor", FoundBy::pronoun};
    record.quotation.about = {"Li Wei"};
    record.quotation.confidence = 0.75;
    const Result<QuotationRecord> read = read_quotation_record(write_record(record));
    ASSERT_TRUE(read);
    EXPECT_EQ(read->article_id, "a1");
    EXPECT_EQ(read->ordinal, 3U);
    EXPECT_EQ(read->quotation.parts, record.quotation.parts);
    EXPECT_EQ(read->quotation.kind, QuotationKind::mixed);
    EXPECT_EQ(read->quotation.cue->lemma, "say");
    EXPECT_EQ(read->quotation.cue->span, record.quotation.cue->span);
    EXPECT_EQ(read->quotation.speaker->name, "Ana Ruiz");
    EXPECT_EQ(read->quotation.speaker->role, "professor");
    EXPECT_EQ(read->quotation.speaker->mention, record.quotation.speaker->mention);
    EXPECT_EQ(read->quotation.speaker->found_by, FoundBy::pronoun);
    EXPECT_EQ(read->quotation.about, record.quotation.about);
    EXPECT_EQ(read->quotation.confidence, 0.75);
}

TEST(RecordsTest, AnUnknownSpeakerStaysUnknown) {
    QuotationRecord record{"a1", 1, {}};
    record.quotation.parts = {{ArticleField::text, {0, 4}}};
    const Result<QuotationRecord> read = read_quotation_record(write_record(record));
    ASSERT_TRUE(read);
    EXPECT_FALSE(read->quotation.speaker);
    EXPECT_FALSE(read->quotation.cue);
}

TEST(RecordsTest, DamagedRecordsAreErrors) {
    for (const char* data : {"", "{", "[]", "{}", R"({"id":1,"text":"x"})"}) {
        const Result<Article> read = read_article_record(data);
        ASSERT_FALSE(read) << data;
        EXPECT_EQ(read.error().code, ErrorCode::corrupt_index);
    }
    for (const char* data :
         {"{}", R"({"article":"a","ordinal":1,"parts":[],"kind":"direct","confidence":1})",
          R"({"article":"a","ordinal":1,"parts":[["text",9,4]],"kind":"direct","confidence":1})",
          R"({"article":"a","ordinal":1,"parts":[["text",1]],"kind":"direct","confidence":1})"}) {
        EXPECT_FALSE(read_quotation_record(data)) << data;
    }
}

}  // namespace
}  // namespace quoth::store
