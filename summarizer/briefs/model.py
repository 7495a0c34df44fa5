"""The model engine: a Brief from what a language model points at, each statement through the Gate."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import combinations

from summarizer.asking import Ask
from summarizer.briefs import rules
from summarizer.briefs.answer import BriefAnswer, ClaimAnswer, FigureAnswer
from summarizer.briefs.chosen import Chosen, date_of_words
from summarizer.briefs.claims import Draft, build_claim, describe_place
from summarizer.briefs.pieces import Piece, cut, halve
from summarizer.briefs.stamp import read_from, updated
from summarizer.citations import cite
from summarizer.errors import ModelError, TruncatedAnswer
from summarizer.gate import Evidence, check, missing
from summarizer.models import Article, Attribution, Brief, LeftOut, Quantity, Sentence, Statement
from summarizer.prompts import Message, render
from summarizer.values.attribution import UNNAMED, attribute
from summarizer.values.dates import month_first_in
from summarizer.values.names import bound_initialisms
from summarizer.values.quantities import find_quantities
from summarizer.values.words import plain, stem, stems, tokens
from summarizer.values.years import full_days


@dataclass(frozen=True, slots=True)
class _Verdict:
    """An answered claim, and why it is refused: no reasons when it passes."""

    claim: ClaimAnswer
    reasons: tuple[str, ...]


def brief(article: Article, ask: Ask, *, engine: str, focus: str = "") -> Brief:
    """Brief one article with a model; ``engine`` is the model's name as the report gives it.

    Raises:
        ModelError: the model gave no usable answer for some piece of the article.
    """
    answered = [pair for piece in cut(article) for pair in _ask_piece(article, piece, ask, focus)]
    verdicts = [verdict for _, judged in answered for verdict in judged]
    accepted = sorted(_distinct(v.claim for v in verdicts if not v.reasons), key=lambda c: min(c.sentences))
    claims = tuple(build_claim(article, n, _draft(article, c)) for n, c in enumerate(accepted, start=1))
    summary = _summary(article, answered[0][0])
    return Brief(
        article=article.id,
        headline=summary.headline,
        gist=summary.gist,
        engine=engine,
        claims=claims,
        left_out=(*(_refusal(article, v) for v in verdicts if v.reasons), *summary.left_out),
        read_as_of=updated(article),
    )


def messages_for(article: Article, piece: Piece, focus: str = "") -> tuple[Message, ...]:
    """The messages that ask for the brief of one piece."""
    return render(
        "brief",
        published=_published(article),
        whole=piece.whole,
        repeats_opening=bool(piece.context),
        focus=focus,
        article=_headed(article, _numbered(article, piece.shown)),
    )


def _published(article: Article) -> str:
    published = article.published
    if published.day:
        return published.day.isoformat()
    if published.start and published.end:
        return f"between {published.start} and {published.end}"
    return "unknown"


def _headed(article: Article, numbered: str) -> str:
    """The sentences under the article's title and publisher, which are as little ours as they are."""
    known = (("Title", article.title), ("Publisher", article.publisher))
    return "\n".join([*(f"{name}: {' '.join(value.split())}" for name, value in known if value), "", numbered]).strip()


def _numbered(article: Article, sentences: Sequence[Sentence]) -> str:
    lines: list[str] = []
    for previous, sentence in zip((None, *sentences), sentences, strict=False):
        if previous and previous.paragraph != sentence.paragraph:
            lines.append("")
        lines.append(f"[{sentence.number}] {' '.join(article.words(sentence).split())}")
    return "\n".join(lines)


def _ask_piece(article: Article, piece: Piece, ask: Ask, focus: str) -> list[tuple[BriefAnswer, list[_Verdict]]]:
    """The answers for a piece, each with its claims judged; a truncated answer is asked for in halves."""
    messages = messages_for(article, piece, focus)
    try:
        answer = ask(messages, BriefAnswer).value
    except TruncatedAnswer:
        halves = halve(article, piece)
        if len(halves) == 1:
            raise
        return [pair for half in halves for pair in _ask_piece(article, half, ask, focus)]
    judged = [_judge(article, claim) for claim in answer.claims]
    refused = [v for v in judged if v.reasons]
    if not refused:
        return [(answer, judged)]
    return [(answer, [v for v in judged if not v.reasons] + _mended(article, messages, answer, refused, ask))]


def _mended(
    article: Article, messages: tuple[Message, ...], answer: BriefAnswer, refused: list[_Verdict], ask: Ask
) -> list[_Verdict]:
    """What became of refused claims when asked once more: those mended pass, the others stay refused.

    Only what mends a refused claim is taken: an accepted claim said again in other words is no news.
    """
    listed = "\n".join(f"- {v.claim.statement}\n  {'; '.join(v.reasons)}" for v in refused)
    again = (*messages, Message("assistant", answer.model_dump_json()), *render("brief-again", refusals=listed))
    try:
        second = [_judge(article, claim) for claim in ask(again, BriefAnswer).value.claims]
    except ModelError:
        return refused
    known = {plain(c.statement) for c in answer.claims}
    mended = [v for v in second if not v.reasons and plain(v.claim.statement) not in known]
    unused, still, kept = list(mended), [], []
    for verdict in refused:
        match = next((v for v in unused if set(v.claim.sentences) & set(verdict.claim.sentences)), None)
        if match:
            unused.remove(match)
            kept.append(match)
        else:
            still.append(verdict)
    return [*kept, *still]


def _judge(article: Article, claim: ClaimAnswer) -> _Verdict:
    return _Verdict(claim, _faults(article, claim))


def _faults(article: Article, claim: ClaimAnswer) -> tuple[str, ...]:
    if not claim.statement.strip():
        return ("an empty statement",)
    content = {s.number for s in article.content}
    invented = [n for n in claim.sentences if n not in content]
    if invented or not claim.sentences:
        which = ", ".join(map(str, invented)) or "none given"
        return (f"sentence numbers that the article does not have: {which}",)
    evidence = _evidence(article, claim.sentences)
    faults = list(check(claim.statement, [evidence]))
    words = _dated_by(article, claim)
    if words and plain(words) not in plain(evidence.text):
        faults.append(f"the words “{words}” that date it are not in the cited sentences")
    for figure in claim.figures:
        faults += missing(figure.words, [evidence])
    return tuple(dict.fromkeys(faults))


def _dated_by(article: Article, claim: ClaimAnswer) -> str:
    """The words that date a claim; none where a model only says again when the article was published."""
    return "" if plain(claim.when) in plain(_published(article)) else claim.when


def _speakers(article: Article, claim: ClaimAnswer, evidence: Evidence) -> tuple[str, ...]:
    """The speakers a model names, where the article has their words; else those the cited sentences name."""
    known = {stem(t.words) for t in tokens(f"{article.text} {article.publisher}")} | set(stems(UNNAMED))
    said = tuple(dict.fromkeys(" ".join(s.split()) for s in claim.speakers if s.strip()))
    if all(stems(s) and known.issuperset(stems(s)) for s in said):
        return _linked(said, evidence.text)
    return attribute(evidence.text).speakers


def _linked(speakers: tuple[str, ...], text: str) -> tuple[str, ...]:
    """A chain of speakers, those that the text lists ("CNN, The Times and the Post") as one link.

    None of them has it from the next.
    """
    for first, after in combinations(range(len(speakers)), 2):
        *names, last = speakers[first : after + 1]
        listed = r",\s+".join(map(re.escape, names)) + r",?\s+and\s+(?:the\s+)?" + re.escape(last)
        if re.search(listed, text):
            return (*speakers[:first], f"{', '.join(names)} and {last}", *_linked(speakers[after + 1 :], text))
    return speakers


def _evidence(article: Article, numbers: Iterable[int]) -> Evidence:
    """What the Gate may hold a statement against: the cited sentences and what the article binds short forms to."""
    by_number = {s.number: s for s in article.sentences}
    cited = sorted(set(numbers))
    return Evidence(
        text=" ".join(article.words(by_number[n]) for n in cited),
        published=read_from(article),
        initialisms=bound_initialisms(article.text),
        others={s.number: article.words(s) for s in article.content if s.number not in cited},
    )


def _draft(article: Article, claim: ClaimAnswer) -> Draft:
    evidence = _evidence(article, claim.sentences)
    return Draft(
        statement=" ".join(claim.statement.split()),
        sentences=tuple(sorted(set(claim.sentences))),
        attribution=Attribution(speakers=_speakers(article, claim, evidence)),
        modality=claim.modality,
        when=date_of_words(
            Chosen(_dated_by(article, claim), claim.statement, bool(claim.figures)),
            evidence.published,
            evidence.text,
            month_first=month_first_in(article.text),
            full_days=full_days(article.text),
        ),
        quantities=tuple(q for figure in claim.figures for q in _quantities(figure, evidence)) or None,
    )


def _quantities(figure: FigureAnswer, evidence: Evidence) -> tuple[Quantity, ...]:
    """The value of a figure's words, counting what the model says they count.

    None when the words hold no number, or when what they are said to count is not in the sentences.
    """
    if missing(figure.counted, [evidence]):
        return ()
    found = find_quantities(f"{figure.words} {figure.counted}") or find_quantities(figure.words)
    return tuple(m.quantity.model_copy(update={"words": figure.words, "counted": figure.counted}) for m in found[:1])


def _distinct(claims: Iterable[ClaimAnswer]) -> list[ClaimAnswer]:
    return list({(plain(c.statement), tuple(sorted(set(c.sentences)))): c for c in claims}.values())


@dataclass(frozen=True, slots=True)
class _Summary:
    """Headline and gist, and what of the model's was refused for them."""

    headline: Statement
    gist: tuple[Statement, ...]
    left_out: tuple[LeftOut, ...] = ()


def _summary(article: Article, answer: BriefAnswer) -> _Summary:
    """The model's headline and gist where they pass the Gate, else the article's own words, and that is listed."""
    headline = _statement(article, answer.headline, answer.headline_sentences)
    gist = _statement(article, answer.gist, answer.gist_sentences)
    if headline and gist:
        return _Summary(headline, (gist,))
    stand_in = rules.brief(article)
    judged = ((answer.headline, headline), (answer.gist, gist))
    refused = [text for text, made in judged if made is None and text.strip()]
    reason = "a headline or gist refused by the Gate; the article's own words stand in"
    where = describe_place(article)
    return _Summary(
        headline or stand_in.headline,
        (gist,) if gist else stand_in.gist,
        tuple(LeftOut(what=text, where=where, reason=reason) for text in refused),
    )


def _statement(article: Article, text: str, numbers: Sequence[int]) -> Statement | None:
    content = {s.number for s in article.content}
    citations = cite(article, content.intersection(numbers))
    if not text.strip() or not citations or check(text, [_evidence(article, content.intersection(numbers))]):
        return None
    return Statement(text=" ".join(text.split()), citations=citations)


def _refusal(article: Article, verdict: _Verdict) -> LeftOut:
    return LeftOut(
        what=verdict.claim.statement,
        where=describe_place(article, verdict.claim.sentences),
        reason="refused by the Gate: " + "; ".join(verdict.reasons),
    )
