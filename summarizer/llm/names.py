"""The names of models: which one a run uses, and what to write where a name cannot be right."""

from __future__ import annotations

import os
from difflib import get_close_matches
from typing import TYPE_CHECKING

from summarizer.errors import UsageError
from summarizer.llm.pricing import price

if TYPE_CHECKING:
    from collections.abc import Mapping

PROVIDERS = ("openai", "anthropic", "ollama")
DEFAULT = "openai/gpt-6-luna"
_VARIABLE = "SUMMARIZER_MODEL"
_WITHOUT = ("none", "extractive")
_FORMS = "Write openai/<model>, anthropic/<model> or ollama/<model>, auto, or none for no model"


def choose(name: str, environ: Mapping[str, str] = os.environ) -> str | None:
    """Settle which model a name means; ``None`` stands for the extractive engine.

    ``auto`` takes the model that the variable SUMMARIZER_MODEL names, else a current OpenAI model when
    OPENAI_API_KEY is set, else none.

    Raises:
        UsageError: the name has no provider that we know, or no model.
    """
    if name == "auto" and (named := environ.get(_VARIABLE, "auto") or "auto") != "auto":
        return _settled(named, f"{_VARIABLE}: ")
    if name == "auto":
        return DEFAULT if environ.get("OPENAI_API_KEY") else None
    return _settled(name)


def split(name: str) -> tuple[str, str]:
    """Split ``provider/model`` in two; the model may hold slashes of its own.

    Raises:
        UsageError: the name is not of that form, or the provider is none of ours.
    """
    provider, _, model = name.partition("/")
    if provider not in PROVIDERS or not model or name.split() != [name]:
        raise UsageError(f"{name!r} is not the name of a model. Did you mean {_nearest(provider, model)}? {_FORMS}.")
    return provider, model


def _settled(name: str, where: str = "") -> str | None:
    if name in _WITHOUT:
        return None
    try:
        split(name)
    except UsageError as error:
        raise UsageError(f"{where}{error}") from None
    return name


def _nearest(provider: str, model: str) -> str:
    """Guess what was meant: a misspelt provider or word, or a model whose provider was left out."""
    if model:
        near = get_close_matches(provider.strip().lower(), PROVIDERS, n=1, cutoff=0.75)
        # A name with a slash and another owner is how models are called on compatible servers.
        return f"{near[0]}/{model.strip()}" if near else f"openai/{provider}/{model} with the --base-url of its server"
    if near := get_close_matches(provider.strip().lower(), ("auto", *_WITHOUT, *PROVIDERS), n=1, cutoff=0.75):
        return f"{near[0]}/<model>" if near[0] in PROVIDERS else near[0]
    sellers = (seller for seller in PROVIDERS if price(f"{seller}/{provider}", 1, 1) is not None)
    return f"{next(sellers, 'ollama')}/{provider or '<model>'}"
