#include "searcher/match/results/snippet.hpp"

#include <algorithm>
#include <unordered_map>
#include <vector>

#include "common/text/white_space.hpp"

namespace quoth::match {
namespace {

constexpr std::size_t kWords = 40;
/// Of these, before the first match: readers want to see how the sentence begins.
constexpr std::size_t kWordsBefore = 8;

/// The first word of the window of `kWords` words with the most different matched forms.
std::size_t best_window(const std::vector<Word>& words,
                        const std::vector<Highlighter::Match>& matches) {
    std::unordered_map<std::string_view, std::size_t> inside;  // matched form -> occurrences
    std::size_t best_first = 0;
    std::size_t best_count = 0;
    std::size_t out = 0;  // matches before this one have left the window
    for (const Highlighter::Match& match : matches) {
        ++inside[words[match.first_word].form];
        while (match.first_word - matches[out].first_word > kWords - kWordsBefore) {
            const auto left = inside.find(words[matches[out++].first_word].form);
            if (--left->second == 0) inside.erase(left);
        }
        if (inside.size() > best_count) {
            best_count = inside.size();
            best_first = matches[out].first_word;
        }
    }
    return best_first > kWordsBefore ? best_first - kWordsBefore : 0;
}

/// From the blank before the first word to the blank after the last, so that marks stay with them.
ByteRange whole_words(std::string_view text, ByteRange range) {
    while (range.begin > 0 && !text::is_white_space(text[range.begin - 1])) --range.begin;
    while (range.end < text.size() && !text::is_white_space(text[range.end])) ++range.end;
    return range;
}

}  // namespace

std::string make_snippet(std::string_view text, Highlighter& highlighter, Analyzer& analyzer) {
    const std::vector<Word>& words = analyzer.words(text);
    if (words.empty()) return text::on_one_line(text.substr(0, 200));
    const std::size_t first = best_window(words, highlighter.matches(words));
    const std::size_t last = std::min(first + kWords, words.size()) - 1;
    const ByteRange range = whole_words(text, {words[first].bytes.begin, words[last].bytes.end});
    std::string snippet = text::on_one_line(range.of(text));
    if (first > 0) snippet.insert(0, "… ");
    if (last + 1 < words.size()) snippet += " …";
    return snippet;
}

}  // namespace quoth::match
