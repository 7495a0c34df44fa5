"""The gist: which claims of an article carry it."""

from __future__ import annotations

import datetime as dt

from summarizer.models import Claim, Published

_GIST = 3
_BACKGROUND = dt.timedelta(days=31)  # what is over for longer is not what an article is about


def most_telling(claims: tuple[Claim, ...], published: Published) -> list[int]:
    """Positions of the claims that carry an article, the most telling first: early, new, with dates and figures.

    Of claims that open alike, as a claim does that goes on with another, only one is among them.
    """
    chosen: list[int] = []
    for i in sorted(range(len(claims)), key=lambda i: (-_weight(i, claims[i], published), i)):
        if len(chosen) < _GIST and not any(_open_alike(claims[i].statement, claims[j].statement) for j in chosen):
            chosen.append(i)
    return chosen


def _open_alike(one: str, other: str) -> bool:
    return one.startswith(other) or other.startswith(one)


def _weight(position: int, claim: Claim, published: Published) -> float:
    facts = bool(claim.quantities) + bool(claim.when.has_own_date) + 0.5 * bool(claim.attribution.speakers)
    doubt = claim.modality in ("forecast", "planned")
    old = claim.when.end and published.start and published.start - claim.when.end > _BACKGROUND
    return 3.0 / (1 + 0.3 * position) + 0.5 * facts - 0.5 * doubt - 1.0 * bool(old)
