"""Inputs that are forbidden, no files at all, deep or oddly named cost nothing but themselves."""

import ctypes
import os
import socket
import subprocess
import unittest

from input_case import InputTest, run_measured
from program_run import ALL_DONE, FATAL, SOME_REJECTED, run_indexer, search

PR_CAPBSET_DROP, CAP_DAC_OVERRIDE, CAP_DAC_READ_SEARCH = 24, 1, 2  # linux/prctl.h, capability.h


def without_privilege() -> None:
    """In the child of root: the rights of a file hold for it, too."""
    if os.getuid() != 0:
        return
    for capability in (CAP_DAC_OVERRIDE, CAP_DAC_READ_SEARCH):
        if ctypes.CDLL(None).prctl(PR_CAPBSET_DROP, capability, 0, 0, 0) != 0:
            raise PermissionError("cannot give up the privileges of root")


class AccessTest(InputTest):
    """What is not allowed, and what is no file."""

    def test_a_folder_and_a_file_that_may_not_be_read(self) -> None:
        """Both are named with the reason."""
        secret = self.news / "secret"
        secret.mkdir(mode=0)
        sealed = self.news / "sealed.txt"
        sealed.touch(mode=0)
        self.addCleanup(secret.chmod, 0o700)
        finished = run_indexer(self.index, self.news, preexec_fn=without_privilege)
        self.check(finished, SOME_REJECTED, f"{secret}: cannot be read: Permission denied",
                   f"{sealed}: cannot be read: Permission denied", "2 inputs rejected")

    def test_fifo_socket_device_and_links_are_passed_over(self) -> None:
        """Opening a FIFO would wait for ever, following the links would never end."""
        os.mkfifo(self.news / "pipe.txt")
        self.enterContext(socket.socket(socket.AF_UNIX)).bind(
            os.path.relpath(self.news / "socket.txt"))
        (self.news / "loop").symlink_to(".")
        (self.news / "up").symlink_to("..")
        (self.news / "itself.txt").symlink_to("itself.txt")
        (self.news / "null.txt").symlink_to(os.devnull)
        others = ["pipe.txt", "socket.txt", "loop", "up", "itself.txt", "null.txt"]
        if os.getuid() == 0:
            os.mknod(self.news / "device.txt", 0o20666, os.makedev(1, 5))  # endless zeros
            others.append("device.txt")
        finished = run_indexer(self.index, self.news, timeout=10)
        self.check(finished, ALL_DONE, f"{len(others)} files passed over")

    def test_a_fifo_or_device_as_path_is_refused_at_once(self) -> None:
        """It may be a mistake, so it is not passed over in silence."""
        os.mkfifo(self.folder / "pipe")
        finished = run_indexer(self.index, self.news, self.folder / "pipe", os.devnull, timeout=10)
        self.check(finished, SOME_REJECTED, f"{self.folder / 'pipe'}: cannot be read: it is neither",
                   f"{os.devnull}: cannot be read: it is neither a file nor a folder")

    def test_a_link_as_path_is_followed(self) -> None:
        """To a folder and to a file."""
        (self.folder / "link").symlink_to("news")
        self.check(run_indexer(self.index, self.folder / "link"), ALL_DONE)
        (self.folder / "file-link.jsonl").symlink_to("news/good.jsonl")
        self.check(run_indexer(self.index, self.folder / "file-link.jsonl"), ALL_DONE)

    def test_what_is_not_there_is_named(self) -> None:
        """A missing file, and a link to nothing."""
        (self.folder / "broken").symlink_to("nowhere")
        finished = run_indexer(self.index, self.news, self.folder / "broken", self.folder / "none")
        self.check(finished, SOME_REJECTED, f"{self.folder / 'broken'}: cannot be read: No such",
                   f"{self.folder / 'none'}: cannot be read: No such file")

    def test_an_index_inside_the_folder_that_is_read(self) -> None:
        """`quoth-indexer --db news.quoth .` does not read its own files, now or the next time."""
        inside = self.news / "news.quoth"
        for _ in range(2):
            finished = run_indexer(inside, self.news)
            self.assertEqual(finished.returncode, ALL_DONE, finished.stderr)

    def test_an_index_that_may_not_be_read(self) -> None:
        """The reason is the missing right, and not that there is no index."""
        run_indexer(self.index, self.news)
        self.index.chmod(0)
        refused = run_indexer(self.index, self.news, preexec_fn=without_privilege)
        self.index.chmod(0o700)
        self.assertEqual(refused.returncode, FATAL)
        self.assertIn(b"Permission denied", refused.stderr)


class NameTest(InputTest):
    """Deep folders and hostile names."""

    def dig(self, depth: int, name: str) -> None:
        """Folders below each other with an article at the bottom; no path is long enough for it."""
        self.addCleanup(subprocess.run, ["rm", "-rf", str(self.news)], check=True)
        at = os.open(self.news, os.O_RDONLY)
        for _ in range(depth):
            os.mkdir(name, dir_fd=at)
            below = os.open(name, os.O_RDONLY, dir_fd=at)
            os.close(at)
            at = below
        deepest = os.open("deep.txt", os.O_WRONLY | os.O_CREAT, dir_fd=at)
        os.write(deepest, b"A bell rang at the bottom.\n")
        os.close(deepest)
        os.close(at)

    def test_folders_3000_deep(self) -> None:
        """Neither the stack nor the descriptors nor the length of a path is the limit."""
        self.dig(3000, "d")
        self.check(run_indexer(self.index, self.news), ALL_DONE, "indexed 2 articles")
        self.assertEqual(len(search(self.index, "articles", "bell")), 1)

    def test_deep_folders_with_long_names_take_little_memory(self) -> None:
        """600 KiB of path at the bottom must not be kept once a level; it is too long for an id."""
        self.dig(3000, "n" * 200)
        finished, memory = run_measured(self.index, self.news)
        self.check(finished, SOME_REJECTED, "the id is longer than 8 KiB", "indexed 1 article")
        self.check_memory(memory)

    def test_names_with_control_bytes_are_shown_harmless(self) -> None:
        """In a rejection, a warning and the list of files passed over; the articles are found."""
        names = [b"line\nbreak", b"\x1b[2J\x1b]0;title\x07", b"latin\xe9", b"\xe2\x80\xaeright"]
        folder = os.fsencode(self.news)
        for name in names:
            for ending, content in ((b".txt", b"A bell rang \xff.\n"), (b"-empty.txt", b""),
                                    (b".bin", b"")):
                with open(os.path.join(folder, name + ending), "wb") as file:
                    file.write(content)
        finished = run_indexer(self.index, self.news)
        self.check(finished, SOME_REJECTED, "line\\x0Abreak.txt:1: invalid UTF-8",
                   "\\x1B[2J\\x1B]0;title\\x07.txt", "latin\\xE9.txt", "<U+202E>right.txt",
                   "4 inputs rejected", "4 files passed over")
        self.assertEqual(len(search(self.index, "articles", "bell")), len(names))

    def test_an_index_with_control_bytes_in_its_name(self) -> None:
        """The errors about it, too, are shown harmless."""
        index = self.folder / "a\x1b[2J\nb"
        index.write_text("no index")
        refused = run_indexer(index, self.news)
        self.assertNotIn(b"\x1b", refused.stderr)
        self.assertEqual(refused.stderr.count(b"\n"), 2, refused.stderr)


if __name__ == "__main__":
    unittest.main()
