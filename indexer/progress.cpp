#include "indexer/progress.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <nlohmann/json.hpp>
#include <string_view>

namespace quoth::indexer {
namespace {

constexpr std::size_t kBarWidth = 20;

/// 0 to 1. More was read than there was at first where a file has grown, and of a zip archive its
/// list of members is read first.
std::optional<double> done_share(const Progress& progress) {
    if (!progress.total_bytes || *progress.total_bytes == 0) return std::nullopt;
    const double share =
        static_cast<double>(progress.bytes) / static_cast<double>(*progress.total_bytes);
    return std::min(share, 1.0);
}

double megabytes_per_second(const Progress& progress) {
    return static_cast<double>(progress.bytes) / 1e6 / std::max(progress.elapsed.count(), 1e-3);
}

/// If it goes on as it went so far.
std::optional<double> seconds_left(const Progress& progress) {
    const auto share = done_share(progress);
    if (!share || *share <= 0) return std::nullopt;
    return progress.elapsed.count() * (1 - *share) / *share;
}

std::string bar(double share) {
    const auto filled = static_cast<std::size_t>(share * kBarWidth);
    return "[" + std::string(filled, '#') + std::string(kBarWidth - filled, '-') + "]";
}

template <typename... Values>
std::string formatted(const char* format, Values... values) {
    std::array<char, 64> text;
    std::snprintf(text.data(), text.size(), format, values...);
    return text.data();
}

std::string clock(double seconds) {
    const auto whole = static_cast<long long>(std::min(std::ceil(seconds), 3.6e6));
    if (whole < 3600) return formatted("%lld:%02lld left", whole / 60, whole % 60);
    return formatted("%lld:%02lld:%02lld left", whole / 3600, whole / 60 % 60, whole % 60);
}

/// A part of the line; those of the least weight are left out first.
struct Piece {
    std::string text;
    int weight;
    std::string_view before;  // what parts it from the piece before
};

std::string joined(const std::array<Piece, 6>& pieces, int least_weight) {
    std::string line;
    for (const Piece& piece : pieces) {
        if (piece.weight < least_weight || piece.text.empty()) continue;
        if (!line.empty()) line += piece.before;
        line += piece.text;
    }
    return line;
}

}  // namespace

std::string progress_bar(const Progress& progress, std::size_t columns) {
    const auto share = done_share(progress);
    const auto left = seconds_left(progress);
    const std::array<Piece, 6> pieces = {
        {{share ? bar(*share) : "", 1, ""},
         {share ? formatted("%3.0f %%", std::floor(*share * 100)) : "", 6, " "},
         {std::to_string(progress.articles) + " articles", 4, "  "},
         {std::to_string(progress.quotations) + " quotations", 2, ", "},
         {formatted("%.1f MB/s", megabytes_per_second(progress)), 3, "  "},
         {left ? clock(*left) : "", 5, "  "}}};
    std::string line;
    for (int least_weight = 1; least_weight <= 6; ++least_weight) {
        line = joined(pieces, least_weight);
        if (line.size() < columns) return line;
    }
    return line.substr(0, columns - std::min<std::size_t>(columns, 1));
}

std::string progress_json(const Progress& progress, bool done) {
    nlohmann::ordered_json line{{"articles", progress.articles},
                                {"replaced", progress.replaced},
                                {"unchanged", progress.unchanged},
                                {"pruned", progress.pruned},
                                {"quotations", progress.quotations},
                                {"rejected", progress.rejected},
                                {"bytes", progress.bytes},
                                {"total_bytes", nullptr},
                                {"seconds", progress.elapsed.count()},
                                {"seconds_left", nullptr},
                                {"mb_per_second", megabytes_per_second(progress)},
                                {"done", done}};
    if (progress.total_bytes) line["total_bytes"] = *progress.total_bytes;
    if (const auto left = seconds_left(progress)) line["seconds_left"] = *left;
    return line.dump();
}

}  // namespace quoth::indexer
