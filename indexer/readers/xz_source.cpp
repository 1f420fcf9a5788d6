#include "indexer/readers/xz_source.hpp"

#include <lzma.h>

#include <new>
#include <string_view>
#include <utility>

namespace quoth::indexer {
namespace {

/// `xz -9` needs 65 MiB.
constexpr std::uint64_t kMostMemory = std::uint64_t{128} << 20U;

const char* reason(lzma_ret code) {
    switch (code) {
        case LZMA_BUF_ERROR:
            return "the xz data end early";
        case LZMA_MEMLIMIT_ERROR:
            return "the xz data need more than 128 MiB of memory, the limit";
        case LZMA_OPTIONS_ERROR:
            return "the xz data are packed in a way that is not known";
        default:
            return "the xz data are damaged";
    }
}

}  // namespace

class XzSource::Decoder {
  public:
    Decoder() {
        if (lzma_stream_decoder(&stream_, kMostMemory, LZMA_CONCATENATED) != LZMA_OK)
            throw std::bad_alloc();
    }
    ~Decoder() { lzma_end(&stream_); }
    Decoder(const Decoder&) = delete;
    Decoder& operator=(const Decoder&) = delete;

    struct Step {
        lzma_ret code = LZMA_OK;
        std::size_t used = 0;
    };

    /// Appends what `packed`, the last bytes if `is_last`, gives; at most kReadSize.
    Step step(std::string_view packed, bool is_last, std::string& bytes) {
        const std::size_t before = bytes.size();
        bytes.resize(before + kReadSize);
        stream_.next_in = reinterpret_cast<const std::uint8_t*>(packed.data());
        stream_.avail_in = packed.size();
        stream_.next_out = reinterpret_cast<std::uint8_t*>(bytes.data() + before);
        stream_.avail_out = kReadSize;
        const lzma_ret code = lzma_code(&stream_, is_last ? LZMA_FINISH : LZMA_RUN);
        if (code == LZMA_MEM_ERROR) throw std::bad_alloc();
        bytes.resize(bytes.size() - stream_.avail_out);
        return {code, packed.size() - stream_.avail_in};
    }

  private:
    lzma_stream stream_ = LZMA_STREAM_INIT;
};

XzSource::XzSource(ByteSource& below, const std::uint64_t& records,
                   const std::function<bool()>& is_over)
    : ByteSource(is_over), below_(below), limit_(records), decoder_(std::make_unique<Decoder>()) {}

XzSource::~XzSource() = default;

bool XzSource::read_more() {
    const std::size_t before = bytes.size();
    while (bytes.size() == before && damage_.empty() && !is_done_) decode_some();
    if (bytes.size() > before) return went_on();
    return damage_.empty() ? ended() : failed(std::exchange(damage_, {}));
}

void XzSource::decode_some() {
    if (used_ == below_.bytes.size()) {
        below_.bytes.clear();
        used_ = 0;
        if (!below_.at_end() && !below_.fill()) {
            damage_ = below_.failure();
            return;
        }
    }
    const std::size_t before = bytes.size();
    const auto [code, used] =
        decoder_->step(std::string_view(below_.bytes).substr(used_), below_.at_end(), bytes);
    used_ += used;
    packed_ += used;
    unpacked_ += bytes.size() - before;
    if (code == LZMA_STREAM_END) {
        is_done_ = true;
    } else if (code != LZMA_OK) {
        damage_ = reason(code);
    } else if (limit_.is_exceeded(packed_, unpacked_)) {
        damage_ = kBombMessage;
    }
}

}  // namespace quoth::indexer
