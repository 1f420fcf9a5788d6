#include "searcher/match/words/span_search.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <span>
#include <utility>

#include "common/store/xapian_guard.hpp"

namespace quoth::match {
namespace {

/// Marking tries so many chains of a NEAR; past that it goes by neighbours alone.
constexpr std::size_t kMostMarkedChains = 10'000;

/// Of a phrase with gaps, in a text that is full of its words, no more than these are marked.
constexpr std::size_t kMostMarks = 100'000;

constexpr unsigned kStepsBetweenLooks = 256;

void order(std::vector<Span>& spans) {
    std::sort(spans.begin(), spans.end());
    spans.erase(std::unique(spans.begin(), spans.end()), spans.end());
}

/// Whether `span` is one of `wanted`, which is ordered; without a list all are.
bool is_wanted(const std::vector<Span>* wanted, const Span& span) {
    return wanted == nullptr || std::binary_search(wanted->begin(), wanted->end(), span);
}

/// A word of a phrase that begins at `begin` stands no later than this.
std::uint32_t latest_place(std::uint32_t begin, std::size_t word, int slop) {
    return begin + static_cast<std::uint32_t>(word) + static_cast<std::uint32_t>(slop);
}

/// Where the last word can stand if the first of several stands at `begin`. Of what a word can
/// follow only the first place matters: what follows a later one follows that as well.
std::span<const std::uint32_t> last_places(std::uint32_t begin,
                                           const std::vector<Positions>& places, int slop) {
    std::uint32_t before = begin;
    for (std::size_t word = 1;; ++word) {
        const Positions& there = places[word];
        const std::uint32_t latest = latest_place(begin, word, slop);
        const auto first = std::upper_bound(there.begin(), there.end(), before);
        if (first == there.end() || *first > latest) return {};
        if (word + 1 == places.size()) return {first, std::upper_bound(first, there.end(), latest)};
        before = *first;
    }
}

/// For each word of a phrase where it can stand if the first stands at `begin` and the last at one
/// of `last`.
std::vector<Positions> all_places(std::uint32_t begin, const std::vector<Positions>& places,
                                  int slop, Positions last) {
    std::vector<Positions> reached = {{begin}};
    for (std::size_t word = 1; word < places.size(); ++word) {
        const Positions& there = places[word];
        const auto first = std::upper_bound(there.begin(), there.end(), reached.back().front());
        reached.emplace_back(first,
                             std::upper_bound(first, there.end(), latest_place(begin, word, slop)));
    }
    reached.back() = std::move(last);
    // Backwards: a word takes part if one that does stands behind it.
    for (std::size_t word = reached.size() - 1; word-- > 0;) {
        const std::uint32_t behind = reached[word + 1].back();
        std::erase_if(reached[word], [&](std::uint32_t place) { return place >= behind; });
    }
    return reached;
}

Span extent_of(const std::vector<Span>& chain) {
    Span extent = chain.front();
    for (const Span& span : chain) {
        extent.begin = std::min(extent.begin, span.begin);
        extent.end = std::max(extent.end, span.end);
    }
    return extent;
}

[[noreturn]] void refuse_many_spans() {
    throw store::Refused{{ErrorCode::limit_exceeded,
                          "a part of a NEAR matches one text in more than 1,000,000 ways, the "
                          "limit",
                          "use a smaller distance or rarer words"}};
}

}  // namespace

/// Nothing where a word is missing.
std::vector<Positions> SpanSearch::positions(const PhrasePattern& phrase) const {
    std::vector<Positions> places;
    for (const WordTest& test : phrase.places) {
        places.push_back(positions_of_(test));
        if (places.back().empty()) return {};
    }
    return places;
}

NearChain SpanSearch::chain_of(const NearPattern& near) const {
    std::vector<std::vector<Span>> levels(near.operands.size());
    for (std::size_t i = 0; i < levels.size(); ++i) {
        levels[i] = spans(near.operands[i]);
        if (levels[i].empty()) break;
    }
    return {std::move(levels), near, deadline_};
}

bool SpanSearch::occurs(const WordPattern& pattern) const {
    if (std::holds_alternative<AnyPattern>(pattern.content)) return !spans(pattern).empty();
    bool found = false;
    if (const auto* phrase = std::get_if<PhrasePattern>(&pattern.content)) {
        for_each_span(*phrase, [&](Span) {
            found = true;
            return false;
        });
    } else {
        chain_of(std::get<NearPattern>(pattern.content))
            .for_each_chain([&](const std::vector<Span>&) {
                found = true;
                return false;
            });
    }
    return found;
}

std::vector<Span> SpanSearch::spans(const WordPattern& pattern) const {
    return std::visit([&](const auto& content) { return spans_of(content); }, pattern.content);
}

/// Calls `visit` with each stretch of the phrase until it returns false.
template <typename Visit>
void SpanSearch::for_each_span(const PhrasePattern& phrase, Visit visit) const {
    const std::vector<Positions> places = positions(phrase);
    if (places.empty()) return;
    unsigned steps = 0;
    for (const std::uint32_t begin : places.front()) {
        if (++steps % kStepsBetweenLooks == 0) check_deadline(deadline_);
        if (places.size() == 1) {
            if (!visit(Span{begin, begin + 1})) return;
            continue;
        }
        for (const std::uint32_t last : last_places(begin, places, phrase.slop)) {
            if (!visit(Span{begin, last + 1})) return;
        }
    }
}

std::vector<Span> SpanSearch::spans_of(const PhrasePattern& phrase) const {
    std::vector<Span> found;
    for_each_span(phrase, [&](Span span) {
        if (found.size() == kMostSpans) refuse_many_spans();
        found.push_back(span);
        return true;
    });
    return found;
}

std::vector<Span> SpanSearch::spans_of(const AnyPattern& any) const {
    std::vector<Span> found;
    for (const WordPattern& one : any.alternatives) {
        const std::vector<Span> more = spans(one);
        found.insert(found.end(), more.begin(), more.end());
    }
    order(found);
    return found;
}

std::vector<Span> SpanSearch::spans_of(const NearPattern& near) const {
    std::set<Span> extents;
    chain_of(near).for_each_chain([&](const std::vector<Span>& chain) {
        extents.insert(extent_of(chain));
        if (extents.size() > kMostSpans) refuse_many_spans();
        return true;
    });
    return {extents.begin(), extents.end()};
}

std::vector<Span> SpanSearch::marks(const WordPattern& pattern) const {
    std::vector<Span> marked;
    mark(pattern, nullptr, marked);
    order(marked);
    return marked;
}

void SpanSearch::mark(const WordPattern& pattern, const std::vector<Span>* wanted,
                      std::vector<Span>& marked) const {
    if (const auto* any = std::get_if<AnyPattern>(&pattern.content)) {
        for (const WordPattern& one : any->alternatives) mark(one, wanted, marked);
    } else if (const auto* near = std::get_if<NearPattern>(&pattern.content)) {
        mark(*near, wanted, marked);
    } else {
        mark(std::get<PhrasePattern>(pattern.content), wanted, marked);
    }
}

void SpanSearch::mark(const PhrasePattern& phrase, const std::vector<Span>* wanted,
                      std::vector<Span>& marked) const {
    std::map<std::uint32_t, Positions> lasts;  // by the place of the first word
    for_each_span(phrase, [&](Span span) {
        if (!is_wanted(wanted, span)) return true;
        if (phrase.slop == 0)
            marked.push_back(span);
        else
            lasts[span.begin].push_back(span.end - 1);
        return true;
    });
    if (lasts.empty()) return;
    const std::vector<Positions> places = positions(phrase);
    for (auto& [begin, last] : lasts) {
        if (marked.size() > kMostMarks) return;
        for (const Positions& word : all_places(begin, places, phrase.slop, std::move(last))) {
            for (const std::uint32_t place : word) marked.push_back({place, place + 1});
        }
    }
}

void SpanSearch::mark(const NearPattern& near, const std::vector<Span>* wanted,
                      std::vector<Span>& marked) const {
    NearChain chain = chain_of(near);
    std::vector<std::vector<Span>> taking_part(near.operands.size());
    std::size_t chains = 0;
    chain.for_each_chain([&](const std::vector<Span>& spans) {
        if (++chains > kMostMarkedChains) return false;
        if (!is_wanted(wanted, extent_of(spans))) return true;
        for (std::size_t i = 0; i < spans.size(); ++i) taking_part[i].push_back(spans[i]);
        return true;
    });
    if (chains > kMostMarkedChains) taking_part = std::move(chain).with_neighbours();
    for (std::size_t i = 0; i < taking_part.size(); ++i) {
        order(taking_part[i]);
        mark(near.operands[i], &taking_part[i], marked);
    }
}

}  // namespace quoth::match
