"""One disk call of the indexer fails: it gets over it or says so, and the index stays whole.

usage: io_faults_test.py [COUNT]
"""

import errno
import functools
import shutil
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

from fault_shim import recorded_calls, under_shim
from news_corpus import write_corpus
from program_run import (ALL_DONE, FATAL, Finished, answers, holdings, is_locked, run_indexer,
                         scratch_folder, temporary_folders)

ARTICLES = 80
BLANKS = " " * (200 << 10)  # several batches
FAULTS = [errno.EIO, errno.ENOSPC]
LASTING = ["pwrite", "fdatasync", "fsync", "rename"]


class FaultTest:
    """An undisturbed index, and another whose runs go wrong."""

    def __init__(self, folder: Path) -> None:
        self.corpus = folder / "corpus.jsonl"
        self.index = folder.resolve() / "faulty.quoth"
        write_corpus(self.corpus, ARTICLES, seed=3, blanks=BLANKS)
        log = folder / "calls"
        self.run_faulty(log=log)
        self.calls = [call.name for call in recorded_calls(log) if call.name != "report"]
        self.whole = holdings(self.index)
        self.answers = answers(self.index)
        assert len(self.whole) == ARTICLES
        shutil.rmtree(self.index)

    def points(self, count: int) -> list[int]:
        """All calls that open a file, for Xapian takes some tables that it cannot open for absent ones;
        of the others a third are writes of blocks, by far the most frequent call."""
        numbered = list(enumerate(self.calls, 1))
        opens = [number for number, name in numbered if name == "open"]
        blocks = [number for number, name in numbered if name == "pwrite"]
        others = [number for number, name in numbered if name not in ("open", "pwrite")]
        return sorted(opens + spread(blocks, count // 3) + spread(others, count - count // 3))

    def run_faulty(self, **settings: Path | str | int) -> Finished:
        """Runs the indexer with faults below its index, the temporary one included."""
        return run_indexer(self.index, self.corpus, env=under_shim(self.index, **settings))

    def check(self, point: int, fault: int) -> str:
        """One run with a fault, one without."""
        finished = self.run_faulty(at=point, errno=fault)
        self.check_outcome(finished, fault, self.calls[point - 1])
        return "got over" if finished.returncode == ALL_DONE else "gave up"

    def check_outcome(self, finished: Finished, fault: int, call: str) -> None:
        """What the run said, what it left, and that the next run completes it."""
        self.check_report(finished, fault, call)
        self.check_remains(finished)
        again = run_indexer(self.index, self.corpus)
        assert again.returncode == ALL_DONE, again
        assert not temporary_folders(self.index)
        assert answers(self.index) == self.answers
        shutil.rmtree(self.index)

    def check_lasting(self, call: str, fault: int) -> str:
        """From an early commit on, all calls of a kind fail: no use in trying again. (Late in the run
        the finished index is only made denser, which may fail without harm.)"""
        early = self.calls.count(call) // 5 + 1
        finished = self.run_faulty(call=call, at=early, errno=fault, stays=1)
        assert finished.returncode == FATAL, finished
        self.check_outcome(finished, fault, call)
        return "lasting, gave up"

    def check_report(self, finished: Finished, fault: int, call: str) -> None:
        """No signal, no article blamed for the disk, and a reason that fits."""
        assert finished.returncode in (ALL_DONE, FATAL), finished
        if finished.returncode == ALL_DONE:
            return
        assert finished.stderr.startswith(b"quoth-indexer: "), finished
        assert self.index.name.encode() in finished.stderr, finished
        # Xapian keeps the reason why it could not sync or rename to itself.
        if fault == errno.ENOSPC and call in ("write", "pwrite"):
            assert b"disk is full" in finished.stderr, finished

    def check_remains(self, finished: Finished) -> None:
        """The index holds nothing but whole articles, after success all of them."""
        if not self.index.exists():
            assert finished.returncode != ALL_DONE, finished
            return
        assert not is_locked(self.index)
        found = holdings(self.index)
        for name, article in found.items():
            assert article == self.whole[name], f"{name} is not whole: {article}"
        assert finished.returncode != ALL_DONE or len(found) == ARTICLES


def spread(numbers: list[int], count: int) -> list[int]:
    """`count` of the numbers, the first and the last included."""
    step = (len(numbers) - 1) / max(count - 1, 1)
    return sorted({numbers[round(position * step)] for position in range(count)})


def cases(test: FaultTest, count: int) -> Iterator[tuple[str, Callable[[], str]]]:
    """What to try, each with the name of a failure."""
    for number, point in enumerate(test.points(count)):
        fault = FAULTS[number % len(FAULTS)]
        name = f"call {point}, {test.calls[point - 1]}, {errno.errorcode[fault]}"
        yield name, functools.partial(test.check, point, fault)
    for fault in FAULTS:
        for call in LASTING:
            name = f"every {call}, {errno.errorcode[fault]}"
            yield name, functools.partial(test.check_lasting, call, fault)


def run(count: int) -> None:
    """Fails one call after another; a failure of the test does not hide the next."""
    failures: list[str] = []
    seen: Counter[str] = Counter()
    with scratch_folder() as folder:
        test = FaultTest(Path(folder))
        for name, check in cases(test, count):
            try:
                seen[check()] += 1
            except AssertionError as failure:
                failures.append(f"{name}: {failure}")
                shutil.rmtree(test.index, ignore_errors=True)
    print(f"of {len(test.calls)} calls: {dict(seen)}", *failures, sep="\n")
    assert not failures


if __name__ == "__main__":
    run(int(sys.argv[1]) if len(sys.argv) > 1 else 30)
