"""What calls cost: tokens before a call, dollars after it, and the sum of many."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.models import Usage

if TYPE_CHECKING:
    from collections.abc import Iterable


def estimate_tokens(text: str) -> int:
    """Estimate the tokens of a text: four bytes each, which fits English and errs little in other scripts."""
    return -(-len(text.encode("utf-8", "surrogatepass")) // 4)


def price(
    model: str, input_tokens: int, output_tokens: int, cached_tokens: int = 0, *, base_url: str | None = None
) -> float | None:
    """Look up what a call costs in USD, by the price table that is installed; nothing is fetched.

    ``cached_tokens`` are those input tokens that the provider had read before and sells for less, ``base_url`` is
    the server if it is not the provider's own. ``None`` means that the price is not known, as for local models.
    """
    from genai_prices import Usage as Tokens  # noqa: PLC0415 - the table takes a third of a second to load
    from genai_prices import calc_price  # noqa: PLC0415 - as above

    provider, _, name = model.partition("/")
    tokens = Tokens(input_tokens=input_tokens, output_tokens=output_tokens, cache_read_tokens=cached_tokens)
    try:
        if base_url:
            return float(calc_price(tokens, name, provider_api_url=base_url).total_price)
        return float(calc_price(tokens, name, provider_id=provider).total_price)
    except LookupError:
        return None


def total(usages: Iterable[Usage]) -> Usage:
    """Add up what calls used. The cost is known only if that of every call is; no calls cost nothing."""
    parts = tuple(usages)
    costs = [part.cost for part in parts if part.calls]
    return Usage(
        calls=sum(part.calls for part in parts),
        cached=sum(part.cached for part in parts),
        input_tokens=sum(part.input_tokens for part in parts),
        output_tokens=sum(part.output_tokens for part in parts),
        cost=None if None in costs else sum(cost for cost in costs if cost is not None),
    )
