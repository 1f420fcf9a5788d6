"""The environment in which a program runs under fault_shim.c, and the calls that it recorded.

The build names the library in QUOTH_FAULT_SHIM.
"""

import os
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Call:
    """One recorded call; `paths` holds two of them for a rename."""

    name: str
    paths: tuple[str, ...]


def under_shim(watched: Path, **settings: Path | str | int) -> dict[str, str]:
    """The environment for a program; `settings` are those of fault_shim.c in small letters."""
    environment = dict(os.environ)
    environment["LD_PRELOAD"] = os.environ["QUOTH_FAULT_SHIM"]
    environment["FAULT_PATH"] = str(watched)
    # The sanitizers' own libraries insist on being first, and need not be.
    environment["ASAN_OPTIONS"] = "verify_asan_link_order=0"
    for name, value in settings.items():
        environment["FAULT_" + name.upper()] = str(value)
    return environment


def recorded_calls(log: Path) -> list[Call]:
    """What a program did, in order; names in the tests hold no blanks."""
    lines = (line.split(" ") for line in log.read_text().splitlines())
    return [Call(name, tuple(paths)) for name, *paths in lines]
