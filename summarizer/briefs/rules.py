"""The extractive engine: a Brief by rules, whose statements are the article's own sentences."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from summarizer.briefs.antecedents import (
    bind,
    full_name,
    leans_back,
    opens_quotation,
    person_named,
    plural_subject,
    strip_connective,
)
from summarizer.briefs.claims import Draft, build_claim, describe_place
from summarizer.briefs.selection import why_not
from summarizer.citations import cite
from summarizer.models import Article, Attribution, Brief, Claim, LeftOut, Sentence, Statement
from summarizer.values.attribution import PRONOUNS, attribute, find_speakers
from summarizer.values.modality import modality_of
from summarizer.values.names import bound_initialisms

ENGINE = "extractive"
_GIST = 3
_JOINED = 3  # sentences that one claim may hold
_SPACE = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class _Context:
    """What the sentences read so far offer to the next: whom a pronoun may mean, speakers, an open quotation.

    ``person`` is whom the sentence just before is about, named there or, where that one says "he", in ``named_at``.
    """

    initialisms: dict[str, str]
    person: str = ""
    named_at: Sentence | None = None
    plural: str = ""
    speakers: tuple[str, ...] = ()
    last: Sentence | None = None
    inside: bool = False


def brief(article: Article) -> Brief:
    """Brief one article without a model: free, repeatable, and unable to say what the article does not."""
    drafts, left_out = _read(article)
    claims = tuple(build_claim(article, n, draft) for n, draft in enumerate(drafts, start=1))
    return Brief(
        article=article.id,
        headline=headline_of(article, claims),
        gist=tuple(Statement(text=c.statement, citations=c.citations) for c in _most_telling(claims)),
        engine=ENGINE,
        claims=claims,
        left_out=tuple(left_out),
    )


def headline_of(article: Article, claims: tuple[Claim, ...]) -> Statement:
    """The title where the text carries it, else the most telling claim, else the first sentence."""
    titled = [s for s in article.sentences if article.title and article.words(s) == article.title]
    if titled:
        return Statement(text=article.title, citations=cite(article, [titled[0].number]))
    if claims:
        first = _most_telling(claims)[0]
        return Statement(text=first.statement, citations=first.citations)
    opening = (article.content or article.sentences)[0]
    return Statement(text=_tidy(article.words(opening)), citations=cite(article, [opening.number]))


def _read(article: Article) -> tuple[list[Draft], list[LeftOut]]:
    drafts: list[Draft] = []
    left_out: list[LeftOut] = []
    context = _Context(bound_initialisms(article.text))
    for sentence in article.content:
        text = article.words(sentence)
        context = _entering(context, sentence, text)
        reason = "" if context.inside else why_not(text)
        draft = None if reason else _draft(sentence, text, context)
        if draft:
            drafts.append(draft)
        elif not reason and _joins(drafts, context.last, sentence):
            drafts[-1] = _join(drafts[-1], sentence, text, context)
        else:
            reason = reason or "it opens with a word that points outside the sentence"
            left_out.append(LeftOut(what=_tidy(text), where=describe_place(article, [sentence.number]), reason=reason))
        context = _after(context, sentence, text, draft)
    return drafts, left_out


def _entering(context: _Context, sentence: Sentence, text: str) -> _Context:
    """A quotation goes on into the next paragraph only where that opens with a mark again, or closes it first."""
    marks = [mark for mark in text if mark in "“„”"]
    together = context.last is None or context.last.paragraph == sentence.paragraph
    goes_on = together or text.startswith(("“", "„")) or marks[:1] == ["”"]
    return context if goes_on or not context.inside else replace(context, inside=False)


def _draft(sentence: Sentence, text: str, context: _Context) -> Draft | None:
    """The claim a sentence makes on its own or with its pronoun bound; ``None`` when it cannot stand alone."""
    numbers: tuple[int, ...] = (sentence.number,)
    if context.inside:
        return None
    person = context.person
    bound = bind(text, person, context.plural)
    if bound != text:
        source = context.named_at if f"[{person}]" in bound else context.last
        numbers = (source.number, sentence.number) if source else numbers
    elif leans_back(text) or _continues_quote(text):
        return None
    return Draft(
        statement=_tidy(strip_connective(bound)),
        sentences=numbers,
        attribution=_attribution(text, context, person if bound != text else ""),
        modality=modality_of(text),
        dated_by=text,
    )


def _attribution(text: str, context: _Context, person: str) -> Attribution:
    found = attribute(text)
    named = (person if s.lower() in PRONOUNS else s for s in found.speakers if person or s.lower() not in PRONOUNS)
    fuller = tuple(full_name(s, context.speakers, context.initialisms) for s in named)
    return replace_speakers(found, fuller)


def replace_speakers(attribution: Attribution, speakers: Iterable[str]) -> Attribution:
    """The same attribution with other words for its speakers, each once."""
    return attribution.model_copy(update={"speakers": tuple(dict.fromkeys(speakers))})


def _continues_quote(text: str) -> bool:
    return text.startswith(("“", '"')) and not find_speakers(text)


def _joins(drafts: list[Draft], last: Sentence | None, sentence: Sentence) -> bool:
    return (
        bool(drafts)
        and last is not None
        and drafts[-1].sentences[-1] == last.number
        and len(drafts[-1].sentences) < _JOINED
        and sentence.paragraph - last.paragraph <= 1
    )


def _join(draft: Draft, sentence: Sentence, text: str, context: _Context) -> Draft:
    return replace(
        draft,
        statement=f"{draft.statement} {_tidy(text)}",
        sentences=(*draft.sentences, sentence.number),
        attribution=draft.attribution if draft.attribution.speakers else _attribution(text, context, ""),
    )


def _after(context: _Context, sentence: Sentence, text: str, draft: Draft | None) -> _Context:
    person = person_named(text)
    spoke = draft.attribution.speakers if draft else ()
    goes_on = draft is not None and bool(context.person) and f"[{context.person}]" in draft.statement
    return replace(
        context,
        person=person or (context.person if goes_on else ""),
        named_at=sentence if person else context.named_at,
        plural=plural_subject(text),
        speakers=(*context.speakers, *(s for s in spoke if s not in context.speakers)),
        last=sentence,
        inside=opens_quotation(text, inside=context.inside),
    )


def _most_telling(claims: tuple[Claim, ...]) -> tuple[Claim, ...]:
    """The claims that carry an article: early, dated, with figures and speakers; in the order of the text."""
    ranked = sorted(range(len(claims)), key=lambda i: (-_weight(i, claims[i]), i))
    return tuple(claims[i] for i in sorted(ranked[:_GIST]))


def _weight(position: int, claim: Claim) -> float:
    facts = bool(claim.quantities) + bool(claim.when.has_own_date) + 0.5 * bool(claim.attribution.speakers)
    doubt = claim.modality in ("forecast", "planned")
    return 3.0 / (1 + 0.3 * position) + 0.5 * facts - 0.5 * doubt


def _tidy(text: str) -> str:
    return _SPACE.sub(" ", text).strip()
