"""Rules and a model side by side on a sample of the stories of ``benchmarks.reconcile``: so many of each kind.

Both merge the same claims, which the extractive engine made. Answers are kept in ``--cache``, so that a run can be
continued.

    python -m benchmarks.stories_by_model --model openai/<model> --base-url URL [--each N] [--cache DIR]
"""

from __future__ import annotations

import argparse
import random
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from benchmarks.reconcile import Result, judge, missed_disputes, table, totals
from benchmarks.stories import Story, stories
from summarizer.cache import AnswerCache
from summarizer.llm import connect
from summarizer.timeline import reconcile_with

_SEED = 11


def sample(each: int) -> tuple[Story, ...]:
    """So many stories of every kind, the same in every run."""
    chance = random.Random(_SEED)  # noqa: S311 - to choose stories, not keys
    kinds = dict.fromkeys(story.kind for story in stories())
    return tuple(s for kind in kinds for s in chance.sample([s for s in stories() if s.kind == kind], each))


def main() -> None:
    """Print how many stories each engine gets right."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--model", required=True)
    parser.add_argument("--base-url")
    parser.add_argument("--each", type=int, default=2)
    parser.add_argument("--cache", type=Path)
    given = parser.parse_args()
    chosen = sample(given.each)
    cache = AnswerCache(given.cache) if given.cache else None
    with (
        connect(given.model, base_url=given.base_url, cache=cache, timeout=3600, budget=None) as model,
        ThreadPoolExecutor(len(chosen)) as pool,
    ):
        by_model = list(pool.map(lambda story: judge(story, reconcile_with(model.ask)), chosen))
        print(f"{len(chosen)} stories, {model.name}: {model.usage.calls} calls\n")
    _print("rules", [judge(story) for story in chosen])
    _print("model", by_model)


def _print(engine: str, results: Sequence[Result]) -> None:
    missed, disputes = missed_disputes(results)
    print(f"{engine}: {missed} of {disputes} disputes missed\n\n{table(results)}\n\n{totals(results)}\n")


if __name__ == "__main__":
    main()
