#include "common/store/records.hpp"

#include <gmock/gmock.h>

namespace quoth::store {
namespace {

using testing::IsEmpty;
using testing::SizeIs;

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
    const Result<ArticleRecord> record = read_record(write_record(article, {}));
    ASSERT_TRUE(record);
    const Article& read = record->article;
    EXPECT_EQ(read.id, article.id);
    EXPECT_EQ(read.title, article.title);
    EXPECT_EQ(read.date, article.date);
    EXPECT_EQ(read.source, article.source);
    EXPECT_EQ(read.author, article.author);
    EXPECT_EQ(read.url, article.url);
    EXPECT_EQ(read.section, article.section);
    EXPECT_EQ(read.tags, article.tags);
    EXPECT_EQ(read.lang, article.lang);
    EXPECT_EQ(read.text, article.text);
    EXPECT_THAT(record->quotations, IsEmpty());
}

TEST(RecordsTest, QuotationsComeBackAsTheyWereAndInOrder) {
    Quotation full;
    full.parts = {{ArticleField::title, {1, 5}}, {ArticleField::text, {2, 9}}};
    full.kind = QuotationKind::mixed;
    full.cue = Cue{{ArticleField::text, {3, 4}}, "say"};
    full.speaker = Speaker{{ArticleField::text, {5, 7}}, "Ana Ruiz", "professor", FoundBy::pronoun};
    full.about = {"Li Wei"};
    full.confidence = 0.75;
    Quotation bare;
    bare.parts = {{ArticleField::text, {0, 4}}};
    bare.inside = 0;
    const Result<ArticleRecord> record = read_record(write_record(full_article(), {full, bare}));
    ASSERT_TRUE(record);
    ASSERT_THAT(record->quotations, SizeIs(2));
    const Quotation& read = record->quotations[0];
    EXPECT_EQ(read.parts, full.parts);
    EXPECT_EQ(read.kind, QuotationKind::mixed);
    EXPECT_EQ(read.cue->lemma, "say");
    EXPECT_EQ(read.cue->span, full.cue->span);
    EXPECT_EQ(read.speaker->name, "Ana Ruiz");
    EXPECT_EQ(read.speaker->role, "professor");
    EXPECT_EQ(read.speaker->mention, full.speaker->mention);
    EXPECT_EQ(read.speaker->found_by, FoundBy::pronoun);
    EXPECT_EQ(read.about, full.about);
    EXPECT_EQ(read.confidence, 0.75);
    EXPECT_FALSE(read.inside);
    EXPECT_EQ(record->quotations[1].inside, 0U);
    EXPECT_EQ(record->quotations[1].parts, bare.parts);
    EXPECT_FALSE(record->quotations[1].speaker);
    EXPECT_FALSE(record->quotations[1].cue);
}

TEST(RecordsTest, DamagedRecordsAreErrors) {
    const auto with_quotation = [](const std::string& quotation) {
        return R"({"id":"a","text":"12345678","quotations":[)" + quotation + "]}";
    };
    for (const std::string& data :
         {std::string(), std::string("{"), std::string("[]"), std::string("{}"),
          std::string(R"({"id":1,"text":"x"})"), with_quotation("1"), with_quotation("{}"),
          with_quotation(R"({"parts":[],"kind":"direct","confidence":1})"),
          with_quotation(R"({"parts":[["text",7,4]],"kind":"direct","confidence":1})"),
          with_quotation(R"({"parts":[["text",1,2]],"inside":1,"kind":"direct","confidence":1})"),
          with_quotation(R"({"parts":[["text",1]],"kind":"direct","confidence":1})"),
          with_quotation(R"({"parts":[["text",0,9]],"kind":"direct","confidence":1})"),
          with_quotation(R"({"parts":[["title",0,1]],"kind":"direct","confidence":1})")}) {
        const Result<ArticleRecord> read = read_record(data);
        ASSERT_FALSE(read) << data;
        EXPECT_EQ(read.error().code, ErrorCode::corrupt_index);
    }
    EXPECT_TRUE(
        read_record(with_quotation(R"({"parts":[["text",0,8]],"kind":"direct","confidence":1})")));
}

}  // namespace
}  // namespace quoth::store
