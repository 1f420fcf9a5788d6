#include "indexer/pipeline/writing/document_builder.hpp"

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>

#include "common/store/article_signature.hpp"
#include "common/store/records.hpp"
#include "common/store/schema.hpp"
#include "common/store/speaker_aliases.hpp"
#include "common/store/word_signature.hpp"
#include "common/store/xapian_guard.hpp"
#include "common/text/folding.hpp"
#include "common/text/title_prefix.hpp"
#include "common/text/url.hpp"
#include "indexer/pipeline/writing/fingerprint.hpp"
#include "indexer/readers/article_limits.hpp"
#include "quoth/quote_extractor.hpp"

namespace quoth::indexer {
namespace {

using store::make_term;
namespace prefix = store::prefix;
namespace slot = store::slot;

/// How often each stem stands in the body and in the title of one article.
struct StemCounts {
    Xapian::termcount body = 0;
    Xapian::termcount title = 0;
};
struct StemHash {
    using is_transparent = void;
    std::size_t operator()(std::string_view stem) const {
        return std::hash<std::string_view>{}(stem);
    }
};
using StemTable = std::unordered_map<std::string, StemCounts, StemHash, std::equal_to<>>;

void add_flag(Xapian::Document& document, std::string_view prefix, std::string_view value) {
    document.add_boolean_term(make_term(prefix, value));
}

void add_presence(Xapian::Document& document, std::string_view field) {
    add_flag(document, prefix::kPresence, field);
}

/// Terms that an article's document and those of its quotations have in common.
class SharedTerms {
  public:
    explicit SharedTerms(const PreparedArticle& prepared) {
        const Article& article = prepared.article;
        terms_.push_back(store::join_term(prepared.join_key));
        terms_.push_back(make_term(prefix::kIdFolded, text::folded(article.id)));
        add(prefix::kSource, "source", article.source);
        add(prefix::kSection, "section", article.section);
        for (const std::string& tag : article.tags) add(prefix::kTag, "tag", tag);
        add(prefix::kLanguage, "lang", article.lang);
        add(prefix::kUrl, "url", article.url);
        add(prefix::kSite, "site", text::host_of_url(article.url));
    }

    std::vector<std::string> take() { return std::move(terms_); }

  private:
    /// An exact value: folded, whole, and findable by `field:*`.
    void add(std::string_view prefix, std::string_view field, std::string_view value) {
        if (value.empty()) return;
        terms_.push_back(make_term(prefix, text::folded(value)));
        terms_.push_back(make_term(prefix::kPresence, field));
    }

    std::vector<std::string> terms_;
};

/// A value that hits are counted by; an absent one takes no space.
void add_countable(Xapian::Document& document, Xapian::valueno slot, std::string_view value) {
    if (!value.empty()) document.add_value(slot, std::string(value));
}

/// What every document has.
void add_common(Xapian::Document& document, const PreparedArticle& prepared,
                store::DocumentKind kind, std::uint32_t ordinal,
                const std::vector<std::string>& shared) {
    document.add_boolean_term(std::string(store::kind_term(kind)));
    for (const std::string& term : shared) document.add_boolean_term(term);
    document.add_value(slot::kJoin, store::join_value(prepared.join_key));
    document.add_value(slot::kOrder, store::order_value(prepared.join_key, ordinal));
    if (prepared.article.date) {
        const auto seconds = static_cast<double>(prepared.article.date->time_since_epoch().count());
        document.add_value(slot::kDate, Xapian::sortable_serialise(seconds));
    }
    const Article& article = prepared.article;
    add_countable(document, slot::kSource, article.source);
    add_countable(document, slot::kAuthor, article.author);
    add_countable(document, slot::kSection, article.section);
    add_countable(document, slot::kTags, store::tags_value(article.tags));
    add_countable(document, slot::kLanguage, article.lang);
}

/// How far into its article a quotation begins, from 0, which is the title, to 1.
double place_of(const Quotation& quotation, const Article& article) {
    const ArticleSpan& first = quotation.parts.front();
    if (first.field == ArticleField::title || article.text.empty()) return 0.0;
    return static_cast<double>(first.bytes.begin) / static_cast<double>(article.text.size());
}

StemCounts& count_of(StemTable& stems, std::string_view stem) {
    const auto known = stems.find(stem);
    return known != stems.end() ? known->second : stems[std::string(stem)];
}

/// The scored stems of an article, and the marks by which `title:` and `body:` select among them.
void add_stems(Xapian::Document& document, const StemTable& stems) {
    for (const auto& [stem, counts] : stems) {
        document.add_term(make_term(prefix::kStem, stem),
                          counts.body + store::kTitleWeight * counts.title);
        if (counts.title > 0) add_flag(document, prefix::kTitleStem, stem);
        if (counts.body == 0) add_flag(document, prefix::kTitleOnly, stem);
    }
}

/// What ties the speaker to other articles.
void add_whole_name(Xapian::Document& document, const Speaker& speaker) {
    if (speaker.name.empty()) return;
    const std::string key = store::name_key(speaker.name);
    if (!key.empty()) add_flag(document, prefix::kSpeakerName, key);
    document.add_value(slot::kSpeaker, speaker.name);
    if (speaker.is_person) document.add_boolean_term(std::string(store::kPersonTerm));
}

}  // namespace

void add_provenance(Xapian::Document& document, const Provenance& provenance) {
    document.add_value(slot::kFingerprint, provenance.fingerprints);
    document.add_value(slot::kExtractor, std::string(QuoteExtractor::version()));
    document.add_value(slot::kInput, input_value(provenance.input));
}

Result<DocumentBuilder> DocumentBuilder::create() {
    Result<Analyzer> analyzer = Analyzer::create();
    if (!analyzer) return std::move(analyzer).error();
    return DocumentBuilder(*std::move(analyzer));
}

Result<PreparedArticle> DocumentBuilder::prepare(Article article, std::vector<Quotation> quotations,
                                                 Provenance provenance) {
    if (Result<void> checked = check_limits(article); !checked) return std::move(checked).error();
    PreparedArticle prepared;
    prepared.article = std::move(article);
    prepared.quotations = std::move(quotations);
    prepared.quotations_left_out = prepared.quotations.size() > kMostQuotations;
    if (prepared.quotations_left_out) prepared.quotations.resize(kMostQuotations);
    prepared.join_key = store::join_key(prepared.article.id);
    prepared.provenance = std::move(provenance);
    // Xapian and the JSON library throw at what they cannot take.
    Result<void> built = store::guarded(prepared.article.id, [&] { build(prepared); });
    if (!built) return std::move(built).error();
    return prepared;
}

void DocumentBuilder::build(PreparedArticle& prepared) {
    const Terms shared = SharedTerms(prepared).take();
    prepared.documents.clear();
    prepared.documents.push_back(article_document(prepared, shared));
    for (std::uint32_t ordinal = 1; ordinal <= prepared.quotations.size(); ++ordinal) {
        prepared.documents.push_back(quotation_document(prepared, ordinal, shared));
    }
}

/// Exact words with positions from `position` on; `on_stem` sees the stem of each. Returns the
/// position after the last.
template <typename OnStem>
Xapian::termpos DocumentBuilder::add_words(Xapian::Document& document, std::string_view prefix,
                                           std::string_view text, OnStem on_stem,
                                           Xapian::termpos position) {
    for (const Word& word : analyzer_.words(text)) {
        if (position > kMostWords) break;
        document.add_posting(make_term(prefix, word.form), position++, 0);
        on_stem(analyzer_.stem(word.form));
    }
    return position;
}

/// Words that select and are not scored: names, roles. Returns the position after the last.
Xapian::termpos DocumentBuilder::add_names(Xapian::Document& document, std::string_view prefix,
                                           std::string_view field, std::string_view names,
                                           Xapian::termpos position) {
    if (names.empty()) return position;
    add_presence(document, field);
    return add_words(
        document, prefix, names, [](std::string_view) {}, position);
}

Xapian::Document DocumentBuilder::article_document(PreparedArticle& prepared, const Terms& shared) {
    const Article& article = prepared.article;
    Xapian::Document document;
    add_common(document, prepared, store::DocumentKind::article, 0, shared);
    document.add_boolean_term(make_term(prefix::kId, article.id));
    document.add_boolean_term(make_term(prefix::kWording, wording_of(article)));
    add_provenance(document, prepared.provenance);
    document.set_data(store::write_record(article, prepared.quotations));
    add_names(document, prefix::kAuthor, "author", article.author);
    if (!article.title.empty()) add_presence(document, "title");

    // A title that the text repeats is the title's: counted once, with its weight.
    const std::size_t repeated = text::title_prefix_length(article.title, article.text);
    const std::string_view body = std::string_view(article.text).substr(repeated);
    document.add_value(slot::kArticleSignature,
                       store::write_article_signature(store::article_signature(body, analyzer_)));
    StemTable stems;
    add_words(document, prefix::kTitle, article.title,
              [&](std::string_view stem) { ++count_of(stems, stem).title; });
    const Xapian::termpos end =
        add_words(document, prefix::kBody, body,
                  [&](std::string_view stem) { ++count_of(stems, stem).body; });
    if (end > 1) add_presence(document, "body");
    prepared.words_left_out = end > kMostWords;
    add_stems(document, stems);
    return document;
}

Xapian::Document DocumentBuilder::quotation_document(const PreparedArticle& prepared,
                                                     std::uint32_t ordinal, const Terms& shared) {
    const Article& article = prepared.article;
    const Quotation& quotation = prepared.quotations[ordinal - 1];
    Xapian::Document document;
    add_common(document, prepared, store::DocumentKind::quotation, ordinal, shared);
    document.add_value(slot::kConfidence, Xapian::sortable_serialise(quotation.confidence));
    add_flag(document, prefix::kManner, to_string(quotation.kind));
    add_countable(document, slot::kManner, to_string(quotation.kind));
    document.add_value(slot::kPlace, Xapian::sortable_serialise(place_of(quotation, article)));
    document.set_data(store::write_signature(store::signature_of(article, quotation, analyzer_)));

    // Positions run on from part to part: it is what the speaker said in one go.
    StemTable stems;
    Xapian::termpos position = 1;
    for (const ArticleSpan& part : quotation.parts) {
        const std::string& field = part.field == ArticleField::title ? article.title : article.text;
        position = add_words(
            document, prefix::kSaid, part.bytes.of(field),
            [&](std::string_view stem) { ++count_of(stems, stem).body; }, position);
    }
    for (const auto& [stem, counts] : stems) {
        document.add_term(make_term(prefix::kSaidStem, stem), counts.body);
    }
    add_attribution(document, quotation);
    return document;
}

/// Who speaks, how, and about whom.
void DocumentBuilder::add_attribution(Xapian::Document& document, const Quotation& quotation) {
    if (quotation.speaker) {
        add_names(document, prefix::kSpeaker, "speaker", quotation.speaker->name);
        add_whole_name(document, *quotation.speaker);
        add_names(document, prefix::kRole, "role", quotation.speaker->role);
    }
    Xapian::termpos position = 1;
    for (const std::string& name : quotation.about) {
        position = store::kNameGap + add_names(document, prefix::kAbout, "about", name, position);
    }
    if (quotation.cue && !quotation.cue->lemma.empty()) {
        add_flag(document, prefix::kCue, text::folded(quotation.cue->lemma));
        add_countable(document, slot::kCue, quotation.cue->lemma);
        add_presence(document, "cue");
    }
}

}  // namespace quoth::indexer
