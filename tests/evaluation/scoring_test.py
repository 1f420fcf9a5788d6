"""Tests of the scorer: what it must count as right, and what as wrong."""

import copy
import json
import sys
import unittest
from importlib.machinery import SourceFileLoader
from importlib.util import module_from_spec, spec_from_loader
from pathlib import Path
from typing import Any

sys.dont_write_bytecode = True
from scoring import QUOTED, Scores, agree, head_of, score_article  # noqa: E402

GOLD = Path(__file__).resolve().parents[2] / "sample_corpus" / "quotations.gold"
TEXT = "“We won,” Ana Ruiz said. He called it “odd” and said it was over."


def quote(words: str, kind: str, mention: str, name: str) -> dict[str, Any]:
    def span(part: str) -> tuple[int, int]:
        begin = TEXT.encode().index(part.encode())
        return begin, begin + len(part.encode())
    begin, end = span(words)
    first, last = span(mention)
    return {"start": begin, "end": end, "kind": kind, "speaker_entity": name,
            "speaker": {"start": first, "end": last, "text": mention}}


def article() -> dict[str, Any]:
    quotes = [quote("“We won,”", "direct", "Ana Ruiz", "Ana Ruiz"),
              quote("“odd”", "mixed", "He", "Ole Dahl"),
              quote("it was over", "indirect", "He", "Ole Dahl")]
    return {"id": "a", "text": TEXT, "title": "", "quotes": quotes, "title_quotes": []}


def figures(extracted: dict[str, Any], row: str) -> dict[str, float]:
    scores = Scores()
    score_article(scores, article(), extracted)
    return scores.rows[row].figures


class ScoringTest(unittest.TestCase):
    def test_the_reference_against_itself_is_perfect(self) -> None:
        scores = Scores()
        for line in GOLD.read_text(encoding="utf-8").splitlines():
            reference = {"title_quotes": [], "title": ""} | json.loads(line)
            reference["title"] = "x" * 200
            score_article(scores, reference, copy.deepcopy(reference))
        self.assertEqual([], scores.mistakes)
        for row in ("quoted", "indirect", "title"):
            self.assertEqual({100.0}, set(scores.rows[row].figures.values()), row)

    def test_marks_at_the_ends_make_no_difference(self) -> None:
        extracted = article()
        extracted["quotes"][0] = quote("We won", "direct", "Ana Ruiz", "Ana Ruiz")
        self.assertEqual(100.0, figures(extracted, "quoted")["f1"])

    def test_another_speaker_is_wrong(self) -> None:
        extracted = article()
        extracted["quotes"][0] = quote("“We won,”", "direct", "He", "Ole Dahl")
        self.assertEqual(50.0, figures(extracted, "quoted")["speaker"])
        self.assertEqual(50.0, figures(extracted, "quoted")["end_to_end"])

    def test_nobody_instead_of_a_speaker_is_wrong(self) -> None:
        extracted = article()
        extracted["quotes"][0]["speaker"] = None
        self.assertEqual(50.0, figures(extracted, "quoted")["speaker"])

    def test_a_missing_quotation_costs_recall_and_a_false_one_precision(self) -> None:
        extracted = article()
        extracted["quotes"][0] = quote("Ruiz said", "direct", "He", "Ole Dahl")
        self.assertEqual(50.0, figures(extracted, "quoted")["recall"])
        self.assertEqual(50.0, figures(extracted, "quoted")["precision"])

    def test_a_pronoun_needs_the_right_person(self) -> None:
        extracted = article()
        extracted["quotes"][1]["speaker_entity"] = "Ana Ruiz"
        self.assertEqual(0.0, figures(extracted, "pronoun")["speaker"])
        self.assertEqual(100.0, figures(extracted, "quoted")["speaker"])

    def test_offsets_into_another_text_are_refused(self) -> None:
        with self.assertRaises(SystemExit):
            figures(article() | {"text": TEXT + " "}, "quoted")

    def test_names_agree_by_their_heads(self) -> None:
        self.assertEqual("analyst", head_of("an analyst at Ferrow Bank"))
        self.assertTrue(agree("Trump", "President Donald Trump"))
        self.assertTrue(agree("the mayor’s spokeswoman", "a spokeswoman"))
        self.assertFalse(agree("Nadia Okafor", "Daniel Okafor"))
        self.assertTrue(agree("Marrow’s captain, Jürgen Øverli", "Øverli"))
        self.assertTrue(agree("Trump’s", "Donald Trump"))
        self.assertFalse(agree("the mayor’s spokeswoman", "the mayor"))
        self.assertFalse(agree("a spokesman for Mr. Trump", "Donald Trump"))
        self.assertFalse(agree("", "Daniel Okafor"))


def calibration() -> Any:
    """The script of that name, as a module."""
    loader = SourceFileLoader("calibration", str(Path(__file__).resolve().parent / "calibration"))
    module = module_from_spec(spec_from_loader("calibration", loader))
    loader.exec_module(module)
    return module


class CalibrationTest(unittest.TestCase):
    def rows(self, extracted: dict[str, Any], *kinds: str) -> list[tuple[str, int, float]]:
        for unit in extracted["quotes"]:
            unit.setdefault("confidence", 0.95)
        return calibration().table([(article(), extracted)], kinds)

    def test_units_are_counted_by_their_confidence(self) -> None:
        extracted = article()
        extracted["quotes"][1]["confidence"] = 0.55
        extracted["quotes"][1]["speaker"] = None
        self.assertEqual(self.rows(extracted, *QUOTED), [("0.9", 1, 100.0), ("0.5", 1, 0.0)])

    def test_indirect_speech_is_counted_apart(self) -> None:
        self.assertEqual(self.rows(article(), "indirect"), [("0.9", 1, 100.0)])

    def test_what_nobody_marked_is_wrong(self) -> None:
        extracted = article()
        extracted["quotes"].append(quote("said", "mixed", "He", "Ole Dahl"))
        self.assertEqual(self.rows(extracted, *QUOTED), [("0.9", 3, 200 / 3)])


if __name__ == "__main__":
    unittest.main()
