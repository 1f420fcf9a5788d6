#include "indexer/readers/utf16_source.hpp"

#include <unicode/ucnv.h>

#include <array>
#include <new>
#include <string_view>

namespace quoth::indexer {

class Utf16Source::Decoder {
  public:
    Decoder() : from_(open("UTF-16")), to_(open("UTF-8")) {}
    Decoder(const Decoder&) = delete;
    Decoder& operator=(const Decoder&) = delete;
    ~Decoder() {
        ucnv_close(from_);
        ucnv_close(to_);
    }

    /// Appends what `units`, the last ones if `is_last`, give. What is not whole yet is kept.
    void append(std::string_view units, bool is_last, std::string& utf8) {
        const char* source = units.data();
        const char* const end = source + units.size();
        UErrorCode error = U_BUFFER_OVERFLOW_ERROR;
        while (error == U_BUFFER_OVERFLOW_ERROR) {
            error = U_ZERO_ERROR;
            std::array<char, 4096> piece;
            char* target = piece.data();
            ucnv_convertEx(to_, from_, &target, piece.data() + piece.size(), &source, end,
                           pivot_.data(), &pivot_begin_, &pivot_end_, pivot_.data() + pivot_.size(),
                           0, is_last ? 1 : 0, &error);
            utf8.append(piece.data(), target);
        }
    }

  private:
    static UConverter* open(const char* charset) {
        UErrorCode error = U_ZERO_ERROR;
        UConverter* const converter = ucnv_open(charset, &error);
        if (U_FAILURE(error)) throw std::bad_alloc();  // both are built into ICU
        return converter;
    }

    UConverter* from_;
    UConverter* to_;
    std::array<UChar, 1024> pivot_;
    UChar* pivot_begin_ = pivot_.data();
    UChar* pivot_end_ = pivot_.data();
};

Utf16Source::Utf16Source(ByteSource& below, const std::function<bool()>& is_over)
    : ByteSource(is_over), below_(below), decoder_(std::make_unique<Decoder>()) {}

Utf16Source::~Utf16Source() = default;

bool Utf16Source::read_more() {
    if (below_.bytes.empty() && !below_.at_end() && !below_.fill()) return failed(below_.failure());
    const std::size_t before = bytes.size();
    decoder_->append(below_.bytes, below_.at_end(), bytes);
    const bool is_end = below_.at_end() && below_.bytes.empty() && bytes.size() == before;
    below_.bytes.clear();
    return is_end ? ended() : went_on();
}

}  // namespace quoth::indexer
