"""What went wrong with a call, told from the errors that the providers' packages raise."""

from __future__ import annotations

import datetime as dt
import re
from email.utils import parsedate_to_datetime
from typing import TYPE_CHECKING

from summarizer.errors import ModelAccessError, ModelError, TruncatedAnswer
from summarizer.llm.pauses import LONGEST_PAUSE, Passing

if TYPE_CHECKING:
    from summarizer.llm.access import Access

_PASSING = {408, 409, 425, 429}
_SLOWING = {429, 503, 529}
# Servers word these as they like; the statuses that they come with vary as much.
_LENGTH_WORDS = re.compile(
    r"context.{0,3}(length|size|window)|maximum context|prompt is too long"
    r"|too many tokens|request too large|reduce the length",
    re.IGNORECASE,
)
_MODE_WORDS = re.compile(
    r"response_format|json_schema|json_object|json mode|structured|grammar|\btools\b|tool_choice|function call",
    re.IGNORECASE,
)
_MODE_STATUSES = {400, 415, 422, 500, 501}


class ModeRefusedError(Exception):
    """The server does not know the way in which a structured answer was asked for."""


def diagnose(error: Exception, access: Access) -> Exception:
    """Turn an error of a provider's package into ours, a :class:`Passing` one, or a refused mode."""
    status = getattr(error, "status_code", None)
    if status is None:
        return _unreachable(error, access)
    said = f"{access.name}: {access.server} answered {status} ({_said(error)})"
    if status in (401, 403, 404) or getattr(error, "code", None) == "insufficient_quota":
        return ModelAccessError(_shut_out(status, said, access))
    words = _said(error)
    if status == 413 or (status in (400, 422, 429) and _LENGTH_WORDS.search(words)):
        return TruncatedAnswer(f"{said}: the request is longer than the model takes. Ask for less at once.")
    if status in _MODE_STATUSES and _MODE_WORDS.search(words):
        return ModeRefusedError(said)
    if status in _PASSING or status >= 500:
        return _passing(error, said, slows_all=status in _SLOWING)
    return ModelError(f"{said}. Choose another model, or check what the server supports.")


def retry_after(value: str | None, now: dt.datetime) -> float | None:
    """Read a Retry-After header, seconds or an HTTP date, as seconds from ``now``; ``None`` if it is neither."""
    if not value:
        return None
    try:
        return max(0.0, float(value))
    except ValueError:
        pass
    try:
        date = parsedate_to_datetime(value)
    except ValueError:
        return None
    return max(0.0, (date.replace(tzinfo=date.tzinfo or dt.UTC) - now).total_seconds())


def _unreachable(error: Exception, access: Access) -> Exception:
    slow = type(error).__name__ == "APITimeoutError"
    if slow:
        return Passing(
            ModelError, f"{access.name}: {access.server} gave no answer in time", after=None, slows_all=False
        )
    if access.is_local and "ConnectError" in type(error.__cause__).__name__:
        return ModelAccessError(
            f"{access.name}: no server answers at {access.base_url}. Start it, or check --base-url."
        )
    return Passing(
        ModelAccessError,
        f"{access.name}: {access.server} cannot be reached ({_said(error.__cause__ or error)})",
        after=None,
        slows_all=False,
    )


def _shut_out(status: int, said: str, access: Access) -> str:
    if status == 404:
        return f"{said}. Check the name {access.model!r} and the base URL, which usually ends in /v1."
    if status == 429:
        return f"{said}. Add credit to the account, or choose another model."
    variable = access.key_variable
    return f"{said}. " + (f"Set {variable} to a key that is valid there." if variable else "Check the base URL.")


def _passing(error: Exception, said: str, *, slows_all: bool) -> Exception:
    headers = getattr(getattr(error, "response", None), "headers", {})
    after = retry_after(headers.get("retry-after"), dt.datetime.now(dt.UTC))
    if after is not None and after > LONGEST_PAUSE:
        return ModelError(
            f"{said} and asks to wait {after:.0f} seconds. Run again then: the answers so far are in the cache."
        )
    return Passing(ModelError, said, after=after, slows_all=slows_all)


def one_line(text: str) -> str:
    """Words from outside as one short line, without characters that a terminal would obey."""
    return "".join(c for c in " ".join(text.split()) if c.isprintable())[:200]


def _said(error: BaseException) -> str:
    body = getattr(error, "body", None)
    words = body.get("message") if isinstance(body, dict) else None
    return one_line(str(words or error))
