#pragma once

#include <algorithm>
#include <string>
#include <vector>

#include "quoth/article.hpp"
#include "quoth/quotation.hpp"

namespace quoth {

/// What holds for the quotations of any bytes; asked by the tests of properties and by the fuzzer.

inline const std::string& field_of(const Article& article, const ArticleSpan& span) {
    return span.field == ArticleField::title ? article.title : article.text;
}

inline bool is_inside(const Article& article, const ArticleSpan& span) {
    return span.bytes.begin < span.bytes.end && span.bytes.end <= field_of(article, span).size();
}

/// All spans lie in their field and hold text.
inline bool lies_inside(const Article& article, const Quotation& q) {
    return !q.parts.empty() &&
           std::all_of(q.parts.begin(), q.parts.end(),
                       [&](const ArticleSpan& part) { return is_inside(article, part); }) &&
           (!q.cue || is_inside(article, q.cue->span)) &&
           (!q.speaker || is_inside(article, q.speaker->mention));
}

inline bool comes_before(const ArticleSpan& a, const ArticleSpan& b) {
    if (a.field != b.field) return a.field == ArticleField::title;
    return a.bytes.end <= b.bytes.begin;
}

/// Quotations stand in order of their first byte, the parts of each one behind the other.
inline bool stand_in_order(const std::vector<Quotation>& quotations) {
    const auto parts_in_order = [](const Quotation& q) {
        return std::adjacent_find(q.parts.begin(), q.parts.end(),
                                  [](const ArticleSpan& a, const ArticleSpan& b) {
                                      return !comes_before(a, b);
                                  }) == q.parts.end();
    };
    const auto starts_later = [](const Quotation& a, const Quotation& b) {
        const ArticleSpan& one = a.parts[0];
        const ArticleSpan& other = b.parts[0];
        if (one.field != other.field) return one.field > other.field;
        return one.bytes.begin > other.bytes.begin;
    };
    return std::all_of(quotations.begin(), quotations.end(), parts_in_order) &&
           std::adjacent_find(quotations.begin(), quotations.end(), starts_later) ==
               quotations.end();
}

/// A quotation inside another lies in one of its parts.
inline bool inner_ones_lie_in_outer_ones(const std::vector<Quotation>& quotations) {
    const auto lies_in = [](const ArticleSpan& inner, const ArticleSpan& outer) {
        return inner.field == outer.field && outer.bytes.begin <= inner.bytes.begin &&
               inner.bytes.end <= outer.bytes.end;
    };
    return std::all_of(quotations.begin(), quotations.end(), [&](const Quotation& q) {
        if (!q.inside) return true;
        if (*q.inside >= quotations.size()) return false;
        const std::vector<ArticleSpan>& outer = quotations[*q.inside].parts;
        return std::any_of(outer.begin(), outer.end(),
                           [&](const ArticleSpan& part) { return lies_in(q.parts[0], part); });
    });
}

/// `text` with CR LF for each LF.
inline std::string with_crlf(const std::string& text) {
    std::string result;
    for (const char c : text) {
        if (c == '\n') result += '\r';
        result += c;
    }
    return result;
}

/// `text` without CRs, so that with_crlf() leads back to where it came from.
inline std::string without_cr(std::string text) {
    text.erase(std::remove(text.begin(), text.end(), '\r'), text.end());
    return text;
}

/// True if both have the same quotations by the same speakers, whatever their line ends.
inline bool same_but_for_line_ends(const Article& a, const std::vector<Quotation>& of_a,
                                   const Article& b, const std::vector<Quotation>& of_b) {
    const auto words = [](const Article& article, const ArticleSpan& span) {
        return without_cr(std::string(span.bytes.of(field_of(article, span))));
    };
    const auto same_quotation = [&](const Quotation& one, const Quotation& other) {
        return one.kind == other.kind && one.speaker.has_value() == other.speaker.has_value() &&
               (!one.speaker || one.speaker->name == other.speaker->name) &&
               std::equal(one.parts.begin(), one.parts.end(), other.parts.begin(),
                          other.parts.end(), [&](const ArticleSpan& x, const ArticleSpan& y) {
                              return x.field == y.field && words(a, x) == words(b, y);
                          });
    };
    return std::equal(of_a.begin(), of_a.end(), of_b.begin(), of_b.end(), same_quotation);
}

}  // namespace quoth
