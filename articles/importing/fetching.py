"""Fetches pages from the web, within limits.

All addresses of a page's host are checked before a connection is made, and the connection goes to a checked
address itself, so that a name that is changed a moment later leads nowhere else. Redirects are checked in the
same way.
"""

import socket
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from email.message import Message
from http.client import HTTPException, responses
from threading import Timer
from urllib.parse import urldefrag, urljoin

from django.conf import settings
from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.exceptions import HTTPError
from urllib3.response import BaseHTTPResponse
from urllib3.util import Url, parse_url

from .addresses import public_addresses
from .draft import Refusal

MOST_REDIRECTS = 5
FEEDS = ("application/rss+xml", "application/atom+xml", "application/xml", "text/xml")
TYPES = ("text/html", "application/xhtml+xml", "text/plain", *FEEDS)
PORTS = {"http": 80, "https": 443}
HEADERS = {"User-Agent": "newsbase", "Accept": ", ".join(TYPES), "Accept-Encoding": "gzip"}
PIECE = 65_536


@dataclass(frozen=True, slots=True)
class Page:
    """A page that was fetched: `url` is where redirects ended, `charset` the declared one, or ""."""

    url: str
    type: str
    charset: str
    content: bytes


class _Unfit(Exception):
    """Why a page is not accepted."""


class _Deadline:
    def __init__(self, seconds: float):
        self._end = time.monotonic() + seconds

    def left(self) -> float:
        """The seconds left. Raises TimeoutError if there are none."""
        left = self._end - time.monotonic()
        if left <= 0:
            raise TimeoutError
        return left


def fetch(url: str) -> Page:
    """The page at an http or https address. Raises Refusal, saying what was found and what was expected."""
    here = url
    deadline = _Deadline(settings.NEWSBASE_FETCH_SECONDS)
    try:
        for _ in range(MOST_REDIRECTS + 1):
            with _asked(here, deadline) as response:
                target = response.get_redirect_location()
                if not target:
                    return _page(here, response, deadline)
            here = urljoin(here, target)
        raise _Unfit(f"more than {MOST_REDIRECTS} redirects")
    except _Unfit as unfit:
        reason = str(unfit)
    except TimeoutError:
        reason = f"not fetched within {settings.NEWSBASE_FETCH_SECONDS} seconds (NEWSBASE_FETCH_SECONDS)"
    except (HTTPError, HTTPException, OSError) as error:
        reason = f"cannot be fetched: {error}"
    raise Refusal(url, reason if here == url else f"redirected to {here}: {reason}")


@contextmanager
def _asked(url: str, deadline: _Deadline) -> Iterator[BaseHTTPResponse]:
    """The response to a request, cut off at the deadline."""
    parsed = _parsed(url)
    with closing(_connected(parsed, deadline)) as connection, _cut_off(connection.sock, deadline):
        connection.request(
            "GET", parsed.request_uri, headers=HEADERS | {"Host": parsed.netloc}, preload_content=False
        )
        try:
            yield connection.getresponse()
        except (HTTPError, HTTPException, OSError):
            deadline.left()
            raise


def _parsed(url: str) -> Url:
    try:
        parsed = parse_url(url)
    except HTTPError:
        raise _Unfit("not an address of a page") from None
    if parsed.scheme not in PORTS or not parsed.host:
        raise _Unfit("expected an address that begins with http:// or https://")
    if parsed.auth is not None:
        raise _Unfit("expected an address without a user name or password")
    return parsed


def _connected(parsed: Url, deadline: _Deadline) -> HTTPConnection:
    """A connection to the first address of the host that answers."""
    port = parsed.port or PORTS[parsed.scheme]
    host = parsed.host.strip("[]").rstrip(".")
    try:
        addresses = public_addresses(host, port, deadline.left())
    except (UnicodeError, socket.gaierror):
        raise _Unfit(f"there is no host {host}") from None
    except ValueError as error:
        where = f"{host} is at {error}" if host != str(error) else f"{host} is no public address"
        raise _Unfit(f"{where}; expected a page on the public internet") from None
    for address in addresses:
        connection = _connection(parsed.scheme, host, address, port, deadline.left())
        try:
            connection.connect()
        except (HTTPError, OSError) as error:
            connection.close()
            failure = error
        else:
            return connection
    deadline.left()
    raise failure


def _connection(scheme: str, host: str, address: str, port: int, seconds: float) -> HTTPConnection:
    if scheme == "http":
        return HTTPConnection(address, port, timeout=seconds)
    return HTTPSConnection(address, port, timeout=seconds, server_hostname=host)


@contextmanager
def _cut_off(sock: socket.socket, deadline: _Deadline) -> Iterator[None]:
    """Shut a socket at the deadline: its own timeout restarts with each byte, so that a page could last for ever."""

    def shut() -> None:
        with suppress(OSError):
            # That of ssl.SSLSocket would also drop what another thread is reading with.
            socket.socket.shutdown(sock, socket.SHUT_RDWR)

    timer = Timer(deadline.left(), shut)
    timer.daemon = True
    timer.start()
    try:
        yield
    finally:
        timer.cancel()


def _page(url: str, response: BaseHTTPResponse, deadline: _Deadline) -> Page:
    if response.status != 200:
        said = f"{response.status} {responses.get(response.status, '')}".strip()
        raise _Unfit(f"the answer is {said}; expected 200 OK")
    header = Message()
    header["Content-Type"] = response.headers.get("Content-Type", "application/octet-stream")
    if header.get_content_type() not in TYPES:
        raise _Unfit(f"it is {header.get_content_type()}; expected HTML or plain text")
    content = _content(response)
    # Without a declared length, a truncated page looks like a complete one.
    deadline.left()
    return Page(urldefrag(url).url, header.get_content_type(), header.get_content_charset(""), content)


def _content(response: BaseHTTPResponse) -> bytes:
    """The body, decompressed piece by piece as far as the limit allows."""
    limit = settings.NEWSBASE_MAX_PAGE_BYTES
    content = bytearray()
    for piece in response.stream(PIECE, decode_content=True):
        content += piece
        if len(content) > limit:
            raise _Unfit(f"more than {limit:,} bytes (NEWSBASE_MAX_PAGE_BYTES)")
    return bytes(content)
