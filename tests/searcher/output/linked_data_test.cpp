#include "searcher/output/linked_data.hpp"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <set>

#include "tests/searcher/output/sample_hits.hpp"

// Checked against the shapes that W3C's Web Annotation Data Model (sections 3, 4 and 5) and
// schema.org publish.

namespace quoth::output {
namespace {

using nlohmann::json;

searcher::SearchResults results_with(const searcher::Hit& hit) {
    searcher::SearchResults results;
    results.hits = {hit};
    results.total = 1;
    return results;
}

bool is_iri(const json& value) {
    if (!value.is_string()) return false;
    const auto& text = value.get_ref<const std::string&>();
    const bool scheme = text.starts_with("urn:quoth:") || text.starts_with("https://");
    return scheme && text.find_first_of(" <>\"{}|\\^`") == std::string::npos;
}

TEST(WebAnnotationTest, ACollectionHasThePartsThatTheModelAsksFor) {
    const auto results = results_with(sample_quotation());
    const json collection = json::parse(web_annotations({.results = results, .query = "a b"}));
    EXPECT_EQ(collection["@context"], "http://www.w3.org/ns/anno.jsonld");
    EXPECT_EQ(collection["type"], "AnnotationCollection");
    EXPECT_TRUE(is_iri(collection["id"]));
    EXPECT_EQ(collection["total"], 1);
    const json& page = collection["first"];
    EXPECT_EQ(page["type"], "AnnotationPage");
    EXPECT_TRUE(is_iri(page["id"]));
    EXPECT_EQ(page["partOf"], collection["id"]);
    EXPECT_EQ(page["startIndex"], 0);
    ASSERT_EQ(page["items"].size(), 1U);
}

TEST(WebAnnotationTest, AnAnnotationTargetsEachPartAndNamesTheSpeaker) {
    const auto results = results_with(sample_quotation());
    const json collection = json::parse(web_annotations({.results = results}));
    const json& annotation = collection["first"]["items"][0];
    EXPECT_EQ(annotation["type"], "Annotation");
    EXPECT_EQ(annotation["id"], "urn:quoth:quotation:weather%201%231");
    EXPECT_EQ(annotation["motivation"], "identifying");
    EXPECT_EQ(annotation["body"]["type"], "TextualBody");
    EXPECT_EQ(annotation["body"]["value"], "Ana Ruiz");
    ASSERT_EQ(annotation["target"].size(), 2U);
    const json& first = annotation["target"][0];
    EXPECT_EQ(first["type"], "SpecificResource");
    EXPECT_EQ(first["source"], "https://wire.example/a%20b");
    EXPECT_EQ(first["selector"][0], json({{"type", "TextQuoteSelector"},
                                          {"exact", "Let it rain,"},
                                          {"prefix", "It rained. “"},
                                          {"suffix", "” said"}}));
    EXPECT_EQ(first["selector"][1],
              json({{"type", "TextPositionSelector"}, {"start", 12}, {"end", 24}}));
    // The second part stands in the title, whose place in the source is not known.
    EXPECT_EQ(annotation["target"][1]["selector"].size(), 1U);
}

TEST(WebAnnotationTest, WithoutASpeakerTheWordsAreHighlighted) {
    searcher::Hit hit = sample_quotation();
    hit.article.url.clear();
    std::get<searcher::QuotationHit>(hit.found).quotation.speaker.reset();
    const auto results = results_with(hit);
    const json collection = json::parse(web_annotations({.results = results}));
    const json& annotation = collection["first"]["items"][0];
    EXPECT_EQ(annotation["motivation"], "highlighting");
    EXPECT_FALSE(annotation.contains("body"));
    EXPECT_EQ(annotation["target"][0]["source"], "urn:quoth:article:weather%201");
}

/// The properties of schema.org that the output uses, by type.
const std::set<std::string> kOfQuotation = {"@type", "@id", "text", "creator", "isPartOf"};
const std::set<std::string> kOfNewsArticle = {
    "@type",  "@id",       "headline",       "url",      "datePublished",
    "author", "publisher", "articleSection", "keywords", "inLanguage"};

void expect_only(const json& object, const std::set<std::string>& known) {
    for (const auto& [name, value] : object.items()) EXPECT_TRUE(known.contains(name)) << name;
}

TEST(JsonLdTest, AQuotationIsPartOfItsNewsArticle) {
    const auto results = results_with(sample_quotation());
    const json document = json::parse(json_ld({.results = results}));
    EXPECT_EQ(document["@context"], "https://schema.org");
    const json& quotation = document["@graph"][0];
    expect_only(quotation, kOfQuotation);
    EXPECT_EQ(quotation["@type"], "Quotation");
    EXPECT_EQ(quotation["text"], "Let it rain, … and pour.");
    EXPECT_EQ(quotation["creator"],
              json({{"@type", "Person"}, {"name", "Ana Ruiz"}, {"jobTitle", "mayor"}}));
    const json& article = quotation["isPartOf"];
    expect_only(article, kOfNewsArticle);
    EXPECT_EQ(article["@type"], "NewsArticle");
    EXPECT_EQ(article["datePublished"], "2025-11-20");
    EXPECT_EQ(article["publisher"], json({{"@type", "Organization"}, {"name", "The Wire"}}));
}

}  // namespace
}  // namespace quoth::output
