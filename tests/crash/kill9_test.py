"""Kills the indexer at random moments: what it leaves is whole, and the next run completes it.

usage: kill9_test.py [KILLS [SEED]]
"""

import random
import shutil
import subprocess
import sys
import time
from collections import Counter
from pathlib import Path

from news_corpus import write_corpus
from program_run import (ALL_DONE, Hits, answers, holdings, indexer_command, is_locked,
                         run_indexer, scratch_folder, temporary_folders)

ARTICLES = 280  # several batches
BURST = 0.010  # seconds; here the index comes into being


class KillTest:
    """An undisturbed index, and another that is disturbed.

    Each article has an older edition, with which every third disturbed index begins.
    """

    def __init__(self, folder: Path, seed: int) -> None:
        self.chance = random.Random(seed)
        self.corpus = folder / "corpus.jsonl"
        self.index = folder / "killed.quoth"
        self.older_index = folder / "older.quoth"
        write_corpus(self.corpus, ARTICLES, seed + 1)
        assert run_indexer(self.older_index, self.corpus).returncode == ALL_DONE
        self.older = holdings(self.older_index)
        write_corpus(self.corpus, ARTICLES, seed)
        undisturbed = folder / "undisturbed.quoth"
        began = time.monotonic()
        assert run_indexer(undisturbed, self.corpus).returncode == ALL_DONE
        self.duration = time.monotonic() - began
        self.whole = holdings(undisturbed)
        self.answers = answers(undisturbed)
        assert len(self.whole) == ARTICLES

    def moments(self, kills: int) -> list[float]:
        """Uniform over the run, and every fourth in its first milliseconds."""
        return [self.chance.uniform(0, BURST if number % 4 == 0 else self.duration)
                for number in range(kills)]

    def kill_after(self, seconds: float) -> None:
        """Starts the indexer and ends it the hard way."""
        with subprocess.Popen(indexer_command(self.index, self.corpus, jobs=2),
                              stderr=subprocess.DEVNULL) as process:
            time.sleep(seconds)
            process.kill()
        assert not is_locked(self.index), "the lock outlives its process"

    def check_remains(self) -> str:
        """An article without a quotation, or with one of its other edition, is an error."""
        if not self.index.exists():
            return "no index"
        found: dict[str, Hits] = holdings(self.index)
        for name, article in found.items():
            editions = (self.whole[name], self.older[name])
            assert article in editions, f"{name} is not whole: {article}"
        if not found:
            return "empty"
        new = sum(found.get(name) == article for name, article in self.whole.items())
        return "complete" if new == ARTICLES else "part" if new > 0 else "older edition"

    def complete(self) -> None:
        """The same command again brings the index to the same answers."""
        finished = run_indexer(self.index, self.corpus)
        assert finished.returncode == ALL_DONE, finished
        assert not temporary_folders(self.index), temporary_folders(self.index)
        assert answers(self.index) == self.answers
        shutil.rmtree(self.index)


def run(kills: int, seed: int) -> None:
    """About half of the killed indexes are killed again before they are completed."""
    seen: Counter[str] = Counter()
    with scratch_folder() as folder:
        test = KillTest(Path(folder), seed)
        for moment in test.moments(kills):
            if not test.index.exists() and test.chance.random() < 1 / 3:
                shutil.copytree(test.older_index, test.index)
            test.kill_after(moment)
            seen[test.check_remains()] += 1
            if test.chance.random() < 0.5:
                test.complete()
        test.complete()
    print(f"{kills} kills over {test.duration:.2f} s: {dict(seen)}")
    assert kills < 20 or seen["part"] > 0, "no kill fell between two commits"


if __name__ == "__main__":
    arguments = [int(text) for text in sys.argv[1:]]
    chosen_seed = arguments[1] if len(arguments) > 1 else 20251120
    print(f"seed {chosen_seed}", flush=True)
    run(arguments[0] if arguments else 40, chosen_seed)
