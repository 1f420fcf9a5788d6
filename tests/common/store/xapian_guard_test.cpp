#include "common/store/xapian_guard.hpp"

#include <gmock/gmock.h>
#include <xapian.h>

#include <stdexcept>

namespace quoth::store {
namespace {

using testing::HasSubstr;

template <typename Exception>
Error error_of(const Exception& exception) {
    const Result<int> result = guarded("news.quoth", [&]() -> int { throw exception; });
    return result.error();
}

TEST(XapianGuardTest, PassesValuesThrough) {
    const Result<int> result = guarded("x", [] { return 7; });
    ASSERT_TRUE(result);
    EXPECT_EQ(*result, 7);
    EXPECT_TRUE(guarded("x", [] {}));
}

TEST(XapianGuardTest, TellsXapiansErrorsApart) {
    EXPECT_EQ(
        error_of(Xapian::DatabaseLockError("Unable to get write lock on x: already locked")).code,
        ErrorCode::locked);
    EXPECT_EQ(error_of(Xapian::DatabaseLockError("Unable to get write lock on x: ", "", EIO)).code,
              ErrorCode::io);
    EXPECT_EQ(error_of(Xapian::DatabaseNotFoundError("x")).code, ErrorCode::not_found);
    EXPECT_EQ(error_of(Xapian::DatabaseCorruptError("x")).code, ErrorCode::corrupt_index);
    EXPECT_EQ(error_of(Xapian::InvalidArgumentError("x")).code, ErrorCode::invalid_argument);
    EXPECT_EQ(error_of(Xapian::DatabaseError("x")).code, ErrorCode::io);
    EXPECT_EQ(
        error_of(Xapian::DatabaseError("Error writing block 3 (No space left on device)")).code,
        ErrorCode::disk_full);
}

TEST(XapianGuardTest, NamesTheIndexAndWhatToType) {
    const Error error = error_of(Xapian::DatabaseNotFoundError("x"));
    EXPECT_THAT(error.message, HasSubstr("'news.quoth'"));
    EXPECT_THAT(error.hint, HasSubstr("quoth-indexer --db news.quoth"));
}

TEST(XapianGuardTest, ADamagedIndexIsToBeCheckedOrReplaced) {
    const std::string hint =
        "see what is damaged with: quoth-indexer --db news.quoth --check; build it again with: "
        "quoth-indexer --db news.quoth --replace-all PATH";
    EXPECT_EQ(error_of(Xapian::DatabaseCorruptError("x")).hint, hint);
    EXPECT_EQ(error_of(Xapian::DatabaseError("EOF reading block 2")).hint, hint);
    EXPECT_EQ(error_of(std::length_error("x")).hint, hint);
}

TEST(XapianGuardTest, WhatDamagedFilesMakeTheLibraryThrowIsDamage) {
    EXPECT_EQ(error_of(std::length_error("x")).code, ErrorCode::corrupt_index);
}

TEST(XapianGuardTest, OutOfMemoryIsNotSwallowed) {
    EXPECT_THROW(static_cast<void>(guarded("x", [] { throw std::bad_alloc(); })), std::bad_alloc);
}

TEST(XapianGuardTest, AReadIsRepeatedOnTheNewestSnapshot) {
    Xapian::WritableDatabase database("", Xapian::DB_BACKEND_INMEMORY);
    int calls = 0;
    const Result<int> result = guarded_read("x", database, [&] {
        if (++calls < 3) throw Xapian::DatabaseModifiedError("x");
        return calls;
    });
    ASSERT_TRUE(result);
    EXPECT_EQ(*result, 3);
}

TEST(XapianGuardTest, AReadGivesUpInTheEnd) {
    Xapian::WritableDatabase database("", Xapian::DB_BACKEND_INMEMORY);
    int calls = 0;
    const Result<int> result = guarded_read("x", database, [&]() -> int {
        ++calls;
        throw Xapian::DatabaseModifiedError("x");
    });
    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().code, ErrorCode::locked);
    EXPECT_EQ(calls, 6);
}

}  // namespace
}  // namespace quoth::store
