"""Marked articles as other publishers and archives would have printed them.

Each variant changes marks or line ends of the text and carries all offsets over, so that the same
scorer can tell how far the figures depend on one publisher's habits. An article is what the scorers
read: {"text", "title", "quotes", "other_quoted", ...} with offsets in UTF-8 bytes.
"""

from __future__ import annotations

import bisect
import re
import textwrap
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

Article = dict[str, Any]

LINE_WIDTH = 72
OPENING = re.compile("''|``|[\"“”„«]")
CLOSING = re.compile("(?:''|[\"“”»])$")
SINGLE_OPENING = re.compile("['‘]")
SINGLE_CLOSING = re.compile("['’]$")
NESTED = re.compile(r"(?<![\w’'])['‘](?=\w)([^'‘’\n]*(?:['’]\w+[^'‘’\n]*)*)['’](?!\w)")
APOSTROPHE = re.compile(r"(?<=\w)['’](?=\w)|(?<=s)['’](?= )")


@dataclass(frozen=True)
class Edit:
    """Characters [begin, end) of the text become `new`."""

    begin: int
    end: int
    new: str


def replaced(text: str, edits: list[Edit]) -> str:
    pieces, at = [], 0
    for edit in edits:
        pieces += [text[at:edit.begin], edit.new]
        at = edit.end
    return "".join([*pieces, text[at:]])


class OffsetMap:
    """From bytes of the old text to bytes of the new one; what an edit removes falls to its end."""

    def __init__(self, text: str, edits: list[Edit]) -> None:
        self._ends: list[int] = []  # in the old text, of each edit
        self._shifts: list[int] = [0]
        at = byte = 0
        for edit in edits:
            byte += len(text[at:edit.end].encode())
            at = edit.end
            growth = len(edit.new.encode()) - len(text[edit.begin:edit.end].encode())
            self._ends.append(byte)
            self._shifts.append(self._shifts[-1] + growth)

    def __getitem__(self, byte: int) -> int:
        return byte + self._shifts[bisect.bisect_right(self._ends, byte)]


def moved(value: Any, offsets: OffsetMap) -> Any:
    """`value` of an article's record with every offset carried over."""
    if isinstance(value, list):
        pair = len(value) == 2 and all(isinstance(item, int) for item in value)
        return [offsets[item] if pair else moved(item, offsets) for item in value]
    if isinstance(value, dict):
        return {name: offsets[item] if name in ("start", "end") else moved(item, offsets)
                for name, item in value.items()}
    return value


def edited(article: Article, edits: list[Edit]) -> Article:
    """The article with its text changed, and its title where the text begins with that."""
    text = article["text"]
    edits = without_overlaps(edits)
    result = moved(article, OffsetMap(text, edits)) | {"text": replaced(text, edits)}
    title = article.get("title") or ""
    if title and text.startswith(title):
        inside = [edit for edit in edits if edit.end <= len(title)]
        result["title"] = " ".join(replaced(title, inside).split())
    return result


def without_overlaps(edits: list[Edit]) -> list[Edit]:
    kept: list[Edit] = []
    for edit in sorted(edits, key=lambda edit: (edit.begin, edit.end)):
        if not kept or edit.begin >= kept[-1].end:
            kept.append(edit)
    return kept


def quoted_ranges(article: Article) -> Iterator[tuple[int, int]]:
    """Characters [begin, end) of all that stands in marks, with the marks."""
    raw = article["text"].encode()
    for quote in [*article["quotes"], *article.get("other_quoted", [])]:
        if quote.get("kind") != "indirect" and quote["start"] < quote["end"]:
            begin = len(raw[:quote["start"]].decode())
            yield begin, begin + len(raw[quote["start"]:quote["end"]].decode())


def with_marks(outer: str, inner: str, apostrophe: str) -> Callable[[Article], Article]:
    """Double marks become `outer`, single ones inside them `inner`, two characters each."""
    half_outer, half_inner = len(outer) // 2, len(inner) // 2

    def variant(article: Article) -> Article:
        text = article["text"]
        edits: list[Edit] = []
        for begin, end in quoted_ranges(article):
            opening = OPENING.match(text, begin)
            if not opening:
                continue
            edits.append(Edit(*opening.span(), outer[:half_outer]))
            closing = CLOSING.search(text[opening.end():end])
            if closing:
                edits.append(Edit(opening.end() + closing.start(), end, outer[half_outer:]))
            last = opening.end() + closing.start() if closing else end
            for found in NESTED.finditer(text, opening.end(), last):
                edits.append(Edit(found.start(), found.start() + 1, inner[:half_inner]))
                edits.append(Edit(found.end() - 1, found.end(), inner[half_inner:]))
        # Behind the marks: of two edits at one place the first is kept.
        edits += [Edit(*found.span(), apostrophe) for found in APOSTROPHE.finditer(text)]
        return edited(article, edits)

    return variant


def with_slips(pattern: re.Pattern[str], mark: str, every: int = 10) -> Callable[[Article], Article]:
    """The opening or closing marks of one quotation in `every` become `mark`, as slips do."""
    def variant(article: Article) -> Article:
        text = article["text"]
        edits = []
        for begin, end in sorted(quoted_ranges(article))[every - 1::every]:
            found = pattern.search(text[begin:end])
            if found and (pattern in (CLOSING, SINGLE_CLOSING) or found.start() == 0):
                edits.append(Edit(begin + found.start(), begin + found.end(), mark))
        return edited(article, edits)

    return variant


def in_turn(*variants: Callable[[Article], Article]) -> Callable[[Article], Article]:
    def variant(article: Article) -> Article:
        for change in variants:
            article = change(article)
        return article

    return variant


def with_lines(between: str, indent: str) -> Callable[[Article], Article]:
    """Paragraphs wrapped into short lines, `between` two of them, each opened by `indent`."""
    def variant(article: Article) -> Article:
        text = article["text"]
        edits = [Edit(*found.span(), between + indent) for found in re.finditer(r"\s*\n\s*(?=\S)", text)]
        for paragraph in re.finditer(r"[^\n]+", text):
            at = paragraph.start()
            for line in textwrap.wrap(indent + paragraph.group(), LINE_WIDTH,
                                      break_long_words=False, break_on_hyphens=False)[:-1]:
                words = len(line.split())
                found = re.compile(r"\s*(?:\S+\s+){%d}" % words).match(text, at)
                if not found:
                    break
                at = found.end()
                blanks = re.compile(r"\s+$").search(text[:at])
                edits.append(Edit(blanks.start() if blanks else at, at, "\n"))
        return edited(article, edits)

    return variant


def with_line_ends(line_end: str) -> Callable[[Article], Article]:
    """A blank for `line_end` makes the whole text one paragraph."""
    ends = re.compile(r"(?:[ ]*\n)+[ ]*" if line_end == " " else "\n")

    def variant(article: Article) -> Article:
        return edited(article, [Edit(*found.span(), line_end) for found in ends.finditer(article["text"])])

    return variant


BRITISH = with_marks("‘’", "“”", "’")
BRITISH_STRAIGHT = with_marks("''", '""', "'")

VARIANTS: dict[str, Callable[[Article], Article]] = {
    "as it is": lambda article: article,
    "straight": with_marks('""', "''", "'"),
    "curly": with_marks("“”", "‘’", "’"),
    "two apostrophes": with_marks("''''", "''", "'"),
    "British, curly": BRITISH,
    "British, straight": BRITISH_STRAIGHT,
    "guillemets": with_marks("«»", "‘’", "’"),
    "some never closed": with_slips(CLOSING, ""),
    "some never opened": with_slips(OPENING, ""),
    "some closed by one": with_slips(CLOSING, "’"),
    "British, never closed": in_turn(BRITISH, with_slips(SINGLE_CLOSING, "")),
    "British, never opened": in_turn(BRITISH, with_slips(SINGLE_OPENING, "")),
    "British, short lines": in_turn(BRITISH_STRAIGHT, with_lines("\n\n", "")),
    "short lines": with_lines("\n\n", ""),
    "short lines, indented": with_lines("\n", "   "),
    "short lines only": with_lines("\n", ""),
    "one paragraph": with_line_ends(" "),
    "CRLF": with_line_ends("\r\n"),
}
