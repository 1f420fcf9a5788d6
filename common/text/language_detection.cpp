#include "common/text/language_detection.hpp"

#include <array>
#include <cstddef>
#include <cstdio>  // compact_lang_det.h wants FILE
#include <string>

// After what it needs.
#include <cld2/public/compact_lang_det.h>
#include <cld2/public/encodings.h>

#include "common/text/utf8.hpp"

namespace quoth::text {
namespace {

constexpr std::size_t kLongestProbe = 200;
constexpr std::size_t kShortestProbe = 120;
constexpr int kSurePercent = 90;

/// The first bytes of `text` that are valid UTF-8, as the detector wants them. How lines end makes
/// no difference.
std::string probe_of(std::string_view text) {
    std::string probe;
    probe.reserve(kLongestProbe);
    for (std::size_t i = 0; i < text.size() && probe.size() < kLongestProbe; ++i) {
        if (text[i] != '\r') {
            probe += text[i];
        } else if (i + 1 == text.size() || text[i + 1] != '\n') {
            probe += '\n';
        }
    }
    probe.resize(first_invalid_byte(probe).value_or(probe.size()));
    return probe;
}

}  // namespace

std::string detect_language(std::string_view text) {
    const std::string probe = probe_of(text);
    if (probe.size() < kShortestProbe) return {};
    CLD2::CLDHints hints{nullptr, nullptr, CLD2::UNKNOWN_ENCODING, CLD2::UNKNOWN_LANGUAGE};
    std::array<CLD2::Language, 3> languages{};
    std::array<int, 3> percents{};
    std::array<double, 3> scores{};
    int letters = 0;
    bool sure = false;
    const CLD2::Language found = CLD2::ExtDetectLanguageSummary(
        probe.data(), static_cast<int>(probe.size()), true, &hints, 0, languages.data(),
        percents.data(), scores.data(), nullptr, &letters, &sure);
    if (!sure || found == CLD2::UNKNOWN_LANGUAGE || percents[0] < kSurePercent) return {};
    const std::string_view code = CLD2::LanguageCode(found);
    return std::string(code.substr(0, code.find('-')));  // zh-Hant
}

}  // namespace quoth::text
