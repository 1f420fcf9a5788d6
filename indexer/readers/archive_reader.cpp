#include "indexer/readers/archive_reader.hpp"

#include <archive.h>
#include <archive_entry.h>
#include <locale.h>

#include <cerrno>
#include <new>
#include <string_view>
#include <utility>

#include "indexer/readers/expansion_limit.hpp"

namespace quoth::indexer {
namespace {

/// libarchive converts names of members to the character set of the thread's locale.
class Utf8Names {
  public:
    Utf8Names()
        : utf8_(newlocale(LC_CTYPE_MASK, "C.UTF-8", nullptr)),
          before_(utf8_ != nullptr ? uselocale(utf8_) : nullptr) {}
    ~Utf8Names() {
        if (utf8_ == nullptr) return;
        uselocale(before_);
        freelocale(utf8_);
    }
    Utf8Names(const Utf8Names&) = delete;
    Utf8Names& operator=(const Utf8Names&) = delete;

  private:
    locale_t utf8_;
    locale_t before_;
};

/// What libarchive unpacks; gzip and xz are read without it.
int filter_of(Packing packing) {
    switch (packing) {
        case Packing::zstd:
            return ARCHIVE_FILTER_ZSTD;  // of windows up to 128 MiB
        case Packing::bzip2:
            return ARCHIVE_FILTER_BZIP2;
        case Packing::lz4:
            return ARCHIVE_FILTER_LZ4;
        default:
            return ARCHIVE_FILTER_NONE;
    }
}

struct ArchiveDeleter {
    void operator()(archive* reader) const { archive_read_free(reader); }
};
struct EntryDeleter {
    void operator()(archive_entry* entry) const { archive_entry_free(entry); }
};

}  // namespace

class ArchiveReader::Impl {
  public:
    Impl(ByteSource& below, Packing packing, const std::uint64_t& records)
        : below_(below),
          limit_(records),
          archive_(archive_read_new()),
          entry_(archive_entry_new()) {
        if (!archive_ || !entry_) throw std::bad_alloc();
        choose(packing);
        archive_read_set_callback_data(archive_.get(), this);
        archive_read_set_read_callback(archive_.get(), on_read);
        if (packing == Packing::zip && below_.seek(0, SEEK_SET) == 0)
            archive_read_set_seek_callback(archive_.get(), on_seek);
        const bool is_open = archive_read_open1(archive_.get()) == ARCHIVE_OK;
        // To libarchive, a stream that is damaged from its beginning is an empty one.
        if (is_open && (is_archive(packing) || archive_errno(archive_.get()) == 0)) return;
        open_failure_ = reason();
        is_spent_ = true;
    }

    std::optional<Member> next() {
        failure_ = std::exchange(open_failure_, {});
        const Utf8Names names;
        while (!is_spent_) {
            const int code = archive_read_next_header2(archive_.get(), entry_.get());
            expected_ = 0;
            if (code == ARCHIVE_EOF) {
                is_spent_ = true;
            } else if (code == ARCHIVE_RETRY) {
                failure_ = reason();  // a header of tar; libarchive looks for the next one
            } else if (code <= ARCHIVE_FAILED || goes_back_) {
                give_up();
            } else {
                has_members_ = true;
                return member();
            }
        }
        return std::nullopt;
    }

    bool read(std::string& bytes) {
        failure_.clear();
        if (is_spent_) return false;
        const void* block = nullptr;
        std::size_t size = 0;
        la_int64_t offset = 0;
        const int code = archive_read_data_block(archive_.get(), &block, &size, &offset);
        if (code == ARCHIVE_EOF) return false;
        if (code == ARCHIVE_FATAL) is_spent_ = true;
        if (code != ARCHIVE_OK) return fail(reason());
        // No article has holes, and those of a sparse file may be of any size.
        if (offset != expected_) return fail("it is a sparse file");
        expected_ += static_cast<la_int64_t>(size);
        unpacked_ += size;
        const auto packed = static_cast<std::uint64_t>(archive_filter_bytes(archive_.get(), -1));
        if (limit_.is_exceeded(packed, unpacked_)) return fail(kBombMessage);
        bytes.append(static_cast<const char*>(block), size);
        return true;
    }

    [[nodiscard]] const std::string& failure() const { return failure_; }

  private:
    void choose(Packing packing) {
        if (packing == Packing::tar) {
            archive_read_support_format_tar(archive_.get());
        } else if (packing == Packing::zip) {
            archive_read_support_format_zip(archive_.get());
        } else {
            archive_read_support_format_raw(archive_.get());
            archive_read_support_format_empty(archive_.get());  // raw needs a byte
            // Not one that may show: then libarchive would look for others inside it.
            archive_read_append_filter(archive_.get(), filter_of(packing));
        }
    }

    static la_ssize_t on_read(archive* reader, void* self, const void** buffer) {
        auto& impl = *static_cast<Impl*>(self);
        impl.chunk_.clear();
        impl.chunk_.swap(impl.below_.bytes);
        while (impl.chunk_.empty() && !impl.below_.at_end()) {
            if (!impl.below_.fill()) {
                archive_set_error(reader, EIO, "%s", impl.below_.failure().c_str());
                return -1;
            }
            impl.chunk_.swap(impl.below_.bytes);
        }
        *buffer = impl.chunk_.data();
        return static_cast<la_ssize_t>(impl.chunk_.size());
    }

    /// A zip begins to be read at its end, where its members are listed. They lie one behind the
    /// other; one that begins inside another is the way in which small files hold terabytes.
    static la_int64_t on_seek(archive* /*reader*/, void* self, la_int64_t offset, int whence) {
        auto& impl = *static_cast<Impl*>(self);
        if (impl.has_members_ && whence != SEEK_CUR) {
            impl.goes_back_ = true;
            return ARCHIVE_FATAL;
        }
        const std::int64_t place = impl.below_.seek(offset, whence);
        return place < 0 ? ARCHIVE_FATAL : place;
    }

    /// In zip, LZMA and PPMd take as much memory as the file says. libarchive tells of the method
    /// in the name of the format alone: `ZIP 2.0 (deflation)`.
    [[nodiscard]] bool has_known_cost() const {
        const char* const name = archive_format_name(archive_.get());
        const std::string_view method = name != nullptr ? name : "";
        return method.find("lzma") == std::string_view::npos &&
               method.find("xz") == std::string_view::npos &&
               method.find("ppmd") == std::string_view::npos;
    }

    [[nodiscard]] Member member() const {
        archive_entry* const entry = entry_.get();
        const auto type = archive_entry_filetype(entry);
        const char* const name = archive_entry_pathname(entry);
        return {name != nullptr ? name : "", type == AE_IFDIR,
                type == AE_IFREG && archive_entry_hardlink(entry) == nullptr,
                archive_entry_is_encrypted(entry) != 0, has_known_cost()};
    }

    [[nodiscard]] std::string reason() const {
        const char* const message = archive_error_string(archive_.get());
        return message != nullptr ? message : "unknown reason";
    }

    bool fail(std::string reason) {
        failure_ = std::move(reason);
        return false;
    }

    void give_up() {
        failure_ = goes_back_ ? "members overlap, as in a decompression bomb" : reason();
        is_spent_ = true;
    }

    ByteSource& below_;
    ExpansionLimit limit_;
    std::unique_ptr<archive, ArchiveDeleter> archive_;
    std::unique_ptr<archive_entry, EntryDeleter> entry_;
    std::string chunk_;  // the bytes that libarchive has at the moment
    bool has_members_ = false;
    bool goes_back_ = false;
    bool is_spent_ = false;  // nothing more can be read
    la_int64_t expected_ = 0;
    std::uint64_t unpacked_ = 0;
    std::string open_failure_;  // that the first call of `next` is to tell
    std::string failure_;
};

ArchiveReader::ArchiveReader(ByteSource& below, Packing packing, const std::uint64_t& records)
    : impl_(std::make_unique<Impl>(below, packing, records)) {}

ArchiveReader::~ArchiveReader() = default;

std::optional<ArchiveReader::Member> ArchiveReader::next() { return impl_->next(); }

bool ArchiveReader::read(std::string& bytes) { return impl_->read(bytes); }

const std::string& ArchiveReader::failure() const { return impl_->failure(); }

bool MemberSource::read_more() {
    if (reader_.read(bytes)) return went_on();
    return reader_.failure().empty() ? ended() : failed(reader_.failure());
}

}  // namespace quoth::indexer
