"""An interrupted indexer commits what it has, says so by its exit status, and can be run again."""

import signal
import subprocess
import unittest
from pathlib import Path

from news_corpus import write_corpus
from program_run import (ALL_DONE, INTERRUPTED, answers, holdings, indexer_command, is_locked,
                         run_indexer, scratch_folder, wait_until)

ARTICLES = 900  # a dozen batches


class SignalTest(unittest.TestCase):
    """The signal comes after the first batch, seen by its commit, so that there is more to do."""

    def setUp(self) -> None:
        """Makes a corpus."""
        self.folder = Path(self.enterContext(scratch_folder()))
        self.index = self.folder / "news.quoth"
        self.corpus = self.folder / "corpus.jsonl"
        write_corpus(self.corpus, ARTICLES, seed=5)

    def start(self, *inputs: Path | str) -> subprocess.Popen[bytes]:
        """An indexer that has opened its index."""
        process = subprocess.Popen(indexer_command(self.index, *inputs), stdin=subprocess.PIPE,
                                   stderr=subprocess.PIPE)
        self.enterContext(process)
        self.addCleanup(process.kill)
        wait_until(lambda: is_locked(self.index), "the index is open")
        return process

    def revision(self) -> int:
        """Another number after each commit."""
        return (self.index / "iamglass").stat().st_mtime_ns

    def interrupt_after_commit(self, number: signal.Signals) -> subprocess.Popen[bytes]:
        """The ended process."""
        process = self.start(self.corpus)
        empty = self.revision()
        wait_until(lambda: self.revision() != empty, "the first commit")
        process.send_signal(number)
        process.wait(timeout=10)
        return process

    def check_interrupted(self, number: signal.Signals) -> None:
        """Status, summary, articles kept, and the way on."""
        process = self.interrupt_after_commit(number)
        assert process.stderr is not None
        message = process.stderr.read().decode()
        self.assertEqual(process.returncode, INTERRUPTED, message)
        self.assertIn("interrupted", message)
        promised = int(message.split("indexed ")[1].split()[0])
        kept = holdings(self.index)
        self.assertEqual(len(kept), promised)
        self.assertLess(len(kept), ARTICLES)
        self.check_completion(len(kept))

    def check_completion(self, kept: int) -> None:
        """The next run adds what is missing and answers like an undisturbed one."""
        finished = run_indexer(self.index, self.corpus)
        self.assertEqual(finished.returncode, ALL_DONE, finished.stderr)
        self.assertIn(f"indexed {ARTICLES - kept} articles", finished.stderr.decode())
        undisturbed = self.folder / "undisturbed.quoth"
        run_indexer(undisturbed, self.corpus)
        self.assertEqual(answers(self.index), answers(undisturbed))

    def test_interrupt(self) -> None:
        """What Ctrl-C sends."""
        self.check_interrupted(signal.SIGINT)

    def test_terminate(self) -> None:
        """What a shutdown sends."""
        self.check_interrupted(signal.SIGTERM)

    def test_terminal_that_is_closed(self) -> None:
        """What the shell sends when its window goes."""
        self.check_interrupted(signal.SIGHUP)

    def test_interrupt_while_standard_input_has_nothing_to_read(self) -> None:
        """What is in the index so far is kept although the pipe stays open and nothing more comes."""
        with self.corpus.open("rb") as lines:
            some = b"".join(lines.readline() for _ in range(200))
        process = self.start("-")
        assert process.stdin is not None
        empty = self.revision()
        process.stdin.write(some)
        process.stdin.flush()
        wait_until(lambda: self.revision() != empty, "the first commit")
        process.send_signal(signal.SIGTERM)
        process.wait(timeout=10)
        self.assertEqual(process.returncode, INTERRUPTED)
        self.assertGreater(len(holdings(self.index)), 0)
        self.check_completion(len(holdings(self.index)))


if __name__ == "__main__":
    unittest.main()
