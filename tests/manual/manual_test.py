#!/usr/bin/env python3
"""The manual pages against the programs: each option of --help, also behind a subcommand, stands in the page
and the other way round, and groff has nothing to complain about.

    manual_test.py BUILD_DIR
"""

from __future__ import annotations

import re
import subprocess
import sys
import unittest
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PAGES = ROOT / "docs/man"
BUILD = Path(sys.argv.pop(1)).resolve() if len(sys.argv) > 1 else ROOT / "build/dev"


def help_of(program: str, *subcommand: str) -> str:
    room = program.removeprefix("quoth-")
    command = [BUILD / room / program, *subcommand, "--help"]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout


def options_of_help(program: str) -> set[str]:
    """Those of the subcommands, too, which the usage names."""
    general = help_of(program)
    subcommands = re.findall(rf"^ +{program} ([a-z]+) ", general, re.MULTILINE)
    texts = [general, *(help_of(program, subcommand) for subcommand in subcommands)]
    return set(re.findall(r"^  (?:-\w \[ )?--([a-z-]+)", "\n".join(texts), re.MULTILINE))


def options_of_page(program: str) -> set[str]:
    """Those that head an entry: they stand on the line behind a `.TP`."""
    lines = (PAGES / f"{program}.1").read_text().split("\n")
    heads = [head for tag, head in zip(lines, lines[1:]) if tag == ".TP"]
    return set(re.findall(r"--([a-z-]+)", "\n".join(heads).replace("\\-", "-")))


class ManualTest(unittest.TestCase):
    def test_pages_and_programs_have_the_same_options(self) -> None:
        for program in ("quoth-indexer", "quoth-searcher"):
            self.assertEqual(options_of_page(program), options_of_help(program), program)

    def test_groff_finds_no_fault(self) -> None:
        for page in sorted(PAGES.iterdir()):
            run = subprocess.run(["groff", "-man", "-Tutf8", "-Kutf8", "-ww", "-z", page], capture_output=True, text=True)
            self.assertEqual((run.stderr, run.returncode), ("", 0), page.name)


if __name__ == "__main__":
    unittest.main()
