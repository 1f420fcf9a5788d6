#include "searcher/match/context.hpp"

#include <algorithm>

#include "common/text/paragraphs.hpp"

namespace quoth::match {
namespace {

/// The extent of all parts that lie in the same string as the first.
ByteRange extent_of(const std::vector<ArticleSpan>& parts) {
    ByteRange extent = parts.front().bytes;
    for (const ArticleSpan& part : parts) {
        if (part.field != parts.front().field) continue;
        extent.begin = std::min(extent.begin, part.bytes.begin);
        extent.end = std::max(extent.end, part.bytes.end);
    }
    return extent;
}

}  // namespace

ArticleContexts::ArticleContexts(const Article& article, text::SentenceSplitter& splitter)
    : article_(article), splitter_(splitter), paragraphs_(text::paragraphs(article.text)) {}

const std::vector<ByteRange>& ArticleContexts::sentences(std::size_t paragraph) {
    const auto [known, is_new] = sentences_.try_emplace(paragraph);
    if (is_new) known->second = splitter_.sentences(article_.text, paragraphs_[paragraph]);
    return known->second;
}

/// True if the paragraph has no sentence that ends before `byte`.
bool ArticleContexts::opens(std::size_t paragraph, std::size_t byte) {
    return sentences(paragraph).empty() || sentences(paragraph).front().end > byte;
}

bool ArticleContexts::closes(std::size_t paragraph, std::size_t byte) {
    return sentences(paragraph).empty() || sentences(paragraph).back().begin < byte;
}

ByteRange ArticleContexts::of(const std::vector<ArticleSpan>& parts) {
    if (parts.front().field == ArticleField::title) return {0, article_.title.size()};
    const ByteRange quotation = extent_of(parts);
    ByteRange context = quotation;
    for (std::size_t i = 0; i < paragraphs_.size(); ++i) {
        const ByteRange paragraph = paragraphs_[i];
        if (paragraph.end <= quotation.begin || paragraph.begin >= quotation.end) continue;
        context.begin = std::min(context.begin, paragraph.begin);
        context.end = std::max(context.end, paragraph.end);
        if (i > 0 && paragraph.begin <= quotation.begin && opens(i, quotation.begin)) {
            context.begin = sentences(i - 1).back().begin;
        }
        if (i + 1 < paragraphs_.size() && paragraph.end >= quotation.end &&
            closes(i, quotation.end)) {
            context.end = sentences(i + 1).front().end;
        }
    }
    return context;
}

ByteRange context_of(const Article& article, const std::vector<ArticleSpan>& parts,
                     text::SentenceSplitter& splitter) {
    return ArticleContexts(article, splitter).of(parts);
}

}  // namespace quoth::match
