"""A temporary folder in which the command-line tests run Quoth's programs.

The folder holds links to sample_corpus and to the inputs of a test; the programs stand on PATH.
What changes from run to run (times, speeds, the folder's own path) is masked here and nowhere else.
"""

from __future__ import annotations

import os
import re
import subprocess
import tempfile
from dataclasses import dataclass
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parents[2]

# The only places where an output may differ from the expected one. Scores and weights keep three
# digits, since the last ones depend on the machine's mathematical functions.
MASKS = (
    (re.compile(r'"took_ms":[0-9.e+-]+'), '"took_ms":0.0'),
    (re.compile(r'"score":(\d+\.\d{1,3})\d*'), r'"score":\1'),
    (re.compile(r"\b(\d+\.\d{3})\d* \*"), r"\1 *"),
    (re.compile(r"\b(\d+\.\d{1,3})\d* quoth$", re.MULTILINE), r"\1 quoth"),
    (re.compile(r"\.tmp-\d+"), ".tmp-N"),
    (re.compile(r"^(on disk +)\d+\.\d", re.M), r"\g<1>0.0"),
    (re.compile(r"; \d+\.\d s, \d+\.\d MB/s"), "; 0.0 s, 0.0 MB/s"),
)

SECONDS_A_COMMAND = 120


def masked(text: str) -> str:
    for pattern, replacement in MASKS:
        text = pattern.sub(replacement, text)
    return text


@dataclass(frozen=True)
class Outcome:
    """What a command printed, masked, and its exit status."""

    stdout: str
    stderr: str
    status: int


class Sandbox:
    """Removed with all that is in it at the end of its `with` block."""

    def __init__(self, build: Path, inputs: Path | None = None) -> None:
        self._build = build.resolve()
        self._temporary = tempfile.TemporaryDirectory(prefix="quoth-test-")
        self.folder = Path(self._temporary.name).resolve()
        (self.folder / "sample_corpus").symlink_to(REPOSITORY / "sample_corpus")
        if inputs is not None:
            (self.folder / "inputs").symlink_to(inputs)

    def __enter__(self) -> Sandbox:
        return self

    def __exit__(self, *_: object) -> None:
        self._temporary.cleanup()

    def run(self, command: str) -> Outcome:
        """Runs one line of shell; nothing on standard input but what the line itself brings."""
        done = subprocess.run(
            ["sh", "-c", command], cwd=self.folder, env=self._environment(),
            stdin=subprocess.DEVNULL, capture_output=True, timeout=SECONDS_A_COMMAND, check=False)
        return Outcome(self._masked(done.stdout), self._masked(done.stderr), done.returncode)

    def index_sample_corpus(self, name: str) -> None:
        """Stops the test where the corpus itself cannot be indexed."""
        outcome = self.run(f"quoth-indexer --quiet --db {name} sample_corpus")
        if outcome != Outcome("", "", 0):
            raise SystemExit(f"cannot index sample_corpus: {outcome}")

    def _environment(self) -> dict[str, str]:
        programs = [str(self._build / "indexer"), str(self._build / "searcher")]
        kept = {name: value for name, value in os.environ.items()
                if not name.startswith("QUOTH_") and name != "NO_COLOR"}
        path = os.pathsep.join([*programs, os.environ["PATH"]])
        return kept | {"PATH": path, "LC_ALL": "C.UTF-8"}

    def _masked(self, printed: bytes) -> str:
        # Bytes that are no UTF-8 must not pass for the replacement character.
        text = printed.decode("utf-8", "backslashreplace")
        return masked(text.replace(str(self.folder), "FOLDER"))
