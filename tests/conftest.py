"""What all tests share: no network, no keys, an empty home, and recordings that are played whole."""

from __future__ import annotations

import json
import re
import threading
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import settings
from vcr.record_mode import RecordMode

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

settings.register_profile("untimed", deadline=None)  # a busy machine is no fault of the code
settings.load_profile("untimed")

ROOT = Path(__file__).parent.parent
KEPT_HEADERS = ("content-type", "retry-after")
SETTINGS = (
    "SUMMARIZER_MODEL",
    "OPENAI_API_KEY",
    "OPENAI_BASE_URL",
    "OPENAI_ORG_ID",
    "OPENAI_PROJECT_ID",
    "ANTHROPIC_API_KEY",
    "ANTHROPIC_BASE_URL",
    "OLLAMA_HOST",
    "http_proxy",
    "https_proxy",
    "all_proxy",
    "HTTP_PROXY",
    "HTTPS_PROXY",
    "ALL_PROXY",
    "NO_COLOR",
    "FORCE_COLOR",
)


@pytest.fixture(autouse=True)
def _an_empty_home_and_no_keys(monkeypatch, tmp_path_factory):
    """Nothing of the machine that runs the tests gets in, and nothing of theirs gets out."""
    for name in SETTINGS:
        monkeypatch.delenv(name, raising=False)
    home = tmp_path_factory.mktemp("home")
    monkeypatch.setenv("HOME", str(home))
    monkeypatch.setenv("XDG_CACHE_HOME", str(home / "cache"))


def _kept(headers: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in headers.items() if name.lower() in KEPT_HEADERS}


def _bare_request(request):
    request.headers = _kept(request.headers)
    return request


def _bare_response(response):
    """A response without its headers, and without the folders of the server's machine in an error's traceback."""
    body = response["body"]["string"]
    bare = re.sub(rb"(?<=[\s\"])/[^\s\"]*?site-packages/", b"", body) if isinstance(body, bytes) else body
    return {**response, "headers": _kept(response["headers"]), "body": {"string": bare}}


@pytest.fixture(scope="session")
def vcr_config():
    return {
        "before_record_request": _bare_request,
        "before_record_response": _bare_response,
        "decode_compressed_response": True,
        "match_on": ["method", "scheme", "host", "port", "path", "query", "body"],
    }


@pytest.fixture(scope="module")
def vcr_cassette_dir(request):
    return str(ROOT / "cassettes" / Path(str(request.node.path)).stem)


@pytest.fixture(autouse=True)
def _recordings_are_played_whole(vcr):
    """An interaction that nobody asks for any more is a stale recording."""
    yield
    if vcr is not None and vcr.record_mode == RecordMode.NONE:
        assert vcr.all_played, f"{vcr.play_count} of {len(vcr)} interactions of this recording were played"


@dataclass
class Reply:
    """What the model server of a test answers: a body (bytes as they are), a status, more headers."""

    body: dict[str, Any] | bytes
    status: int = 200
    headers: dict[str, str] = field(default_factory=dict)


@dataclass
class ModelServer:
    """An OpenAI-compatible server on loopback: it answers in order, then repeats its last answer."""

    replies: list[Reply]
    url: str = ""
    bodies: list[dict[str, Any]] = field(default_factory=list)
    headers: list[dict[str, str]] = field(default_factory=list)
    turn: threading.Lock = field(default_factory=threading.Lock)

    def next(self, raw: bytes, headers: dict[str, str]) -> Reply:
        """Note a request and give the answer whose turn it is."""
        with self.turn:
            self.bodies.append(json.loads(raw))
            self.headers.append(headers)
            return self.replies[min(len(self.bodies), len(self.replies)) - 1]


def completion(content: str | None, *, finish_reason: str = "stop", refusal: str | None = None) -> Reply:
    """Wrap the text of an answer as a chat completion that used 100 tokens to read and 10 to write."""
    message = {"role": "assistant", "content": content, "refusal": refusal}
    return Reply(
        {
            "id": "chatcmpl-test",
            "object": "chat.completion",
            "created": 0,
            "model": "test",
            "choices": [{"index": 0, "message": message, "logprobs": None, "finish_reason": finish_reason}],
            "usage": {"prompt_tokens": 100, "completion_tokens": 10, "total_tokens": 110},
        }
    )


def trouble(status: int, message: str = "no", *, code: str | None = None, **headers: str) -> Reply:
    """Make an error reply in the form that OpenAI-compatible servers use; ``retry_after`` becomes Retry-After."""
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    return Reply({"error": {"message": message, "code": code}}, status, named)


@pytest.fixture
def model_server() -> Iterator[Callable[..., ModelServer]]:
    """Start servers that give the replies they are called with; a test needs ``block_network(allowed_hosts=…)``."""
    running: list[ThreadingHTTPServer] = []

    def start(*replies: Reply) -> ModelServer:
        script = ModelServer(list(replies))

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def log_message(self, *_args):
                pass

            def do_POST(self):
                raw = self.rfile.read(int(self.headers["Content-Length"]))
                reply = script.next(raw, {name.lower(): value for name, value in self.headers.items()})
                data = reply.body if isinstance(reply.body, bytes) else json.dumps(reply.body).encode()
                self.send_response(reply.status)
                for name, value in {"Content-Type": "application/json", **reply.headers}.items():
                    self.send_header(name, value)
                self.send_header("Content-Length", str(len(data)))
                self.end_headers()
                self.wfile.write(data)

        server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        server.daemon_threads = True
        threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True).start()
        running.append(server)
        script.url = f"http://127.0.0.1:{server.server_port}/v1"
        return script

    yield start
    for server in running:
        server.shutdown()
        server.server_close()


@pytest.fixture
def article(tmp_path):
    """The path of an invented article of two sentences."""
    path = tmp_path / "story.txt"
    path.write_text(
        "The ministry said on 11 February 2025 that 300 soldiers had been killed. "
        "Two bridges were destroyed on 12 February 2025, the army said.\n",
        encoding="utf-8",
    )
    return str(path)
