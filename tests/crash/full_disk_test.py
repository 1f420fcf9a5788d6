"""The disk becomes full while the indexer writes: the last commit stays, the user learns why."""

import contextlib
import os
import subprocess
import sys
import unittest
from pathlib import Path

from fault_shim import under_shim
from news_corpus import write_corpus
from program_run import (ALL_DONE, FATAL, Finished, Hits, answers, holdings, indexer_command,
                         run_indexer, scratch_folder, temporary_folders)

ARTICLES = 600  # several batches


def size_of(folder: Path) -> int:
    """Bytes of the files in a folder."""
    return sum(entry.stat().st_size for entry in folder.iterdir())


def largest_size(index: Path, corpus: Path) -> int:
    """Indexes the corpus; the most space that was seen used meanwhile. At the end it is less, for the
    index is made denser."""
    largest = 0
    with subprocess.Popen(indexer_command(index, corpus), stderr=subprocess.DEVNULL) as process:
        while process.poll() is None:
            with contextlib.suppress(FileNotFoundError):
                largest = max(largest, size_of(index))
    assert process.returncode == ALL_DONE
    return largest


class FullDiskTest(unittest.TestCase):
    """Knows the index that an endless disk would hold."""

    folder: Path
    corpus: Path
    size: int
    whole: dict[str, Hits]
    answers: dict[str, Hits]

    @classmethod
    def setUpClass(cls) -> None:
        """Indexes once without disturbance."""
        cls.folder = Path(cls.enterClassContext(scratch_folder())).resolve()
        cls.corpus = cls.folder / "corpus.jsonl"
        write_corpus(cls.corpus, ARTICLES, seed=2)
        undisturbed = cls.folder / "undisturbed.quoth"
        cls.size = largest_size(undisturbed, cls.corpus)
        cls.whole = holdings(undisturbed)
        cls.answers = answers(undisturbed)

    def check_message(self, finished: Finished, index: Path) -> None:
        """Status, reason, index, and what to do."""
        message = finished.stderr.decode()
        self.assertEqual(finished.returncode, FATAL, message)
        self.assertIn("the disk is full", message)
        self.assertIn(f"'{index}'", message)
        self.assertIn("hint: free some space", message)

    def check_last_commit(self, index: Path) -> None:
        """Some batches are there, whole."""
        found = holdings(index)
        self.assertTrue(0 < len(found) < ARTICLES, f"{len(found)} articles")
        for name, article in found.items():
            self.assertEqual(article, self.whole[name])

    def check_completion(self, index: Path) -> None:
        """With space again, the same command finishes the work."""
        finished = run_indexer(index, self.corpus)
        self.assertEqual(finished.returncode, ALL_DONE, finished.stderr)
        self.assertEqual(answers(index), self.answers)
        self.assertEqual(temporary_folders(index), [])

    def mounted(self, name: str, size: int) -> Path:
        """A disk of `size` bytes in memory; root alone can have one."""
        disk = self.folder / name
        disk.mkdir()
        mounting = subprocess.run(
            ["mount", "-t", "tmpfs", "-o", f"size={size}", "tmpfs", str(disk)],
            capture_output=True, check=False)
        if mounting.returncode != 0:
            print(f"NOT TESTED ON A REAL DISK: {mounting.stderr.decode()}", file=sys.stderr)
            self.skipTest("no right to mount a tmpfs; the tests with a simulated disk ran")
        self.addCleanup(subprocess.run, ["umount", str(disk)], check=True)
        return disk

    def test_a_disk_that_becomes_full(self) -> None:
        """A tmpfs that takes some batches, which need more space than the dense index at the end."""
        disk = self.mounted("small", self.size // 2)
        index = disk / "news.quoth"
        self.check_message(run_indexer(index, self.corpus), index)
        self.check_last_commit(index)
        subprocess.run(["mount", "-o", f"remount,size={self.size * 4}", str(disk)], check=True)
        self.check_completion(index)

    def test_a_disk_that_is_full_already(self) -> None:
        """Nothing is created, and nothing is left of the attempt."""
        disk = self.mounted("none", 1 << 20)
        ballast = disk / "ballast"
        with self.assertRaises(OSError), ballast.open("wb", buffering=0) as file:
            while file.write(b"x" * os.sysconf("SC_PAGESIZE")):
                pass
        index = disk / "news.quoth"
        self.check_message(run_indexer(index, self.corpus), index)
        self.assertEqual([entry.name for entry in disk.iterdir()], ["ballast"])

    def test_a_simulated_disk_that_becomes_full(self) -> None:
        """As above without a mount: writes below the index fail after so many bytes."""
        index = self.folder / "simulated.quoth"
        full = under_shim(index, space=self.size // 2)
        self.check_message(run_indexer(index, self.corpus, env=full), index)
        self.check_last_commit(index)
        self.check_completion(index)

    def test_a_simulated_disk_that_is_full_already(self) -> None:
        """Space for some bytes of the first file."""
        index = self.folder / "never.quoth"
        full = under_shim(index, space=100)
        self.check_message(run_indexer(index, self.corpus, env=full), index)
        self.assertFalse(index.exists())
        self.assertEqual(temporary_folders(index), [])


if __name__ == "__main__":
    unittest.main()
