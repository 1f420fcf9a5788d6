"""Generates small news articles with quotations, the same ones for the same seed."""

import json
import random
from collections.abc import Iterator
from pathlib import Path
from typing import Any

NAMES = ["Ana Ruiz", "Bert Holm", "Clara Weiss", "Dmitri Orlov", "Edda Lind", "Farid Noor"]
TOPICS = ["harbour", "tariff", "railway", "hospital", "election", "orchestra", "glacier", "cattle"]
PLACES = ["Tarn", "Hollin", "Belmora", "Quay", "Ostrava", "Linden"]
CUES = ["said", "warned", "told reporters", "insisted", "added"]

# A batch is committed when it holds some MiB of text. Blanks fill it and cost no words: with these
# an article takes 64 KiB.
BLANKS = " " * 65536


def sentence(chance: random.Random) -> str:
    """A plain sentence of a dozen words."""
    first, second = chance.sample(TOPICS, 2)
    number = chance.randint(2, 99)
    return f"The {first} of {chance.choice(PLACES)} met the {second} for {number} days this year."


def statement(chance: random.Random) -> str:
    """A direct quotation with its speaker."""
    words = f"We will not close the {chance.choice(TOPICS)} in {chance.choice(PLACES)}"
    return f"“{words} before {chance.randint(2026, 2040)},” {chance.choice(NAMES)} " \
           f"{chance.choice(CUES)}."


def article(chance: random.Random, number: int) -> dict[str, Any]:
    """One article with two or three quotations."""
    quotations = [statement(chance) for _ in range(chance.randint(2, 3))]
    body = "\n\n".join([sentence(chance), *quotations, sentence(chance)])
    return {
        "id": f"crash-{number:05d}",
        "title": f"{chance.choice(PLACES)} argues over its {chance.choice(TOPICS)}",
        "date": f"2025-{chance.randint(1, 12):02d}-{chance.randint(1, 28):02d}",
        "source": "The Tarn Courier",
        "text": body,
    }


def articles(count: int, seed: int) -> Iterator[dict[str, Any]]:
    """The first `count` articles of a seed."""
    chance = random.Random(seed)
    return (article(chance, number) for number in range(count))


def write_corpus(path: Path, count: int, seed: int, blanks: str = BLANKS) -> None:
    """Writes JSON lines, one article a line."""
    with path.open("w", encoding="utf-8") as lines:
        for each in articles(count, seed):
            each["text"] += blanks
            lines.write(json.dumps(each, ensure_ascii=False) + "\n")
