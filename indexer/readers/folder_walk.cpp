#include "indexer/readers/folder_walk.hpp"

#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <memory>
#include <string_view>
#include <utility>
#include <vector>

#include "indexer/readers/formats.hpp"

namespace quoth::indexer {
namespace {

constexpr int kFolderFlags = O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC;
/// Not to hang on a FIFO and not to follow a link put there between two looks.
constexpr int kFileFlags = O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC;

InputProblem system_problem(const std::string& path, int code) {
    return unreadable(path, std::strerror(code));
}

/// The names in an open folder, sorted by their bytes.
std::vector<std::string> sorted_names(int folder, int& failure) {
    std::vector<std::string> names;
    // A descriptor of its own, since closedir closes it.
    const int copy = openat(folder, ".", kFolderFlags);
    const std::unique_ptr<DIR, int (*)(DIR*)> stream(copy < 0 ? nullptr : fdopendir(copy),
                                                     closedir);
    if (!stream) {
        failure = errno;
        if (copy >= 0) close(copy);
        return names;
    }
    errno = 0;
    while (const dirent* entry = readdir(stream.get())) {
        const std::string_view name = entry->d_name;
        if (name != "." && name != "..") names.emplace_back(name);
    }
    failure = errno;
    std::sort(names.begin(), names.end());
    return names;
}

/// A folder that has been entered, and what is still to be visited in it.
struct Level {
    std::size_t path_length;  // of its path, in the walk's one string
    std::vector<std::string> names;
    std::size_t next = 0;
    dev_t device = 0;  // to know it again on the way back
    ino_t inode = 0;
};

/// Walks depth first with the descriptor of the current folder alone; the way back leads over
/// `..`, checked to be the folder that it came from.
class FolderWalk {
  public:
    FolderWalk(bool all_names, const WalkVisitor& visitor)
        : all_names_(all_names), visitor_(visitor) {}

    bool run(const std::string& path, OpenFile folder) {
        current_ = std::move(folder);
        path_ = path == "." ? "" : path;
        if (!enter()) return false;
        while (!levels_.empty()) {
            if (levels_.back().next == levels_.back().names.size()) {
                if (!leave()) return false;
            } else if (!visit_next()) {
                return false;
            }
        }
        return true;
    }

  private:
    /// Reads the names of the current folder, whose path is `path_`.
    bool enter() {
        struct stat info = {};
        fstat(current_.descriptor(), &info);
        int failure = 0;
        std::vector<std::string> names = sorted_names(current_.descriptor(), failure);
        if (is_index(names)) {
            visitor_.on_skipped(path_);
            names.clear();
        }
        levels_.push_back({path_.size(), std::move(names), 0, info.st_dev, info.st_ino});
        return failure == 0 || visitor_.on_problem(system_problem(path_, failure));
    }

    /// An index may lie inside the folder that it is made of.
    static bool is_index(const std::vector<std::string>& names) {
        return std::binary_search(names.begin(), names.end(), "iamglass");
    }

    bool leave() {
        path_.resize(levels_.back().path_length);
        levels_.pop_back();
        if (levels_.empty()) return true;
        OpenFile parent(openat(current_.descriptor(), "..", kFolderFlags));
        struct stat info = {};
        const Level& expected = levels_.back();
        const bool same = parent && fstat(parent.descriptor(), &info) == 0 &&
                          info.st_dev == expected.device && info.st_ino == expected.inode;
        if (!same) {
            levels_.clear();
            return visitor_.on_problem(
                unreadable(path_, "the folder was moved meanwhile; what follows it is left out"));
        }
        current_ = std::move(parent);
        return true;
    }

    bool visit_next() {
        Level& level = levels_.back();
        const std::string name = std::move(level.names[level.next++]);
        path_.resize(level.path_length);
        if (!path_.empty() && path_ != "/") path_ += '/';
        path_ += name;
        if (name.front() == '.') {
            visitor_.on_skipped(path_);
            return true;
        }
        struct stat info = {};
        if (fstatat(current_.descriptor(), name.c_str(), &info, AT_SYMLINK_NOFOLLOW) != 0) {
            return visitor_.on_problem(system_problem(path_, errno));
        }
        if (S_ISDIR(info.st_mode)) return visit_folder(name);
        if (S_ISREG(info.st_mode)) return visit_file(name);
        visitor_.on_skipped(path_);
        return true;
    }

    bool visit_folder(const std::string& name) {
        OpenFile folder(openat(current_.descriptor(), name.c_str(), kFolderFlags));
        if (!folder) return visitor_.on_problem(system_problem(path_, errno));
        current_ = std::move(folder);
        return enter();
    }

    bool visit_file(const std::string& name) {
        if (!all_names_ && !names_articles(name)) {
            visitor_.on_skipped(path_);
            return true;
        }
        OpenFile file(openat(current_.descriptor(), name.c_str(), kFileFlags));
        if (!file) return visitor_.on_problem(system_problem(path_, errno));
        return visitor_.on_file(path_, std::move(file));
    }

    bool all_names_;
    const WalkVisitor& visitor_;
    OpenFile current_;
    std::string path_;  // of what is being visited
    std::vector<Level> levels_;
};

}  // namespace

OpenFile& OpenFile::operator=(OpenFile&& other) noexcept {
    if (this != &other) {
        if (descriptor_ >= 0) close(descriptor_);
        descriptor_ = other.release();
    }
    return *this;
}

OpenFile::~OpenFile() {
    if (descriptor_ >= 0) close(descriptor_);
}

int OpenFile::release() { return std::exchange(descriptor_, -1); }

bool walk(const std::string& path, bool all_names, const WalkVisitor& visitor) {
    OpenFile opened(open(path.c_str(), O_RDONLY | O_NONBLOCK | O_CLOEXEC));
    struct stat info = {};
    if (!opened || fstat(opened.descriptor(), &info) != 0) {
        return visitor.on_problem(system_problem(path, errno));
    }
    if (S_ISDIR(info.st_mode)) return FolderWalk(all_names, visitor).run(path, std::move(opened));
    if (!S_ISREG(info.st_mode)) {
        return visitor.on_problem(unreadable(path, "it is neither a file nor a folder"));
    }
    return visitor.on_file(path, std::move(opened));
}

}  // namespace quoth::indexer
