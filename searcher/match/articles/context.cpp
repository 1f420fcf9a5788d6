#include "searcher/match/articles/context.hpp"

#include <algorithm>

#include "common/text/paragraphs.hpp"

namespace quoth::match {
namespace {

/// The extent of all parts that lie in the same string as the first.
ByteRange extent_of_parts(const std::vector<ArticleSpan>& parts) {
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

ArticleContexts::Touched ArticleContexts::touched_by(const std::vector<ArticleSpan>& parts) const {
    const ByteRange quotation = extent_of_parts(parts);
    const auto first = std::partition_point(
        paragraphs_.begin(), paragraphs_.end(),
        [&](const ByteRange& paragraph) { return paragraph.end <= quotation.begin; });
    const auto last = std::partition_point(
        first, paragraphs_.end(),
        [&](const ByteRange& paragraph) { return paragraph.begin < quotation.end; });
    return {quotation, static_cast<std::size_t>(first - paragraphs_.begin()),
            static_cast<std::size_t>(last - paragraphs_.begin())};
}

ByteRange ArticleContexts::extent_of(const Touched& touched) const {
    const auto& [quotation, first, last] = touched;
    if (first == last) return quotation;
    return {std::min(quotation.begin, paragraphs_[first].begin),
            std::max(quotation.end, paragraphs_[last - 1].end)};
}

/// Whether a paragraph stands before the one that the quotation begins in, so that a sentence of
/// it may belong to the surroundings.
bool ArticleContexts::may_open(const Touched& touched) const {
    const auto& [quotation, first, last] = touched;
    return first < last && first > 0 && paragraphs_[first].begin <= quotation.begin;
}

bool ArticleContexts::may_close(const Touched& touched) const {
    const auto& [quotation, first, last] = touched;
    return first < last && last < paragraphs_.size() && paragraphs_[last - 1].end >= quotation.end;
}

ByteRange ArticleContexts::narrowest(const std::vector<ArticleSpan>& parts) const {
    if (parts.front().field == ArticleField::title) return {0, article_.title.size()};
    return extent_of(touched_by(parts));
}

ByteRange ArticleContexts::widest(const std::vector<ArticleSpan>& parts) const {
    if (parts.front().field == ArticleField::title) return {0, article_.title.size()};
    const Touched touched = touched_by(parts);
    ByteRange context = extent_of(touched);
    if (may_open(touched)) context.begin = paragraphs_[touched.first - 1].begin;
    if (may_close(touched)) context.end = paragraphs_[touched.last].end;
    return context;
}

ByteRange ArticleContexts::of(const std::vector<ArticleSpan>& parts) {
    if (parts.front().field == ArticleField::title) return {0, article_.title.size()};
    const Touched touched = touched_by(parts);
    const auto& [quotation, first, last] = touched;
    ByteRange context = extent_of(touched);
    if (may_open(touched) && opens(first, quotation.begin)) {
        const auto& before = sentences(first - 1);
        if (!before.empty()) context.begin = before.back().begin;
    }
    if (may_close(touched) && closes(last - 1, quotation.end)) {
        const auto& after = sentences(last);
        if (!after.empty()) context.end = after.front().end;
    }
    return context;
}

ByteRange context_of(const Article& article, const std::vector<ArticleSpan>& parts,
                     text::SentenceSplitter& splitter) {
    return ArticleContexts(article, splitter).of(parts);
}

}  // namespace quoth::match
