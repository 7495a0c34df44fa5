"""From paths to a Report: read, brief, reconcile, report."""

from __future__ import annotations

import os
from collections.abc import Callable, Collection, Iterator, Sequence
from concurrent.futures import BrokenExecutor, Executor, Future, ThreadPoolExecutor
from contextlib import contextmanager, suppress
from pathlib import Path
from queue import Empty, SimpleQueue
from typing import NamedTuple, Self, overload

from pydantic import Field, ModelWrapValidatorHandler, ValidationError, model_validator

from summarizer import __version__
from summarizer.articles import Limits, Reading, check, read
from summarizer.asking import Ask, Given, T
from summarizer.briefs import BriefAnswer, brief_article, messages_of
from summarizer.cache import AnswerCache, default_folder
from summarizer.changes import Changes, compare
from summarizer.decisions import Decision, load
from summarizer.errors import ModelError, NothingReadable, UsageError
from summarizer.llm import Model, choose, connect, estimate_tokens, price
from summarizer.models import Article, Brief, LeftOut, MadeBy, Source, Timeline, Usage, Value
from summarizer.prompts import Message
from summarizer.report import Report
from summarizer.timeline import build, by_rules, reconcile_with

_WAKE = 0.5  # seconds after which a wait looks for signals

Named = str | os.PathLike[str]
Paths = Sequence[Named] | Named


class Options(Value):
    """How a run is done, beyond what to read and which model to ask.

    ``budget`` is in USD, ``timeout`` in seconds for one model call, ``max_bytes`` bounds the text of one article,
    ``cache`` is the folder of model answers (``None`` keeps none), ``concurrency`` the number of articles briefed at
    once by a model, ``decisions`` a YAML file with what the reader decided against an earlier report. Raises UsageError
    for a name or value that cannot be.
    """

    title: str = ""
    focus: str = ""
    decisions: Path | None = None
    base_url: str | None = None
    concurrency: int = Field(default=8, ge=1)
    cache: Path | None = Field(default_factory=default_folder)
    budget: float | None = Field(default=None, ge=0)
    timeout: float = Field(default=120, gt=0)
    max_entries: int | None = Field(default=None, ge=1)
    max_bytes: int = Field(default=5_000_000, ge=1)
    allow_private: bool = False

    @model_validator(mode="wrap")
    @classmethod
    def _usable(cls, given: object, made: ModelWrapValidatorHandler[Self]) -> Self:
        try:
            return made(given)
        except ValidationError as error:
            reasons = (f"{'.'.join(map(str, one['loc']))}: {one['msg'].lower()}" for one in error.errors())
            known = ", ".join(cls.model_fields)
            raise UsageError(f"options that cannot be: {'; '.join(reasons)}; there are {known}") from error


class Step(NamedTuple):
    """Progress: ``done`` of ``total`` articles are briefed, the last of them ``name``; ``note`` says how.

    ``usage`` is what the model calls took so far. Once all are briefed, each answer of the model that reconciles them
    is a step without a name.
    """

    done: int
    total: int
    name: str
    note: str
    usage: Usage = Usage(cost=0.0)


class Plan(Value):
    """What a run would ask a model for: estimated tokens, and cost in USD where the price is known."""

    model: str
    articles: int
    calls: int
    input_tokens: int
    output_tokens: int
    cost: float | None
    left_out: tuple[LeftOut, ...] = ()


Progress = Callable[[Step], None]


@overload
def brief(
    paths: Paths,
    *,
    model: str = "auto",
    options: Options | None = None,
    stdin: bytes | None = None,
    progress: Progress | None = None,
    executor: Executor | None = None,
    since: None = None,
) -> Report: ...
@overload
def brief(
    paths: Paths,
    *,
    model: str = "auto",
    options: Options | None = None,
    stdin: bytes | None = None,
    progress: Progress | None = None,
    executor: Executor | None = None,
    since: Report | str | os.PathLike[str],
) -> Changes: ...
def brief(  # noqa: PLR0913 - the one public call: what to read, whom to ask, and five ways to steer it
    paths: Paths,
    *,
    model: str = "auto",
    options: Options | None = None,
    stdin: bytes | None = None,
    progress: Progress | None = None,
    executor: Executor | None = None,
    since: Report | str | os.PathLike[str] | None = None,
) -> Report | Changes:
    """Brief the articles at some paths, folders and URLs and reconcile them into one Report.

    ``model`` is ``provider/name``, ``none`` for the extractive engine, or ``auto``. ``executor`` briefs articles in
    parallel: a pool of threads by default, or any :class:`concurrent.futures.Executor`, of a cluster for example.
    With ``since``, an earlier report or the file it was saved in, return what has changed from there to now instead;
    :func:`summarizer.compare` does so with two reports at hand.

    Raises:
        UsageError: a path, model name, option or file of decisions cannot work; nothing was done.
        ReportFormatError: ``since`` is a file that holds no report of this version; nothing was done.
        NothingReadable: none of the inputs is an article.
        ModelAccessError: the model cannot be used; what it answered before is in the cache.
    """
    earlier = since if since is None or isinstance(since, Report) else Report.load(since)
    chosen = options or Options()
    named = _listed(paths)
    check(named)
    decisions = _decisions(chosen)
    with _connected(choose(model), chosen) as asked:
        reading = _read(named, chosen, stdin)
        briefs = _briefs(reading.articles, asked, chosen, progress, executor)
        timeline = build(
            reading.articles,
            [claim for b in briefs for claim in b.claims],
            reconcile=reconcile_with(_reporting(asked, len(reading.articles), progress)) if asked else by_rules,
            decisions=decisions,
            max_entries=chosen.max_entries,
            focus=chosen.focus,
        )
        report = _report(reading, briefs, timeline, asked, chosen)
    return compare(earlier, report) if earlier else report


def plan(paths: Paths, *, model: str = "auto", options: Options | None = None, stdin: bytes | None = None) -> Plan:
    """What :func:`brief` would send to a model, without asking it; answers already in the cache are not deducted.

    Raises:
        UsageError: a path, model name, option or file of decisions cannot work.
        NothingReadable: none of the inputs is an article.
    """
    chosen = options or Options()
    named = _listed(paths)
    check(named)
    _decisions(chosen)
    name = choose(model)
    reading = _read(named, chosen, stdin)
    calls, sent, answered = _foreseen(reading.articles, chosen.focus) if name else (0, 0, 0)
    return Plan(
        model=name or "",
        articles=len(reading.articles),
        calls=calls,
        input_tokens=sent,
        output_tokens=answered,
        cost=price(name, sent, answered, base_url=chosen.base_url) if name else 0.0,
        left_out=reading.left_out,
    )


def _foreseen(articles: Sequence[Article], focus: str) -> tuple[int, int, int]:
    """The calls of a run, and the tokens that they send and get."""
    asked = [messages for article in articles for messages in messages_of(article, focus)]
    schema = estimate_tokens(str(BriefAnswer.model_json_schema()))
    sent = sum(schema + sum(estimate_tokens(message.content) for message in messages) for messages in asked)
    # Seen with news: a brief is as long again as what it tells of, and a third more; reconciling reads every brief
    # two and a half times over, with its sentences, and writes half of it; asking for contradictions reads all that
    # again and writes a tenth. What is refused is asked for once more, which nobody can foresee.
    answered = sum(estimate_tokens(article.words(s)) for article in articles for s in article.content) * 4 // 3
    if len(articles) < 2:
        return len(asked), sent, answered
    return len(asked) + 2, sent + 2 * schema + 11 * answered // 2, answered + 3 * answered // 5


@contextmanager
def _connected(name: str | None, options: Options) -> Iterator[Model | None]:
    """The model ready to be asked, or ``None`` for the extractive engine."""
    if name is None:
        yield None
        return
    cache = AnswerCache(options.cache) if options.cache else None
    asked = connect(name, base_url=options.base_url, cache=cache, timeout=options.timeout, budget=options.budget)
    with asked as model:
        yield model


def _listed(paths: Paths) -> Sequence[Named]:
    return [paths] if isinstance(paths, (str, os.PathLike)) else paths


def _decisions(options: Options) -> tuple[Decision, ...]:
    return load(options.decisions) if options.decisions else ()


def _read(paths: Sequence[Named], options: Options, stdin: bytes | None) -> Reading:
    reading = read(paths, Limits(max_bytes=options.max_bytes, allow_private=options.allow_private), stdin=stdin)
    if not reading.articles:
        raise NothingReadable([f"{item.what}: {item.reason}" for item in reading.left_out])
    return reading


def _briefs(
    articles: tuple[Article, ...],
    model: Model | None,
    options: Options,
    progress: Progress | None,
    executor: Executor | None,
) -> tuple[Brief, ...]:
    """The briefs in the order of the articles."""
    pool = executor or ThreadPoolExecutor(options.concurrency if model else 1, thread_name_prefix="brief")
    futures = {pool.submit(_brief, article, model, options.focus): article for article in articles}
    try:
        made: dict[Future[Brief], Brief] = {}
        for done, future in enumerate(_as_completed(futures), start=1):
            made[future] = _result(future, futures[future], model, options)
            if progress:
                note = f"fell back: {made[future].fallback}" if made[future].fallback else "briefed"
                usage = model.usage if model else Usage(cost=0.0)
                progress(Step(done, len(articles), futures[future].name, note, usage))
        return tuple(made[future] for future in futures)
    except BaseException:
        for future in futures:
            future.cancel()
        if model:
            model.close()
        raise
    finally:
        if executor is None:
            pool.shutdown(wait=False, cancel_futures=True)


def _as_completed(futures: Collection[Future[Brief]]) -> Iterator[Future[Brief]]:
    """Yield futures as they are done.

    Not ``concurrent.futures.as_completed``: a signal that another thread takes does not end a wait without end, and
    Ctrl-C would not be heard before the next article is done.
    """
    done: SimpleQueue[Future[Brief]] = SimpleQueue()
    for future in futures:
        future.add_done_callback(done.put)
    left = len(futures)
    while left:
        with suppress(Empty):
            yield done.get(timeout=_WAKE)
            left -= 1


def _brief(article: Article, model: Model | None, focus: str) -> Brief:
    """One article's brief, extractive where there is no model or its call failed for good."""
    if model is None:
        return brief_article(article)
    try:
        return brief_article(article, model.ask, engine=model.name, focus=focus)
    except ModelError as error:
        return brief_article(article).model_copy(update={"fallback": str(error)})


def _result(future: Future[Brief], article: Article, model: Model | None, options: Options) -> Brief:
    """The brief of one article; what a worker took down with it is briefed here."""
    try:
        return future.result()
    except BrokenExecutor:
        return _brief(article, model, options.focus)


def _reporting(model: Model, articles: int, progress: Progress | None) -> Ask:
    """Ask the model to reconcile, and tell of each answer."""
    if progress is None:
        return model.ask

    def ask(messages: Sequence[Message], returns: type[T], /) -> Given[T]:
        answer = model.ask(messages, returns)
        progress(Step(articles, articles, "", "reconciling", model.usage))
        return answer

    return ask


def _report(
    reading: Reading, briefs: tuple[Brief, ...], timeline: Timeline, model: Model | None, options: Options
) -> Report:
    count = len(reading.articles)
    omitted = (*reading.left_out, *(item for b in briefs for item in b.left_out), *timeline.left_out)
    return Report(
        made_by=MadeBy(
            version=__version__,
            engine="model" if model else "extractive",
            model=model.name if model else "",
            usage=model.usage if model else Usage(cost=0.0),
        ),
        title=options.title or ("What one article reports" if count == 1 else f"What {count} articles report"),
        focus=options.focus,
        articles=reading.articles,
        sources=tuple(Source(**b.model_dump(exclude={"claims", "left_out"})) for b in briefs),
        overview=timeline.overview,
        timeline=timeline.entries,
        series=timeline.series,
        stories=timeline.stories,
        claims=tuple(claim for b in briefs for claim in b.claims),
        rulings=timeline.rulings,
        left_out=omitted,
    )
