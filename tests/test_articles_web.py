"""A page is fetched within its limits, and never from a private network unless that is allowed."""

from __future__ import annotations

import gzip
import socket
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from summarizer.articles import Limits, read
from summarizer.articles.formats import HTML, PDF, TEXT
from summarizer.articles.web import _is_public, fetch
from summarizer.errors import UnreadableError

pytestmark = pytest.mark.block_network(allowed_hosts=["127.0.0.1"])
OPEN = Limits(allow_private=True, timeout=5)
RAIN = "It rained on Monday in the whole of the country, the weather office said."


class Site(BaseHTTPRequestHandler):
    """A small web site; a path names what it answers."""

    def log_message(self, *_args):
        pass

    def answer(self, body=b"", status=200, **headers):
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), value)
        self.end_headers()
        self.wfile.write(body)

    def do_GET(self):
        getattr(self, self.path.strip("/").partition("/")[0])()

    def text(self):
        self.answer(RAIN.encode(), Content_Type="text/plain")

    def cyrillic(self):
        self.answer("Шёл дождь".encode("koi8-r"), Content_Type="text/plain; charset=koi8-r")

    def page(self):
        self.answer(
            f"<html><body><article><p>{RAIN * 5}</p></article></body></html>".encode(), Content_Type="text/html"
        )

    def pdf(self):
        self.answer(b"%PDF-1.4")

    def picture(self):
        self.answer(b"x", Content_Type="image/png")

    def missing(self):
        self.answer(status=404)

    def bomb(self):
        self.answer(gzip.compress(b"word " * 1_000_000), Content_Type="text/plain", Content_Encoding="gzip")

    def loop(self):
        self.answer(status=302, Location="/loop")

    def relative(self):
        self.answer(status=301, Location="text")

    def scheme(self):
        self.answer(status=302, Location="file:///etc/passwd")

    def host(self):
        self.answer(self.headers["Host"].encode(), Content_Type="text/plain")

    def private(self):
        self.answer(status=302, Location="http://10.0.0.1/")

    def drip(self):
        try:
            for _ in range(50):
                self.wfile.write(b"HTTP/1.1 200 OK\r\n" if _ == 0 else b"X: y\r\n")
                time.sleep(0.1)
        except OSError:
            pass


@pytest.fixture(scope="module")
def site():
    server = ThreadingHTTPServer(("127.0.0.1", 0), Site)
    server.daemon_threads = True
    threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


def resolve_to(monkeypatch, *answers):
    """Make names resolve to these addresses: each answer is used once, the last one for ever."""
    answers, ask = list(answers), socket.getaddrinfo

    def answer(host, port, *args, **kind):
        if host[0].isdigit():
            return ask(host, port, *args, **kind)
        addresses = answers.pop(0) if len(answers) > 1 else answers[0]
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (address, port)) for address in addresses]

    monkeypatch.setattr(socket, "getaddrinfo", answer)


@pytest.mark.parametrize(("path", "form"), [("text", TEXT), ("page", HTML), ("pdf", PDF), ("relative", TEXT)])
def test_pages_text_and_pdf_are_fetched_also_through_a_redirect(site, path, form):
    assert fetch(f"{site}/{path}", OPEN).form == form


def test_an_address_is_read_like_a_file(site):
    reading = read([f"{site}/text", f"{site}/page", f"{site}/missing"], OPEN)
    assert {article.url for article in reading.articles} == {f"{site}/text", f"{site}/page"}
    assert [article.path for article in reading.articles] == [None, None]
    assert [(left.where, reading.unreadable) for left in reading.left_out] == [(f"{site}/missing", 1)]


def test_the_character_set_that_the_server_declares_is_used(site):
    assert read([f"{site}/cyrillic"], OPEN).articles[0].text == "Шёл дождь"


def test_the_server_is_told_the_name_that_was_asked_for(site, monkeypatch):
    port = site.rpartition(":")[2]
    resolve_to(monkeypatch, ["127.0.0.1"])
    assert fetch(f"http://news.example:{port}/host", OPEN).data == f"news.example:{port}".encode()


@pytest.mark.parametrize(
    ("path", "reason"),
    [
        ("missing", "answered 404 Not Found"),
        ("picture", "it is image/png"),
        ("bomb", "larger than 1,000,000 bytes; raise the limit with --max-bytes"),
        ("loop", "redirects more than 5 times"),
        ("scheme", "file:/etc/passwd, which is no http or https address"),
    ],
)
def test_what_is_no_article_is_refused_with_the_reason(site, path, reason):
    with pytest.raises(UnreadableError, match=reason):
        fetch(f"{site}/{path}", OPEN.model_copy(update={"max_bytes": 1_000_000}))


def test_a_server_that_drips_is_cut_off(site):
    with pytest.raises(UnreadableError, match=r"no whole answer in 0\.3 seconds; try again"):
        fetch(f"{site}/drip", OPEN.model_copy(update={"timeout": 0.3}))


def test_a_server_that_is_not_there_is_refused():
    with pytest.raises(UnreadableError, match="could not be fetched"):
        fetch("http://127.0.0.1:9/", OPEN)


def test_a_private_address_is_refused_by_default(site):
    with pytest.raises(UnreadableError, match=r"private address 127\.0\.0\.1; allow that with --allow-private"):
        fetch(f"{site}/text", Limits())


def test_a_name_with_one_private_address_among_public_ones_is_refused(monkeypatch):
    resolve_to(monkeypatch, ["93.184.216.34", "10.0.0.1"])
    with pytest.raises(UnreadableError, match=r"private address 10\.0\.0\.1"):
        fetch("http://news.example/", Limits())


def test_a_redirect_into_a_private_network_is_refused(site, monkeypatch):
    monkeypatch.setattr("summarizer.articles.web._is_public", lambda address: address == "127.0.0.1")
    with pytest.raises(UnreadableError, match=r"private address 10\.0\.0\.1"):
        fetch(f"{site}/private", Limits(timeout=5))


def test_a_name_is_resolved_once_so_that_a_second_answer_cannot_lead_elsewhere(site, monkeypatch):
    resolve_to(monkeypatch, ["127.0.0.1"], ["10.0.0.1"])
    monkeypatch.setattr("summarizer.articles.web._is_public", lambda address: address == "127.0.0.1")
    assert fetch(f"http://news.example:{site.rpartition(':')[2]}/text", Limits(timeout=5)).data == RAIN.encode()


def test_an_address_with_a_password_is_refused_without_repeating_it():
    with pytest.raises(UnreadableError, match="password are not fetched") as caught:
        fetch("http://me:secret@127.0.0.1/", OPEN)
    assert "secret" not in str(caught.value)


@pytest.mark.parametrize(
    "address",
    ["127.0.0.1", "10.1.2.3", "192.168.0.1", "172.16.0.1", "169.254.169.254", "100.64.0.1", "0.0.0.0", "224.0.0.1",  # noqa: S104 - never bound
     "240.0.0.1", "::1", "fe80::1%eth0", "fc00::1", "::ffff:127.0.0.1", "64:ff9b::7f00:1", "2002:7f00:1::"],
)  # fmt: skip
def test_no_address_of_a_closed_network_counts_as_public(address):
    assert not _is_public(address)


@pytest.mark.parametrize("address", ["93.184.216.34", "2606:2800:220:1::1", "::ffff:93.184.216.34"])
def test_public_addresses_do(address):
    assert _is_public(address)


@pytest.mark.parametrize(
    "url", ["http://", "http://[::1", "http://a b/", "http://" + "a" * 300 + ".example/", "http://\u2100/"]
)
def test_an_address_that_is_none_is_listed(url, monkeypatch):
    resolve_to(monkeypatch, ["127.0.0.1"])
    assert read([url], Limits(timeout=2)).unreadable == 1
