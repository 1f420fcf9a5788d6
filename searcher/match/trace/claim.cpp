#include "searcher/match/trace/claim.hpp"

#include <algorithm>
#include <utility>

#include "common/store/word_signature.hpp"
#include "common/store/xapian_guard.hpp"
#include "common/text/spoken_words.hpp"

namespace quoth::match {
namespace {

using searcher::DiffStep;
using searcher::Wording;

/// What is less close than this has a few words in common by chance.
constexpr double kWorthALook = 0.45;
/// Two words in common are chance, unless the claim has no more.
constexpr std::size_t kFewestEqualWords = 3;

/// The time to align grows with the length of the claim.
constexpr std::size_t kMostWords = 200;

void check_length(const std::vector<SaidWord>& words) {
    if (words.empty()) {
        throw store::Refused{{ErrorCode::invalid_argument, "the claim has no words",
                              "write the words as they are claimed: quoth-searcher trace 'WORDS'"}};
    }
    if (words.size() > kMostWords) {
        throw store::Refused{{ErrorCode::limit_exceeded, "the claim has more than 200 words",
                              "trace one sentence of it"}};
    }
}

DiffStep::Kind kind_of(AlignmentStep::Kind kind) {
    switch (kind) {
        case AlignmentStep::Kind::removed:
            return DiffStep::Kind::removed;
        case AlignmentStep::Kind::inserted:
            return DiffStep::Kind::inserted;
        case AlignmentStep::Kind::skipped:
            return DiffStep::Kind::skipped;
        case AlignmentStep::Kind::equal:
            break;
    }
    return DiffStep::Kind::equal;
}

}  // namespace

std::vector<SaidWord> spoken(std::string_view text, Analyzer& analyzer) {
    std::vector<SaidWord> words;
    for (const text::SpokenWord& one : text::spoken_words(text, analyzer)) {
        words.push_back({std::string(one.word.form), one.word.bytes, one.after_gap});
    }
    return words;
}

std::vector<std::string> forms_of(const std::vector<SaidWord>& words) {
    std::vector<std::string> forms;
    forms.reserve(words.size());
    for (const SaidWord& word : words) forms.push_back(word.form);
    return forms;
}

Claim::Claim(std::string_view text, Analyzer& analyzer, const Rarity& rarity)
    : words_(spoken(text, analyzer)) {
    check_length(words_);
    for (const SaidWord& word : words_) {
        // Squared, so that common words, which any two sentences share, count little.
        const double rare = rarity(word.form);
        const double weight = rare * rare;
        const std::uint16_t hash = store::word_hash(word.form);
        aligned_.push_back({hash, weight, word.after_gap});
        weights_.emplace(hash, weight);
        mean_weight_ += weight / static_cast<double>(words_.size());
    }
}

Alignment Claim::align_with(const std::vector<std::uint16_t>& words) const {
    std::vector<AlignedWord> wording;
    wording.reserve(words.size());
    for (const std::uint16_t word : words) {
        const auto known = weights_.find(word);
        wording.push_back({word, known != weights_.end() ? known->second : mean_weight_});
    }
    return align(aligned_, wording);
}

double Claim::closeness_of(const std::vector<std::uint16_t>& signature_words) const {
    std::vector<std::uint16_t> words = signature_words;
    std::erase(words, store::kGap);
    const Alignment alignment = align_with(words);
    const bool near = alignment.closeness >= kWorthALook &&
                      alignment.equal_words >= std::min(kFewestEqualWords, words_.size());
    return near ? alignment.closeness : 0.0;
}

void Claim::compare(Wording& wording, Analyzer& analyzer) const {
    const std::vector<SaidWord> said = spoken(wording.text, analyzer);
    std::vector<std::uint16_t> hashes;
    for (const SaidWord& word : said) hashes.push_back(store::word_hash(word.form));
    const Alignment alignment = align_with(hashes);
    wording.is_exact = alignment.is_exact();
    wording.closeness = alignment.closeness;
    for (const AlignmentStep& step : alignment.steps) add(step, said, wording.diff);
}

/// Neighbouring words of one kind are one step.
void Claim::add(const AlignmentStep& step, const std::vector<SaidWord>& said,
                std::vector<DiffStep>& diff) const {
    const DiffStep::Kind kind = kind_of(step.kind);
    const ByteRange bytes =
        kind == DiffStep::Kind::removed ? words_[step.claim].bytes : said[step.wording].bytes;
    if (!diff.empty() && diff.back().kind == kind) {
        diff.back().bytes.end = bytes.end;
    } else {
        diff.push_back({kind, bytes});
    }
}

}  // namespace quoth::match
