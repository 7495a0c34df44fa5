import dataclasses
import datetime as dt
import json
import pickle
import signal
import socket
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from email.utils import format_datetime
from pathlib import Path

import pytest
from conftest import Reply, completion, trouble
from pydantic import BaseModel

from summarizer.cache import AnswerCache, CachedAnswer
from summarizer.errors import ModelAccessError, ModelError, TruncatedAnswer, UsageError
from summarizer.llm import choose, connect, estimate_tokens, price, total
from summarizer.llm.names import DEFAULT
from summarizer.llm.pauses import Pauses
from summarizer.llm.trouble import retry_after
from summarizer.models import Usage
from summarizer.prompts import Message

ROOT = Path(__file__).parent.parent
loopback = pytest.mark.block_network(allowed_hosts=[r"127\.0\.0\.1"])


class Capital(BaseModel):
    capital: str


PARIS = completion('{"capital": "Paris"}')
QUESTION = (Message("system", "Name the capital."), Message("user", "The talks were held in Paris."))


@pytest.fixture
def ready(model_server):
    """Make a server with these replies, a model that asks it, and the pauses it would have made."""

    def make(*replies, name="openai/test", **options):
        server, waits = model_server(*replies), []
        model = connect(name, base_url=server.url, **options)
        return server, dataclasses.replace(model, pauses=Pauses(waits.append)), waits

    return make


@pytest.fixture
def silent():
    """Stand in for a server that takes calls and never answers."""
    with socket.create_server(("127.0.0.1", 0), backlog=16) as listener:
        yield f"http://127.0.0.1:{listener.getsockname()[1]}/v1"


# --- names


@pytest.mark.parametrize(
    ("name", "environ", "chosen"),
    [
        ("none", {"OPENAI_API_KEY": "k"}, None),
        ("extractive", {}, None),
        ("auto", {}, None),
        ("auto", {"OPENAI_API_KEY": ""}, None),
        ("auto", {"OPENAI_API_KEY": "k"}, DEFAULT),
        ("auto", {"OPENAI_API_KEY": "k", "SUMMARIZER_MODEL": "ollama/llama3.2"}, "ollama/llama3.2"),
        ("auto", {"OPENAI_API_KEY": "k", "SUMMARIZER_MODEL": "none"}, None),
        ("auto", {"OPENAI_API_KEY": "k", "SUMMARIZER_MODEL": "auto"}, DEFAULT),
        ("auto", {"OPENAI_API_KEY": "k", "SUMMARIZER_MODEL": ""}, DEFAULT),
        ("openai/gpt-5-mini", {}, "openai/gpt-5-mini"),
        ("openai/meta-llama/Llama-3-8B", {}, "openai/meta-llama/Llama-3-8B"),
    ],
)
def test_a_name_settles_the_model(name, environ, chosen):
    assert choose(name, environ) == chosen


@pytest.mark.parametrize(
    ("name", "meant"),
    [
        ("openia/gpt-5-mini", "openai/gpt-5-mini"),
        ("gpt-5-mini", "openai/gpt-5-mini"),
        ("claude-haiku-4-5", "anthropic/claude-haiku-4-5"),
        ("llama3.2", "ollama/llama3.2"),
        ("olama", "ollama/<model>"),
        ("openai", "openai/<model>"),
        ("openai/", "openai/<model>"),
        ("extractve", "extractive"),
        ("meta-llama/Llama-3", "openai/meta-llama/Llama-3 with the --base-url"),
        ("", "ollama/<model>"),
        ("openai/gpt 5", "openai/gpt 5"),
    ],
)
def test_a_name_that_cannot_be_right_is_answered_with_the_nearest(name, meant):
    with pytest.raises(UsageError) as raised:
        choose(name, {})
    assert f"Did you mean {meant}" in str(raised.value)
    assert "ollama/<model>" in str(raised.value)


def test_a_wrong_name_in_the_environment_is_told_from_one_on_the_command_line():
    with pytest.raises(UsageError, match=r"^SUMMARIZER_MODEL: 'gpt' is not"):
        choose("auto", {"SUMMARIZER_MODEL": "gpt"})


def test_the_default_model_has_a_price():
    assert price(DEFAULT, 1_000_000, 0)


# --- prices


def test_prices_come_from_the_table_and_unknown_ones_are_none():
    assert price("openai/gpt-5-mini", 1_000_000, 1_000_000) == pytest.approx(2.25)
    assert price("openai/gpt-5-mini", 1_000_000, 0, 1_000_000) == pytest.approx(0.025)
    assert price("openai/gpt-5-mini", 1_000_000, 0, base_url="https://api.openai.com/v1") == pytest.approx(0.25)
    assert price("openai/gpt-5-mini", 1, 1, base_url="http://127.0.0.1:8000/v1") is None
    assert price("openai/no-such-model", 1, 1) is None
    assert price("ollama/llama3.2", 1, 1) is None


def test_tokens_are_estimated_in_any_script():
    assert [estimate_tokens(text) for text in ("", "word", "words", "朝鲜 \ud800")] == [0, 1, 2, 3]


def test_a_sum_of_usages_knows_its_cost_only_if_every_call_does():
    paid, unknown = Usage(calls=1, input_tokens=3, cost=0.5), Usage(calls=1, output_tokens=2)
    assert total(()) == Usage(cost=0)
    assert total((paid, Usage(cached=1))) == Usage(calls=1, cached=1, input_tokens=3, cost=0.5)
    assert total((paid, unknown)) == Usage(calls=2, input_tokens=3, output_tokens=2, cost=None)


# --- connecting


def test_importing_the_package_imports_no_provider():
    heavy = "openai instructor anthropic tenacity genai_prices httpx2".split()
    script = f"import sys, summarizer.llm; print([m for m in {heavy} if m in sys.modules])"
    done = subprocess.run([sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"


@pytest.mark.parametrize(("name", "variable"), [("openai/x", "OPENAI_API_KEY"), ("anthropic/x", "ANTHROPIC_API_KEY")])
def test_a_missing_key_is_found_before_any_call(name, variable):
    with pytest.raises(ModelAccessError, match=f"set {variable}"):
        connect(name)


def test_a_compatible_server_needs_no_key(monkeypatch):
    monkeypatch.setenv("OPENAI_BASE_URL", "http://127.0.0.1:8000/v1")
    assert connect("openai/x").endpoint.access.base_url == "http://127.0.0.1:8000/v1"
    assert connect("openai/x", base_url="http://127.0.0.1:1/v1").endpoint.access.base_url == "http://127.0.0.1:1/v1"


@pytest.mark.parametrize(
    ("host", "url"),
    [
        ("", "http://127.0.0.1:11434/v1"),
        ("0.0.0.0:9999", "http://127.0.0.1:9999/v1"),
        ("[::1]", "http://[::1]:11434/v1"),
        ("gpu.example.org/", "http://gpu.example.org:11434/v1"),
        ("https://gpu.example.org:443", "https://gpu.example.org:443/v1"),
    ],
)
def test_ollama_is_found_where_its_own_variable_says(monkeypatch, host, url):
    monkeypatch.setenv("OLLAMA_HOST", host)
    assert connect("ollama/llama3.2").endpoint.access.base_url == url


def test_an_openai_key_is_not_sent_to_ollama(monkeypatch):
    monkeypatch.setenv("OPENAI_API_KEY", "secret")
    assert connect("ollama/llama3.2").endpoint.access.key == "none"


def test_a_key_shows_neither_in_a_repr_nor_in_a_pickle(monkeypatch):
    monkeypatch.setenv("OPENAI_API_KEY", "secret")
    model = connect("openai/gpt-5-mini")
    assert "secret" not in repr(model) + repr(model.endpoint.access)
    assert b"secret" not in pickle.dumps(model)


def test_a_model_sent_to_another_process_is_the_same_model(tmp_path):
    model = connect("openai/x", base_url="http://127.0.0.1:1/v1", cache=AnswerCache(tmp_path), timeout=3, attempts=2)
    copy = pickle.loads(pickle.dumps(model))  # noqa: S301 - our own bytes
    assert (copy.name, copy.attempts, copy.cache.path) == (model.name, 2, model.cache.path)
    assert (copy.endpoint.access, copy.endpoint.timeout) == (model.endpoint.access, 3)


@pytest.mark.parametrize("url", ["localhost:8000", "ftp://example.org", "http://", "http://a:b", "http://[::1"])
def test_an_address_that_cannot_be_right_is_found_at_once(url):
    with pytest.raises(UsageError, match="is not the address of a server"):
        connect("openai/x", base_url=url)


def test_a_budget_needs_a_price():
    with pytest.raises(UsageError, match="no budget can be kept"):
        connect("ollama/llama3.2", budget=1)


def test_a_damaged_cache_is_found_before_any_call(tmp_path):
    (tmp_path / "answers.sqlite3").write_bytes(b"no database" * 1000)
    with pytest.raises(UsageError, match="damaged"):
        connect("ollama/llama3.2", cache=AnswerCache(tmp_path))


def test_anthropic_without_its_package_says_what_to_install(monkeypatch):
    monkeypatch.setattr("summarizer.llm.access.find_spec", lambda _name: None)
    with pytest.raises(UsageError, match=r"pip install 'structured-summarizer\[anthropic\]'"):
        connect("anthropic/claude-haiku-4-5")


# --- what goes out


@loopback
def test_messages_go_out_byte_for_byte_and_nothing_is_asked_beyond_need(ready):
    text = "{{ 7*7 }} {% if %} “quoted” \t https://example.org/a.png \n\n  朝鲜 {# no comment #}"
    server, model, _ = ready(PARIS)
    model.ask((Message("system", text), Message("user", text)), Capital)
    (body,) = server.bodies
    assert [message["content"] for message in body["messages"]] == [text, text]
    assert body.keys() == {"model", "messages", "response_format"}
    assert body["model"] == "test"
    assert body["response_format"]["json_schema"]["schema"] == Capital.model_json_schema()


@loopback
@pytest.mark.parametrize("refusals", [1, 2])
def test_a_server_without_a_mode_is_asked_in_the_next_and_remembered(ready, refusals):
    refused = trouble(400, "Unknown parameter: response_format")
    server, model, waits = ready(
        *[refused] * refusals,
        completion('```json\n{"capital": "Paris"}\n```' if refusals > 1 else '{"capital": "Paris"}'),
    )
    article = Message("user", "{{ 7*7 }} The talks were held in Paris.")
    assert model.ask((article,), Capital).value == Capital(capital="Paris")
    assert model.ask((article, article), Capital).value == Capital(capital="Paris")
    formats = [body.get("response_format", {}).get("type") for body in server.bodies]
    assert formats == ["json_schema", *(["json_object", None][:refusals]), ["json_object", None][refusals - 1]]
    assert all(article.content in json.dumps(body) for body in server.bodies)
    assert waits == []


@loopback
def test_a_server_without_any_mode_is_named(ready):
    _, model, _ = ready(trouble(400, "response_format is not supported"))
    with pytest.raises(ModelAccessError, match="no structured answers"):
        model.ask(QUESTION, Capital)


@loopback
def test_anthropic_is_asked_in_its_own_form(ready, monkeypatch):
    monkeypatch.setenv("ANTHROPIC_API_KEY", "key")
    message = {
        "id": "msg_1",
        "type": "message",
        "role": "assistant",
        "model": "claude-haiku-4-5",
        "content": [{"type": "tool_use", "id": "toolu_1", "name": "Capital", "input": {"capital": "Paris"}}],
        "stop_reason": "tool_use",
        "stop_sequence": None,
        "usage": {"input_tokens": 100, "output_tokens": 10},
    }
    server, model, _ = ready(Reply(message), name="anthropic/claude-haiku-4-5")
    answer = model.ask((Message("system", "{{ 7*7 }}"), QUESTION[1]), Capital)
    assert answer == type(answer)(Capital(capital="Paris"), Usage(calls=1, input_tokens=100, output_tokens=10))
    assert server.bodies[0]["messages"] == [QUESTION[1]._asdict()]
    assert server.bodies[0]["system"] == [{"type": "text", "text": "{{ 7*7 }}"}]
    assert "key" in " ".join(server.headers[0].values()).split()


# --- what comes back


@loopback
def test_the_same_question_is_paid_for_once(ready, tmp_path):
    server, model, _ = ready(PARIS, cache=AnswerCache(tmp_path))
    first, second = model.ask(QUESTION, Capital), model.ask(QUESTION, Capital)
    assert len(server.bodies) == 1
    assert first.value == second.value == Capital(capital="Paris")
    assert first.usage == Usage(calls=1, input_tokens=100, output_tokens=10)
    assert second.usage == Usage(cached=1, cost=0)
    assert model.usage == Usage(calls=1, cached=1, input_tokens=100, output_tokens=10)


@loopback
def test_another_model_question_or_schema_is_another_answer(ready, tmp_path):
    class Other(BaseModel):
        capital: str
        country: str = ""

    cache = AnswerCache(tmp_path)
    server, model, _ = ready(PARIS, cache=cache)
    model.ask(QUESTION, Capital)
    model.ask(QUESTION[1:], Capital)
    model.ask(QUESTION, Other)
    connect("openai/other", base_url=server.url, cache=cache).ask(QUESTION, Capital)
    assert len(server.bodies) == 4


@loopback
def test_a_stored_answer_that_no_longer_fits_is_asked_again(ready, tmp_path):
    cache = AnswerCache(tmp_path)
    server, model, _ = ready(PARIS, cache=cache)
    model.ask(QUESTION, Capital)
    cache.put(model._key(QUESTION, json.dumps(Capital.model_json_schema())), CachedAnswer('{"capital": 7}', 1, 1))
    assert model.ask(QUESTION, Capital).value == Capital(capital="Paris")
    assert len(server.bodies) == 2


@loopback
def test_an_answer_that_does_not_fit_is_asked_again_with_its_faults_and_all_is_counted(ready):
    server, model, waits = ready(completion('{"town": "Paris"}'), completion("Paris, of course."), PARIS)
    assert model.ask(QUESTION, Capital).usage == Usage(calls=3, input_tokens=300, output_tokens=30)
    first, second = (body["messages"][2:] for body in server.bodies[1:])
    assert first[0] == {"role": "assistant", "content": '{"town": "Paris"}'}
    assert "- capital: Field required" in first[1]["content"]
    assert "JSON schema" not in first[1]["content"]
    assert "- it is not valid JSON" in second[1]["content"]
    assert '"required": ["capital"]' in second[1]["content"]
    assert waits == []


@loopback
def test_answers_that_never_fit_are_given_up_and_still_counted(ready, tmp_path):
    server, model, _ = ready(completion("{}"), cache=AnswerCache(tmp_path))
    with pytest.raises(ModelError, match=r"3 answers in a row .*capital: Field required"):
        model.ask(QUESTION, Capital)
    assert len(server.bodies) == 3
    assert model.usage == Usage(calls=3, input_tokens=300, output_tokens=30)
    assert model.cache.info().answers == 0


@loopback
def test_a_truncated_answer_is_not_asked_again(ready):
    server, model, _ = ready(completion('{"capi', finish_reason="length"))
    with pytest.raises(TruncatedAnswer, match="Ask for less"):
        model.ask(QUESTION, Capital)
    assert len(server.bodies) == 1
    assert model.usage.output_tokens == 10


@loopback
def test_a_request_that_is_too_long_is_not_asked_again(ready):
    server, model, _ = ready(trouble(400, "This model's maximum context length is 8192 tokens."))
    with pytest.raises(TruncatedAnswer, match="longer than the model takes"):
        model.ask(QUESTION, Capital)
    assert len(server.bodies) == 1


@loopback
@pytest.mark.parametrize(
    "reply", [completion(None, refusal="I will not name places."), completion(None, finish_reason="content_filter")]
)
def test_a_refusal_is_said_and_not_asked_again(ready, reply):
    server, model, _ = ready(reply)
    with pytest.raises(ModelError, match="refused to answer"):
        model.ask(QUESTION, Capital)
    assert len(server.bodies) == 1
    assert model.usage.calls == 1


@loopback
@pytest.mark.parametrize(
    "body",
    [
        {"hello": "world"},
        {"choices": []},
        {"choices": [{"index": 0, "message": None, "finish_reason": "stop"}]},
        b"<html>Welcome</html>",
        b'{"choices": [',
        b"",
        b"[]",
        b"null",
    ],
)
def test_a_server_that_is_none_of_the_kind_is_told_by_its_answer(ready, body):
    _, model, _ = ready(Reply(body))
    with pytest.raises(ModelError, match="check the base URL, which usually ends in /v1"):
        model.ask(QUESTION, Capital)


@loopback
@pytest.mark.parametrize("answer", ["\ud800", '{"capital": "\\ud800"}', "[" * 100_000, "", None, "\x00", "7", "null"])
def test_a_monstrous_answer_costs_a_reask_and_no_more(ready, answer):
    server, model, _ = ready(completion(answer), PARIS)
    assert model.ask(QUESTION, Capital).value == Capital(capital="Paris")
    assert len(server.bodies) == 2


@loopback
def test_a_server_that_counts_no_tokens_is_taken_as_it_is(ready):
    uncounted, null = completion('{"capital": "Paris"}'), completion('{"capital": "Paris"}')
    del uncounted.body["usage"]
    null.body["usage"] = {"prompt_tokens": None, "completion_tokens": None}
    _, model, _ = ready(uncounted, null)
    assert model.ask(QUESTION, Capital).usage == model.ask(QUESTION, Capital).usage == Usage(calls=1)


# --- trouble on the way


@loopback
def test_a_server_that_asks_one_thread_to_slow_down_slows_all(ready):
    _, model, waits = ready(trouble(429, retry_after="50"), PARIS)
    model.ask(QUESTION, Capital)
    model.ask(QUESTION[1:], Capital)
    assert waits == [pytest.approx(50, abs=5)] * 2


@loopback
@pytest.mark.parametrize("status", [408, 429, 500, 502, 503, 529])
def test_passing_trouble_is_waited_out(ready, status):
    server, model, waits = ready(trouble(status), trouble(status), PARIS)
    assert model.ask(QUESTION, Capital).usage.calls == 1
    assert len(server.bodies) == 3
    assert len(waits) == 2
    assert 0 < waits[0] < 3


@loopback
@pytest.mark.parametrize("status", [429, 503])
def test_the_pause_that_a_server_asks_for_is_kept(ready, status):
    _, model, waits = ready(trouble(status, retry_after="7"), PARIS)
    model.ask(QUESTION, Capital)
    assert waits == [pytest.approx(7, abs=0.5)]


@loopback
def test_attempts_are_bounded_and_reasks_do_not_multiply_them(ready):
    server, model, _ = ready(trouble(503), attempts=4)
    with pytest.raises(ModelError, match=r"answered 503 .*asked 4 times"):
        model.ask(QUESTION, Capital)
    assert len(server.bodies) == 4


@loopback
def test_a_pause_longer_than_patience_ends_the_call(ready):
    server, model, waits = ready(trouble(429, retry_after="86400"))
    with pytest.raises(ModelError, match="asks to wait 86400 seconds"):
        model.ask(QUESTION, Capital)
    assert (len(server.bodies), waits) == (1, [])


def test_retry_after_is_read_as_seconds_or_as_a_date():
    now = dt.datetime(2025, 1, 31, 12, tzinfo=dt.UTC)
    assert retry_after("2.5", now) == 2.5
    assert retry_after(format_datetime(now + dt.timedelta(seconds=30), usegmt=True), now) == 30
    assert retry_after(format_datetime(now - dt.timedelta(seconds=30), usegmt=True), now) == 0
    assert [retry_after(value, now) for value in (None, "", "soon")] == [None, None, None]


def test_a_held_pause_stops_every_thread():
    waits = []
    pauses = Pauses(waits.append)
    pauses.hold(60)
    with ThreadPoolExecutor(4) as pool:
        list(pool.map(lambda _: pauses.queue(), range(4)))
    assert waits == [pytest.approx(60, abs=5)] * 4


@loopback
@pytest.mark.parametrize(
    ("reply", "words"),
    [
        (trouble(401, "bad key"), "Set OPENAI_API_KEY to a key that is valid there"),
        (trouble(403, "no"), "Set OPENAI_API_KEY"),
        (trouble(404, "nothing here"), "Check the name 'test' and the base URL"),
        (trouble(429, "quota", code="insufficient_quota"), "Add credit"),
    ],
)
def test_what_every_call_would_meet_is_an_access_error(ready, reply, words):
    server, model, _ = ready(reply)
    with pytest.raises(ModelAccessError, match=words) as raised:
        model.ask(QUESTION, Capital)
    assert server.url in str(raised.value)
    assert len(server.bodies) == 1


@loopback
def test_what_a_server_says_is_quoted_on_one_short_line(ready):
    _, model, _ = ready(trouble(400, "gone\n" + "x" * 5000))
    with pytest.raises(ModelError) as raised:
        model.ask(QUESTION, Capital)
    assert "(gone xxx" in str(raised.value)
    assert len(str(raised.value)) < 500


@loopback
def test_a_silent_server_is_given_up(silent):
    waits = []
    model = connect("openai/x", base_url=silent, timeout=0.1, attempts=2)
    with pytest.raises(ModelError, match=r"gave no answer in time \(asked 2 times\)"):
        dataclasses.replace(model, pauses=Pauses(waits.append)).ask(QUESTION, Capital)
    assert len(waits) == 1


@loopback
@pytest.mark.parametrize(
    "reply",
    [
        completion('{"\\u001b[2J": 1, "capital": "Paris"}'),
        completion(None, refusal="\x1b[2J no"),
        trouble(418, "\x1b[2J"),
    ],
)
def test_nothing_from_outside_reaches_the_terminal_as_a_command(ready, reply):
    class Closed(BaseModel, extra="forbid"):
        capital: str

    _, model, _ = ready(reply)
    with pytest.raises(ModelError) as raised:
        model.ask(QUESTION, Closed)
    assert "[2J" in str(raised.value)
    assert str(raised.value).isprintable()


@loopback
def test_no_server_on_this_machine_is_said_at_once():
    waits = []
    model = dataclasses.replace(connect("openai/x", base_url="http://127.0.0.1:9/v1"), pauses=Pauses(waits.append))
    with pytest.raises(ModelAccessError, match=r"no server answers at http://127\.0\.0\.1:9/v1"):
        model.ask(QUESTION, Capital)
    assert waits == []


# --- recorded


@pytest.fixture
def recorded():
    """Make a model at the address that the recordings were made at, and the pauses it would have made."""
    waits = []
    model = connect("openai/relay-llm", base_url="http://127.0.0.1:8808/v1", attempts=3)
    return dataclasses.replace(model, pauses=Pauses(waits.append)), waits


ASKED = (
    Message("system", "You are given one sentence of a news article. Name the capital in it, in English."),
    Message("user", "Die Außenminister kamen am Freitag in Wien zusammen, teilte das Ministerium mit."),
)


@pytest.mark.vcr
def test_recorded_an_answer(recorded):
    model, waits = recorded
    assert model.ask(ASKED, Capital).value == Capital(capital="Vienna")
    assert (model.usage.calls, waits) == (1, [])


@pytest.mark.vcr
@pytest.mark.parametrize("status", [429, 503])
def test_recorded_trouble_that_passes(recorded, status):
    model, waits = recorded
    assert model.ask(ASKED, Capital).value == Capital(capital="Vienna")
    assert (model.usage.calls, len(waits)) == (1, 1), status


@pytest.mark.vcr
def test_recorded_trouble_that_stays(recorded):
    model, waits = recorded
    with pytest.raises(ModelError, match=r"answered 503 \(overloaded\) \(asked 3 times\)"):
        model.ask(ASKED, Capital)
    assert (model.usage.calls, len(waits)) == (0, 2)


@pytest.mark.vcr
def test_recorded_an_answer_in_prose_is_asked_again(recorded):
    model, waits = recorded
    aloud = Message("system", f"{ASKED[0].content} First say in one sentence how you found it, then answer.")
    assert model.ask((aloud, ASKED[1]), Capital).value == Capital(capital="Vienna")
    assert (model.usage.calls, waits) == (2, [])


# --- budget and the end


@loopback
def test_a_spent_budget_stops_the_next_call_but_not_the_cache(ready, tmp_path, monkeypatch):
    monkeypatch.setattr("summarizer.llm.endpoint.price", lambda *_args, **_options: 0.6)
    monkeypatch.setattr("summarizer.llm.model.price", lambda *_args, **_options: 0.6)
    server, model, _ = ready(PARIS, budget=1.0, cache=AnswerCache(tmp_path))
    model.ask(QUESTION, Capital)
    model.ask(QUESTION[1:], Capital)
    with pytest.raises(ModelError, match=r"budget of \$1 is spent \(\$1.2000 so far\)"):
        model.ask(QUESTION[:1], Capital)
    assert model.ask(QUESTION, Capital).usage.cached == 1
    assert len(server.bodies) == 2


@loopback
def test_closing_wakes_threads_that_wait(model_server):
    model = connect("openai/x", base_url=model_server(trouble(429, retry_after="200")).url)
    with ThreadPoolExecutor(1) as pool:
        waiting = pool.submit(model.ask, QUESTION, Capital)
        while not model.pauses._until:
            time.sleep(0.01)
        model.close()
        with pytest.raises(ModelError, match="was closed"):
            waiting.result(timeout=10)


@loopback
def test_closing_cuts_calls_under_way(silent):
    model = connect("openai/x", base_url=silent)
    with ThreadPoolExecutor(1) as pool:
        calling = pool.submit(model.ask, QUESTION, Capital)
        while not model.endpoint._sockets:
            time.sleep(0.01)
        model.close()
        with pytest.raises(ModelError, match="was closed"):
            calling.result(timeout=10)


INTERRUPTED = """
import signal, sys, time
from concurrent.futures import ThreadPoolExecutor
from pydantic import BaseModel
from summarizer.llm import connect
from summarizer.prompts import Message
signal.signal(signal.SIGINT, signal.default_int_handler)  # a shell's background jobs ignore it
Capital = type("Capital", (BaseModel,), {"__annotations__": {"capital": str}})
model, pool = connect("openai/x", base_url=sys.argv[1]), ThreadPoolExecutor(4)
try:
    calls = [pool.submit(model.ask, (Message("user", str(n)),), Capital) for n in range(8)]
    while len(model.endpoint._sockets) < 4:
        time.sleep(0.01)
    print("calling", flush=True)
    calls[0].result()
except KeyboardInterrupt:
    pool.shutdown(wait=False, cancel_futures=True)
    model.close()
    print("interrupted", flush=True)
"""


def test_an_interrupted_run_is_not_held_up_by_calls_under_way(silent):
    process = subprocess.Popen([sys.executable, "-c", INTERRUPTED, silent], cwd=ROOT, stdout=subprocess.PIPE, text=True)
    assert process.stdout.readline() == "calling\n"
    process.send_signal(signal.SIGINT)
    # The model's own timeout is two minutes: a thread that were left in its call would hold the process as long.
    assert process.communicate(timeout=30)[0] == "interrupted\n"
