"""Starts the two programs under test and reads what they answer.

The build names them in QUOTH_INDEXER and QUOTH_SEARCHER, and in QUOTH_SCRATCH a folder to work in.
"""

import fcntl
import json
import os
import struct
import subprocess
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

INDEXER = os.environ["QUOTH_INDEXER"]
SEARCHER = os.environ["QUOTH_SEARCHER"]

ALL_DONE, SOME_REJECTED, FATAL, LOCKED, INTERRUPTED = 0, 1, 2, 75, 130

QUERIES = [
    ("articles", "harbour railway"),
    ("articles", "title:glacier"),
    ("quotes", 'speaker:"Ana Ruiz"'),
    ("quotes", "speaker:Orlov said:election"),
    ("quotes", "cue:warn"),
]

Finished = subprocess.CompletedProcess[bytes]
Hits = list[dict[str, Any]]


def scratch_folder() -> tempfile.TemporaryDirectory[str]:
    """A folder that vanishes with the object."""
    return tempfile.TemporaryDirectory(dir=os.environ.get("QUOTH_SCRATCH"), prefix="crash-")


def indexer_command(index: Path | str, *inputs: Path | str, jobs: int = 1) -> list[str]:
    """The command line that puts `inputs` into `index`."""
    return [INDEXER, "--db", str(index), "-j", str(jobs), *map(str, inputs)]


def run_indexer(index: Path | str, *inputs: Path | str, **how: Any) -> Finished:
    """Runs the indexer to its end; `how` goes to subprocess.run."""
    how.setdefault("timeout", 120)
    return subprocess.run(indexer_command(index, *inputs), capture_output=True, check=False, **how)


def run_searcher(index: Path | str, unit: str, query: str, limit: int) -> Finished:
    """Asks for the first hits of a query, one JSON object a line."""
    command = [SEARCHER, "--db", str(index), "--in", unit, "--format", "ndjson", "-n", str(limit),
               "--timeout", "60", query]
    return subprocess.run(command, capture_output=True, check=False, timeout=120)


def search(index: Path | str, unit: str, query: str, limit: int = 10_000) -> Hits:
    """The hits of a query; an error of the searcher is one of the test."""
    found = run_searcher(index, unit, query, limit)
    if found.returncode not in (0, 1) or found.stderr:
        raise AssertionError(f"{query!r}: status {found.returncode}, {found.stderr!r}")
    return [json.loads(line) for line in found.stdout.splitlines()]


def answers(index: Path | str) -> dict[str, Hits]:
    """What an index answers to all queries, ranks and scores included."""
    return {f"{unit} {query}": search(index, unit, query, limit=40) for unit, query in QUERIES}


def holdings(index: Path | str) -> dict[str, Hits]:
    """Each article that an index holds, by its id, with its quotations in order of their text.

    Without the clusters of its quotations, which belong to no article: they are tables over the whole
    index, written once at the end of a run. `answers` of a completed index has them.
    """
    found: dict[str, Hits] = {}
    for hit in search(index, "articles", "source:*"):
        found[hit["article"]["id"]] = [hit["article"]]
    for hit in search(index, "quotes", "source:*"):
        # A quotation without its article is a KeyError here.
        quote = {name: value for name, value in hit["quote"].items() if name != "cluster"}
        found[hit["article"]["id"]].append({"quote": quote, "speaker": hit["speaker"]})
    for whole in found.values():
        whole[1:] = sorted(whole[1:], key=lambda quotation: quotation["quote"]["id"])
    return found


def is_locked(index: Path) -> bool:
    """Whether a process holds the index's lock for writers; does not take it."""
    try:
        descriptor = os.open(index / "flintlock", os.O_RDWR)
    except FileNotFoundError:
        return False
    wanted = struct.pack("hhqqi", fcntl.F_WRLCK, os.SEEK_SET, 0, 0, 0)
    try:
        kind = struct.unpack("hhqqi", fcntl.fcntl(descriptor, fcntl.F_GETLK, wanted))[0]
    finally:
        os.close(descriptor)
    return bool(kind != fcntl.F_UNLCK)


def wait_until(condition: Callable[[], bool], what: str, seconds: float = 60) -> None:
    """Looks again and again until `condition` holds."""
    end = time.monotonic() + seconds
    while not condition():
        if time.monotonic() > end:
            raise AssertionError(f"not within {seconds} s: {what}")
        time.sleep(0.001)


def temporary_folders(index: Path) -> list[str]:
    """What creating an index left beside it."""
    return [entry.name for entry in index.parent.iterdir()
            if entry.name.startswith(index.name + ".")]
