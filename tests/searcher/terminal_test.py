#!/usr/bin/env python3
"""What quoth-searcher does on a terminal: colours, the width of lines, the pager.

    terminal_test.py BUILD_DIR

Each run has a pseudo-terminal of 60 columns as its standard output.
"""

from __future__ import annotations

import fcntl
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
COLUMNS = 60


def read_all(terminal: int) -> str:
    """Until the other side closes, which Linux reports as an error."""
    output = b""
    while True:
        try:
            piece = os.read(terminal, 65536)
        except OSError:
            break
        if not piece:
            break
        output += piece
    return output.decode().replace("\r\n", "\n")


class TerminalTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls) -> None:
        cls.folder = tempfile.TemporaryDirectory(prefix="quoth-terminal-")
        cls.index = Path(cls.folder.name) / "index"
        subprocess.run([BUILD / "indexer/quoth-indexer", "-q", "--db", cls.index, ROOT / "sample_corpus"],
                       check=True)

    @classmethod
    def tearDownClass(cls) -> None:
        cls.folder.cleanup()

    def shown(self, *arguments: str, rows: int = 500, **environment: str) -> str:
        ours, theirs = pty.openpty()
        fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", rows, COLUMNS, 0, 0))
        plain = {name: value for name, value in os.environ.items() if name not in ("NO_COLOR", "PAGER")}
        process = subprocess.Popen([BUILD / "searcher/quoth-searcher", "--db", self.index, *arguments],
                                   stdin=subprocess.DEVNULL, stdout=theirs,
                                   env={**plain, "TERM": "xterm", **environment})
        os.close(theirs)
        output = read_all(ours)
        os.close(ours)
        process.wait()
        return output

    def test_colours_are_for_terminals_that_want_them(self) -> None:
        query = "speaker:Trump said:communist"
        self.assertIn("\x1b[1;33mcommunist\x1b[0m", self.shown(query))
        self.assertNotIn("\x1b[", self.shown(query, NO_COLOR="1"))
        self.assertNotIn("\x1b[", self.shown(query, TERM="dumb"))
        self.assertNotIn("\x1b[", self.shown("--color", "never", query))
        self.assertIn("\x1b[", self.shown(query, NO_COLOR=""))

    def test_lines_fit(self) -> None:
        for line in self.shown("--color", "never", "speaker:Trump").split("\n"):
            # Names and sources are not broken, so that they can be copied.
            if line.startswith("    ") and "·" not in line:
                self.assertLessEqual(len(line), COLUMNS, line)

    def test_long_answers_go_through_the_pager(self) -> None:
        self.assertIn("> 8 quotations", self.shown("speaker:Trump", rows=10, NO_COLOR="1", PAGER="sed 's/^/> /'"))
        self.assertNotIn("> ", self.shown("-n", "1", "speaker:Trump", rows=50, PAGER="sed 's/^/> /'"))
        self.assertNotIn("> ", self.shown("--format", "json", "speaker:Trump", rows=10, PAGER="sed 's/^/> /'"))

    def test_without_a_pager_the_answer_comes_all_the_same(self) -> None:
        for pager in ("", "no-such-program-here"):
            self.assertIn("8 quotations", self.shown("speaker:Trump", rows=10, NO_COLOR="1", PAGER=pager))


if __name__ == "__main__":
    unittest.main()
