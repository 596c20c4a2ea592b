"""A mail server as others run them, and what it does with what it is handed."""

from __future__ import annotations

import os
import socket
import ssl
import subprocess
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import trustme
from aiosmtpd.controller import Controller
from aiosmtpd.smtp import AuthResult, LoginPassword

LIMIT = 120
PLAN = """# Lantern

## Phase 1: Pole

| Status | ID | Task / Service |
|---|---|---|
| COMPLETED | TASKS-01 | Sensor |
| NOT_STARTED | TASKS-02 | Relay |
"""


@dataclass
class Server:
    """What arrives, and what is said to it: answers are taken one by one, then all is well."""

    port: int = 0
    #: Whole messages that were taken, with who they are for.
    taken: list[tuple[list[str], bytes]] = field(default_factory=list)
    #: How many times a mail was begun, and how many bodies came.
    begun: int = 0
    bodies: int = 0
    recipient_answers: list[str] = field(default_factory=list)
    body_answers: list[str | None] = field(default_factory=list)
    logins: list[str] = field(default_factory=list)

    async def handle_MAIL(self, server, session, envelope, address, options):  # noqa: N802 - the library's name
        self.begun += 1
        envelope.mail_from = address
        return "250 OK"

    async def handle_RCPT(self, server, session, envelope, address, options):  # noqa: N802
        if address.startswith("nobody@"):
            return "550 5.1.1 Nobody lives here"
        if self.recipient_answers:
            return self.recipient_answers.pop(0)
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):  # noqa: N802
        self.bodies += 1
        answer = self.body_answers.pop(0) if self.body_answers else "250 Kept"
        if answer is None:
            server.transport.abort()
            return "250 never said"
        if answer.startswith("2"):
            self.taken.append((list(envelope.rcpt_tos), envelope.original_content))
        return answer

    def login(self, server, session, envelope, mechanism, data):
        if isinstance(data, LoginPassword):
            self.logins.append(data.login.decode())
            if data.password == PASSWORD.encode():
                return AuthResult(success=True)
        return AuthResult(success=False, handled=False)


PASSWORD = 'o"pen \\ sesame'


class Post:
    """A project to write of, the program, and servers."""

    def __init__(self, milepost: Path, folder: Path) -> None:
        self.milepost, self.folder = milepost, folder
        (folder / "docs").mkdir()
        (folder / "docs" / "IMPLEMENTATION_PLAN.md").write_text(PLAN)
        authority = trustme.CA()
        authority.cert_pem.write_to_path(folder / "authority.pem")
        self.trusted = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
        authority.issue_cert("127.0.0.1").configure_cert(self.trusted)

    @contextmanager
    def server(self, tls: str = "starttls", login: bool = False):
        """- tls: `starttls`, `first`, or `none`."""
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            port = free.getsockname()[1]
        server = Server(port)
        options = {}
        if tls == "starttls":
            options = {"tls_context": self.trusted, "require_starttls": True}
        if login:
            options |= {"authenticator": server.login, "auth_required": True, "auth_require_tls": tls != "first"}
        if tls == "first":
            options |= {"ssl_context": self.trusted}
        controller = Controller(server, hostname="127.0.0.1", port=port, **options)
        controller.start()
        try:
            yield server
        finally:
            controller.stop()

    def send(self, server: Server, *more: str, scheme: str = "smtp", user: str = "", to=("team@example.org",),
             trusts: bool = True, **variables: str) -> subprocess.CompletedProcess[str]:
        environment = {"PATH": os.environ["PATH"], "LANG": "C.UTF-8", "TMPDIR": str(self.folder), **variables}
        if trusts:
            environment["CURL_CA_BUNDLE"] = str(self.folder / "authority.pem")
        words = ["mail", "docs", "--now", "2026-01-15T09:30:00", "--from", "Plan <plan@example.org>"]
        for address in to:
            words += ["--to", address]
        return subprocess.run(
            [str(self.milepost), *words, "--send", f"{scheme}://{user}127.0.0.1:{server.port}", "--retry-wait", "0", *more],
            cwd=self.folder, env=environment, stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=LIMIT)

    def left(self) -> list[str]:
        """Files of ours that should be gone."""
        return [path.name for path in self.folder.iterdir() if path.name.startswith(".milepost")]
