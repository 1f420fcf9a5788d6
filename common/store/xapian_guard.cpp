#include "common/store/xapian_guard.hpp"

#include <xapian.h>

#include <chrono>
#include <exception>
#include <new>
#include <string>
#include <thread>

namespace quoth::store {
namespace {

/// False if the database fails for another reason than that the writer was faster once more; then
/// the next attempt tells.
bool reopened(Xapian::Database& database) {
    // A writer that commits without a pause may be in the middle of the next commit.
    std::this_thread::sleep_for(std::chrono::milliseconds(2));
    try {
        database.reopen();
        return true;
    } catch (const Xapian::DatabaseModifiedError&) {
        return true;
    } catch (...) {
        return false;
    }
}

std::string quoted(std::string_view object) { return "'" + std::string(object) + "'"; }

bool contains(std::string_view text, std::string_view part) {
    return text.find(part) != std::string_view::npos;
}

/// Xapian names the system's reason (`No space left on device`) in its own message.
bool names_full_disk(const Xapian::Error& error) {
    const char* reason = error.get_error_string();
    return contains(error.get_msg(), "No space left") ||
           (reason != nullptr && contains(reason, "No space left"));
}

/// What may be typed about an index that is damaged or cannot be read.
std::string check_or_replace(std::string_view object) {
    const std::string program = "quoth-indexer --db " + std::string(object);
    return "see what is damaged with: " + program + " --check; build it again with: " + program +
           " --replace-all PATH";
}

Error io_error(std::string_view object, const Xapian::Error& error) {
    std::string message = "index " + quoted(object) + " failed: " + error.get_msg();
    if (const char* reason = error.get_error_string()) message += std::string(" (") + reason + ")";
    if (names_full_disk(error)) {
        return {ErrorCode::disk_full, "the disk is full: " + message,
                "free some space and run the same command again"};
    }
    return {ErrorCode::io, std::move(message), check_or_replace(object)};
}

}  // namespace

Error error_from_current_exception(std::string_view object) {
    try {
        throw;
    } catch (const std::bad_alloc&) {
        throw;
    } catch (const Refused& refused) {
        return refused.error;
    } catch (const Xapian::DatabaseLockError& error) {
        // Xapian calls every failure to open the lock file so; only one means another writer.
        if (!contains(error.get_msg(), "already locked")) return io_error(object, error);
        return {ErrorCode::locked, "index " + quoted(object) + " is in use by another writer",
                "wait until the other quoth-indexer has finished"};
    } catch (const Xapian::DatabaseModifiedError&) {
        return {ErrorCode::locked,
                "index " + quoted(object) + " is rewritten faster than it can be read",
                "try again"};
    } catch (const Xapian::DatabaseNotFoundError&) {
        return {ErrorCode::not_found, "there is no index " + quoted(object),
                "create it with: quoth-indexer --db " + std::string(object) + " PATH"};
    } catch (const Xapian::DatabaseVersionError& error) {
        return {ErrorCode::incompatible_index,
                "index " + quoted(object) + " was written by another Xapian: " + error.get_msg(),
                "build it again with this version"};
    } catch (const Xapian::DatabaseCorruptError& error) {
        return {ErrorCode::corrupt_index,
                "index " + quoted(object) + " is damaged: " + error.get_msg(),
                check_or_replace(object)};
    } catch (const Xapian::DatabaseOpeningError& error) {
        if (error.get_error_string() != nullptr) return io_error(object, error);
        return {ErrorCode::not_found,
                "cannot open index " + quoted(object) + ": " + error.get_msg(),
                "create it with: quoth-indexer --db " + std::string(object) + " PATH"};
    } catch (const Xapian::InvalidArgumentError& error) {
        return {ErrorCode::invalid_argument,
                "index " + quoted(object) + " refused a document: " + error.get_msg()};
    } catch (const Xapian::UnimplementedError& error) {
        return {ErrorCode::invalid_argument,
                "index " + quoted(object) + " cannot take a document: " + error.get_msg()};
    } catch (const Xapian::Error& error) {
        return io_error(object, error);
    } catch (const std::exception& error) {
        return {ErrorCode::corrupt_index,
                "index " + quoted(object) + " is damaged: " + error.what(),
                check_or_replace(object)};
    }
}

bool detail::moved_to_newest_snapshot(Xapian::Database& database) {
    try {
        throw;
    } catch (const Xapian::DatabaseModifiedError&) {
        return reopened(database);
    } catch (...) {
        return false;
    }
}

}  // namespace quoth::store
