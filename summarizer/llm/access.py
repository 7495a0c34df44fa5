"""How a model is reached: its server and its key, settled from name, options and environment before any work."""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from importlib.util import find_spec
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from summarizer.errors import ModelAccessError, UsageError
from summarizer.llm.names import split

if TYPE_CHECKING:
    from collections.abc import Mapping

_KEYS = {"openai": "OPENAI_API_KEY", "anthropic": "ANTHROPIC_API_KEY"}
_SERVERS = {"openai": "OPENAI_BASE_URL", "anthropic": "ANTHROPIC_BASE_URL"}
_LOOPBACK = ("localhost", "127.", "[::1]", "::1")


@dataclass(frozen=True)
class Access:
    """Where a model is and what opens it. ``base_url`` is ``None`` for the provider's own server."""

    name: str
    base_url: str | None
    key: str = field(repr=False)

    @property
    def provider(self) -> str:
        """Whose interface the server speaks."""
        return split(self.name)[0]

    @property
    def model(self) -> str:
        """What the server calls the model."""
        return split(self.name)[1]

    @property
    def key_variable(self) -> str:
        """The environment variable that holds the key; empty where there is none."""
        return _KEYS.get(self.provider, "")

    @property
    def server(self) -> str:
        """The server, for messages."""
        return self.base_url or f"the server of {self.provider}"

    @property
    def is_local(self) -> bool:
        """Whether the server is on this machine, where a refused connection means that none runs."""
        return (urlsplit(self.base_url or "").hostname or "").startswith(_LOOPBACK)


def settle(name: str, base_url: str | None, environ: Mapping[str, str] = os.environ) -> Access:
    """Settle how to reach a model.

    Raises:
        ModelAccessError: no key is set where one is needed.
        UsageError: the name or the address cannot be right, or an optional package is missing.
    """
    provider, _ = split(name)
    if provider == "anthropic" and find_spec("anthropic") is None:
        raise UsageError(f"{name} needs a package more: pip install 'structured-summarizer[anthropic]'")
    url = base_url or _server(provider, environ)
    if url and not _is_address(url):
        raise UsageError(f"{url!r} is not the address of a server. Give one such as http://localhost:8000/v1.")
    key = environ.get(_KEYS.get(provider, ""), "")
    if not (key or url):
        raise ModelAccessError(f"{name} needs a key: set {_KEYS[provider]}, or run without a model (--model none).")
    return Access(name, url, key or "none")


def _is_address(url: str) -> bool:
    try:
        parts = urlsplit(url)
        return parts.scheme in ("http", "https") and bool(parts.hostname) and parts.port != 0
    except ValueError:
        return False


def _server(provider: str, environ: Mapping[str, str]) -> str | None:
    if provider != "ollama":
        return environ.get(_SERVERS[provider]) or None
    # Ollama's own variable may lack the scheme and the port, and 0.0.0.0 is where it listens, not where it is.
    host = environ.get("OLLAMA_HOST") or "127.0.0.1"
    url = host if "://" in host else f"http://{host}"
    url = url.replace("//0.0.0.0", "//127.0.0.1").rstrip("/")
    return f"{url}/v1" if not _is_address(url) or urlsplit(url).port else f"{url}:11434/v1"
