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

/// True if the paragraph has no sentence that ends before `byte`.
bool opens_paragraph(text::SentenceSplitter& splitter, std::string_view text, ByteRange paragraph,
                     std::size_t byte) {
    const std::vector<ByteRange> sentences = splitter.sentences(text, paragraph);
    return sentences.empty() || sentences.front().end > byte;
}

bool closes_paragraph(text::SentenceSplitter& splitter, std::string_view text, ByteRange paragraph,
                      std::size_t byte) {
    const std::vector<ByteRange> sentences = splitter.sentences(text, paragraph);
    return sentences.empty() || sentences.back().begin < byte;
}

}  // namespace

ByteRange context_of(const Article& article, const std::vector<ArticleSpan>& parts,
                     text::SentenceSplitter& splitter) {
    if (parts.front().field == ArticleField::title) return {0, article.title.size()};
    const std::string_view text = article.text;
    const ByteRange quotation = extent_of(parts);
    const std::vector<ByteRange> paragraphs = text::paragraphs(text);
    ByteRange context = quotation;
    for (std::size_t i = 0; i < paragraphs.size(); ++i) {
        const ByteRange paragraph = paragraphs[i];
        if (paragraph.end <= quotation.begin || paragraph.begin >= quotation.end) continue;
        context.begin = std::min(context.begin, paragraph.begin);
        context.end = std::max(context.end, paragraph.end);
        if (i > 0 && paragraph.begin <= quotation.begin &&
            opens_paragraph(splitter, text, paragraph, quotation.begin)) {
            context.begin = splitter.sentences(text, paragraphs[i - 1]).back().begin;
        }
        if (i + 1 < paragraphs.size() && paragraph.end >= quotation.end &&
            closes_paragraph(splitter, text, paragraph, quotation.end)) {
            context.end = splitter.sentences(text, paragraphs[i + 1]).front().end;
        }
    }
    return context;
}

}  // namespace quoth::match
