"""Compares extracted quotations with marked ones.

A unit is one segment between quotation marks, or one indirect clause. Spans are compared without
the marks, blanks and punctuation at their ends. Two spans match when they share at least half of
what they cover together; pairs are made one to one, the closest first.

A speaker is right when the two mentions overlap in the text, or when the head of one name is a word
of the other: 'Trump' and 'Donald Trump', 'the mayor' and 'Mayor Ana Ruiz'. Two full names with
different first names are two people, and a spokesman is not whom he speaks for. Where one mention
stands in the title and the other in the text, the resolved names decide. Where nobody is named in
the reference, nobody may be named.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any

QUOTED = ("direct", "mixed")
ENDS = " \t\r\n\u00a0\"“”„‟«»‘’'`,.;:-–—"
PRONOUNS = frozenset("he she they it we i you who him her them".split())
SUFFIXES = frozenset("jr sr ii iii iv".split())
# Others than the speaker: 'the mayor’s ', ' of the Tinplate Users’ Forum', ' who fell'.
OTHERS = re.compile(r"[^,(]*\w[’'](?:s\b)?\s+|\b(?:of|for|at|from|in|on|with|to|who|whose)\b[^,)]*")


@dataclass(frozen=True)
class Speaker:
    mention: str
    name: str
    place: tuple[str, int, int]  # text or title, begin, end in bytes

    @property
    def is_pronoun(self) -> bool:
        return self.mention.casefold() in PRONOUNS


@dataclass(frozen=True)
class Unit:
    begin: int
    end: int
    kind: str
    text: str
    speaker: Speaker | None

    def likeness(self, other: Unit) -> float:
        """Bytes in both by bytes in either, from 0 to 1."""
        shared = self.shared_bytes(other)
        return shared / (max(self.end, other.end) - min(self.begin, other.begin)) if shared else 0.0

    def shared_bytes(self, other: Unit) -> int:
        return max(0, min(self.end, other.end) - max(self.begin, other.begin))


@dataclass
class Tally:
    """Counts of one row of the table; figures are in percent, 0 where there is nothing to count."""

    reference: int = 0
    extracted: int = 0
    matched: int = 0
    speaker_right: int = 0

    def add(self, other: Tally) -> None:
        self.reference += other.reference
        self.extracted += other.extracted
        self.matched += other.matched
        self.speaker_right += other.speaker_right

    @property
    def figures(self) -> dict[str, float]:
        both = self.reference + self.extracted
        return {"precision": percent(self.matched, self.extracted),
                "recall": percent(self.matched, self.reference),
                "f1": percent(2 * self.matched, both),
                "speaker": percent(self.speaker_right, self.matched),
                "end_to_end": percent(2 * self.speaker_right, both)}


@dataclass
class Scores:
    """Rows by name, and what went wrong, a line a mistake."""

    rows: dict[str, Tally] = field(default_factory=dict)
    mistakes: list[str] = field(default_factory=list)

    def add(self, row: str, tally: Tally) -> None:
        self.rows.setdefault(row, Tally()).add(tally)


def percent(part: int, whole: int) -> float:
    return 100 * part / whole if whole else 0.0


def unit_of(quote: dict[str, Any], text: bytes, place: str) -> Unit:
    raw = text[quote["start"]:quote["end"]].decode("utf-8", "replace")
    begin = quote["start"] + len(raw[:len(raw) - len(raw.lstrip(ENDS))].encode())
    bare = raw.strip(ENDS)
    return Unit(begin, begin + len(bare.encode()), quote["kind"], bare, speaker_of(quote, place))


def speaker_of(quote: dict[str, Any], place: str) -> Speaker | None:
    mention = quote.get("speaker")
    if mention is None:
        return None
    return Speaker(mention["text"], quote.get("speaker_entity") or "",
                   (mention.get("in", place), mention["start"], mention["end"]))


def units_of(article: dict[str, Any], which: str, text: str) -> list[Unit]:
    place = "title" if which == "title_quotes" else "text"
    return [unit_of(quote, text.encode(), place) for quote in article.get(which, [])]


def words_of(name: str) -> list[str]:
    return [word.casefold() for word in re.findall(r"\w+", re.sub(r"[’']s\b", "", name))]


def own_words(name: str) -> list[str]:
    """The words that name the speaker: of 'the mayor’s spokeswoman' not the mayor's."""
    return words_of(OTHERS.sub(" ", name)) or words_of(name)


def head_of(name: str) -> str:
    """The last word before an apposition; 'spokeswoman' of 'the mayor’s spokeswoman, Ana Ruiz'."""
    words = own_words(re.split(r"[,(]", name, maxsplit=1)[0]) or own_words(name)
    while len(words) > 1 and words[-1] in SUFFIXES:
        words.pop()
    return words[-1] if words else ""


def are_namesakes(one: str, other: str) -> bool:
    """'Nadia Okafor' and 'Daniel Okafor': two words each, the last one the same."""
    first, second = one.split(), other.split()
    return (len(first) == len(second) == 2 and first[1] == second[1] and first[0] != second[0] and
            all(word[:1].isupper() for word in first + second))


def agree(one: str, other: str) -> bool:
    if not one or not other or are_namesakes(one, other):
        return False
    return head_of(one) in own_words(other) or head_of(other) in own_words(one)


def overlap(one: tuple[str, int, int], other: tuple[str, int, int]) -> bool:
    return one[0] == other[0] and one[1] < other[2] and other[1] < one[2]


def same_speaker(reference: Unit, extracted: Unit) -> bool:
    if reference.speaker is None or extracted.speaker is None:
        return reference.speaker is extracted.speaker
    one, other = reference.speaker, extracted.speaker
    return (overlap(one.place, other.place) or agree(one.mention, other.mention) or
            one.place[0] != other.place[0] and agree(one.name, other.name))


def pairs_of(reference: list[Unit], extracted: list[Unit]) -> list[tuple[Unit, Unit]]:
    candidates = sorted(((one.likeness(other), i, j) for i, one in enumerate(reference)
                         for j, other in enumerate(extracted) if one.likeness(other) >= 0.5),
                        key=lambda found: (-found[0], found[1], found[2]))
    pairs: dict[int, int] = {}
    for _, i, j in candidates:
        if i not in pairs and j not in pairs.values():
            pairs[i] = j
    return [(reference[i], extracted[j]) for i, j in pairs.items()]


def of_kinds(units: list[Unit], kinds: tuple[str, ...]) -> list[Unit]:
    return [unit for unit in units if unit.kind in kinds]


def without_uncounted(extracted: list[Unit], scored: list[Unit],
                      uncounted: list[Unit]) -> list[Unit]:
    """Leaves out what lies by half or more in reference units of kinds that are not scored now."""
    def counts(unit: Unit) -> bool:
        inside = any(2 * unit.shared_bytes(other) >= unit.end - unit.begin for other in uncounted)
        return not inside or any(unit.likeness(other) >= 0.5 for other in scored)
    return [unit for unit in extracted if counts(unit)]


def score_row(scores: Scores, row: str, where: str, reference: list[Unit],
              extracted: list[Unit]) -> list[tuple[Unit, Unit]]:
    pairs = pairs_of(reference, extracted)
    right = [same_speaker(one, other) for one, other in pairs]
    scores.add(row, Tally(len(reference), len(extracted), len(pairs), sum(right)))
    found, used = [one for one, _ in pairs], [other for _, other in pairs]
    note = scores.mistakes.append
    for unit in (unit for unit in reference if unit not in found):
        note(f"{where}: {row} missed: {unit.text}")
    for unit in (unit for unit in extracted if unit not in used):
        note(f"{where}: {row} is none: {unit.text}")
    for (one, other), is_right in zip(pairs, right):
        if not is_right:
            note(f"{where}: {row} by {mention(one)}, not {mention(other)}: {one.text}")
    return pairs


def mention(unit: Unit) -> str:
    return f"'{unit.speaker.mention}'" if unit.speaker else "nobody"


def score_kinds(scores: Scores, reference: list[Unit], pairs: list[tuple[Unit, Unit]]) -> None:
    for kind in QUOTED:
        of_kind = [pair for pair in pairs if pair[0].kind == kind]
        right = sum(same_speaker(*pair) for pair in of_kind)
        scores.add(kind, Tally(len(of_kinds(reference, (kind,))), 0, len(of_kind), right))


def score_pronouns(scores: Scores, where: str, pairs: list[tuple[Unit, Unit]]) -> None:
    """The person behind 'he' and 'she', where the reference knows who it is."""
    for one, other in pairs:
        if one.speaker is None or not one.speaker.is_pronoun or not one.speaker.name:
            continue
        name = other.speaker.name if other.speaker else ""
        right = agree(one.speaker.name, name)
        scores.add("pronoun", Tally(1, 0, 1, int(right)))
        if not right:
            scores.mistakes.append(f"{where}: '{one.speaker.mention}' is '{one.speaker.name}', "
                                   f"not '{name}': {one.text}")


def score_article(scores: Scores, reference: dict[str, Any], extracted: dict[str, Any]) -> None:
    where = reference["id"]
    if extracted["text"] != reference["text"]:
        raise SystemExit(f"{where}: the text is not that of the reference, so offsets mean nothing")
    marked = units_of(reference, "quotes", reference["text"])
    found = units_of(extracted, "quotes", extracted["text"])
    quoted, indirect = of_kinds(marked, QUOTED), of_kinds(marked, ("indirect",))
    pairs = score_row(scores, "quoted", where, quoted,
                      without_uncounted(of_kinds(found, QUOTED), quoted, indirect))
    score_kinds(scores, quoted, pairs)
    score_pronouns(scores, where, pairs)
    score_row(scores, "indirect", where, indirect,
              without_uncounted(of_kinds(found, ("indirect",)), indirect, quoted))
    score_row(scores, "title", where, units_of(reference, "title_quotes", extracted["title"]),
              of_kinds(units_of(extracted, "title_quotes", extracted["title"]), QUOTED))
