"""A miniature web for tests: a server on loopback, and a resolver for its names."""

import socket
import ssl
import threading
from collections.abc import Callable
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import trustme

Answer = Callable[[BaseHTTPRequestHandler], None]


class Web:
    """Answers by path. `asked` are the requested paths and hosts."""

    def __init__(self, server: ThreadingHTTPServer):
        self.port = server.server_port
        self.answers: dict[str, Answer] = {}
        self.asked: list[tuple[str, str]] = []

    def url(self, path: str, host: str = "127.0.0.1", scheme: str = "http") -> str:
        return f"{scheme}://{host}:{self.port}{path}"

    def put(
        self, path: str, body: str | bytes, type="text/html; charset=utf-8", status=200, **headers: str
    ) -> str:
        """Serve a page at a path; returns its address."""

        def answer(request: BaseHTTPRequestHandler) -> None:
            content = body.encode() if isinstance(body, str) else body
            request.send_response(status)
            for name, value in {"Content-Type": type, "Content-Length": str(len(content))}.items():
                request.send_header(name, value)
            for name, value in headers.items():
                request.send_header(name.replace("_", "-"), value)
            request.end_headers()
            request.wfile.write(content)

        self.answers[path] = answer
        return self.url(path)

    def redirect(self, path: str, target: str) -> str:
        return self.put(path, "", status=302, Location=target)


@contextmanager
def serve(certificate: trustme.LeafCert | None = None):
    """Serve over https, with a certificate."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self):
            web.asked.append((self.path, self.headers["Host"]))
            try:
                web.answers[self.path](self)
            except OSError:
                self.close_connection = True

        def log_message(self, *_):
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    if certificate:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        certificate.configure_cert(context)
        server.socket = context.wrap_socket(server.socket, server_side=True)
    web = Web(server)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield web
    finally:
        server.shutdown()
        server.server_close()


class Names:
    """A resolver: each name has a list of answers, of which the last is repeated. Numbers resolve to themselves."""

    def __init__(self, monkeypatch):
        self._answers: dict[str, list[list[str]]] = {}
        self.asked: list[str] = []
        self._real = socket.getaddrinfo
        monkeypatch.setattr(socket, "getaddrinfo", self._resolve)

    def lead(self, name: str, *answers: list[str]) -> None:
        self._answers[name] = list(answers)

    def _resolve(self, host, port, *args, **options):
        if host not in self._answers:
            return self._real(host, port, *args, **options)
        self.asked.append(host)
        answers = self._answers[host]
        addresses = answers.pop(0) if len(answers) > 1 else answers[0]
        return [place for address in addresses for place in self._real(address, port, *args, **options)]
