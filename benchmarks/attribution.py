"""How well attributions are read: cue, speaker and content, against sentences that two readers labelled.

``python -m benchmarks.attribution`` prints precision, recall and F1 by half, the agreement of the two readings, and
peers beside them. The guidelines are in data/statements/attribution.md. ``--misses`` lists what the development half
shows; those of the held-out half are never listed.
"""

from __future__ import annotations

import json
import re
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from summarizer.values.attribution import find_cues

DATA = Path(__file__).parent / "data" / "statements"
HALVES = ("development", "held-out")
LEVELS = ("cue", "cue and speaker", "cue, speaker and content")
_SAME_SPEAKER = 0.5  # token Jaccard
_SAME_CONTENT = 0.7  # token F1
_WORD = re.compile(r"\w+(?:['’]\w+)?")
_NAIVE = re.compile(
    r"\b([A-Z][\w.’'-]*(?:\s+[A-Z][\w.’'-]*)*)\s+(said|says|told|announced|reported|reports|stated|states|claimed|"
    r"claims|confirmed|denied|warned|added|believes)\b(?:\s+that)?"
)


@dataclass(frozen=True, slots=True)
class Credited:
    """One attribution as words, with the span of its cue; no speaker is ""."""

    cue: tuple[int, int]
    speaker: str
    content: str
    stance: str = "asserts"


@dataclass(frozen=True, slots=True)
class Labelled:
    """One sentence of the set with what it holds."""

    key: tuple[str, int]
    half: str
    text: str
    credits: tuple[Credited, ...]


Reader = Callable[[str], tuple[Credited, ...]]


def gold() -> tuple[Labelled, ...]:
    """The sentences with the attributions on which the two readings were settled."""
    rows = map(json.loads, (DATA / "attribution.jsonl").read_text(encoding="utf-8").splitlines())
    return tuple(
        Labelled(
            (row["article"], row["sentence"]),
            row["half"],
            row["text"],
            tuple(
                Credited(
                    tuple(a["cue"]), _slice(row["text"], a["speaker"]), _slice(row["text"], a["content"]), a["stance"]
                )
                for a in row["attributions"]
            ),
        )
        for row in rows
    )


def _slice(text: str, span: list[int] | None) -> str:
    return text[span[0] : span[1]] if span else ""


def reading(number: int, sentences: Iterable[Labelled]) -> tuple[Labelled, ...]:
    """The same sentences as one of the two readers labelled them."""
    lines = (DATA / f"attribution-reading-{number}.jsonl").read_text(encoding="utf-8").splitlines()
    rows = {(row["article"], row["sentence"]): row["attributions"] for row in map(json.loads, lines)}
    return tuple(Labelled(s.key, s.half, s.text, tuple(_spelled(s.text, a) for a in rows[s.key])) for s in sentences)


def _spelled(text: str, row: Mapping[str, str]) -> Credited:
    at = [m.start() for m in re.finditer(rf"(?<!\w){re.escape(row['cue'])}(?!\w)", text)]
    near = text.find(row["speaker"]) if row["speaker"] else 0
    start = min(at, key=lambda place: abs(place - near))
    return Credited((start, start + len(row["cue"])), row["speaker"], row["content"], row["stance"])


def ours(text: str) -> tuple[Credited, ...]:
    """What this package reads."""
    return tuple(Credited(c.cue, c.speaker, text[slice(*c.content)], c.stance) for c in find_cues(text))


def naive(text: str) -> tuple[Credited, ...]:
    """The first capitalised name before a verb of saying; what follows is credited."""
    found = _NAIVE.search(text)
    if not found:
        return ()
    return (Credited(found.span(2), found.group(1), text[found.end() :].strip(' ."“”:,')),)


def same_cue(a: Credited, b: Credited) -> bool:
    """Whether the words that credit overlap."""
    return a.cue[0] < b.cue[1] and b.cue[0] < a.cue[1]


def same_speaker(a: Credited, b: Credited) -> bool:
    """Whether both name nobody, share half of their words, or one is the name of the other."""
    ours, theirs = _words(a.speaker), _words(b.speaker)
    if not ours or not theirs:
        return not ours and not theirs
    shared = len(set(ours) & set(theirs)) / len(set(ours) | set(theirs))
    return shared >= _SAME_SPEAKER or _is_name_of(a.speaker, b.speaker) or _is_name_of(b.speaker, a.speaker)


def _is_name_of(short: str, phrase: str) -> bool:
    """Whether a proper name stands in a phrase as its head or in apposition, neither owner nor complement."""
    name = re.sub(r"^[Tt]he\s+", "", short)
    if not name or not all(w[0].isupper() for w in _WORD.findall(name)):
        return False
    found = re.search(rf"(?<!\w){re.escape(name)}(?![\w’'])", phrase)
    return found is not None and not re.search(r"\b(?:of|for|in|at|from|by)\s+(?:the\s+)?$", phrase[: found.start()])


def same_content(a: Credited, b: Credited) -> bool:
    """Whether the words credited agree."""
    ours, theirs = Counter(_words(a.content)), Counter(_words(b.content))
    shared = sum((ours & theirs).values())
    return bool(shared) and 2 * shared / (sum(ours.values()) + sum(theirs.values())) >= _SAME_CONTENT


def _words(text: str) -> list[str]:
    return [w for w in _WORD.findall(text.lower().replace("‘", "'").replace("’", "'")) if w not in ("the", "a", "an")]


_CHECKS = (same_cue, same_speaker, same_content)


def matches(found: Iterable[Credited], wanted: Iterable[Credited], level: int) -> list[tuple[Credited, Credited]]:
    """Pairs of attributions that agree up to a level (1 cue, 2 speaker, 3 content), each used once."""
    left = list(wanted)
    pairs = []
    for one in found:
        other = next((w for w in left if all(check(one, w) for check in _CHECKS[:level])), None)
        if other:
            left.remove(other)
            pairs.append((one, other))
    return pairs


@dataclass(frozen=True, slots=True)
class Score:
    """Counts of attributions right, found and wanted."""

    right: int
    found: int
    wanted: int

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall."""
        return 2 * self.right / max(1, self.found + self.wanted)

    def __str__(self) -> str:
        return f"{self.right / max(1, self.found):.3f} | {self.right / max(1, self.wanted):.3f} | {self.f1:.3f}"


def score(found: Iterable[tuple[Credited, ...]], wanted: Iterable[Labelled], level: int) -> Score:
    """How many attributions agree over some sentences."""
    rows = [(f, w.credits) for f, w in zip(found, wanted, strict=True)]
    return Score(
        sum(len(matches(f, w, level)) for f, w in rows), sum(len(f) for f, _ in rows), sum(len(w) for _, w in rows)
    )


def _table(name: str, found: Mapping[tuple[str, int], tuple[Credited, ...]], sentences: tuple[Labelled, ...]) -> None:
    for half in (*HALVES, "both"):
        part = [s for s in sentences if half in (s.half, "both")]
        for level, title in enumerate(LEVELS, start=1):
            print(f"| {name} | {half} | {title} | {score((found[s.key] for s in part), part, level)} |")


def _stances(sentences: tuple[Labelled, ...]) -> str:
    pairs = [p for s in sentences for p in matches(ours(s.text), s.credits, 1)]
    return f"{sum(a.stance == b.stance for a, b in pairs)} of {len(pairs)}"


def _speed(sentences: tuple[Labelled, ...]) -> None:
    print("\n| sentences | µs a sentence |\n| --- | --- |")
    for name, part in (
        ("with a cue", [s for s in sentences if s.credits]),
        ("without", [s for s in sentences if not s.credits]),
    ):
        best = min(_timed(part) for _ in range(5))
        print(f"| {name} ({len(part)}) | {best / len(part) * 1e6:.0f} |")


def _timed(part: list[Labelled]) -> float:
    find_cues.cache_clear()
    start = time.perf_counter()
    for sentence in part:
        find_cues(sentence.text)
    return time.perf_counter() - start


def _misses(sentences: tuple[Labelled, ...]) -> None:
    for s in (s for s in sentences if s.half == "development"):
        found = ours(s.text)
        pairs = matches(found, s.credits, 3)
        extra = [f for f in found if f not in [a for a, _ in pairs]]
        lost = [w for w in s.credits if w not in [b for _, b in pairs]]
        if extra or lost:
            print(f"\n{s.key}: {s.text}")
        for sign, wrong in (("+", extra), ("-", lost)):
            for c in wrong:
                print(f"  {sign} {s.text[slice(*c.cue)]} | {c.speaker} | {c.content}")


def main() -> None:
    """Print the tables."""
    sentences = gold()
    print(f"{len(sentences)} sentences, {sum(len(s.credits) for s in sentences)} attributions\n")
    print("| reader | half | agreement on | precision | recall | F1 |\n| --- | --- | --- | --- | --- | --- |")
    first, second = reading(1, sentences), reading(2, sentences)
    _table("one labeller against the other", {s.key: s.credits for s in first}, second)
    for name, read in (("this package", ours), ("name before a verb", naive)):
        _table(name, {s.key: read(s.text) for s in sentences}, sentences)
    print(
        "\nNOT COMPARED: textacy, spaCy rules, Citron and other readers of quotations. They need a parser's model; "
        "none was installed for this table."
    )
    print(f"\nStance, where the cue is found: {_stances(sentences)} right.")
    _speed(sentences)
    if "--misses" in sys.argv:
        _misses(sentences)


if __name__ == "__main__":
    main()
