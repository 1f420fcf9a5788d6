#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>

#include "indexer/readers/byte_source.hpp"
#include "indexer/readers/packings.hpp"

namespace quoth::indexer {

/// The members of an archive one after the other, or what a compressed file holds as its only
/// member, read by libarchive from the bytes of a source. Nothing is unpacked to disk.
class ArchiveReader {
  public:
    /// `below` holds the packed bytes; `records` as ExpansionLimit has it.
    ArchiveReader(ByteSource& below, Packing packing, const std::uint64_t& records);
    ~ArchiveReader();
    ArchiveReader(const ArchiveReader&) = delete;
    ArchiveReader& operator=(const ArchiveReader&) = delete;

    struct Member {
        std::string name;  ///< any bytes but NUL; empty in a compressed file
        bool is_folder = false;
        bool is_file = false;  ///< neither a folder nor a link or device
        bool is_encrypted = false;
        bool has_known_cost = true;  ///< unpacking takes no more memory than we know
    };

    /// The next member whose header can be read; nothing at the end, and where the archive cannot
    /// be read any further. Either way `failure` tells what was wrong since the last call.
    [[nodiscard]] std::optional<Member> next();

    /// Appends the next bytes of the member to `bytes`. False at its end and on failure.
    [[nodiscard]] bool read(std::string& bytes);

    /// Why the last call failed; empty if it did not.
    [[nodiscard]] const std::string& failure() const;

  private:
    class Impl;
    std::unique_ptr<Impl> impl_;
};

/// The bytes of the member that `reader` stands at.
class MemberSource : public ByteSource {
  public:
    MemberSource(ArchiveReader& reader, const std::function<bool()>& is_over)
        : ByteSource(is_over), reader_(reader) {}

  private:
    bool read_more() override;

    ArchiveReader& reader_;
};

}  // namespace quoth::indexer
