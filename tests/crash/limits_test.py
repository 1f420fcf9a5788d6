"""Inputs beyond all measure are rejected by name or indexed within little memory."""

import json
import os
import resource
import unittest
from pathlib import Path

from input_case import SANITIZED, InputTest, run_measured
from news_corpus import write_corpus
from program_run import ALL_DONE, SOME_REJECTED, run_indexer, scratch_folder, search


class LimitTest(InputTest):
    """Files and lines beyond all measure."""

    def test_a_gibibyte_without_line_end_in_json_lines(self) -> None:
        """A hole in the file stands for most of it; the article after it is read."""
        good = (self.news / "good.jsonl").read_bytes()
        path = self.news / "big.jsonl"
        with path.open("wb") as file:
            file.write(b'{"id": "endless", "text": "word')
            file.seek(1 << 30)
            file.write(b'"}\n' + good.replace(b"crash-00000", b"after-it"))
        finished, memory = run_measured(self.index, self.news)
        self.check(finished, SOME_REJECTED, f"{path}:1: the record is longer than 32 MiB",
                   "1 input rejected", articles=2)
        self.check_memory(memory)

    def test_a_gibibyte_of_text(self) -> None:
        """The file is given up at the limit."""
        path = self.news / "big.txt"
        path.write_bytes(b"word " * 10)
        os.truncate(path, 1 << 30)
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

    def test_many_broken_lines_take_little_memory(self) -> None:
        """As above for what is rejected."""
        (self.news / "broken.jsonl").write_text("x\n" * 300_000)
        finished, memory = run_measured(self.index, self.news)
        self.assertEqual(finished.returncode, SOME_REJECTED)
        self.check_memory(memory)

    def test_members_of_an_article_do_not_multiply_with_its_quotations(self) -> None:
        """Each quotation is found by its article's tags, as many and as long as they may be."""
        record = {"id": "i" * 8000, "url": "http://example.org/" + "u" * 8000,
                  "tags": [f"tag{number}" for number in range(256)], "source": "The Tarn Courier",
                  "text": "“We will go,” Ana Ruiz said.\n\n" * 2000}
        (self.news / "many.jsonl").write_text(json.dumps(record))
        finished, memory = run_measured(self.index, self.news)
        self.check(finished, ALL_DONE, articles=2)
        self.check_memory(memory)
        self.assertLess(sum(file.stat().st_size for file in self.index.iterdir()), 50 << 20)


@unittest.skipIf(SANITIZED, "sanitizers reserve more address space than the limit allows")
class MemoryTest(unittest.TestCase):
    """Less memory than the work needs."""

    def test_memory_runs_out(self) -> None:
        """A message and an exit status; the run ends, and the next one completes."""
        folder = Path(self.enterContext(scratch_folder()))
        write_corpus(folder / "corpus.jsonl", 400, seed=1)
        index = folder / "news.quoth"
        for mebibytes in range(20, 400, 40):
            def limit(size: int = mebibytes << 20) -> None:
                resource.setrlimit(resource.RLIMIT_AS, (size, size))
            finished = run_indexer(index, folder / "corpus.jsonl", preexec_fn=limit, timeout=30)
            self.assertGreaterEqual(finished.returncode, 0, f"{mebibytes} MiB: {finished.stderr!r}")
        finished = run_indexer(index, folder / "corpus.jsonl")
        self.assertEqual(finished.returncode, ALL_DONE, finished.stderr)
        self.assertEqual(len(search(index, "articles", "source:*")), 400)


if __name__ == "__main__":
    unittest.main()
