"""A test case about inputs: a folder with one good article, and hostile company for it."""

import os
import subprocess
import unittest
from pathlib import Path

from news_corpus import write_corpus
from program_run import Finished, indexer_command, scratch_folder, search

SANITIZED = bool(os.environ.get("QUOTH_SANITIZE"))


def run_measured(index: Path, *inputs: Path) -> tuple[Finished, int]:
    """Runs the indexer and tells the most memory that it had, in bytes."""
    command = indexer_command(index, *inputs)
    with subprocess.Popen(command, stderr=subprocess.PIPE) as process:
        assert process.stderr is not None
        errors = process.stderr.read()
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    return Finished(command, process.returncode, b"", errors), usage.ru_maxrss << 10


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
            self.assertLess(memory, 200 << 20)
