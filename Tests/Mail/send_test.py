"""Mails that are sent to a server: each arrives once, or somebody is told."""

from __future__ import annotations

import shutil

from post import PASSWORD, Post
from sentences import test


def failed(run, *words: str) -> None:
    assert run.returncode == 4, f"exit {run.returncode}: {run.stderr}"
    assert run.stdout == "", run.stdout
    lines = [line for line in run.stderr.splitlines() if line.startswith("error: ")]
    assert len(lines) == 1 and all(word in run.stderr for word in words), run.stderr


@test("a mail arrives as it is written, at everybody, over TLS that the server begins when asked")
def arrives(post: Post):
    with post.server() as server:
        run = post.send(server, "--cc", "Ana <ana@example.org>", "--output", "plan.eml")
        assert run.returncode == 0 and run.stderr == "", run.stderr
        assert run.stdout == "Sent to 2 addresses by 127.0.0.1\n", run.stdout
        assert len(server.taken) == 1, server.taken
        recipients, message = server.taken[0]
        assert recipients == ["team@example.org", "ana@example.org"], recipients
        assert message == (post.folder / "plan.eml").read_bytes()
    assert post.left() == []


@test("the same over TLS from the first byte")
def tls_first(post: Post):
    with post.server(tls="first") as server:
        run = post.send(server, scheme="smtps")
        assert run.returncode == 0, run.stderr
        assert run.stdout == "Sent to team@example.org by 127.0.0.1\n" and len(server.taken) == 1, run.stdout


@test("a server that nobody vouches for gets nothing")
def untrusted(post: Post):
    with post.server() as server:
        failed(post.send(server, trusts=False), "certificate", "nobody got it")
        assert server.begun == 0


@test("without TLS nothing is sent, unless that is said to be good enough")
def plain(post: Post):
    with post.server(tls="none") as server:
        failed(post.send(server), "nobody got it")
        assert server.begun == 0
        run = post.send(server, "--allow-plain")
        assert run.returncode == 0 and len(server.taken) == 1, run.stderr


@test("the password comes from the environment or a file, and stands on no command line")
def password(post: Post):
    (post.folder / "password").write_text(PASSWORD + "\n")
    # What curl is started with is noted, then it is started.
    shim = post.folder / "bin" / "curl"
    shim.parent.mkdir()
    shim.write_text(f'#!/bin/sh\necho "$@" >> "{post.folder}/curl-arguments"\nexec {shutil.which("curl")} "$@"\n')
    shim.chmod(0o755)
    path = f"{shim.parent}:/usr/local/bin:/usr/bin:/bin"
    with post.server(login=True) as server:
        run = post.send(server, user="ana%40example.org@", PATH=path, MILEPOST_SMTP_PASSWORD=PASSWORD)
        assert run.returncode == 0, run.stderr
        run = post.send(server, "--password-file", "password", user="ana@", PATH=path)
        assert run.returncode == 0, run.stderr
        assert server.logins == ["ana@example.org", "ana"] and len(server.taken) == 2, server.logins
    assert "sesame" not in (post.folder / "curl-arguments").read_text()
    with post.server(login=True) as server:
        run = post.send(server, user="ana@", MILEPOST_SMTP_PASSWORD="wrong")
        failed(run, "535")
        assert "wrong" not in run.stderr and server.begun == 0, run.stderr


@test("where one recipient is refused nobody gets the mail, and the server's words are told")
def refused(post: Post):
    with post.server() as server:
        run = post.send(server, to=("team@example.org", "nobody@example.org"))
        failed(run, "550 5.1.1 Nobody lives here", "nobody got it")
        assert server.taken == [] and server.begun == 1, server.begun


@test("what is postponed is sent again, and arrives once")
def postponed(post: Post):
    with post.server() as server:
        server.recipient_answers = ["450 4.2.0 Greylisted", "450 4.2.0 Greylisted"]
        server.body_answers = ["451 4.3.0 Later"]
        run = post.send(server)
        assert run.returncode == 0 and len(server.taken) == 1 and server.begun == 4, run.stderr
        notes = [line for line in run.stderr.splitlines() if line.startswith("note: ")]
        assert len(notes) == 3 and "450 4.2.0 Greylisted" in notes[0] and "451 4.3.0 Later" in notes[2], notes


@test("after so many tries it ends, and says so")
def bounded(post: Post):
    with post.server() as server:
        server.recipient_answers = ["450 4.2.0 Greylisted"] * 9
        failed(post.send(server, "--retries", "1"), "in 2 tries", "450 4.2.0 Greylisted", "send it again later")
        assert server.begun == 2 and server.taken == []


@test("a connection that breaks before the server's word is told, and the mail is not sent again")
def dropped(post: Post):
    with post.server() as server:
        server.body_answers = [None]
        failed(post.send(server), "nobody can say whether", "before you send it again")
        assert server.bodies == 1
    # Nobody listens any more: nothing was taken, so it was tried again.
    failed(post.send(server, "--retries", "2"), "in 3 tries", "nobody got it")
    assert post.left() == []


@test("without curl the mail is not sent, and that is told")
def no_curl(post: Post):
    with post.server() as server:
        failed(post.send(server, PATH=str(post.folder)), "curl", "--output")
        assert server.begun == 0
