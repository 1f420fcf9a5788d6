#include "indexer/readers/content_reader.hpp"

#include <algorithm>
#include <optional>
#include <string_view>
#include <utility>

#include "common/text/utf8.hpp"
#include "indexer/readers/archive_reader.hpp"
#include "indexer/readers/formats.hpp"
#include "indexer/readers/gzip_source.hpp"
#include "indexer/readers/packings.hpp"
#include "indexer/readers/unread_documents.hpp"
#include "indexer/readers/utf16_source.hpp"
#include "indexer/readers/xz_source.hpp"

namespace quoth::indexer {
namespace {

/// Bytes that are a file by themselves, and what they are packed in.
struct Content {
    std::string path;  // as messages and ids have it
    std::string name;  // as the format goes by: without the ending of a compression
    int layers = 0;
    bool was_compressed = false;  // the last layer is a compression
    bool is_typed = false;        // the user has named it
};

/// Whether a part of the path `name` is hidden, as a walk over folders would not enter it.
bool is_hidden(std::string_view name) {
    while (!name.empty()) {
        const std::string_view part = name.substr(0, name.find('/'));
        if (part.starts_with('.') && part != "." && part != "..") return true;
        name.remove_prefix(std::min(part.size() + 1, name.size()));
    }
    return false;
}

/// The readers of the others decode by themselves: what they read may name its encoding.
bool is_read_as_utf8(InputFormat format) {
    return format == InputFormat::jsonl || format == InputFormat::csv;
}

class ContentReader {
  public:
    ContentReader(InputFormat format, const RecordSink& sink) : format_(format), sink_(sink) {
        sink_.on_record = [this, &sink](Record record) {
            ++records_;
            return sink.on_record(std::move(record));
        };
    }

    bool read(const Content& content, ByteSource& source) {
        // What was read before a failure may hold records; who asks for more will meet it again.
        while (!shows(source) && source.fill()) {
        }
        const bool is_on_disk = content.layers == 0 && content.path != "-";
        if (auto reason = reason_for_not_reading(is_on_disk ? content.path : "", source.bytes)) {
            return sink_.on_problem({content.path, 0, *std::move(reason)});
        }
        const Packing packing = packing_of(source.bytes);
        if (packing == Packing::none) return split(content, source);
        const bool is_same_layer = is_archive(packing) && content.was_compressed;
        if (content.layers == kMostLayers && !is_same_layer) {
            return sink_.on_problem({content.path, 0,
                                     "it is packed more than 3 times over; unpack it, and index "
                                     "what it holds"});
        }
        const int layers = content.layers + (is_same_layer ? 0 : 1);
        if (is_archive(packing)) return read_archive(content, source, packing, layers);
        return read_compressed({content.path, std::string(without_compression_ending(content.name)),
                                layers, true, content.is_typed},
                               source, packing);
    }

  private:
    /// Whether what was read is enough to tell what it is. A pipe may deliver it byte by byte.
    [[nodiscard]] bool shows(const ByteSource& source) const {
        if (source.at_end()) return true;
        if (format_ == InputFormat::automatic) return shows_its_format(source.bytes);
        return source.bytes.size() >= kPackingBytes || shows_its_format(source.bytes);
    }

    bool split(const Content& content, ByteSource& source) {
        const InputFormat format =
            format_ == InputFormat::automatic ? detect_format(content.name, source.bytes) : format_;
        if (text::is_utf16(source.bytes) && is_read_as_utf8(format)) {
            Utf16Source decoded(source, sink_.is_over);
            return read(content, decoded);
        }
        if (format_ == InputFormat::automatic && !content.is_typed && !sink_.map &&
            is_other_table(format, source.bytes)) {
            sink_.on_skipped(content.path);
            return true;
        }
        return entry_of(format).split(content.path, format, source, sink_);
    }

    bool read_compressed(const Content& content, ByteSource& source, Packing packing) {
        if (packing == Packing::gzip) {
            GzipSource unpacked(source, records_, sink_.is_over);
            return read(content, unpacked);
        }
        if (packing == Packing::xz) {
            XzSource unpacked(source, records_, sink_.is_over);
            return read(content, unpacked);
        }
        ArchiveReader reader(source, packing, records_);
        const bool has_content = reader.next().has_value();
        if (!has_content && !reader.failure().empty()) {
            return !source.is_over() &&
                   sink_.on_problem({content.path, 0, "cannot be read: " + reader.failure()});
        }
        MemberSource unpacked(reader, sink_.is_over);
        return read(content, unpacked);
    }

    bool read_archive(const Content& content, ByteSource& source, Packing packing, int layers) {
        ArchiveReader reader(source, packing, records_);
        const auto report = [&](const std::string& problem) {
            return !source.is_over() && sink_.on_problem({content.path, 0, problem});
        };
        std::size_t members = 0;
        bool is_empty = true;
        for (;;) {
            const std::optional<ArchiveReader::Member> member = reader.next();
            if (!reader.failure().empty() &&
                !report("a part of the archive cannot be read: " + reader.failure())) {
                return false;
            }
            if (!member) return !is_empty || !reader.failure().empty() || report("it is empty");
            if (packing == Packing::zip && members == kMostZipMembers) {
                return report("it has more than 100,000 members; the others are left out");
            }
            ++members;
            is_empty = is_empty && member->is_folder;
            if (!read_member(content, *member, reader, layers)) return false;
        }
    }

    bool read_member(const Content& archive, const ArchiveReader::Member& member,
                     ArchiveReader& reader, int layers) {
        const std::string name = normalised_path(member.name);
        if (member.is_folder) return true;
        const std::string path = archive.path + "!" + name;
        const bool is_wanted = format_ != InputFormat::automatic ||
                               names_articles(std::string_view(name).substr(name.rfind('/') + 1));
        if (!member.is_file || !is_wanted || is_hidden(name)) {
            sink_.on_skipped(path);
            return true;
        }
        if (member.is_encrypted) return sink_.on_problem({path, 0, "it is encrypted"});
        if (!member.has_known_cost)
            return sink_.on_problem({path, 0, "it is packed by a method of zip that is not read"});
        MemberSource source(reader, sink_.is_over);
        return read({path, name, layers, false}, source);
    }

    InputFormat format_;
    RecordSink sink_;  // that counts the records
    std::uint64_t records_ = 0;
};

}  // namespace

bool read_content(const std::string& path, bool is_typed, ByteSource& source, InputFormat format,
                  const RecordSink& sink) {
    Content content{path, path};
    content.is_typed = is_typed;
    return ContentReader(format, sink).read(content, source);
}

}  // namespace quoth::indexer
