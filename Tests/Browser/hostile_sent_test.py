"""Reports that travel, of plans that mean harm: the one file and the mail are attacked as the pages are."""

import os
import shutil
import subprocess

from check import holds, none, same, test
from hostile import INIT, look, look_at_mail
from hostile_projects import PAYLOADS, every_field
from hostile_test import CONTROL, FILES, write
from sites import NOW, ROOT

SITE = "https://reports.example/"
# What does in a mail what nothing of ours may.
LIVE = [
    "<script>pwn(1)</script>", "<p onclick=pwn(1)>x</p>", "<a href=javascript:pwn(1)>x</a>", "<img src=https://evil.invalid/x>",
    "<p style='background: url(https://evil.invalid/x)'>x</p>", "<form action=https://evil.invalid></form>", "<style>p { color: red }</style>",
    "<meta http-equiv=x-ua-compatible content=ie>", "<base href=https://evil.invalid/>", "<textarea>", "<!-- open",
]


def sent(sites, name, files):
    """The one file and the mail of a hostile project; either may be missing where nothing was recognised, if that is said."""
    home = sites.folder / "hostile-sent" / name
    shutil.rmtree(home, ignore_errors=True)
    (home / "in").mkdir(parents=True)
    (home / "out").mkdir()
    write(home / "in", files)
    report, mail = home / "out" / "report.html", home / "out" / "mail.html"
    run(sites, home, "snapshot", "in", "--depth", "full", "--output", report)
    mail.write_bytes(run(sites, home, "mail", "in", "--format", "html", "--site", SITE))
    return (report if report.exists() else None), (mail if mail.stat().st_size else None)


def run(sites, home, *arguments) -> bytes:
    done = subprocess.run(
        [sites.program, *map(str, arguments), "--now", NOW], stdin=subprocess.DEVNULL, capture_output=True, timeout=60,
        env={"LANG": "C.UTF-8", "TZ": "UTC", "PATH": os.environ["PATH"], "HOME": str(home)}, cwd=home)
    said = (done.stderr if "mail" in arguments else done.stdout + done.stderr).decode("utf-8")
    holds(done.returncode in (0, 3), f"{home.name}: {arguments[0]} ended with {done.returncode}: {said[-600:]}")
    holds(done.returncode == 0 or said.strip(), f"{home.name}: {arguments[0]} failed without a word")
    holds(not CONTROL.search(said), f"{home.name}: a control character reaches the terminal")
    return done.stdout


def opened(chromium, file, look) -> str:
    """Opens a file with its policy switched off, touches everything, and gives all that can be read."""
    with chromium.page(inside=file.parent, obeying=False) as page:
        page.add_init_script(INIT)
        faults, read = look(page, file.as_uri())
        if file.name == "report.html":
            for part in page.evaluate("() => [...document.querySelectorAll('main > .page')].map((part) => part.id)")[:12]:
                page.evaluate("(part) => { location.hash = part; }", part)
            faults += [f"ran: pwn({place})" for place in page.evaluate("() => window.pwned")]
    none(faults, f"{file}:")
    return read


@test("what acts in a mail is seen: each of these would fail the tests below", *LIVE)
def seen(chromium, sites, markup):
    home = sites.folder / "hostile-sent" / "live"
    home.mkdir(parents=True, exist_ok=True)
    page = f"<!DOCTYPE html><title>x</title><style>p {{ margin: 0 }}</style><body>{markup}<p>Made by Milepost 1.2.3.</p>"
    (home / "mail.html").write_text(page.replace(markup, "<b>nothing</b>"))
    opened(chromium, home / "mail.html", look_at_mail)
    (home / "mail.html").write_text(page)
    try:
        opened(chromium, home / "mail.html", look_at_mail)
    except AssertionError:
        return
    raise AssertionError("nothing was seen")


@test("nothing in any field of a plan acts or asks in one file or in a mail, and all of it can be read in the file", *PAYLOADS)
def fields(chromium, sites, name):
    # What is opened in free prose may run on to the end of its document; then the fields are looked at without that too.
    for prose in (True, False) if name in ("openings", "comments", "endings") else (True,):
        files, words = every_field(PAYLOADS[name], prose)
        report, mail = sent(sites, f"{name}-{prose}", files)
        read = opened(chromium, report, look).lower()
        none((word for word in words if word not in read), "the file does not say:")
        if name != "directions":
            none((n for n in {word[2:4] for word in words} if f"pwn({n})" not in read and f"pwn[{n}]" not in read), "the payload is gone:")
        holds("zq" in opened(chromium, mail, look_at_mail), "the mail says something of the plan")


@test("the search in one file shows what it finds as text", "scripts", "handlers", "attributes", "openings")
def search(chromium, sites, name):
    files, _ = every_field(PAYLOADS[name])
    report, _ = sent(sites, f"search-{name}", files)
    with chromium.page(inside=report.parent, obeying=False) as page:
        page.add_init_script(INIT)
        page.goto(report.as_uri())
        page.fill("#find", "zq")
        page.wait_for_selector("#found [role=option]")
        holds("pwn(" in page.locator("#found").inner_text(), "the payload can be read in what was found")
        same(page.evaluate("() => window.pwned"), [])
        same(page.locator("#found img, #found script, #found svg, #found input").count(), 0)


@test("a hostile file as a plan gives one quiet file and a quiet mail", *(file.name for file in FILES))
def plans(chromium, sites, name):
    file = ROOT / "Tests" / "Hostile" / name
    report, mail = sent(sites, f"plan-{name}", {f"IMPLEMENTATION_PLAN{file.suffix}": file.read_bytes()})
    if report:
        opened(chromium, report, look)
    if mail:
        opened(chromium, mail, look_at_mail)


@test("hostile files as task files leave the others alone")
def task_files(chromium, sites):
    files = {"IMPLEMENTATION_PLAN.md": every_field(lambda n: "plain")[0]["IMPLEMENTATION_PLAN.md"]}
    for number, file in enumerate(FILES, 10):
        files[f"tasks/TASKS-{number}_hostile{file.suffix}"] = file.read_bytes()
    report, mail = sent(sites, "task-files", files)
    holds("zq01a" in opened(chromium, report, look), "the plan is there")
    opened(chromium, mail, look_at_mail)
