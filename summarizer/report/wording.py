"""What a report says in words of its own, the same in every rendering. Nothing here is escaped yet."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from summarizer.report.dates import interval_words, published_words, when_words
from summarizer.report.inert import quoted
from summarizer.values.several import is_several

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Mapping, Sequence

    from summarizer.models import (
        Article,
        Chain,
        Claim,
        Entry,
        Point,
        Position,
        Published,
        Ruling,
        Series,
        Source,
        Status,
        Usage,
        When,
    )
    from summarizer.report.document import Report
    from summarizer.report.footnotes import Outlet


STANDINGS: dict[Status, str] = {
    "corroborated": "corroborated by independent origins",
    "single-origin": "from a single origin",
    "updated": "updated by later reports",
    "disputed": "disputed",
}

STANDARD_INPUT = "standard input"

_DETERMINER = re.compile(
    r"(?:the|an?|its|his|her|their|our|these|those|this|some|several|many|more|most|all|both|each|every|no|another)\s"
)
_INSERTED = re.compile(r"(?:[^\s]+\s){0,3}[^\s]+,\s")  # a comma within the first four words


def counted(number: int, singular: str, plural: str = "") -> str:
    """Return a number and its noun: "1 article", "1,200 articles"."""
    return f"{number:,} {singular if number == 1 else plural or singular + 's'}"


def listed(names: Iterable[str], word: str = "and") -> str:
    """Return names as English lists them: "A, B and C", or "A; B, C and D; and E" where one is a list itself."""
    *most, last = tuple(names) or ("",)
    if not most:
        return last
    if any(", " in name or " and " in name for name in (*most, last)):
        return f"{'; '.join(most)}; {word} {last}"
    return f"{', '.join(most)} {word} {last}"


def date(when: When, outlet: str = "") -> tuple[str, str]:
    """Return the date of an entry, and a note on the words that gave it where they leave it open to question.

    ``outlet`` names the article of a date that was carried on in another one than the entry is told from.
    """
    if when.basis == "carried":
        place = f"{outlet}, sentence {when.sentence}" if outlet else f"sentence {when.sentence}"
        return when_words(when), f"carried on from {quoted(when.words)}, {place}"
    vague = when.basis in ("relative", "unknown") or when.precision == "range"
    return when_words(when), quoted(when.words) if vague and when.words else ""


def status(entry: Entry) -> str:
    """Return the standing of an entry and the independent origins behind it."""
    origins = counted(len(entry.origins), "origin")
    match entry.status:
        case "single-origin" if len(entry.origins) > 1:
            return f"each part from a single origin: {listed(entry.origins)}"
        case "single-origin":
            return f"single origin: {listed(entry.origins)}"
        case "corroborated":
            return f"corroborated by {origins}: {listed(entry.origins)}"
        case other:
            return f"{other}; {origins}: {listed(entry.origins)}"


def told(entry: Entry) -> str:
    """Return what an entry says; the question where its statement only says over what its positions answer."""
    main = entry.disputes[0] if entry.disputes else None
    repeats = main and main.question and entry.statement.endswith(" ".join(one.answer for one in main.positions))
    return main.question if main and repeats else _apart_from_its_date(entry)


def _apart_from_its_date(entry: Entry) -> str:
    """Return a statement without the relative date that it opens with: every rendering puts the date before it.

    The date stays unless a sentence of its own follows: "Last month, he said, 12 people died" is not one without it.
    """
    if entry.when.basis != "relative" or not entry.when.is_dated:
        return entry.statement
    opening = re.match(rf"(?:(?:in|on|at|just|only) )?{re.escape(entry.when.words)}, ", entry.statement, re.IGNORECASE)
    rest = entry.statement[opening.end() :] if opening else ""
    is_sentence = (rest[:1].isupper() or rest[:1].isdigit() or _DETERMINER.match(rest)) and not _INSERTED.match(rest)
    return rest[:1].upper() + rest[1:] if is_sentence else entry.statement


def way(chain: Chain) -> str:
    """Return how claims came from their root to an outlet, or nothing where that says no more than their origin."""
    outlet, *speakers = (" ".join(step.split()) for step in chain.steps)
    is_plain = not speakers or (speakers[1:] == [] and speakers[0] in " ".join(chain.origin.split()))
    return "" if is_plain else " ← ".join((outlet, *speakers))


def root(claim: Claim) -> str:
    """Return whom a claim goes back to; who denies what another said has it from nobody."""
    speakers = claim.attribution.speakers
    return speakers[0 if claim.attribution.stance == "denies" else -1]


def gives(point: Point, claim: Claim | None) -> str:
    """Return who gives a figure: the root of its own claim, for an origin may have several names."""
    return root(claim) if claim and claim.attribution.speakers else point.origin


def measured(series: Series) -> str:
    """Return what a series counts, in which unit and where: "Flow rate, barrels per day (Gulf of Mexico)"."""
    units = {series.unit} if series.unit else {point.quantity.unit for point in series.points}
    unit = next(iter(units)) if len(units) == 1 else ""
    named = ", ".join(part for part in (series.measured, "" if unit in series.measured else unit) if part)
    places = f" ({listed(series.places)})" if series.places else ""
    return f"{named[:1].upper()}{named[1:]}{places}"


def says(position: Position, articles: Mapping[str, Outlet]) -> str:
    """Return who takes a position, with the verb: its speakers, or else the outlets that carry it."""
    names = position.speakers or outlets(position, articles)
    return f"{listed(names)} {'says' if len(names) == 1 and not is_several(names[0]) else 'say'}"


def outlets(position: Position, articles: Mapping[str, Outlet]) -> tuple[str, ...]:
    """Return the names of the articles that a position cites, each once."""
    return tuple(dict.fromkeys(articles[citation.article].name for citation in position.citations))


def ruling(decided: Ruling) -> str:
    """Return what the reader decided, why, and what came of it."""
    outcome = f"{decided.outcome.capitalize()}: {decided.note}" if decided.note else f"{decided.outcome.capitalize()}."
    return f"{decided.decision}: {decided.because.removesuffix('.')}. {outcome}"


def tally(found: Sequence[Entry]) -> str:
    """Return how many entries there are and how they stand."""
    parts = [words for _, words in standings(found)]
    if len(parts) > 1:
        return f"{entries(found)}: {listed(parts)}."
    each = "each " if len(found) > 1 else ""
    return f"{entries(found)}, {each}{STANDINGS[found[0].status]}." if found else "No entries."


def entries(found: Sequence[Entry]) -> str:
    """Return how many entries there are: "1 entry", "49 entries"."""
    return counted(len(found), "entry", "entries")


def standings(found: Iterable[Entry]) -> list[tuple[Status, str]]:
    """Return each standing that entries have, and how many have it: ("disputed", "2 disputed")."""
    counts = Counter(entry.status for entry in found)
    return [(kind, f"{counts[kind]} {words}") for kind, words in STANDINGS.items() if counts[kind]]


def usage(spent: Usage) -> str:
    """Return what the model calls of a run took: calls, tokens, and USD where the price is known."""
    cached = f" ({spent.cached:,} answered from the cache)" if spent.cached else ""
    cost = "cost not known" if spent.cost is None else f"USD {spent.cost:.4f}"
    tokens = f"{spent.input_tokens:,} tokens in, {spent.output_tokens:,} out"
    return f"{counted(spent.calls, 'model call')}{cached}, {tokens}, {cost}"


def engine(report: Report) -> str:
    """Return what made the report: version, engine, model and what that took."""
    made = report.made_by
    start = f"Made by summarizer {made.version} from {counted(len(report.articles), 'article')}"
    if made.engine == "extractive":
        return (
            f"{start} with the extractive engine, without a language model: statements are the articles’ own "
            "sentences, and rules find dates, figures and speakers."
        )
    fell_back = (
        f" {counted(len(report.fell_back), 'article')} fell back to the extractive engine." if report.fell_back else ""
    )
    return f"{start} with {made.model or 'a language model'}: {usage(made.usage)}.{fell_back}"


def engines(report: Report) -> str:
    """Return which engine briefed how many articles."""
    counts = Counter(engine_name(source.engine) for source in report.sources)
    parts = (f"{name} ({counted(count, 'article')})" for name, count in counts.items())
    return f"Briefed by {listed(parts)}." if counts else "No article was briefed."


def engine_name(name: str) -> str:
    """Return the name of an engine as it stands in a sentence."""
    return "the extractive engine" if name == "extractive" else name


def published(when: Published) -> str:
    """Return when an article was published, and how that is known."""
    match when.basis:
        case "unknown":
            return "date unknown"
        case "inferred":
            return f"{published_words(when)}, inferred from {quoted(when.words)}"
        case "metadata":
            return f"{published_words(when)}, from the page’s metadata"
        case "given":
            return published_words(when)


def read_as_of(day: dt.date) -> str:
    """Return from which day the words of an article count that was updated since its date."""
    return f"Its words are read as of {interval_words(day, day)}, a day they tell of"


def read_from(path: str | None, url: str | None) -> str:
    """Return where an article was read from: its file or address, or "standard input"."""
    return STANDARD_INPUT if path == "-" else path or url or STANDARD_INPUT


def briefed(source: Source, claims: int, article: Article) -> str:
    """Return which engine read an article, why it was that one, what it cannot read, and how much it found."""
    fallback = f" after the model failed: {source.fallback}" if source.fallback else ""
    foreign = f", which reads English and not “{article.language}”" if is_foreign(source, article) else ""
    return f"Briefed by {engine_name(source.engine)}{foreign}{fallback}; {counted(claims, 'claim')}"


def is_foreign(source: Source, article: Article) -> bool:
    """Whether rules for English read an article in another language, in which they find little."""
    return source.engine == "extractive" and article.language not in ("", "en")


def method(report: Report, citing: str) -> tuple[str, ...]:
    """Return how to read a report: what its dates and standings mean, and ``citing`` on what its citations do."""
    return (
        engines(report),
        citing,
        "A date is drawn no more precisely than it is known; “by” stands before a day of publication.",
        "“Carried on” marks a past event whose own sentence has no date: it takes the day that those words named.",
        "Corroboration counts independent origins, never articles: outlets that repeat one report have one origin.",
        "Both sides of a dispute are kept, and nothing is averaged.",
        *(["What the reader’s decisions change is put together by rules."] if report.rulings else []),
    )
