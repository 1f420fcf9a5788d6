"""How much memory `quoth-indexer --memory SIZE` has resident on a corpus.

As a program, for one that `./dev bench` does not take:

    python3 tests/bench/memory.py BUILD_DIR CORPUS.jsonl SIZE...
"""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path


def most_so_far(process: int) -> float:
    """MiB that were resident at once until now."""
    status = Path(f"/proc/{process}/status").read_text(encoding="ascii")
    return int(re.search(r"VmHWM:\s+(\d+)", status)[1]) / 1024


def peaks(build: Path, lines: Path, size: str, index: Path) -> tuple[float, float]:
    """The most MiB while articles are read, to a second, and in the whole run."""
    command = [build / "indexer/quoth-indexer", "--db", index, "--memory", size, "--progress", "json", lines]
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
    read = 0
    while_reading = 0.0
    for line in process.stderr:
        progress = json.loads(line) if line.startswith("{") else {"done": True}
        if not progress["done"] and progress["bytes"] > read:
            read = progress["bytes"]
            while_reading = most_so_far(process.pid)
    _, status, usage = os.wait4(process.pid, 0)
    if os.waitstatus_to_exitcode(status) not in (0, 1):
        raise SystemExit(f"failed: {' '.join(map(str, command))}")
    return while_reading, usage.ru_maxrss / 1024


def print_memory(build: Path, lines: Path, sizes: list[str], folder: Path) -> None:
    print(f"{'--memory':10}{'while reading':>16}{'whole run':>12}  (MiB resident)")
    for size in sizes:
        while_reading, whole = peaks(build, lines, size, folder / f"memory-{size}")
        print(f"{size:10}{while_reading:16.0f}{whole:12.0f}", flush=True)


def main() -> int:
    if len(sys.argv) < 4:
        raise SystemExit("usage: memory.py BUILD_DIR CORPUS.jsonl SIZE...")
    with tempfile.TemporaryDirectory(prefix="quoth-bench-") as folder:
        print_memory(Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3:], Path(folder))
    return 0


if __name__ == "__main__":
    sys.exit(main())
