#include "common/text/spoken_words.hpp"

namespace quoth::text {
namespace {

bool contains(std::string_view text, std::string_view part) {
    return text.find(part) != std::string_view::npos;
}

}  // namespace

std::vector<SpokenWord> spoken_words(std::string_view quotation, Analyzer& analyzer) {
    std::vector<SpokenWord> spoken;
    std::size_t end_of_last = 0;
    bool gap = false;
    bool in_brackets = false;
    for (const Word& word : analyzer.words(quotation)) {
        const std::string_view between = ByteRange{end_of_last, word.bytes.begin}.of(quotation);
        const std::size_t bracket = between.find_last_of("[]");
        if (bracket != std::string_view::npos) in_brackets = between[bracket] == '[';
        gap = gap || bracket != std::string_view::npos || contains(between, "…") ||
              contains(between, "...");
        end_of_last = word.bytes.end;
        if (in_brackets) continue;
        spoken.push_back({word, gap});
        gap = false;
    }
    return spoken;
}

}  // namespace quoth::text
