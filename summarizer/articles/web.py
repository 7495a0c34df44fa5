"""Fetching a page: within limits of time and size, and never from a private network unless allowed."""

from __future__ import annotations

import ipaddress
import socket
import time
from dataclasses import dataclass
from threading import Timer
from typing import TYPE_CHECKING

from summarizer.articles.formats import HTML, MARKDOWN, PDF, TEXT, sniffed
from summarizer.errors import UnreadableError

if TYPE_CHECKING:
    import httpx2

    from summarizer.articles.limits import Limits

_MOST_REDIRECTS = 5
_FORMS = {
    "text/html": HTML,
    "application/xhtml+xml": HTML,
    "text/plain": TEXT,
    "text/markdown": MARKDOWN,
    "application/pdf": PDF,
}
_HEADERS = {
    "User-Agent": "summarizer (reads one page for its user)",
    "Accept": f"{', '.join(_FORMS)}; q=0.9, */*; q=0.1",
}
_NAT64 = ipaddress.ip_network("64:ff9b::/96")


@dataclass(frozen=True, slots=True)
class Page:
    """The bytes of a page, their format, and the character set that the server declared (empty if none)."""

    data: bytes
    form: str
    charset: str


def fetch(url: str, limits: Limits) -> Page:
    """Fetch one page over http or https, following a few redirects.

    Every host on the way is resolved once, each of its addresses checked, and the connection made to the address
    that was checked, so that a second answer of the name server can't lead elsewhere. Proxies from the environment
    are not used, since they would resolve the name themselves.

    Raises UnreadableError saying why there is no page.
    """
    import httpx2  # noqa: PLC0415 - 50 ms that a run over files need not pay

    end = time.monotonic() + limits.timeout
    try:
        with httpx2.Client(trust_env=False, timeout=limits.timeout) as client:
            # each read has its own timeout, so a server that sends a byte now and then is cut off from outside
            cut = Timer(limits.timeout, client.close)
            cut.start()
            try:
                return _followed(client, httpx2.URL(url), limits)
            finally:
                cut.cancel()
    # RuntimeError: a client that was cut off refuses the next request; UnicodeError: a host name too long to encode
    except (httpx2.HTTPError, httpx2.InvalidURL, OSError, UnicodeError, RuntimeError) as error:
        if time.monotonic() >= end or isinstance(error, httpx2.TimeoutException):
            reason = f"no whole answer in {limits.timeout:g} seconds"
            raise UnreadableError(f"{reason}; try again, or save the page and give the file") from error
        said = error.strerror if isinstance(error, OSError) else str(error)  # without the number of the error
        reason = said or type(error).__name__
        raise UnreadableError(f"it could not be fetched ({reason}); save the page and give the file") from error


def _followed(client: httpx2.Client, url: httpx2.URL, limits: Limits) -> Page:
    for _ in range(_MOST_REDIRECTS + 1):
        _refuse_odd(url)
        target = url.copy_with(host=_public_address(url, limits))
        headers = {**_HEADERS, "Host": url.netloc.decode("ascii")}
        certified = {"sni_hostname": url.raw_host.decode("ascii")}
        with client.stream("GET", target, headers=headers, extensions=certified) as response:
            if not response.has_redirect_location:
                return _page(response, limits)
            url = url.join(response.headers["Location"])
    raise UnreadableError(
        f"it redirects more than {_MOST_REDIRECTS} times; open it in a browser and give the final address"
    )


def _refuse_odd(url: httpx2.URL) -> None:
    if url.scheme not in ("http", "https") or not url.raw_host:
        raise UnreadableError(f"it leads to {url}, which is no http or https address; save the page and give the file")
    if url.userinfo:
        raise UnreadableError("addresses with a user name or password are not fetched; save the page and give the file")


def _public_address(url: httpx2.URL, limits: Limits) -> str:
    """Resolve the host and give its first address, once all its addresses are known to be public."""
    host = url.raw_host.decode("ascii")
    port = url.port or (443 if url.scheme == "https" else 80)
    found = [str(entry[4][0]) for entry in socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)]
    private = [address for address in found if not _is_public(address)]
    if private and not limits.allow_private:
        raise UnreadableError(f"{host} is at the private address {private[0]}; allow that with --allow-private")
    return found[0]


def _is_public(address: str) -> bool:
    ip = ipaddress.ip_address(address.partition("%")[0])
    if isinstance(ip, ipaddress.IPv6Address):  # it may carry an IPv4 address, which is then where it leads
        translated = ipaddress.IPv4Address(int(ip) & 0xFFFFFFFF) if ip in _NAT64 else None
        ip = ip.ipv4_mapped or ip.sixtofour or translated or ip
    return ip.is_global and not ip.is_multicast


def _page(response: httpx2.Response, limits: Limits) -> Page:
    if not response.is_success:
        answer = f"{response.status_code} {response.reason_phrase}".strip()
        raise UnreadableError(f"the server answered {answer}; open it in a browser, save it and give the file")
    kind = response.headers.get("Content-Type", "").partition(";")[0].strip().lower()
    if kind and kind not in _FORMS:
        raise UnreadableError(f"it is {kind}, not a page, text or PDF; give the address of an article")
    data = bytearray()
    for chunk in response.iter_bytes():
        data += chunk
        if len(data) > limits.max_bytes:
            raise UnreadableError(f"it is larger than {limits.max_bytes:,} bytes; raise the limit with --max-bytes")
    return Page(bytes(data), _FORMS.get(kind) or sniffed(bytes(data)), response.charset_encoding or "")
