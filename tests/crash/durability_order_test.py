"""In which order the indexer writes, syncs and renames: the power may fail between any two."""

import unittest
from pathlib import Path

from fault_shim import Call, recorded_calls, under_shim
from news_corpus import write_corpus
from program_run import ALL_DONE, run_indexer, scratch_folder

WRITES = {"write", "pwrite"}
SYNCS = {"fsync", "fdatasync"}


class DurabilityOrderTest(unittest.TestCase):
    """Reads the calls of one run that creates an index and fills it in several batches."""

    calls: list[Call]
    index: Path

    @classmethod
    def setUpClass(cls) -> None:
        """Records the run."""
        folder = cls.enterClassContext(scratch_folder())
        cls.index = Path(folder).resolve() / "news.quoth"
        corpus, log = Path(folder) / "corpus.jsonl", Path(folder) / "calls"
        write_corpus(corpus, 300, seed=4)
        finished = run_indexer(cls.index, corpus, env=under_shim(cls.index.parent, log=log))
        assert finished.returncode == ALL_DONE, finished
        cls.calls = recorded_calls(log)

    def commits(self) -> list[int]:
        """Where a new revision of the index takes the place of the old one."""
        return [position for position, call in enumerate(self.calls)
                if call.name == "rename" and call.paths[1] == str(self.index / "iamglass")]

    def creation(self) -> int:
        """Where the index takes its name."""
        positions = [position for position, call in enumerate(self.calls)
                     if call.name == "rename" and call.paths[1] == str(self.index)]
        self.assertEqual(len(positions), 1)
        return positions[0]

    def until_next_promise(self, position: int) -> list[Call]:
        """The calls after `position`, up to the next rename or word to the user."""
        following = self.calls[position + 1:]
        for length, call in enumerate(following):
            if call.name in {"rename", "report"}:
                return following[:length]
        return following

    def test_the_run_has_several_commits(self) -> None:
        """Else the tests below say little."""
        self.assertGreaterEqual(len(self.commits()), 3)

    def test_the_folder_is_synced_after_each_commit(self) -> None:
        """Xapian does not; the name of the new revision would be lost, or its blocks reused."""
        for position in self.commits():
            self.assertIn(Call("fsync", (str(self.index),)), self.until_next_promise(position))

    def test_all_tables_are_synced_before_each_commit(self) -> None:
        """No revision may name blocks that are not on the disk."""
        unsynced: set[str] = set()
        for call in self.calls:
            if call.name in WRITES:
                unsynced.add(call.paths[0])
            elif call.name in SYNCS:
                unsynced.discard(call.paths[0])
            elif call.name == "rename" and call.paths[1].endswith("/iamglass"):
                self.assertEqual(unsynced, set())

    def test_the_parent_is_synced_after_the_index_takes_its_name(self) -> None:
        """Else the first index of a folder is not there after a power cut."""
        expected = Call("fsync", (str(self.index.parent),))
        self.assertIn(expected, self.until_next_promise(self.creation()))

    def test_the_index_is_on_the_disk_before_it_takes_its_name(self) -> None:
        """A kill or a power cut while it is created leaves nothing under the name given."""
        before = self.calls[:self.creation()]
        temporary = self.calls[self.creation()].paths[0]
        self.assertEqual(before[-1], Call("fsync", (temporary,)))
        self.assertFalse([call for call in before if str(self.index) in call.paths])


if __name__ == "__main__":
    unittest.main()
