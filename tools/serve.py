"""Serves a folder on this machine only, with the types that a browser wants.

Takes --port (0 for any free one) and --root. Prints the address on a line of its own, then serves
until it is stopped. Where the folder has a file _headers, as some static hosts read it, each answer
has the headers that it names; else the browser is told to ask again each time. Exit code 3 says that
the port is taken.
"""

import argparse
import errno
import http.server
import os
import signal
import sys

TYPES = {
    ".css": "text/css; charset=utf-8",
    ".html": "text/html; charset=utf-8",
    ".ico": "image/x-icon",
    ".js": "text/javascript; charset=utf-8",
    ".json": "application/json",
    ".otf": "font/otf",
    ".png": "image/png",
    ".svg": "image/svg+xml",
    ".wasm": "application/wasm",
    ".webmanifest": "application/manifest+json",
}


def headers_for(path, folder):
    """The headers that _headers names for a path: a rule is a path, `*` at its end for all below it,
    and behind it a line for each header, set in."""
    try:
        with open(os.path.join(folder, "_headers"), encoding="utf-8") as file:
            lines = file.read().splitlines()
    except FileNotFoundError:
        return [("Cache-Control", "no-cache"), ("X-Content-Type-Options", "nosniff")]
    headers = []
    fits = False
    for line in lines:
        if not line.strip() or line.startswith("#"):
            continue
        if not line[0].isspace():
            rule = line.strip()
            fits = path.startswith(rule[:-1]) if rule.endswith("*") else path == rule
        elif fits:
            name, value = line.split(":", 1)
            # The type is the server's own matter.
            if name.strip() != "Content-Type":
                headers.append((name.strip(), value.strip()))
    return headers


class Handler(http.server.SimpleHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    extensions_map = TYPES | {"": "application/octet-stream"}

    def end_headers(self):
        # A request that cannot be read has no path.
        path = getattr(self, "path", "/").split("?")[0].split("#")[0]
        for name, value in headers_for(path, self.directory):
            self.send_header(name, value)
        super().end_headers()

    def list_directory(self, path):
        self.send_error(404, "File not found")

    def log_message(self, format, *args):
        pass

    def log_error(self, format, *args):
        # A request that cannot be read has no path.
        path = getattr(self, "path", "")
        if not path.endswith("/favicon.ico"):
            sys.stderr.write(f"{path}: {format % args}\n")


class Server(http.server.ThreadingHTTPServer):
    daemon_threads = True
    allow_reuse_address = True

    def handle_error(self, request, client_address):
        # A browser that goes away in the middle of an answer is nobody's fault.
        if not isinstance(sys.exc_info()[1], ConnectionError):
            super().handle_error(request, client_address)


def main():
    parser = argparse.ArgumentParser(description="Serves the built site on this machine.")
    parser.add_argument("--port", type=int, default=8080)
    parser.add_argument("--root", default="build/web")
    options = parser.parse_args()
    root = os.path.abspath(options.root)

    def handler(*args):
        return Handler(*args, directory=root)

    try:
        server = Server(("127.0.0.1", options.port), handler)
    except OSError as error:
        if error.errno == errno.EADDRINUSE:
            print(
                f"Port {options.port} is taken; choose another with --port, "
                "for instance --port 8090.",
                file=sys.stderr,
            )
        elif error.errno == errno.EACCES:
            print(f"Port {options.port} takes root; choose one above 1023.", file=sys.stderr)
        else:
            print(f"Cannot serve on port {options.port}: {error.strerror}.", file=sys.stderr)
        sys.exit(3)
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))
    print(f"http://127.0.0.1:{server.server_address[1]}/", flush=True)
    try:
        server.serve_forever()
    except KeyboardInterrupt:
        pass


if __name__ == "__main__":
    main()
