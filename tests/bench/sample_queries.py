"""Queries as people ask them, made of what the quotations of a corpus say: `sample_queries` reads
the output of `quoth-indexer --extract`."""

from __future__ import annotations

import json
import random
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass

PER_KIND = 200


@dataclass(frozen=True)
class Said:
    words: list[str]
    speaker: str


def spoken(extracted: Iterable[str]) -> list[Said]:
    """Quotations of some length by speakers with a full name."""
    found = []
    for line in extracted:
        for quote in json.loads(line)["quotes"]:
            words = re.findall(r"[A-Za-z]+", quote["text"])
            speaker = quote.get("speaker_entity") or ""
            if len(words) > 5 and re.fullmatch(r"[A-Z][a-z]+ [A-Z][a-z]+", speaker):
                found.append(Said(words, speaker))
    return found


def phrase(said: Said) -> str:
    return " ".join(said.words[1:4])


def long_word(said: Said) -> str:
    return max(said.words, key=len).lower()


def misspelt(word: str) -> str:
    """Two letters in the middle change places."""
    middle = len(word) // 2
    return word[: middle - 1] + word[middle] + word[middle - 1] + word[middle + 1:]


KINDS: dict[str, Callable[[Said], str]] = {
    "word": lambda said: long_word(said),
    "phrase": lambda said: f'"{phrase(said)}"',
    "speaker and phrase": lambda said: f'speaker:{said.speaker.split()[-1]} said:"{phrase(said)}"',
    "scope": lambda said: f'quote:{{speaker:"{said.speaker}"}} quote:{{said:{long_word(said)}}}',
    "facet": lambda said: f"said:{long_word(said)}",
    "wildcard": lambda said: f"said:{long_word(said)[:4]}*",
    "fuzzy": lambda said: f"said:{misspelt(long_word(said))}~1",
}


def sample_queries(extracted: Iterable[str]) -> str:
    """Lines for query_bench, the same for the same corpus."""
    quotations = spoken(extracted)
    dice = random.Random(1)
    return "".join(f"{kind}\t{query(said)}\n" for kind, query in KINDS.items()
                   for said in dice.choices(quotations, k=PER_KIND))
