#include "indexer/readers/folder_walk.hpp"

#include <fcntl.h>
#include <gmock/gmock.h>
#include <sys/stat.h>
#include <unistd.h>

#include <filesystem>

#include "tests/fixtures/temporary_folder.hpp"

namespace quoth::indexer {
namespace {

namespace fs = std::filesystem;
using testing::ElementsAre;
using testing::EndsWith;
using testing::IsEmpty;
using testing::SizeIs;

struct Walked {
    std::vector<std::string> files;
    std::vector<std::string> problems;
    std::vector<std::string> skipped;
};

Walked walked(const fixtures::TemporaryFolder& folder, bool all_names = false) {
    Walked result;
    const auto relative = [&](const std::string& path) {
        return fs::path(path).lexically_relative(folder.root()).string();
    };
    const WalkVisitor visitor{
        [&](const std::string& path, const OpenFile& file) {
            EXPECT_TRUE(file);
            result.files.push_back(relative(path));
            return true;
        },
        [&](const InputProblem& problem) {
            result.problems.push_back(relative(problem.path));
            return true;
        },
        [&](const std::string& path) { result.skipped.push_back(relative(path)); }};
    EXPECT_TRUE(walk(folder.root().string(), all_names, visitor));
    return result;
}

TEST(FolderWalkTest, VisitsInTheOrderOfNames) {
    const fixtures::TemporaryFolder folder;
    for (const char* name : {"b.txt", "a/z.txt", "a/b/c.jsonl", "c.txt", "B.txt"})
        folder.write(name, "x");
    EXPECT_THAT(walked(folder).files,
                ElementsAre("B.txt", "a/b/c.jsonl", "a/z.txt", "b.txt", "c.txt"));
}

TEST(FolderWalkTest, OtherTypesArePassedOverUnlessAskedFor) {
    const fixtures::TemporaryFolder folder;
    for (const char* name : {"a.txt", "b.css", "c", "d.TXT", ".hidden.txt"})
        folder.write(name, "x");
    EXPECT_THAT(walked(folder).files, ElementsAre("a.txt", "c", "d.TXT"));
    EXPECT_THAT(walked(folder).skipped, ElementsAre(".hidden.txt", "b.css"));
    EXPECT_THAT(walked(folder, true).files, ElementsAre("a.txt", "b.css", "c", "d.TXT"));
}

TEST(FolderWalkTest, LinksAndPipesBelowAFolderAreNotTouched) {
    const fixtures::TemporaryFolder folder;
    folder.write("a.txt", "x");
    fs::create_symlink(folder.path("a.txt"), folder.path("link.txt"));
    fs::create_directory_symlink(folder.root(), folder.path("loop"));
    ASSERT_EQ(mkfifo(folder.path("pipe.txt").c_str(), S_IRWXU), 0);
    const Walked result = walked(folder);
    EXPECT_THAT(result.files, ElementsAre("a.txt"));
    EXPECT_THAT(result.skipped, ElementsAre("link.txt", "loop", "pipe.txt"));
    EXPECT_THAT(result.problems, IsEmpty());
}

TEST(FolderWalkTest, APathItselfMayBeALink) {
    const fixtures::TemporaryFolder folder;
    folder.write("real/a.txt", "x");
    fs::create_directory_symlink(folder.path("real"), folder.path("link"));
    int files = 0;
    const WalkVisitor visitor{[&](const std::string&, const OpenFile&) {
                                  ++files;
                                  return true;
                              },
                              [](const InputProblem&) { return true; }};
    EXPECT_TRUE(walk(folder.path("link"), false, visitor));
    EXPECT_EQ(files, 1);
}

TEST(FolderWalkTest, APipeAsPathIsAProblem) {
    const fixtures::TemporaryFolder folder;
    ASSERT_EQ(mkfifo(folder.path("pipe").c_str(), S_IRWXU), 0);
    int problems = 0;
    const WalkVisitor visitor{[](const std::string&, const OpenFile&) { return true; },
                              [&](const InputProblem&) {
                                  ++problems;
                                  return true;
                              }};
    EXPECT_TRUE(walk(folder.path("pipe"), false, visitor));
    EXPECT_EQ(problems, 1);
}

/// Makes `levels` folders inside each other, deeper than a path may be long; the innermost holds
/// `a.txt`.
void make_deep_folder(const std::string& root, int levels) {
    int folder = open(root.c_str(), O_RDONLY | O_DIRECTORY);
    for (int i = 0; i < levels; ++i) {
        ASSERT_EQ(mkdirat(folder, "deep", S_IRWXU), 0);
        const int next = openat(folder, "deep", O_RDONLY | O_DIRECTORY);
        close(folder);
        folder = next;
    }
    close(openat(folder, "a.txt", O_WRONLY | O_CREAT, S_IRUSR | S_IWUSR));
    close(folder);
}

TEST(FolderWalkTest, DeepFoldersNeedNoMoreDescriptors) {
    const fixtures::TemporaryFolder folder;
    make_deep_folder(folder.root().string(), 1500);
    folder.write("e.txt", "x");
    const Walked result = walked(folder);
    ASSERT_THAT(result.files, SizeIs(2));
    EXPECT_THAT(result.files[0], EndsWith("deep/a.txt"));
    EXPECT_EQ(result.files[1], "e.txt");
    EXPECT_THAT(result.problems, IsEmpty());
}

}  // namespace
}  // namespace quoth::indexer
