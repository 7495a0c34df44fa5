"""The extractive engine: a Brief by rules, whose statements are the article's own sentences."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from summarizer.briefs.antecedents import bind, full_name, leans_back, strip_connective
from summarizer.briefs.asides import asides
from summarizer.briefs.claims import Draft, build_claim, describe_place
from summarizer.briefs.contrasts import find_contrast
from summarizer.briefs.dating import read
from summarizer.briefs.events import events, times
from summarizer.briefs.gist import headline, most_telling
from summarizer.briefs.happenings import is_later, is_nth_day
from summarizer.briefs.people import People, in_full, people_of
from summarizer.briefs.quotations import MOST_SENTENCES, opens, opens_speech
from summarizer.briefs.referents import REACH, Referents, Told, meant, pronoun_of, referents_after
from summarizer.briefs.selection import NO_EVENT, why_not
from summarizer.briefs.stamp import read_from, updated
from summarizer.briefs.story import Story
from summarizer.briefs.stretches import stretches_of
from summarizer.briefs.voices import both, is_another, is_of_another
from summarizer.models import Article, Attribution, Brief, LeftOut, Published, Sentence, Statement, When
from summarizer.values.attribution import PRONOUNS, attribute, clean_speaker, find_speakers
from summarizer.values.clauses import masked
from summarizer.values.clauses import telling as how_told
from summarizer.values.dates import month_first_in
from summarizer.values.differing import announces
from summarizer.values.modality import modality_of
from summarizer.values.names import bound_initialisms
from summarizer.values.rebuttals import denies, find_rebuttals
from summarizer.values.retorts import retort_in
from summarizer.values.words import tidy
from summarizer.values.years import full_days

ENGINE = "extractive"
_JOINED = 3  # sentences that one claim may hold
_LEANS = "it opens with a word that points outside the sentence"
_CAPTION = "a caption or a headline that runs into the sentence behind it"
_GOES_ON = "it goes on with a quotation that began before"
_OF_NOW = frozenset(("present", "future"))


class _Context(NamedTuple):
    """What the sentences read so far offer to the next: whom a pronoun may mean, speakers, the days named.

    ``speakers`` are those who spoke, the last one at the end.
    """

    published: Published
    told: tuple[str, ...]
    people: People
    initialisms: dict[str, str]
    known: Referents = Referents()
    speakers: tuple[str, ...] = ()
    last: Sentence | None = None
    before: str = ""
    story: Story = Story()


class _Line(NamedTuple):
    """A sentence as it is read, or a quotation of several: its words, and when they say it happened."""

    sentences: tuple[Sentence, ...]
    text: str
    when: When

    @property
    def sentence(self) -> Sentence:
        """The first."""
        return self.sentences[0]

    @property
    def numbers(self) -> tuple[int, ...]:
        """Of the sentences."""
        return tuple(s.number for s in self.sentences)


def brief(article: Article) -> Brief:
    """Brief one article without a model: free, repeatable, and unable to say what the article does not."""
    published = read_from(article)
    drafts, left_out = _read(article, published)
    claims = tuple(build_claim(article, n, draft) for n, draft in enumerate(drafts, start=1))
    telling = most_telling(claims, article.published)
    return Brief(
        article=article.id,
        headline=headline(article, claims[telling[0]] if telling else None),
        gist=tuple(Statement(text=claims[i].statement, citations=claims[i].citations) for i in sorted(telling)),
        engine=ENGINE,
        claims=claims,
        left_out=tuple(left_out),
        read_as_of=updated(article),
    )


def _read(article: Article, published: Published) -> tuple[list[Draft], list[LeftOut]]:
    drafts: list[Draft] = []
    told_beside: list[Draft] = []
    left_out: list[LeftOut] = []
    stretches = stretches_of(article)
    texts = [stretch.text for stretch in stretches]
    story = Story(month_first=month_first_in(article.text), full_days=full_days(article.text))
    after = [texts[i : i + REACH] for i in range(1, len(texts) + 1)]
    asked = [text for text, following in zip(texts, after, strict=True) if any(map(pronoun_of, following))]
    context = _Context(published, tuple(texts), people_of(texts, asked), bound_initialisms(article.text), story=story)
    for (sentences, text, goes_on, caption), following in zip(stretches, after, strict=True):
        when, story = read(text, sentences[0], context.published, context.story)
        line = _Line(sentences, text, when)
        reason = "" if goes_on else why_not(text)
        found = () if goes_on or reason else _drafts(line, context)
        told_beside += _beside(found, line, context)
        may_answer = not goes_on and reason in ("", NO_EVENT)  # who says otherwise need tell of nothing himself
        if may_answer and (rebuttal := _rebuttal(drafts, context.last, found, line, context)):
            found, reason = (rebuttal, *found[1:]), ""
        if found and _announced(left_out, context, line.sentence):
            led = f"{left_out.pop().what} {found[0].statement}"
            found = (found[0]._replace(statement=led, sentences=(line.sentence.number - 1, *line.numbers)), *found[1:])
        if found:
            drafts += found
        elif not reason and _joins(drafts, context.last, line.sentence, MOST_SENTENCES if goes_on else _JOINED):
            drafts[-1:] = _leaning(drafts[-1], line, context, goes_on=goes_on)
        elif not reason and not goes_on and _is_background(left_out, context.last, line.sentence):
            drafts.append(_led_in(left_out.pop().what, line, context))
        else:
            reason = reason or (_GOES_ON if goes_on else _LEANS)
            left_out.append(LeftOut(what=tidy(text), where=describe_place(article, line.numbers), reason=reason))
        if caption:
            left_out.append(LeftOut(what=tidy(caption), where=describe_place(article, line.numbers), reason=_CAPTION))
        context = _after(context, line, found, story, following)
    return sorted((*drafts, *told_beside), key=lambda draft: draft.sentences[-1]), left_out


def _beside(drafts: tuple[Draft, ...], line: _Line, context: _Context) -> Iterator[Draft]:
    """The events that a sentence tells in passing, under another date than its own."""
    told = [(draft.when.start, draft.when.end) for draft in drafts]
    for draft in drafts:
        for part in asides(draft.statement):
            when = read(part, line.sentence, context.published, context.story)[0]
            if when.has_own_date and (when.start, when.end) not in told:
                speaker = _attribution(part, context, "")
                yield draft._replace(statement=part, when=when, attribution=speaker, modality=modality_of(part))


def _drafts(line: _Line, context: _Context) -> tuple[Draft, ...]:
    """The claims a sentence makes on its own or with its pronoun bound; none when it cannot stand alone."""
    numbers = line.numbers
    person, named_at = meant(line.text, line.sentence, context.known)
    bound = bind(line.text, person, context.known.party, context.people)
    if bound != line.text:
        source = named_at if person and f"[{person}" in bound else context.last
        numbers = (source.number, *numbers) if source else numbers
    elif leans_back(line.text, context.before) or _continues_quote(line.text):
        return ()
    draft = Draft(
        statement=tidy(strip_connective(bound)),
        sentences=numbers,
        attribution=_attribution(line.text, context, person if bound != line.text else "", context.known.party),
        modality=modality_of(line.text),
        when=line.when,
    )
    return tuple([part for event in _each(draft, line, context) for part in _sides(event, line, context)])


def _sides(draft: Draft, line: _Line, context: _Context) -> tuple[Draft, ...]:
    """What each side says of a draft with two: what somebody says, and what another denies or says otherwise."""
    for rebuttal in find_rebuttals(draft.statement)[-1:]:
        told = draft.statement[: rebuttal.start].rstrip(" ,;")
        if not opens(told, inside=False):
            said = draft._replace(
                statement=f"{told}.", attribution=_attribution(told, context, ""), modality=modality_of(told)
            )
            return (said, _denying(draft, rebuttal.speaker, context))
    return _set_against(draft, line, context)


def _set_against(draft: Draft, line: _Line, context: _Context) -> tuple[Draft, ...]:
    """What each voice says of a draft that sets two against each other; a half that leans is told with the other."""
    contrast = find_contrast(draft.statement)
    if contrast is None:
        return (draft,)
    first, second = (
        draft._replace(
            statement=half,
            attribution=_attribution(half, context, ""),
            modality=modality_of(half),
            when=read(half, line.sentence, context.published, context.story)[0],
        )
        for half in (contrast.first, contrast.second)
    )
    leaning = second._replace(statement=draft.statement, quantities=contrast.counted)
    return (first, second if contrast.is_whole else leaning)


def _denying(draft: Draft, speaker: str, context: _Context) -> Draft:
    name = full_name(clean_speaker(speaker), context.speakers, context.initialisms)
    return draft._replace(attribution=Attribution(speakers=(name,), verb="denied", stance="denies"), modality="denied")


def _rebuttal(
    drafts: list[Draft], last: Sentence | None, found: tuple[Draft, ...], line: _Line, context: _Context
) -> Draft | None:
    """The claim of a sentence that denies what the one before tells, told with that, which stays a claim of its own."""
    own = found[0] if found else Draft(tidy(line.text), line.numbers, Attribution(), "denied", line.when)
    retort = retort_in(line.text) if drafts else None
    for told in _answered(drafts, last, line) if retort else ():
        if retort and retort.fits(told.statement) and is_another(retort.speaker, told.attribution):
            return _denying(_told_with(told, own, line), retort.speaker, context)
    if not (_joins(drafts, last, line.sentence, _JOINED) and denies(own.statement)):
        return None
    before = drafts[-1].statement
    joined = _told_with(drafts[-1], own, line)
    answers = [r for r in find_rebuttals(joined.statement) if r.denied[0] < len(before) <= r.start]
    return _denying(joined, answers[0].speaker, context) if answers else None


def _answered(drafts: list[Draft], last: Sentence | None, line: _Line) -> Iterator[Draft]:
    """What a sentence may answer, likeliest first: what others said last in the sentences before, or the one before."""
    near = [
        d for d in drafts[-_JOINED:] if line.sentence.number - d.sentences[-1] <= _JOINED and d.modality != "denied"
    ]
    yield from (d for d in reversed(near) if d.attribution.speakers)
    if _joins(drafts, last, line.sentence, _JOINED):
        yield drafts[-1]


def _told_with(told: Draft, own: Draft, line: _Line) -> Draft:
    return own._replace(statement=f"{told.statement} {own.statement}", sentences=(*told.sentences, *line.numbers))


def _each(draft: Draft, line: _Line, context: _Context) -> tuple[Draft, ...]:
    """The draft narrowed to each of the events its sentence tells; "the next day" counts from the one before."""
    parts = events(draft.statement)
    if len(parts) == 1:
        return _at_each_time(draft, line, context.published, context.story)
    found: list[Draft] = []
    story = context.story
    for part in parts:
        before = story
        when, story = read(part, line.sentence, context.published, story)
        told = draft._replace(statement=part, when=when, modality=modality_of(part))
        found += _at_each_time(told, line, context.published, before)
    return tuple(found)


def _at_each_time(draft: Draft, line: _Line, published: Published, story: Story) -> tuple[Draft, ...]:
    """The draft under each of two times that its sentence gives it, where both are as precise: "in March and June"."""
    whens = [read(one, line.sentence, published, story)[0] for one in times(draft.statement)]
    fit = len({(w.start, w.end) for w in whens}) > 1 and len({w.precision for w in whens}) == 1
    return tuple([draft._replace(when=w) for w in whens]) if fit and all(w.has_own_date for w in whens) else (draft,)


def _is_background(left_out: list[LeftOut], last: Sentence | None, sentence: Sentence) -> bool:
    """Whether the sentence before was left out only because it tells nothing by itself, and stands close by."""
    return (
        last is not None
        and bool(left_out)
        and left_out[-1].reason == NO_EVENT
        and left_out[-1].where.endswith(f" {last.number}")
        and sentence.paragraph - last.paragraph <= 1
    )


def _announced(left_out: list[LeftOut], context: _Context, sentence: Sentence) -> bool:
    """Whether the sentence before tells nothing but that accounts differ: "Whether it got there is disputed"."""
    return announces(context.before) and _is_background(left_out, context.last, sentence)


def _led_in(before: str, line: _Line, context: _Context) -> Draft:
    """The claim of a sentence that leans on the one before, told with it."""
    return Draft(
        statement=f"{strip_connective(before)} {tidy(line.text)}",
        sentences=(line.sentence.number - 1, *line.numbers),
        attribution=_attribution(line.text, context, ""),
        modality=modality_of(line.text),
        when=line.when,
    )


def _attribution(text: str, context: _Context, person: str, party: str = "") -> Attribution:
    """Who a sentence says tells it, also by "he", and by "they" or "it", where it is known whom these mean."""

    def naming(words: str) -> str:
        name = clean_speaker(words)
        if name.lower().startswith(("his ", "her ")):
            name = _owned(name, person)
        pronoun = name.lower() if name.lower() in PRONOUNS else ""
        named = clean_speaker(party) if pronoun in ("they", "it") else person if pronoun else name
        told = full_name(named, context.speakers, context.initialisms) if named else ""
        return in_full(told, context.told) if told == words else told

    return attribute(text, naming)


def _owned(name: str, person: str) -> str:
    """A speaker told of by whose he is, with the name of that one: "her aides" as "Bell’s aides"."""
    return f"{person}’s {name.partition(' ')[2]}" if person else name


def _continues_quote(text: str) -> bool:
    """Whether a sentence is a quotation and says nothing of who speaks, whatever is said in it of others."""
    return opens_speech(text) and all(masked(text)[slice(*cue.cue)].isspace() for cue in find_speakers(text))


def _leaning(draft: Draft, line: _Line, context: _Context, *, goes_on: bool) -> list[Draft]:
    """The claim before, joined with a sentence that leans on it; apart, where that names a date of its own.

    A date further on in a quotation, or in one that stands alone, is part of what is said, and does not date the claim.
    """
    joined = _join(draft, line, context)
    goes_on = goes_on or _continues_quote(line.text)
    own = _attribution(line.text, context, "")
    is_apart = not goes_on and is_of_another(line.text, own, draft.statement, draft.attribution)
    is_same_day = _of_one_day(draft, line)
    if goes_on or (is_same_day and not is_apart):
        return [joined]
    alone = joined._replace(
        statement=tidy(line.text),
        attribution=own if is_apart else joined.attribution,
        modality=draft.modality if draft.modality == "denied" else modality_of(line.text),  # a denial goes on
        when=draft.when if is_same_day else line.when,
    )
    return [draft, *(d._replace(statement=f"{draft.statement} {d.statement}") for d in _each(alone, line, context))]


def _of_one_day(draft: Draft, line: _Line) -> bool:
    """Whether a sentence that leans on a claim tells of its time: of no other day, of what came since, or of now."""
    ours, theirs = draft.when, line.when
    if (ours.start, ours.end) == (theirs.start, theirs.end):
        return True
    told = how_told(line.text)
    is_dated = theirs.has_own_date or (theirs.words == ours.words and theirs.start != ours.start)  # by the clock
    is_another = is_dated or is_nth_day(line.text) or is_later(line.text) or told == "perfect"
    return not (is_another or (ours.basis == "carried" and told in _OF_NOW))


def _joins(drafts: list[Draft], last: Sentence | None, sentence: Sentence, most: int) -> bool:
    return (
        bool(drafts)
        and last is not None
        and drafts[-1].sentences[-1] == last.number
        and len(drafts[-1].sentences) < most
        and sentence.paragraph - last.paragraph <= 1
    )


def _join(draft: Draft, line: _Line, context: _Context) -> Draft:
    return draft._replace(
        statement=f"{draft.statement} {tidy(line.text)}",
        sentences=(*draft.sentences, *line.numbers),
        attribution=both(draft.attribution, _attribution(line.text, context, "")),
    )


def _after(
    context: _Context, line: _Line, drafts: tuple[Draft, ...], story: Story, following: Sequence[str]
) -> _Context:
    """What the ``following`` sentences may draw on."""
    spoke = drafts[0].attribution.speakers if drafts else ()
    told = Told(line.text, line.sentence, tuple(draft.statement for draft in drafts), spoke)
    return context._replace(
        known=referents_after(context.known, told, context.people, following),
        speakers=(*(s for s in context.speakers if s not in spoke), *spoke) if spoke else context.speakers,
        last=line.sentences[-1],
        before=line.text,
        story=story,
    )
