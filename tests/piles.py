"""Invented piles of articles for properties of the merge, made by hypothesis; nothing in them happened.

A pile is a list of papers, a paper a list of told facts. Facts of different events share hardly a word, so that what
belongs together does not hang on how rare a word happens to be in the pile.
"""

import datetime as dt
from dataclasses import dataclass, replace

from hypothesis import strategies as st
from stories import article, claim, on

from summarizer.models import Article, Attribution, Claim, When

# One event a line, in one or more wordings; {n} is a figure.
EVENTS = (
    (
        "{n} villagers were killed when the Orla dam burst above Lower Town",
        "the burst of the Orla dam above Lower Town killed {n} villagers",
    ),
    (
        "ferry crews organised a strike over pay and pensions in the harbour of Kesta",
        "a strike over pay and pensions was organised by ferry crews in the harbour of Kesta",
    ),
    (
        "Norland has sold {n} armoured trucks with spare engines to the Savian gendarmerie",
        "the Savian gendarmerie has been sold {n} armoured trucks with spare engines by Norland",
    ),
    (
        "soldiers of the Brenta garrison had withdrawn from both mountain passes before snowfall",
        "before snowfall both mountain passes had been left by soldiers of the Brenta garrison, who have withdrawn",
    ),
    (
        "the museum spent {n} million dollars on a painting that thieves stole",
        "thieves stole a painting on which the museum spent {n} million dollars",
    ),
)
FIGURES = ("nine", "14", "at least nine", "about 40", "40")
SPEAKERS = ((), ("Anna Bell",), ("Carl Hart",), ("Reuters", "Anna Bell"), ("officials",), ("the water board",))
DAYS = ("2021-05-03", "2021-05-04", "2021-05-09", "2021-05-14", "2021-05-20")
PUBLISHED = ("2021-05-21", "2021-05-22", "2021-05-30")
OWN_DAYS = ("2021-05-01", "2021-05-05", "2021-05-09", "2021-05-14", "2021-05-18")  # of each event, one of its own
NAMES = {day: f"{int(day[-2:])} May 2021" for day in (*DAYS, *OWN_DAYS)}
OUTLETS = ("Herald", "Courier", "Star", "Tribune", "Echo", "Planet")


@dataclass(frozen=True)
class Told:
    """One fact as an article tells it: of which event, in which wording, with which figure, by whom, of what day."""

    event: int
    wording: int
    figure: str
    speakers: tuple[str, ...]
    day: str | None
    verb: str

    @property
    def sentence(self):
        words = EVENTS[self.event][self.wording].format(n=self.figure)
        words += f" on {NAMES[self.day]}" if self.day else ""
        if self.speakers:
            opening = "In a correction, " if self.verb == "corrected" else ""
            verb = "denied" if self.verb == "denied" else "said"
            words = f"{opening}{self.speakers[-1]} {verb} that {words}"
        return f"{words[0].upper()}{words[1:]}."


@dataclass(frozen=True, repr=False)
class Paper:
    """One article: its id, publisher, day, and what it tells."""

    id: str
    outlet: str
    published: str
    told: tuple[Told, ...]
    sentences: tuple[str, ...] = ()

    def __repr__(self):
        return f"{self.outlet} {self.published}: {' | '.join(self.lines)}"

    @property
    def lines(self):
        return self.sentences or tuple(t.sentence for t in self.told)

    def read(self) -> tuple[Article, tuple[Claim, ...]]:
        made = article(self.id, *self.lines, published=self.published).model_copy(update={"publisher": self.outlet})
        return made, tuple(self._claim(made, n, told) for n, told in enumerate(self.told, start=1))

    def _claim(self, made, number, told):
        stance = "denies" if told.speakers and told.verb == "denied" else "asserts"
        published = dt.date.fromisoformat(self.published)
        by = When(end=published, precision="day", basis="publication")
        when = on(told.day).model_copy(update={"words": f"on {NAMES[told.day]}"}) if told.day else by
        said = Attribution(speakers=told.speakers, verb=told.verb if told.speakers else "", stance=stance)
        modality = "denied" if stance == "denies" else "reported"
        return claim(made, number, when=when, modality=modality).model_copy(update={"attribution": said})


TOLD = st.builds(
    Told,
    event=st.integers(0, len(EVENTS) - 1),
    wording=st.integers(0, 1),
    figure=st.sampled_from(FIGURES),
    speakers=st.sampled_from(SPEAKERS),
    day=st.none() | st.sampled_from(DAYS),
    verb=st.sampled_from(("said", "said", "corrected", "denied")),
)


DATED = TOLD.map(lambda told: replace(told, day=OWN_DAYS[told.event] if told.day else None))
"""The same with a day of its own for each event, so that it is plain what belongs together."""


@st.composite
def piles(draw, least=1, most=5, told=TOLD):
    """A pile of papers of different outlets."""
    size = draw(st.integers(least, most))
    outlets = draw(st.permutations(OUTLETS))
    return [
        Paper(
            id=outlet.lower(),
            outlet=outlet,
            published=draw(st.sampled_from(PUBLISHED)),
            told=tuple(draw(st.lists(told, min_size=1, max_size=4, unique_by=lambda t: (t.event, t.speakers)))),
        )
        for outlet in outlets[:size]
    ]


def read(papers):
    """The articles and claims of a pile."""
    made = [paper.read() for paper in papers]
    return [a for a, _ in made], [c for _, claims in made for c in claims]


def copied(paper, name, *, later=0, change=lambda line: line):
    """The paper as another outlet prints it, some days later, its sentences changed in a few words."""
    day = dt.date.fromisoformat(paper.published) + dt.timedelta(days=later)
    lines = tuple(change(line) for line in paper.lines)
    return replace(paper, id=name.lower(), outlet=name, published=day.isoformat(), sentences=lines)


def _with_connective(line):
    opens_with_a_name = line.startswith(("Anna", "Carl", "Norland"))
    return f"Meanwhile, {line[0] if opens_with_a_name else line[0].lower()}{line[1:]}"


def _without_auxiliary(line):
    return line.replace(" has been ", " was ").replace(" has ", " ").replace(" had ", " ")


def _respelled(line):
    return line.replace("armoured", "armored").replace("organised", "organized").replace("harbour", "harbor")


CHANGES = st.sampled_from((str, _with_connective, _without_auxiliary, _respelled))


@st.composite
def piles_with_a_copy(draw):
    """A pile, one of its papers, and a copy of it: any of the same day, or a changed one that came out later."""
    papers = draw(piles())
    original = draw(st.sampled_from(papers))
    exact = copied(original, draw(st.sampled_from(("Aardvark", "Zenith"))))
    later = draw(st.integers(1, 3))
    changed = copied(original, draw(st.sampled_from(("Aardvark", "Zenith"))), later=later, change=draw(CHANGES))
    return papers, original, draw(st.sampled_from((exact, changed)))
