"""Inputs that are too large, forbidden, no files at all, or oddly named cost nothing but themselves."""

import ctypes
import os
import resource
import socket
import subprocess
import unittest
from pathlib import Path

from news_corpus import write_corpus
from program_run import (ALL_DONE, SOME_REJECTED, Finished, indexer_command, run_indexer,
                         scratch_folder, search)

GIBIBYTE = 1 << 30
MEBIBYTE = 1 << 20
MOST_MEMORY = 200 * MEBIBYTE
PR_CAPBSET_DROP, CAP_DAC_OVERRIDE, CAP_DAC_READ_SEARCH = 24, 1, 2  # linux/prctl.h, capability.h
SANITIZED = bool(os.environ.get("QUOTH_SANITIZE"))


def without_privilege() -> None:
    """In the child of root: the rights of a file hold for it, too."""
    if os.getuid() != 0:
        return
    for capability in (CAP_DAC_OVERRIDE, CAP_DAC_READ_SEARCH):
        if ctypes.CDLL(None).prctl(PR_CAPBSET_DROP, capability, 0, 0, 0) != 0:
            raise PermissionError("cannot give up the privileges of root")


def run_measured(index: Path, *inputs: Path) -> tuple[Finished, int]:
    """Runs the indexer and tells the most memory that it had, in bytes."""
    command = indexer_command(index, *inputs)
    with subprocess.Popen(command, stderr=subprocess.PIPE) as process:
        assert process.stderr is not None
        errors = process.stderr.read()
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    return Finished(command, process.returncode, b"", errors), usage.ru_maxrss * 1024


class InputTest(unittest.TestCase):
    """Each test has a folder with one good article in it, which must be found in the end."""

    def setUp(self) -> None:
        """Makes the folder."""
        self.folder = Path(self.enterContext(scratch_folder()))
        self.index = self.folder / "news.quoth"
        self.news = self.folder / "news"
        self.news.mkdir()
        write_corpus(self.news / "good.jsonl", 1, seed=1, blanks="")

    def check(self, finished: Finished, status: int, *parts: str, articles: int = 1) -> None:
        """Status, what the messages say, nothing raw in them, and the good articles found."""
        message = finished.stderr.decode("utf-8")
        self.assertEqual(finished.returncode, status, message)
        for part in parts:
            self.assertIn(part, message)
        raw = [character for character in message if character < " " and character != "\n"]
        self.assertEqual(raw, [])
        self.assertEqual(len(search(self.index, "articles", "source:*")), articles)

    def check_memory(self, memory: int) -> None:
        """A sanitizer's own memory does not count."""
        if not SANITIZED:
            self.assertLess(memory, MOST_MEMORY)


class LimitTest(InputTest):
    """Files and lines beyond all measure."""

    def check_one_line(self, name: str, what: str, rest: bytes = b"", articles: int = 1) -> None:
        """A gibibyte in one line; a hole in the file stands for most of it."""
        path = self.news / name
        with path.open("wb") as file:
            file.write(b'{"id": "endless", "text": "word')
            file.seek(GIBIBYTE)
            file.write(b'"}\n' + rest)
        finished, memory = run_measured(self.index, self.news)
        self.check(finished, SOME_REJECTED, f"{path}", what, "32 MiB", "1 input rejected",
                   articles=articles)
        self.check_memory(memory)

    def test_a_gibibyte_without_line_end_in_json_lines(self) -> None:
        """The line is named, and the article after it is read."""
        good = (self.news / "good.jsonl").read_bytes().replace(b"crash-00000", b"after-it")
        self.check_one_line("big.jsonl", ":1: the line is longer than", good, articles=2)

    def test_a_gibibyte_of_text(self) -> None:
        """The file is given up at the limit."""
        self.news.joinpath("big.txt").write_bytes(b"word " * 10)
        path = self.news / "big.txt"
        os.truncate(path, GIBIBYTE)
        finished, memory = run_measured(self.index, self.news)
        self.check(finished, SOME_REJECTED, f"{path}: the file is longer than 32 MiB")
        self.check_memory(memory)

    def test_many_tiny_articles_take_little_memory(self) -> None:
        """What waits between reader and writer is more than the bytes of its text."""
        with (self.news / "tiny.jsonl").open("w", encoding="utf-8") as lines:
            lines.writelines(f'{{"id":"{number}","text":"a"}}\n' for number in range(200_000))
        finished, memory = run_measured(self.index, self.news)
        self.assertEqual(finished.returncode, ALL_DONE, finished.stderr)
        self.check_memory(memory)


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
        self.check(finished, ALL_DONE, f"{len(others)} files of other types passed over")

    def test_a_fifo_or_device_as_path_is_refused_at_once(self) -> None:
        """It may be a mistake, so it is not passed over in silence."""
        os.mkfifo(self.folder / "pipe")
        finished = run_indexer(self.index, self.news, self.folder / "pipe", os.devnull, timeout=10)
        self.check(finished, SOME_REJECTED, f"{self.folder / 'pipe'}: is neither a file nor",
                   f"{os.devnull}: is neither a file nor a folder")

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
        """600 KiB of path at the bottom must not be kept once a level."""
        self.dig(3000, "n" * 200)
        finished, memory = run_measured(self.index, self.news)
        self.check(finished, ALL_DONE, "indexed 2 articles")
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
                   "4 inputs rejected", "4 files of other types")
        self.assertEqual(len(search(self.index, "articles", "bell")), len(names))

    def test_an_index_with_control_bytes_in_its_name(self) -> None:
        """The errors about it, too, are shown harmless."""
        index = self.folder / "a\x1b[2J\nb"
        index.write_text("no index")
        refused = run_indexer(index, self.news)
        self.assertNotIn(b"\x1b", refused.stderr)
        self.assertEqual(refused.stderr.count(b"\n"), 2, refused.stderr)


@unittest.skipIf(SANITIZED, "sanitizers reserve more address space than the limit allows")
class MemoryTest(unittest.TestCase):
    """Less memory than the work needs."""

    def test_memory_runs_out(self) -> None:
        """A message and an exit status, and no dead end: the run ends, and the next one completes."""
        folder = Path(self.enterContext(scratch_folder()))
        write_corpus(folder / "corpus.jsonl", 400, seed=1)
        index = folder / "news.quoth"
        for mebibytes in range(20, 400, 40):
            def limit(size: int = mebibytes * MEBIBYTE) -> None:
                resource.setrlimit(resource.RLIMIT_AS, (size, size))
            finished = run_indexer(index, folder / "corpus.jsonl", preexec_fn=limit, timeout=30)
            self.assertGreaterEqual(finished.returncode, 0, f"{mebibytes} MiB: {finished.stderr!r}")
        finished = run_indexer(index, folder / "corpus.jsonl")
        self.assertEqual(finished.returncode, ALL_DONE, finished.stderr)
        self.assertEqual(len(search(index, "articles", "source:*")), 400)


if __name__ == "__main__":
    unittest.main()
