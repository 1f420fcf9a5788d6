#include "indexer/pipeline/writing/lock_wait.hpp"

#include <fcntl.h>
#include <gmock/gmock.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <chrono>

#include "quoth/indexer/index_writer.hpp"
#include "tests/fixtures/temporary_folder.hpp"

namespace quoth::indexer {
namespace {

using testing::HasSubstr;

class LockWaitTest : public testing::Test {
  protected:
    fixtures::TemporaryFolder folder_;
    std::string path_ = folder_.path("index.quoth");
};

TEST_F(LockWaitTest, WhoDoesNotWaitIsToldHowTo) {
    const Result<IndexWriter> first = IndexWriter::open(path_);
    ASSERT_TRUE(first);
    const auto second = open_when_free(path_, {});
    ASSERT_FALSE(second);
    EXPECT_EQ(second.error().code, ErrorCode::locked);
    EXPECT_THAT(second.error().hint, HasSubstr("--lock-wait"));
}

TEST_F(LockWaitTest, TheIndexIsOpenedOnceItIsFree) {
    Result<IndexWriter> first = IndexWriter::open(path_);
    ASSERT_TRUE(first);
    int asked = 0;
    const auto free_at_the_third = [&] {
        if (++asked == 3) IndexWriter(*std::move(first));
        return false;
    };
    const auto second =
        open_when_free(path_, {.lock_wait = std::chrono::hours(1)}, free_at_the_third);
    EXPECT_TRUE(second);
    EXPECT_EQ(asked, 3);
}

TEST_F(LockWaitTest, WhoWaitsCanBeStopped) {
    const Result<IndexWriter> first = IndexWriter::open(path_);
    ASSERT_TRUE(first);
    const auto second =
        open_when_free(path_, {.lock_wait = std::chrono::hours(1)}, [] { return true; });
    ASSERT_FALSE(second);
    EXPECT_EQ(second.error().code, ErrorCode::interrupted);
}

TEST_F(LockWaitTest, TheOtherProcessIsNamed) {
    ASSERT_TRUE(IndexWriter::open(path_));
    EXPECT_FALSE(other_writer_of(path_));
    std::array<int, 2> done = {};
    std::array<int, 2> ready = {};
    ASSERT_EQ(pipe(done.data()), 0);
    ASSERT_EQ(pipe(ready.data()), 0);
    const pid_t child = fork();
    if (child == 0) {
        close(done[1]);
        char byte = 0;
        const int lock = open((path_ + "/flintlock").c_str(), O_RDONLY);
        if (write(ready[1], &byte, 1) != 1) _exit(1);
        _exit(lock >= 0 && read(done[0], &byte, 1) == 0 ? 0 : 1);
    }
    char byte = 0;
    ASSERT_EQ(read(ready[0], &byte, 1), 1);
    const auto writer = other_writer_of(path_);
    close(done[1]);
    waitpid(child, nullptr, 0);
    ASSERT_TRUE(writer);
    EXPECT_EQ(*writer, "indexer_test, process " + std::to_string(child));
}

}  // namespace
}  // namespace quoth::indexer
