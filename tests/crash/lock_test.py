"""One writer and many readers at an index, and who may see its files."""

import subprocess
import time
import unittest
from pathlib import Path

from news_corpus import write_corpus
from program_run import (ALL_DONE, LOCKED, holdings, indexer_command, is_locked, run_indexer,
                         run_searcher, scratch_folder, search, wait_until)


class LockTest(unittest.TestCase):
    """Each test has a folder of its own."""

    def setUp(self) -> None:
        """Makes the folder."""
        self.folder = Path(self.enterContext(scratch_folder()))
        self.index = self.folder / "news.quoth"
        self.corpus = self.folder / "corpus.jsonl"

    def writer(self, *inputs: Path | str) -> subprocess.Popen[bytes]:
        """An indexer that has the lock."""
        process = subprocess.Popen(indexer_command(self.index, *inputs), stdin=subprocess.PIPE,
                                   stderr=subprocess.PIPE)
        self.enterContext(process)
        self.addCleanup(process.kill)
        wait_until(lambda: is_locked(self.index), "the writer's lock")
        return process

    def test_a_second_writer_is_turned_away_at_once(self) -> None:
        """It says which index is in use, and the first goes on undisturbed."""
        write_corpus(self.corpus, 10, seed=1, blanks="")
        first = self.writer("-")
        began = time.monotonic()
        second = run_indexer(self.index, self.corpus)
        self.assertLess(time.monotonic() - began, 1)
        self.assertEqual(second.returncode, LOCKED)
        self.assertIn(f"'{self.index}' is in use by another writer", second.stderr.decode())
        _, errors = first.communicate(self.corpus.read_bytes(), timeout=60)
        self.assertEqual(first.returncode, ALL_DONE, errors)
        self.assertEqual(len(holdings(self.index)), 10)

    def test_an_index_that_may_not_be_written_is_not_called_locked(self) -> None:
        """What stands in the way is no writer: a folder is where the lock should be."""
        write_corpus(self.corpus, 1, seed=1, blanks="")
        run_indexer(self.index, self.corpus)
        (self.index / "flintlock").unlink()
        (self.index / "flintlock").mkdir()
        refused = run_indexer(self.index, self.corpus)
        self.assertNotEqual(refused.returncode, LOCKED)
        self.assertNotIn(b"another writer", refused.stderr)

    def test_readers_never_see_an_error_while_the_index_grows(self) -> None:
        """Queries in a loop over several commits; what they find never becomes less."""
        write_corpus(self.corpus, 1, seed=1, blanks="")
        run_indexer(self.index, self.corpus)
        write_corpus(self.corpus, 600, seed=1)
        process = self.writer(self.corpus)
        counts: list[int] = []
        while process.poll() is None:
            found = run_searcher(self.index, "quotes", "speaker:Ruiz", limit=1000)
            self.assertIn(found.returncode, (0, 1), found.stderr)
            self.assertEqual(found.stderr, b"")
            counts.append(len(found.stdout.splitlines()))
        self.assertEqual(process.returncode, ALL_DONE)
        self.assertEqual(counts, sorted(counts))
        self.assertGreater(len(set(counts)), 1, "no query ran between two commits")

    def test_strangers_cannot_read_the_index(self) -> None:
        """An archive may be confidential, whatever the umask of the one who indexes it."""
        write_corpus(self.corpus, 5, seed=1, blanks="")
        self.assertEqual(run_indexer(self.index, self.corpus, umask=0).returncode, ALL_DONE)
        self.assertEqual(self.index.stat().st_mode & 0o7777, 0o700)
        modes = {file.name: file.stat().st_mode & 0o7777 for file in self.index.iterdir()}
        self.assertEqual(modes, dict.fromkeys(modes, 0o600))
        self.assertEqual(len(search(self.index, "articles", "source:*")), 5)


if __name__ == "__main__":
    unittest.main()
