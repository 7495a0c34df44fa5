"""How many articles a second the extractive engine briefs on one core, where the time goes, and how memory grows.

Articles of 600 words are made from the real sentences of both corpora, drawn with a fixed seed, so that no two are
alike and caches of sentences help no more than they do in news. Time is the processor's, not the clock's, so that
other work on the machine counts only by the memory caches it takes; the best of three rounds counts, each with other
articles.

    python -m benchmarks.speed [COUNT]
"""

from __future__ import annotations

import cProfile
import datetime as dt
import platform
import pstats
import random
import sys
import time
import tracemalloc
from collections import Counter
from pathlib import PurePath

from benchmarks.corpora import apple, dprk
from summarizer.articles import article
from summarizer.briefs.rules import brief
from summarizer.models import Article, Published

WORDS = 600
_SEED = 20261122
_DAY = dt.date(2025, 3, 27)
_ROUNDS = 3
_STREAMS = (1, 4, 16)  # times the count of articles


def texts(count: int) -> list[str]:
    """Texts of at least 600 words, each sentence marked with a name of its own, in paragraphs of three sentences."""
    rng = random.Random(_SEED)  # noqa: S311 - a fixed seed is the point
    pool = [s for d in apple() for s in d.sentences.values()] + [a.words(s) for a in dprk() for s in a.content]
    return [_text(rng, pool, number) for number in range(count)]


def _text(rng: random.Random, pool: list[str], number: int) -> str:
    chosen: list[str] = []
    while sum(len(s.split()) for s in chosen) < WORDS:
        chosen.append(rng.choice(pool))
    marked = [f"{s[:-1]} near {_name(number * 100 + i)}{s[-1:]}" for i, s in enumerate(chosen)]
    return "\n\n".join(" ".join(marked[i : i + 3]) for i in range(0, len(marked), 3))


def _name(number: int) -> str:
    """A made-up place name for a number, without a digit that would be read as a quantity."""
    return "Port " + "".join("aeiou"[int(c) % 5] + "bdklmnprst"[int(c)] for c in str(number)).capitalize()


def _read(text: str) -> Article:
    return article(text, published=Published(start=_DAY, end=_DAY, basis="given"))


def main() -> None:
    """Print rates, the profile by module, and the peak of memory as a stream of articles grows."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 100
    made = texts(_STREAMS[-1] * count)
    brief(_read(made[0]))
    rounds = [_seconds(made[at * count : (at + 1) * count]) for at in range(1, 1 + _ROUNDS)]
    reading, briefing = (min(seconds) for seconds in zip(*rounds, strict=True))
    print(f"{platform.machine()}, Python {platform.python_version()}, {count} articles of some {WORDS} words a round\n")
    print("| step | ms per article | articles per second and core |")
    print("| --- | --- | --- |")
    for name, seconds in (("read", reading), ("brief", briefing), ("both", reading + briefing)):
        print(f"| {name} | {1000 * seconds / count:.1f} | {count / seconds:.0f} |")
    _profile(made[:count])
    _memory(made, [size * count for size in _STREAMS])


def _seconds(made: list[str]) -> tuple[float, float]:
    """The seconds of the processor that reading and briefing some articles take."""
    started = time.process_time()
    articles = [_read(text) for text in made]
    read = time.process_time()
    for one in articles:
        brief(one)
    return read - started, time.process_time() - read


def _profile(made: list[str]) -> None:
    """Print the share of time that each module's own code takes, regular expressions and libraries included apart."""
    profile = cProfile.Profile()
    articles = [_read(text) for text in made]
    profile.runcall(lambda: [brief(one) for one in articles])
    own: Counter[str] = Counter()
    for (file, _, function), (_, _, seconds, _, _) in pstats.Stats(profile).stats.items():  # type: ignore[attr-defined] # typeshed omits it
        module = PurePath(file).with_suffix("").parts[-2:]
        own["/".join(module) if "summarizer" in file else f"{function}" if file == "~" else module[-1]] += seconds
    whole = sum(own.values())
    print("\n| where (own time while briefing, under a profiler) | share |\n| --- | --- |")
    for name, seconds in own.most_common(14):
        print(f"| {name} | {seconds / whole:.0%} |")


def _memory(made: list[str], sizes: list[int]) -> None:
    """Print the peak of the engine's memory up to several places of one stream, which must not grow with it.

    The articles are read before: the splitter of sentences keeps up to 65,536 words of its own.
    """
    articles = [_read(text) for text in made]
    print("\n| articles in the stream | peak MB |\n| --- | --- |")
    tracemalloc.start()
    for number, one in enumerate(articles, start=1):
        brief(one)
        if number in sizes:
            print(f"| {number} | {tracemalloc.get_traced_memory()[1] / 1e6:.1f} |")
    tracemalloc.stop()


if __name__ == "__main__":
    main()
