#include "common/quotes/attribution/headlines.hpp"

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>

#include "common/quotes/source/characters.hpp"
#include "common/text/characters.hpp"

namespace quoth::quotes {
namespace {

constexpr std::size_t kMaxBodyQuotations = 100;
constexpr std::ptrdiff_t kMinWords = 3;   // unless the paragraph is surely a headline
constexpr std::size_t kMaxBytes = 1'000;  // of either quotation

/// The words in lower case, each between blanks, so that containment is a substring search.
std::string words_of(std::string_view text) {
    std::string words = " ";
    for (const char c : text.substr(0, kMaxBytes)) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte >= 0x80 || text::is_ascii_letter(c) || text::is_ascii_digit(c)) {
            words += text::to_ascii_lower(c);
        } else if (words.back() != ' ') {
            words += ' ';
        }
    }
    if (words.back() != ' ') words += ' ';
    return words;
}

}  // namespace

void attribute_headline(const Reading& reading, std::vector<Attributed>& attributed) {
    const auto words = [&](const Attributed& a) {
        return words_of(reading.quote_of(a.item).inner.of(reading.text));
    };
    const auto in_body = [&](const Attributed& a) { return reading.items[a.item].paragraph > 0; };
    const auto body = std::find_if(attributed.begin(), attributed.end(), in_body);
    const auto left = static_cast<std::size_t>(attributed.end() - body);
    const auto end = body + static_cast<std::ptrdiff_t>(std::min(left, kMaxBodyQuotations));
    for (auto headline = attributed.begin(); headline != body; ++headline) {
        const std::string wanted = words(*headline);
        const auto same = std::find_if(body, end, [&](const Attributed& a) {
            return a.attribution && words(a).find(wanted) != std::string::npos;
        });
        const auto count = std::count(wanted.begin(), wanted.end(), ' ') - 1;
        if (same == end || count < (reading.has_headline ? 1 : kMinWords)) continue;
        const bool own_speaker =
            headline->attribution && headline->is_speech && !reading.has_headline;
        if (!own_speaker) {
            headline->attribution = same->attribution;
            headline->attribution->rule = Rule::headline;
            headline->attribution->cue = {};
        }
        headline->agentless = false;
        headline->is_speech = same->is_speech;
    }
}

}  // namespace quoth::quotes
