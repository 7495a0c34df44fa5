"""How much an input may take."""

from __future__ import annotations

from summarizer.models import Value


class Limits(Value):
    """What one input may take before it is listed as unreadable.

    ``max_bytes`` bounds the input as it is stored or sent (a line of a JSON Lines file is an input of its own) and
    its text. ``timeout`` is in seconds and bounds a fetch as a whole, redirects included. ``allow_private`` lets
    URLs point into private networks.
    """

    max_bytes: int = 5_000_000
    timeout: float = 20.0
    allow_private: bool = False
