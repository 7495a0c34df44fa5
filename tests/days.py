"""The day on which the dates of tests are read, and days as tests write them."""

from __future__ import annotations

import datetime as dt

from summarizer.models import Published, When

THURSDAY = Published(start=dt.date(2025, 3, 27), end=dt.date(2025, 3, 27), basis="given")


def days(when: When) -> str:
    """A run of days as "2025-03-01..2025-03-31", or the one day that it is."""
    return f"{when.start or ''}..{when.end or ''}" if when.start != when.end else str(when.start)
