#include "searcher/output/trec_output.hpp"

#include <array>
#include <charconv>

#include "searcher/output/percent_encoding.hpp"

namespace quoth::output {
namespace {

/// The shortest text that reads back as the same number, so that equal scores alone look equal.
std::string score_text(double score) {
    std::array<char, 32> buffer{};
    const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), score).ptr;
    return {buffer.data(), end};
}

}  // namespace

std::string trec(const Answer& answer) {
    std::string lines;
    const std::string line = std::to_string(answer.query_number.value_or(1));
    for (const searcher::Hit& hit : answer.results.hits) {
        lines += line + " Q0 " + without_blanks(hit.article.id) + " " + std::to_string(hit.rank) +
                 " " + score_text(hit.score) + " quoth\n";
    }
    return lines;
}

}  // namespace quoth::output
