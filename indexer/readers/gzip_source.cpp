#include "indexer/readers/gzip_source.hpp"

#include <zlib.h>

#include <algorithm>
#include <new>
#include <string_view>
#include <utility>

namespace quoth::indexer {
namespace {

constexpr std::string_view kMagic = "\x1F\x8B\x08";
constexpr std::size_t kHeaderSize = 10;
constexpr int kGzipWindow = 15 + 16;  // the largest window; 16 asks for gzip's header and trailer

/// Where the next header of a member stands whole, npos if none does. Three bytes of magic stand in
/// packed data now and then, so the fields that have few values are looked at, too.
std::size_t find_member(std::string_view bytes, std::size_t from) {
    for (std::size_t at = bytes.find(kMagic, from); at != std::string_view::npos;
         at = bytes.find(kMagic, at + 1)) {
        if (bytes.size() - at < kHeaderSize) break;
        const auto field = [&](std::size_t i) { return static_cast<unsigned char>(bytes[at + i]); };
        const bool no_reserved_flags = (field(3) & 0xE0U) == 0;
        const bool known_effort = field(8) == 0 || field(8) == 2 || field(8) == 4;
        const bool known_system = field(9) <= 13 || field(9) == 255;
        if (no_reserved_flags && known_effort && known_system) return at;
    }
    return std::string_view::npos;
}

}  // namespace

/// zlib's state, from the beginning of a member.
class GzipSource::Inflater {
  public:
    Inflater() {
        if (inflateInit2(&stream_, kGzipWindow) != Z_OK) throw std::bad_alloc();
    }
    ~Inflater() { inflateEnd(&stream_); }
    Inflater(const Inflater&) = delete;
    Inflater& operator=(const Inflater&) = delete;

    void reset() { inflateReset(&stream_); }

    struct Step {
        int code = Z_OK;
        std::size_t used = 0;
    };

    /// Appends what `packed` gives, at most kReadSize.
    Step step(std::string_view packed, std::string& bytes) {
        const std::size_t before = bytes.size();
        bytes.resize(before + kReadSize);
        // zlib does not change its input; its interface is older than const.
        stream_.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(packed.data()));
        stream_.avail_in = static_cast<uInt>(packed.size());
        stream_.next_out = reinterpret_cast<Bytef*>(bytes.data() + before);
        stream_.avail_out = static_cast<uInt>(kReadSize);
        const int code = inflate(&stream_, Z_NO_FLUSH);
        if (code == Z_MEM_ERROR) throw std::bad_alloc();
        bytes.resize(bytes.size() - stream_.avail_out);
        return {code, packed.size() - stream_.avail_in};
    }

    [[nodiscard]] std::string reason() const {
        return stream_.msg != nullptr ? stream_.msg : "unknown reason";
    }

  private:
    z_stream stream_ = {};
};

GzipSource::GzipSource(ByteSource& below, const std::uint64_t& records,
                       const std::function<bool()>& is_over)
    : ByteSource(is_over),
      below_(below),
      limit_(records),
      inflater_(std::make_unique<Inflater>()) {}

GzipSource::~GzipSource() = default;

bool GzipSource::read_more() {
    const std::size_t before = bytes.size();
    while (bytes.size() == before && damage_.empty()) {
        if (!in_member_ && !begin_member()) break;
        if (has_input(1))
            inflate_some();
        else
            damage_ = below_.failure().empty() ? "the gzip data end early" : below_.failure();
    }
    if (bytes.size() > before) return went_on();
    if (damage_.empty()) return ended();
    return failed(std::exchange(damage_, {}));
}

bool GzipSource::pass_damage() {
    for (;;) {
        const std::size_t begin = find_member(below_.bytes, next_member_from_);
        if (begin != std::string::npos) {
            used_ = begin;
            in_member_ = false;
            return went_on();
        }
        // A header may have begun in the last bytes.
        const std::size_t kept = std::min(below_.bytes.size(), kHeaderSize - 1);
        below_.bytes.erase(0, below_.bytes.size() - kept);
        next_member_from_ = 0;
        if (below_.at_end() || !below_.fill()) return false;
    }
}

/// Whether `count` bytes that were not used stand in `below_.bytes`, or can be read.
bool GzipSource::has_input(std::size_t count) {
    if (used_ == below_.bytes.size()) {
        below_.bytes.clear();
        used_ = next_member_from_ = 0;
    }
    while (below_.bytes.size() - used_ < count) {
        if (below_.at_end() || !below_.fill()) return false;
    }
    return true;
}

bool GzipSource::begin_member() {
    constexpr std::string_view mark = kMagic.substr(0, 2);
    if (!has_input(mark.size())) {
        damage_ = below_.failure();
        return false;
    }
    if (below_.bytes.compare(used_, mark.size(), mark) != 0) return false;
    next_member_from_ = used_ + 1;
    in_member_ = true;
    inflater_->reset();
    return true;
}

void GzipSource::inflate_some() {
    const std::size_t before = bytes.size();
    const auto [code, used] = inflater_->step(std::string_view(below_.bytes).substr(used_), bytes);
    used_ += used;
    packed_ += used;
    unpacked_ += bytes.size() - before;
    if (code == Z_STREAM_END) in_member_ = false;
    if (code != Z_OK && code != Z_STREAM_END && code != Z_BUF_ERROR)
        damage_ = "the gzip data are damaged (" + inflater_->reason() + ")";
    if (limit_.is_exceeded(packed_, unpacked_)) damage_ = kBombMessage;
}

}  // namespace quoth::indexer
