#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>

namespace quoth::indexer {

/// Bytes that are read as they are asked for: of a file, or of what is packed in one. Those that
/// were read and not dropped stand in `bytes`.
class ByteSource {
  public:
    ByteSource(const ByteSource&) = delete;
    ByteSource& operator=(const ByteSource&) = delete;
    virtual ~ByteSource() = default;

    /// Appends what is next, about 256 KiB at most; sets `at_end` when there is nothing more. False
    /// if it cannot be read (`failure` says why) or the run is over; then it stays so.
    [[nodiscard]] bool fill() { return failure_.empty() && read_more(); }

    /// After a failure: whether bytes beyond the damage can be read; if so `fill` goes on with
    /// them.
    [[nodiscard]] virtual bool pass_damage() { return false; }

    /// Drops `bytes` and goes on reading elsewhere, counted as lseek does. The new place from the
    /// beginning, or -1 where that cannot be done, as in a pipe.
    virtual std::int64_t seek(std::int64_t /*offset*/, int /*whence*/) { return -1; }

    [[nodiscard]] bool at_end() const { return at_end_; }
    [[nodiscard]] bool is_over() const { return is_over_(); }
    [[nodiscard]] const std::string& failure() const { return failure_; }

    std::string bytes;

  protected:
    /// `is_over` is asked while input that may never come is waited for (a pipe); true ends the
    /// reading.
    explicit ByteSource(const std::function<bool()>& is_over) : is_over_(is_over) {}

    /// The three ways in which `read_more` returns; `went_on` also ends a failure.
    bool went_on();
    bool ended();
    bool failed(std::string failure);

  private:
    virtual bool read_more() = 0;

    const std::function<bool()>& is_over_;
    bool at_end_ = false;
    std::string failure_;
};

/// How many bytes sources read in one piece.
inline constexpr std::size_t kReadSize = std::size_t{256} << 10U;

/// The bytes of an open file. The descriptor stays the caller's.
class FileSource : public ByteSource {
  public:
    /// `on_read` is told of each piece how long it is.
    FileSource(int descriptor, const std::function<bool()>& is_over,
               const std::function<void(std::size_t)>& on_read)
        : ByteSource(is_over), descriptor_(descriptor), on_read_(on_read) {}

    std::int64_t seek(std::int64_t offset, int whence) override;

  private:
    bool read_more() override;
    [[nodiscard]] bool wait_for_input() const;

    int descriptor_;
    const std::function<void(std::size_t)>& on_read_;
};

}  // namespace quoth::indexer
