#!/usr/bin/env python3
"""What quoth-indexer shows on a terminal while it works.

    terminal_test.py BUILD_DIR

Articles come through a pipe, one after another, so that the bar is seen in between.
"""

from __future__ import annotations

import fcntl
import gzip
import json
import os
import pty
import struct
import subprocess
import sys
import tempfile
import termios
import unittest
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
BUILD = Path(sys.argv.pop(1)).resolve() if len(sys.argv) > 1 else ROOT / "build/dev"
CLEAR = "\r\x1b[K"


def article(number: int) -> bytes:
    return json.dumps({"id": str(number), "text": "“All is well,” Ana Ruiz said."}).encode() + b"\n"


class Terminal:
    """quoth-indexer with a terminal as its standard error and a pipe as its input."""

    def __init__(self, *arguments: str, columns: int = 60, **environment: str) -> None:
        self.seen = ""
        self.ours, theirs = pty.openpty()
        fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 20, columns, 0, 0))
        self.process = subprocess.Popen(
            [BUILD / "indexer/quoth-indexer", "--format", "jsonl", *arguments, "-"],
            stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, stderr=theirs,
            env={**os.environ, "TERM": "xterm", **environment})
        os.close(theirs)

    def read_until(self, text: str) -> None:
        """Feeds articles until `text` is shown: the bar is updated only now and then."""
        number = 0
        while text not in self.seen:
            number += 1
            self.process.stdin.write(article(number))
            self.process.stdin.flush()
            self.seen += os.read(self.ours, 65536).decode() if self.is_readable() else ""

    def is_readable(self) -> bool:
        import select
        return bool(select.select([self.ours], [], [], 0.05)[0])

    def finish(self) -> str:
        self.process.stdin.close()
        while True:
            try:
                piece = os.read(self.ours, 65536)
            except OSError:  # the other side is closed
                break
            if not piece:
                break
            self.seen += piece.decode()
        os.close(self.ours)
        self.process.wait()
        return self.seen


class TerminalTest(unittest.TestCase):
    def setUp(self) -> None:
        folder = tempfile.TemporaryDirectory(prefix="quoth-terminal-")
        self.addCleanup(folder.cleanup)
        self.index = str(Path(folder.name) / "index")

    def test_the_bar_is_gone_at_the_end(self) -> None:
        terminal = Terminal("--db", self.index)
        terminal.read_until(" articles, ")
        last_line = terminal.finish().split(CLEAR)[-1]
        self.assertTrue(last_line.startswith("quoth-indexer: indexed "), last_line)

    def test_the_bar_makes_way_for_messages(self) -> None:
        terminal = Terminal("--db", self.index)
        terminal.read_until(" articles, ")
        terminal.process.stdin.write(b"{}\n")
        shown = terminal.finish()
        before = shown[:shown.index("quoth-indexer: standard input:")]
        self.assertTrue(before.endswith(CLEAR) or before.endswith("\n"), repr(before[-80:]))

    def test_the_bar_fits(self) -> None:
        terminal = Terminal("--db", self.index, columns=20)
        terminal.read_until(" articles")
        for bar in terminal.finish().split(CLEAR)[1:-1]:
            self.assertLess(len(bar.split("\r\n")[0]), 20, bar)

    def test_json_ends_with_all_bytes(self) -> None:
        for name, content in (("a.jsonl", article(1) * 2000), ("b.csv", b"id,text\nb,All is well.\n\n\n"),
                              ("c.jsonl.gz", gzip.compress(article(2))), ("d.pdf.txt", b"%PDF-" + b" " * 600_000)):
            with self.subTest(name):
                path = Path(self.index).with_name(name)
                path.write_bytes(content)
                run = subprocess.run([BUILD / "indexer/quoth-indexer", "--db", self.index, "--progress", "json", path],
                                     stderr=subprocess.PIPE, text=True)
                last = [json.loads(line) for line in run.stderr.splitlines() if line.startswith("{")][-1]
                self.assertTrue(last["done"])
                self.assertEqual(last["total_bytes"], len(content))
                self.assertEqual(last["bytes"], len(content))

    def test_who_wants_no_bar_sees_none(self) -> None:
        for arguments, environment in ((["--progress", "none"], {}), (["-q"], {}), ([], {"TERM": "dumb"})):
            terminal = Terminal("--db", self.index, *arguments, **environment)
            terminal.process.stdin.write(article(1))
            self.assertNotIn("\x1b", terminal.finish())


if __name__ == "__main__":
    unittest.main()
