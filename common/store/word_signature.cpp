#include "common/store/word_signature.hpp"

#include <xxhash.h>

#include "common/store/big_endian.hpp"
#include "common/text/spoken_words.hpp"

namespace quoth::store {
namespace {

constexpr int kWordBytes = 2;

/// `a spokesman` is one of many, so that two of them need not be one.
bool is_name(std::string_view name) {
    return !name.empty() && !(name.front() >= 'a' && name.front() <= 'z');
}

std::uint16_t speaker_hash(std::string_view name, Analyzer& analyzer) {
    if (!is_name(name)) return 0;
    const std::vector<Word>& words = analyzer.words(name);
    return words.empty() ? std::uint16_t{0} : word_hash(words.back().form);
}

}  // namespace

std::uint16_t word_hash(std::string_view form) {
    const auto hash = static_cast<std::uint16_t>(XXH3_64bits(form.data(), form.size()));
    return hash == kGap ? std::uint16_t{1} : hash;
}

WordSignature signature_of(const Article& article, const Quotation& quotation, Analyzer& analyzer) {
    WordSignature signature;
    for (const ArticleSpan& part : quotation.parts) {
        const std::string& field = part.field == ArticleField::title ? article.title : article.text;
        bool gap = true;  // before each part
        for (const text::SpokenWord& spoken : text::spoken_words(part.bytes.of(field), analyzer)) {
            if (signature.words.size() >= kMostSignatureWords) break;
            gap = gap || spoken.after_gap;
            if (gap && !signature.words.empty()) signature.words.push_back(kGap);
            signature.words.push_back(word_hash(spoken.word.form));
            gap = false;
        }
    }
    if (quotation.speaker) signature.speaker = speaker_hash(quotation.speaker->name, analyzer);
    return signature;
}

std::string write_signature(const WordSignature& signature) {
    std::string data;
    data.reserve(kWordBytes * (1 + signature.words.size()));
    append_big_endian(signature.speaker, kWordBytes, data);
    for (const std::uint16_t word : signature.words) append_big_endian(word, kWordBytes, data);
    return data;
}

WordSignature read_signature(std::string_view data) {
    const auto take = [&] {
        const auto number = static_cast<std::uint16_t>(read_big_endian(data.substr(0, kWordBytes)));
        data.remove_prefix(kWordBytes);
        return number;
    };
    WordSignature signature;
    if (data.size() < kWordBytes) return signature;
    signature.speaker = take();
    signature.words.reserve(data.size() / kWordBytes);
    while (data.size() >= kWordBytes) signature.words.push_back(take());
    return signature;
}

}  // namespace quoth::store
