#include "searcher/match/span_search.hpp"

#include <algorithm>
#include <set>
#include <utility>

#include "common/store/xapian_guard.hpp"

namespace quoth::match {
namespace {

/// Marking tries so many chains of a NEAR; past that it goes by neighbours alone.
constexpr std::size_t kMostMarkedChains = 10'000;

void order(std::vector<Span>& spans) {
    std::sort(spans.begin(), spans.end());
    spans.erase(std::unique(spans.begin(), spans.end()), spans.end());
}

/// Whether `span` is one of `wanted`, which is ordered; without a list all are.
bool is_wanted(const std::vector<Span>* wanted, const Span& span) {
    return wanted == nullptr || std::binary_search(wanted->begin(), wanted->end(), span);
}

/// For each word of a phrase where it can stand, given that the first stands at `begin`; empty
/// where the phrase does not begin there. Of what a word can follow only the first place matters:
/// what follows a later one follows that as well.
std::vector<Positions> reached_from(std::uint32_t begin, const std::vector<Positions>& places,
                                    int slop) {
    std::vector<Positions> reached = {{begin}};
    for (std::size_t i = 1; i < places.size(); ++i) {
        const std::uint32_t latest =
            begin + static_cast<std::uint32_t>(i) + static_cast<std::uint32_t>(slop);
        const auto first =
            std::upper_bound(places[i].begin(), places[i].end(), reached.back().front());
        const auto last = std::upper_bound(first, places[i].end(), latest);
        if (first == last) return {};
        reached.emplace_back(first, last);
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
                          "a NEAR inside another matches one text in more than 1,000,000 ways, "
                          "the limit",
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
    const auto* near = std::get_if<NearPattern>(&pattern.content);
    if (near == nullptr) return !spans(pattern).empty();
    bool found = false;
    chain_of(*near).for_each_chain([&](const std::vector<Span>&) {
        found = true;
        return false;
    });
    return found;
}

std::vector<Span> SpanSearch::spans(const WordPattern& pattern) const {
    return std::visit([&](const auto& content) { return spans_of(content); }, pattern.content);
}

std::vector<Span> SpanSearch::spans_of(const PhrasePattern& phrase) const {
    const std::vector<Positions> places = positions(phrase);
    if (places.empty()) return {};
    std::vector<Span> found;
    if (places.size() == 1) {
        for (const std::uint32_t place : places.front()) found.push_back({place, place + 1});
        return found;
    }
    for (const std::uint32_t begin : places.front()) {
        const std::vector<Positions> reached = reached_from(begin, places, phrase.slop);
        if (reached.empty()) continue;
        for (const std::uint32_t last : reached.back()) found.push_back({begin, last + 1});
    }
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
    const std::vector<Positions> places = positions(phrase);
    if (places.empty()) return;
    for (const std::uint32_t begin : places.front()) {
        std::vector<Positions> reached = reached_from(begin, places, phrase.slop);
        if (reached.empty()) continue;
        std::erase_if(reached.back(), [&](std::uint32_t last) {
            return !is_wanted(wanted, {begin, last + 1});
        });
        if (reached.back().empty()) continue;
        if (phrase.slop == 0) {
            marked.push_back({begin, reached.back().front() + 1});
            continue;
        }
        // Backwards: a word takes part if one that does stands behind it.
        std::uint32_t behind = reached.back().back() + 1;
        for (auto place = reached.rbegin(); place != reached.rend(); ++place) {
            std::erase_if(*place, [&](std::uint32_t position) { return position >= behind; });
            for (const std::uint32_t position : *place) marked.push_back({position, position + 1});
            behind = place->back();
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
