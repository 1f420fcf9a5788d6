/* A library for LD_PRELOAD that records the disk calls of a program, or makes one of them fail.
 *
 * It looks at the calls by which an index is written: open for writing, write, pwrite, fdatasync,
 * fsync, rename and mkdir, as far as their path begins with FAULT_PATH. The environment says what
 * happens to them:
 *
 *     FAULT_PATH   absolute path; calls on other files pass through uncounted
 *     FAULT_LOG    file that gets one line a call: "NAME PATH", for rename "rename FROM TO"; what
 *                  goes to standard error is noted there as "report 2"
 *     FAULT_AT     number of the call that fails, from 1
 *     FAULT_CALL   name of the calls that count for FAULT_AT; all where left out
 *     FAULT_ERRNO  what it fails with (EIO where left out)
 *     FAULT_STAYS  set: all later calls fail, too
 *     FAULT_SPACE  bytes that can be written; the write that passes them is cut short, later ones
 *                  fail with ENOSPC
 *
 * A failing fsync or fdatasync does nothing, a failing rename leaves both names as they are.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/types.h>
#include <sys/uio.h>
#include <unistd.h>

#define NEXT(name) ((__typeof__(&name))next_function(#name))

static const char* watched_path;
static int log_descriptor = -1;
static const char* failing_call;
static long fails_at;
static int failure = EIO;
static int failure_stays;
static atomic_long calls;
static atomic_long space_left;
static int space_is_limited;

static void* next_function(const char* name) { return dlsym(RTLD_NEXT, name); }

static long number_from(const char* name, long otherwise) {
    const char* text = getenv(name);
    return text ? strtol(text, NULL, 10) : otherwise;
}

__attribute__((constructor)) static void read_environment(void) {
    watched_path = getenv("FAULT_PATH");
    failing_call = getenv("FAULT_CALL");
    fails_at = number_from("FAULT_AT", 0);
    failure = (int)number_from("FAULT_ERRNO", EIO);
    failure_stays = getenv("FAULT_STAYS") != NULL;
    space_is_limited = getenv("FAULT_SPACE") != NULL;
    atomic_store(&space_left, number_from("FAULT_SPACE", 0));
    const char* log = getenv("FAULT_LOG");
    if (log) {
        log_descriptor = NEXT(open)(log, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
    }
}

static int is_watched(const char* path) {
    return watched_path && strncmp(path, watched_path, strlen(watched_path)) == 0;
}

static int is_watched_descriptor(int descriptor, char path[PATH_MAX]) {
    char link[64];
    snprintf(link, sizeof link, "/proc/self/fd/%d", descriptor);
    const ssize_t length = readlink(link, path, PATH_MAX - 1);
    path[length > 0 ? length : 0] = '\0';
    return length > 0 && is_watched(path);
}

static void record(const char* name, const char* path, const char* other) {
    if (log_descriptor < 0) return;
    char line[2 * PATH_MAX + 32];
    const int length = snprintf(line, sizeof line, "%s %s%s%s\n", name, path, *other ? " " : "",
                                other);
    if (NEXT(write)(log_descriptor, line, (size_t)length) != length) abort();
}

/* Counts a call on a watched file; true if it has to fail, with errno set. */
static int has_to_fail(const char* name, const char* path, const char* other) {
    const int before = errno;
    record(name, path, other);
    if (failing_call && strcmp(name, failing_call) != 0) return 0;
    const long number = atomic_fetch_add(&calls, 1) + 1;
    const int fails = fails_at > 0 && (failure_stays ? number >= fails_at : number == fails_at);
    errno = fails ? failure : before;
    return fails;
}

/* How many of `size` bytes still fit on the disk. */
static size_t take_space(size_t size) {
    if (!space_is_limited) return size;
    const long left = atomic_fetch_sub(&space_left, (long)size);
    if (left >= (long)size) return size;
    return left > 0 ? (size_t)left : 0;
}

/* What of a write of `size` bytes is to be done; -1 with errno where nothing is. */
static ssize_t size_to_write(const char* name, int descriptor, size_t size) {
    char path[PATH_MAX];
    if (!is_watched_descriptor(descriptor, path)) return (ssize_t)size;
    if (has_to_fail(name, path, "")) return -1;
    const size_t fits = take_space(size);
    if (fits > 0 || size == 0) return (ssize_t)fits;
    errno = ENOSPC;
    return -1;
}

ssize_t write(int descriptor, const void* bytes, size_t size) {
    if (descriptor == STDERR_FILENO) record("report", "2", "");
    const ssize_t allowed = size_to_write("write", descriptor, size);
    return allowed < 0 ? -1 : NEXT(write)(descriptor, bytes, (size_t)allowed);
}

ssize_t writev(int descriptor, const struct iovec* parts, int count) {
    if (descriptor == STDERR_FILENO) record("report", "2", "");
    return NEXT(writev)(descriptor, parts, count);
}

ssize_t pwrite(int descriptor, const void* bytes, size_t size, off_t offset) {
    const ssize_t allowed = size_to_write("pwrite", descriptor, size);
    return allowed < 0 ? -1 : NEXT(pwrite)(descriptor, bytes, (size_t)allowed, offset);
}

static int sync_fails(const char* name, int descriptor) {
    char path[PATH_MAX];
    return is_watched_descriptor(descriptor, path) && has_to_fail(name, path, "");
}

int fsync(int descriptor) {
    return sync_fails("fsync", descriptor) ? -1 : NEXT(fsync)(descriptor);
}

int fdatasync(int descriptor) {
    return sync_fails("fdatasync", descriptor) ? -1 : NEXT(fdatasync)(descriptor);
}

int rename(const char* from, const char* to) {
    const int watched = is_watched(from) || is_watched(to);
    return watched && has_to_fail("rename", from, to) ? -1 : NEXT(rename)(from, to);
}

int mkdir(const char* path, mode_t mode) {
    return is_watched(path) && has_to_fail("mkdir", path, "") ? -1 : NEXT(mkdir)(path, mode);
}

int open(const char* path, int flags, ...) {
    va_list rest;
    va_start(rest, flags);
    const mode_t mode = flags & (O_CREAT | O_TMPFILE) ? va_arg(rest, mode_t) : 0;
    va_end(rest);
    return is_watched(path) && has_to_fail("open", path, "") ? -1 : NEXT(open)(path, flags, mode);
}
