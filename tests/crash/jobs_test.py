"""Indexes one corpus with different numbers of threads: every query has the same answers.

usage: jobs_test.py [QUERIES]
"""

import json
import random
import subprocess
import sys
from pathlib import Path
from typing import Any

from news_corpus import CUES, NAMES, PLACES, TOPICS, write_corpus
from program_run import ALL_DONE, SEARCHER, indexer_command, scratch_folder

ARTICLES = 400
JOBS = (1, 2, 4)


def queries(count: int) -> list[str]:
    """Words, phrases and fields of the corpus, alone and joined."""
    chance = random.Random(20251120)

    def clause() -> str:
        return chance.choice([
            chance.choice(TOPICS),
            f'"{chance.choice(TOPICS)} in {chance.choice(PLACES)}"',
            f'speaker:"{chance.choice(NAMES)}"',
            f"speaker:{chance.choice(NAMES).split()[1]} said:{chance.choice(TOPICS)}",
            f"title:{chance.choice(PLACES)}",
            f"cue:{chance.choice(CUES).split()[0]}",
            f"{chance.choice(TOPICS)} NEAR/5 {chance.choice(PLACES)}",
            f"{chance.choice(TOPICS)[:4]}*",
        ])

    return [chance.choice([" ", " OR ", " -"]).join(clause() for _ in range(chance.randint(1, 2)))
            for _ in range(count)]


def answers(index: Path, batch: Path, unit: str) -> list[dict[str, Any]]:
    """What the index answers to each query, scores included."""
    command = [SEARCHER, "--db", str(index), "--in", unit, "--format", "json", "--batch",
               str(batch), "--timeout", "60"]
    found = subprocess.run(command, capture_output=True, check=False, timeout=300)
    assert found.returncode in (0, 1), found.stderr[-1000:]
    results = [json.loads(line) for line in found.stdout.splitlines()]
    for result in results:
        del result["took_ms"]
    return results


def run(count: int) -> None:
    """Compares each index with that of one thread."""
    with scratch_folder() as folder:
        corpus = Path(folder) / "corpus.jsonl"
        batch = Path(folder) / "queries.txt"
        write_corpus(corpus, ARTICLES, seed=7)
        batch.write_text("".join(query + "\n" for query in queries(count)), encoding="utf-8")
        seen: dict[str, list[dict[str, Any]]] = {}
        for jobs in JOBS:
            index = Path(folder) / f"jobs-{jobs}.quoth"
            made = subprocess.run(indexer_command(index, corpus, jobs=jobs), capture_output=True,
                                  check=False, timeout=300)
            assert made.returncode == ALL_DONE, made.stderr
            for unit in ("quotes", "articles"):
                found = answers(index, batch, unit)
                assert found == seen.setdefault(unit, found), f"-j {jobs} has other {unit}"
    assert len(seen["quotes"]) == count
    hits = sum(result["total"] > 0 for result in seen["quotes"])
    print(f"{count} queries, {hits} with hits, the same with {JOBS} threads")
    assert hits > count / 3, "most queries find nothing, so they tell nothing"


if __name__ == "__main__":
    run(int(sys.argv[1]) if len(sys.argv) > 1 else 500)
