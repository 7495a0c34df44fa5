"""One call to a model: the request in the provider's form, the answer as JSON text or the reason why there is none."""

from __future__ import annotations

import contextlib
import json
import logging
import socket
import threading
import weakref
from typing import TYPE_CHECKING, Any, NamedTuple

from pydantic import BaseModel, ValidationError

from summarizer.errors import ModelAccessError, ModelError, TruncatedAnswer
from summarizer.llm.pricing import price
from summarizer.llm.trouble import ModeRefusedError, diagnose, one_line
from summarizer.models import Usage

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from summarizer.llm.access import Access
    from summarizer.prompts import Message

NOT_JSON = "it is not valid JSON"
_MOST_FAULTS = 20
_NO_COMPLETION = "no chat completion; check the base URL, which usually ends in /v1"
_MODES = {
    "openai": ("JSON_SCHEMA", "JSON", "MD_JSON"),
    "ollama": ("JSON_SCHEMA", "JSON", "MD_JSON"),
    "anthropic": ("TOOLS", "JSON"),
}
# Anthropic's interface wants a limit in every request; its current models all write this much.
_ANTHROPIC_MOST_TOKENS = 8192

# Instructor reports failures through logging as well as by raising; without a handler they reach the terminal.
logging.getLogger("instructor").addHandler(logging.NullHandler())


class Reply(NamedTuple):
    """What came back from one call: JSON text that validates, or its faults, or a failure that no reask mends."""

    text: str
    usage: Usage
    faults: tuple[str, ...] = ()
    failure: ModelError | None = None


class Endpoint:
    """A model's server. Safe with threads; connects at the first call."""

    def __init__(self, access: Access, timeout: float) -> None:
        self.access = access
        self.timeout = timeout
        self._modes = _MODES[access.provider]
        self._mode = 0
        self._lock = threading.Lock()
        self._client: Any = None
        self._closed = False
        self._sockets: weakref.WeakSet[socket.socket] = weakref.WeakSet()

    def reply(self, messages: Sequence[Message], returns: type[BaseModel]) -> Reply:
        """Call once, in the first mode that the server does not refuse; that mode is kept for the next calls.

        Raises:
            Passing: the call may work if it is made again.
            SummarizerError: it will not.
        """
        for number in range(self._mode, len(self._modes)):
            try:
                reply = self._call(messages, returns, self._modes[number])
            except ModeRefusedError as error:
                refusal = error
            else:
                self._mode = max(self._mode, number)
                return reply
        raise ModelAccessError(f"{refusal}: it gives no structured answers. Choose another model.") from refusal

    def close(self) -> None:
        """Cut the connections, so that calls under way end at once."""
        with self._lock:
            self._closed = True
            for connection in self._sockets:
                _cut(connection)
            if self._client is not None:
                self._client.close()

    def _call(self, messages: Sequence[Message], returns: type[BaseModel], mode: str) -> Reply:
        from instructor.core.exceptions import IncompleteOutputException, InstructorRetryException  # noqa: PLC0415 - slow

        try:
            # Never with context=: instructor would render the messages, articles and all, as Jinja templates.
            value, completion = self._instructor(mode).create_with_completion(
                response_model=returns,
                model=self.access.model,
                messages=[message._asdict() for message in messages],
                max_retries=0,
                strict=False,
                **({"max_tokens": _ANTHROPIC_MOST_TOKENS} if self.access.provider == "anthropic" else {}),
            )
        except IncompleteOutputException as error:
            what = f"{self.access.name}: the answer was cut off at the model's length limit. Ask for less at once."
            return Reply("", self._usage(error.last_completion), failure=TruncatedAnswer(what))
        except InstructorRetryException as error:
            return self._explain(error.__cause__, error.last_completion)
        return Reply(value.model_dump_json(by_alias=True), self._usage(completion))

    def _explain(self, cause: BaseException | None, completion: Any) -> Reply:  # noqa: ANN401 - two packages' types
        if completion is None and isinstance(cause, Exception):
            raise self._diagnose(cause) from cause
        usage = self._usage(completion)
        text, refusal = _content(completion)
        if refusal:
            what = (
                f"{self.access.name}: the model refused to answer ({one_line(refusal)}). Choose another model for this."
            )
            return Reply(text, usage, failure=ModelError(what))
        return Reply(text, usage, faults=_faults(cause))

    def _diagnose(self, cause: Exception) -> Exception:
        # What is no error of the provider's package is its surprise at a response that has not the form it should have.
        if hasattr(cause, "request"):
            return diagnose(cause, self.access)
        return ModelError(f"{self.access.name}: {self.access.server} sent {_NO_COMPLETION} ({type(cause).__name__}).")

    def _instructor(self, mode: str) -> Any:  # noqa: ANN401 - instructor's clients are typed per provider
        import instructor  # noqa: PLC0415 - slow

        if self.access.provider == "anthropic":
            return instructor.from_anthropic(self._connected(), mode=instructor.Mode[mode])
        return instructor.from_openai(self._connected(), mode=instructor.Mode[mode])

    def _connected(self) -> Any:  # noqa: ANN401 - one of two packages' clients
        with self._lock:
            if self._client is None:
                self._client = self._connect()
            return self._client

    def _connect(self) -> Any:  # noqa: ANN401 - as above
        package = self._package()
        client = package.Anthropic if self.access.provider == "anthropic" else package.OpenAI
        return client(
            api_key=self.access.key,
            base_url=self.access.base_url,
            timeout=package.Timeout(self.timeout, connect=min(10.0, self.timeout)),
            max_retries=0,
            http_client=package.DefaultHttpxClient(event_hooks={"request": [self._watch]}),
        )

    def _package(self) -> Any:  # noqa: ANN401 - two packages that are alike in what is used here
        if self.access.provider == "anthropic":
            import anthropic  # noqa: PLC0415 - slow, and optional

            return anthropic
        import openai  # noqa: PLC0415 - slow

        return openai

    def _watch(self, request: Any) -> None:  # noqa: ANN401 - the HTTP library comes with the provider's package
        request.extensions["trace"] = self._note

    def _note(self, event: str, info: Mapping[str, Any]) -> None:
        if not event.endswith((".connect_tcp.complete", ".start_tls.complete")):
            return
        connection = info["return_value"].get_extra_info("socket")
        with self._lock:
            self._sockets.add(connection)
            if self._closed:
                _cut(connection)

    def _usage(self, completion: Any) -> Usage:  # noqa: ANN401 - two packages' types
        usage = getattr(completion, "usage", None)
        if usage is None:
            return Usage(calls=1)
        if self.access.provider == "anthropic":
            counts = (usage.input_tokens, usage.output_tokens, 0)
        else:
            again = getattr(usage.prompt_tokens_details, "cached_tokens", 0)
            counts = (usage.prompt_tokens, usage.completion_tokens, again)
        tokens = [count or 0 for count in counts]
        cost = price(self.access.name, *tokens, base_url=self.access.base_url)
        return Usage(calls=1, input_tokens=tokens[0], output_tokens=tokens[1], cost=cost)


def _cut(connection: socket.socket) -> None:
    with contextlib.suppress(OSError):
        connection.shutdown(socket.SHUT_RDWR)


def _content(completion: Any) -> tuple[str, str]:  # noqa: ANN401 - two packages' types
    """Read the words of an answer, and those of a refusal."""
    if hasattr(completion, "content"):
        refusal = "stop reason: refusal" if completion.stop_reason == "refusal" else ""
        parts = (json.dumps(b.input) if b.type == "tool_use" else getattr(b, "text", "") for b in completion.content)
        return _encodable("\n".join(parts)), refusal
    choices = getattr(completion, "choices", None)
    if not choices:
        return "", f"it sent {_NO_COMPLETION}"
    message = choices[0].message
    filtered = "its content filter" if choices[0].finish_reason == "content_filter" else ""
    return _encodable(message.content or ""), message.refusal or filtered


def _encodable(text: str) -> str:
    """The text without halves of surrogate pairs, which JSON can carry and a reask could not."""
    return text.encode("utf-8", "replace").decode()


def _faults(error: BaseException | None) -> tuple[str, ...]:
    """Say what is wrong with an answer, a line each, in words that do not change with the version of pydantic."""
    if not isinstance(error, ValidationError):
        return (NOT_JSON,)
    found = error.errors(include_url=False, include_context=False, include_input=False)
    lines = [
        NOT_JSON if f["type"] == "json_invalid" else one_line(f"{'.'.join(map(str, f['loc']))}: {f['msg']}")
        for f in found
    ]
    more = [f"and {len(lines) - _MOST_FAULTS} faults more"] if len(lines) > _MOST_FAULTS else []
    return (*lines[:_MOST_FAULTS], *more)
