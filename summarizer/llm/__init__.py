"""Asking language models for typed answers: the only part of summarizer that speaks to one.

Nothing here imports a provider's package before the first call: that takes a second or two, and runs without
a model never need it.
"""

from __future__ import annotations

from summarizer.llm.model import Answer, Model, connect
from summarizer.llm.names import choose
from summarizer.llm.pricing import estimate_tokens, price, total

__all__ = ["Answer", "Model", "choose", "connect", "estimate_tokens", "price", "total"]
